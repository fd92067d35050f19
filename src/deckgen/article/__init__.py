"""Parse: the article becomes sections, paragraphs and sentences, each with an address, all searchable."""
