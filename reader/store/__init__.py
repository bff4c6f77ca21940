"""The store: annotations in SQLite. The only importer of sqlite_utils."""

from reader.store.annotations import AnnotationStore, Apart, StoredReply, open_store
from reader.store.vocabulary import Vocabulary

__all__ = ["AnnotationStore", "Apart", "StoredReply", "Vocabulary", "open_store"]
