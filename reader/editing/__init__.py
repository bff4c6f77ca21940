"""Editing: what a person does to a reply's notes and figures, for every face of the program. It knows no screen."""

from reader.editing.lettering import Lettering, name_of
from reader.editing.notebook import Notebook
from reader.editing.resolving import Resolving
from reader.editing.reviewing import Reviewing, Writing, decision_words
from reader.editing.taking_back import TakenBack

__all__ = ["Lettering", "Notebook", "Resolving", "Reviewing", "TakenBack", "Writing", "decision_words", "name_of"]
