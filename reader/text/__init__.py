"""Texts: spans over one immutable string, its sentences, and the numerals, dates and variants in it. Pure."""

from reader.text.span import Span

__all__ = ["Span"]
