"""Write: a fitted deck becomes a PowerPoint file. The only room that knows python-pptx and XML."""
