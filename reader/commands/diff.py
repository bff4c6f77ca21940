"""`diff`: what changed between two versions of a reply, figures first."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.inputs import source_named
from reader.commands.output import write_json, write_lines
from reader.config import Settings
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.annotations.versions import Versions
    from reader.ledger.differences import Change, FigureChange
    from reader.text import Span

# So many characters of a passage are printed on its line.
_SHOWN = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two replies, and whether JSON is printed."""
    parser.add_argument("old", metavar="OLD", help=_("the older version"))
    parser.add_argument("new", metavar="NEW", help=_("the newer version, or - for a pipe"))
    add_json(parser)


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Print what changed, a line each; nothing where all that is said is the same."""
    from reader.annotations.statements import Version
    from reader.annotations.versions import Versions
    from reader.ledger.differences import differences
    from reader.understanding import first_look

    old, new = (first_look(source_named(file).text) for file in (options.old, options.new))
    versions = Versions(Version(old.reply, old.figures), Version(new.reply, new.figures))
    changes = differences(versions)
    if options.json:
        from reader.exchange.json import change_values

        write_json(change_values(versions, changes))
    else:
        write_lines(line for change in changes for line in _lines(versions, change))
    return 0


def _lines(versions: "Versions", change: "Change") -> list[str]:
    """A passage on a line of its own, the figures in it that changed below."""
    passages = [_passage(versions.old.text, change.old), _passage(versions.new.text, change.new)]
    places = [f"{span.start}:{span.end}" if span else "-" for span in (change.old, change.new)]
    facts = (*places, _(change.kind.label), *dict.fromkeys(filter(None, passages)))
    return ["\t".join(facts), *(f"\t\t{_figure(each)}" for each in change.figures)]


def _passage(text: str, span: "Span | None") -> str:
    if span is None:
        return ""
    words = " ".join(span.of(text).split())
    return visible(words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…")


def _figure(change: "FigureChange") -> str:
    from reader.figures import format_figure

    before, after = (visible(format_figure(figure)) if figure else "-" for figure in (change.old, change.new))
    return "\t".join(filter(None, (f"{before} → {after}", _grown(change))))


def _grown(change: "FigureChange") -> str:
    """By how much a figure grew, with its sign; empty where that can't be said."""
    if change.new is None or change.difference is None:
        return ""
    from reader.figures.format import format_amount
    from reader.figures.numbers import plain

    sign = "-" if change.difference < 0 else "+"
    grown = abs(change.difference)
    if change.new.unit == "ratio":
        return _("{sign}{points} percentage points").format(sign=sign, points=plain(grown * 100))
    return f"{sign}{format_amount(grown, change.new.unit)}"
