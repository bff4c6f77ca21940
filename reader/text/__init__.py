"""Texts: spans over one immutable string, its sentences, and the numerals, dates and variants in it. Pure."""

from reader.text import patterns as patterns  # first of all: what is compiled later takes half as long
from reader.text.span import Span

__all__ = ["Span"]
