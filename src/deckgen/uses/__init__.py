"""Where the files of a talk use a figure, and putting another in its place."""
