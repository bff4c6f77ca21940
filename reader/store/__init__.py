"""The store: annotations in SQLite. The only importer of sqlite_utils."""

from reader.store.annotations import AnnotationStore, open_store
from reader.store.identities import Around, Beside, Standing
from reader.store.listing import KnownFile, KnownLetter, KnownText
from reader.store.replies import Apart, StoredReply
from reader.store.sayings import Saying
from reader.store.vocabulary import Vocabulary

__all__ = [
    "AnnotationStore",
    "Apart",
    "Around",
    "Beside",
    "KnownFile",
    "KnownLetter",
    "KnownText",
    "Saying",
    "Standing",
    "StoredReply",
    "Vocabulary",
    "open_store",
]
