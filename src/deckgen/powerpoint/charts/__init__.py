"""Native charts: one module for each family, and what they share; `part.py` puts a chart together."""
