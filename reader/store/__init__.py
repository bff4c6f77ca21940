"""The store: annotations in SQLite, and the reader's places in small files beside it."""

from reader.store.annotations import AnnotationStore, open_store
from reader.store.places import Place, Places

__all__ = ["AnnotationStore", "Place", "Places", "open_store"]
