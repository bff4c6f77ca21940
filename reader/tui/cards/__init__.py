"""The cards over the text: a figure, a note."""
