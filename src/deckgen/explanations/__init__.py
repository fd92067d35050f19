"""Explain: one page in Markdown for each code that deckgen can report, with what was wrong and how it is mended.

The pages are named after their codes and all have the same form: title, meaning, why it matters, wrong, right.
`deckgen explain` prints them, and docs/errors.md is made from them.
"""
