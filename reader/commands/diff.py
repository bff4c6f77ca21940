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
    from reader.ledger.differences import Change
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
    from reader.ledger.difference_words import figure_words, grown_words

    passages = [_passage(versions.old.text, change.old), _passage(versions.new.text, change.new)]
    places = [f"{span.start}:{span.end}" if span else "-" for span in (change.old, change.new)]
    facts = (*places, _(change.kind.label), *dict.fromkeys(filter(None, passages)))
    told = ((figure_words(versions, each), grown_words(each)) for each in change.figures)
    return ["\t".join(facts), *("\t".join(["", "", *filter(None, words)]) for words in told)]


def _passage(text: str, span: "Span | None") -> str:
    if span is None:
        return ""
    words = " ".join(span.of(text).split())
    return visible(words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…")
