"""deckgen compiles a talk outline and the article behind it into a PowerPoint deck that can defend itself."""

__version__ = "0.1.0"
