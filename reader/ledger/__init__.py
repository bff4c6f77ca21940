"""The ledger: the figures of replies as a table, with what a person decided on each, and totals of them. Pure."""

from reader.ledger.entries import Entry, entries
from reader.ledger.rows import Row, rows

__all__ = ["Entry", "Row", "entries", "rows"]
