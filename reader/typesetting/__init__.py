"""Typesetting: a text as lines of cells, what is folded away, and its first picture, without Textual."""
