"""Markdown that people go on writing in: notes as blocks between marks, told apart from what was written by hand."""

from reader.exchange.markdown.notes import block_of, pieces_of
from reader.exchange.markdown.whole import markdown_document, markdown_notes

__all__ = ["block_of", "markdown_document", "markdown_notes", "pieces_of"]
