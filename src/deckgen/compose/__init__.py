"""Compose: a talk and its evidence become the slides of a deck, one file for each kind of part."""
