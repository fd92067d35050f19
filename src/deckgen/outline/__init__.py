"""Load: the author's YAML becomes a `Talk` whose every value knows its place in the file."""
