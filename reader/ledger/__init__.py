"""The ledger: the figures of replies as a table, with what a person decided on each, and totals of them. Pure."""

from reader.ledger.entries import QUANTITIES, Entry, merged, recognised
from reader.ledger.rows import Origin, Row, remembered, rows

__all__ = ["QUANTITIES", "Entry", "Origin", "Row", "merged", "recognised", "remembered", "rows"]
