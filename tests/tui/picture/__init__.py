"""The picture of a page, and what is asked of the terminal for it."""
