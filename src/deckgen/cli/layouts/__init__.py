"""`deckgen layouts`: layout packs by themselves; one file for each of its commands."""
