"""Lets ``python -m deckgen`` do what ``deckgen`` does."""

from deckgen.cli.main import main

if __name__ == "__main__":
    main()
