"""Notes as a Word file (ECMA-376): the whole letter, and each note a comment on exactly its words."""

from reader.exchange.docx.document import word_document

__all__ = ["word_document"]
