"""Read official reply documents, annotate their figures, take the notes out."""

__version__ = "0.1.0"
