"""Fit: every line broken and every size decided, by measuring with the fonts' own advance widths."""
