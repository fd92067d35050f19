"""Load: a layout pack becomes a theme, text styles, a grid and layouts whose slots have places and sizes."""
