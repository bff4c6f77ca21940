"""`figures`: a reply's figures with their exact values, and on demand the rules that found or refused them."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies
from reader.commands.output import place_line
from reader.commands.over import Saying, print_each
from reader.config import Settings
from reader.i18n import _

if TYPE_CHECKING:
    from reader.exchange.json import Json
    from reader.figures import Figure
    from reader.figures.explain import Explanation
    from reader.reply import Reply
    from reader.sources import Source
    from reader.text import Span
    from reader.text.stages import Stages
    from reader.understanding import Understanding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, whether JSON is printed, and whether the rules are."""
    add_replies(parser)
    add_json(parser)
    parser.add_argument(
        "--explain", action="store_true", help=_("say which rule found each figure, or refused a number")
    )


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the figures, a line each; on demand the numbers that are none, too, each with its rule."""
    plain, explained = (_lines, _value), (_explained_lines, _explained_value)
    return print_each(options, settings, Saying("figures", _seen, *(explained if options.explain else plain)))


def _seen(source: "Source") -> "Stages[Understanding]":
    from reader.understanding import looking

    return looking(source.text, source.warnings)


def _lines(seen: "Understanding") -> Iterator[str]:
    return (place_line(seen.reply, figure.span, *_facts(seen.reply, figure)) for figure in seen.figures)


def _value(seen: "Understanding") -> "list[Json]":
    from reader.exchange.json import figure_values

    return figure_values(seen.reply, seen.figures)


def _explained_lines(seen: "Understanding") -> Iterator[str]:
    from reader.figures.explain import explain

    return (_explained(seen.reply, each) for each in explain(seen.text, seen.figures))


def _explained_value(seen: "Understanding") -> "list[Json]":
    from reader.exchange.json import explained_values
    from reader.figures.explain import explain

    return explained_values(seen.reply, explain(seen.text, seen.figures))


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
