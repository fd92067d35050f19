"""The value in the middle: a deck in the abstract, with no file format in it."""
