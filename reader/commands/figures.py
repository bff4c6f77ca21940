"""`figures`: a reply's figures with their exact values, and on demand the rules that found or refused them."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_file, add_json
from reader.commands.inputs import source_named
from reader.commands.output import place_line, write_json, write_lines
from reader.config import Settings
from reader.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.figures import Figure
    from reader.figures.explain import Explanation
    from reader.reply import Reply
    from reader.text import Span


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply, whether JSON is printed, and whether the rules are."""
    add_file(parser)
    add_json(parser)
    parser.add_argument(
        "--explain", action="store_true", help=_("say which rule found each figure, or refused a number")
    )


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Print the figures, a line each."""
    from reader.exchange.json import figure_values
    from reader.understanding import first_look

    seen = first_look(source_named(options.file).text)
    if options.explain:
        _explain(seen.reply, seen.figures, as_json=options.json)
    elif options.json:
        write_json(figure_values(seen.reply, seen.figures))
    else:
        write_lines(place_line(seen.reply, figure.span, *_facts(seen.reply, figure)) for figure in seen.figures)
    return 0


def _explain(reply: "Reply", figures: "Sequence[Figure]", *, as_json: bool) -> None:
    """Print the figures and the numbers that are none, each with its rule."""
    from reader.exchange.json import explained_values
    from reader.figures.explain import explain

    explanations = explain(reply.text, figures)
    if as_json:
        write_json(explained_values(reply, explanations))
    else:
        write_lines(_explained(reply, each) for each in explanations)


def _explained(reply: "Reply", each: "Explanation") -> str:
    from reader.figures.rules import REFUSALS, RULES

    facts = _facts(reply, each.figure) if each.figure else ("-", _words(reply, each.span), "-")
    rule = RULES[each.rule] if each.rule else REFUSALS[each.refusal] if each.refusal else ""
    return place_line(reply, each.span, *facts, _(rule))


def _facts(reply: "Reply", figure: "Figure") -> tuple[str, str, str]:
    from reader.figures import format_figure

    return figure.kind.value, _words(reply, figure.phrase), format_figure(figure, reply.text)


def _words(reply: "Reply", span: "Span") -> str:
    return " ".join(span.of(reply.text).split())
