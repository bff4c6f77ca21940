"""Guesses as the tests of facts show them."""

from dataclasses import fields, replace
from typing import Any

from reader.facts import guess
from reader.figures import FigureKind, recognise
from reader.reply import Metadata, parse


def guessed(text: str, issuer: str | None = None, signed: str | None = None) -> list[tuple[str, dict[str, Any]]]:
    """Each sum of a passage with what is guessed of it, as a letter of that issuer and day would have it."""
    reply = replace(parse(text), metadata=Metadata(issuer=issuer, signed=signed))
    figures = recognise(reply.text)
    facts = guess(reply, figures)
    sums = [figure.span for figure in figures if figure.kind is FigureKind.MONEY]
    assert list(facts) == sums
    shown = []
    for span in sums:
        said = {field.name: getattr(facts[span], field.name) for field in fields(facts[span])}
        shown.append((span.of(text), {name: value for name, value in said.items() if value is not None}))
    return shown


def said(text: str, **letter: str) -> dict[str, Any]:
    """What is guessed of the last sum of a passage."""
    return guessed(text, **letter)[-1][1]
