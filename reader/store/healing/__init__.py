"""What a damaged database still holds: read page by page, and made a sound one again."""

from reader.store.healing.rebuilding import salvage
from reader.store.healing.told import Salvage

__all__ = ["Salvage", "salvage"]
