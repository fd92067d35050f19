"""Specimens: a layout pack shown and tried out by itself, without a talk.

`deck.py` fills every layout with sample text; `check.py` holds a pack against what a hall needs.
"""
