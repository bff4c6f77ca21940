"""Quantities understood: sums, percentages, counts, dates and document numbers with exact values. Pure."""

from reader.figures.amount import Amount, Qualifier
from reader.figures.format import format_amount, format_base, format_figure, format_printed, format_value
from reader.figures.model import Figure, FigureKind, is_in_points
from reader.figures.recognise import recognise, recognise_in

__all__ = [
    "Amount",
    "Figure",
    "FigureKind",
    "Qualifier",
    "format_amount",
    "format_base",
    "format_figure",
    "format_printed",
    "format_value",
    "is_in_points",
    "recognise",
    "recognise_in",
]
