"""Reckons figures from other figures: `andel(a, b)`, `78 % - 66 %`. Knows nothing of outlines."""
