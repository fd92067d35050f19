"""Ground: each item of the talk is tied to the passage of the article that it rests on."""
