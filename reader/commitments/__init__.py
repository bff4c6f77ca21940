"""Promises: the sentences in which an office says what it will do, and by when. Pure."""

from reader.commitments.model import Commitment

__all__ = ["Commitment"]
