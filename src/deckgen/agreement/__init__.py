"""Hold the words beside a figure, and what it is a figure of, against the passage that the slide rests on."""
