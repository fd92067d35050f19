"""The form of an outline: how `deckgen fmt` sets its YAML, with every comment kept and no value changed.

`comments` finds the comments, `entries` joins them to the keys and items that they belong to, `texts` sets a
single text, `write` sets the whole, and `format` holds the result against what the author wrote.
"""
