"""The list of replies on the screen."""
