"""Quantities understood: sums, percentages, counts, dates and document numbers with exact values. Pure."""

from reader.figures.format import format_amount, format_base, format_figure, format_measured, format_value
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.figures.recognise import recognise

__all__ = [
    "Figure",
    "FigureKind",
    "Qualifier",
    "format_amount",
    "format_base",
    "format_figure",
    "format_measured",
    "format_value",
    "recognise",
]
