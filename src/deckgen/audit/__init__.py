"""Audit: what of the talk is documented, what of the article is used, and where a sceptical listener will hit."""
