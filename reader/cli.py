"""The command line: parses arguments, calls one function for each command, prints, and says errors in a sentence.

Textual is imported only to open the reader, sqlite_utils only where annotations are read or written.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__, i18n
from reader.config import THEMES, Settings, expanded, load_settings
from reader.errors import ReaderError
from reader.i18n import N_, _
from reader.terminal import guard_output
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.sources import Source

_KINDS = ("money", "quantities")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it does in a line, its arguments, and what runs it."""

    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Settings], int]


def collect_seldom() -> None:
    """Look for garbage less often: nearly all that a reply is made of lives as long as it is shown or printed.

    Looking at it over and over took a tenth of the time that understanding takes.
    """
    gc.set_threshold(50_000, 20, 50)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; 0 done, 1 failed with a sentence on standard error, 2 wrong usage."""
    collect_seldom()
    guard_output()
    try:
        try:
            return _run(sys.argv[1:] if argv is None else argv)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # --help leaves its text in the buffer
    except ReaderError as error:
        _complain(str(error))
        return 1
    except BrokenPipeError:
        _drop_output()  # whoever reads our output has enough
        return 0
    except OSError as error:
        _drop_output()
        _complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def _run(arguments: Sequence[str]) -> int:
    early, rest = _common().parse_known_args(arguments)
    i18n.use(early.lang or i18n.preferred(os.environ))
    if sys.stdout is None:
        raise ReaderError(_("there is no standard output to print to."))
    settings = load_settings(os.environ)
    if settings.language and not early.lang:
        i18n.use(settings.language)
    if early.db:
        settings = replace(settings, database=expanded(early.db))
    command = _COMMANDS.get(rest[0]) if rest else None
    if command:
        return command.run(_command_parser(rest[0], command).parse_args(rest[1:]), settings)
    return _read(_reading_parser().parse_args(rest), settings)


def _complain(sentence: str) -> None:
    if sys.stderr is not None:  # print takes None for standard output
        print(f"reply-reader: {visible(sentence)}", file=sys.stderr)


def _drop_output() -> None:
    """Let nothing more be written, so that Python doesn't complain once more when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _common() -> argparse.ArgumentParser:
    """The options that may stand anywhere; they are read first, so that usage errors are in the right language."""
    common = argparse.ArgumentParser(prog="reply-reader", add_help=False, allow_abbrev=False)
    common.add_argument("--db", metavar="PATH", help=_("the annotations' database (or REPLY_READER_DB)"))
    common.add_argument("--lang", choices=i18n.LANGUAGES, help=_("the language of the interface"))
    return common


def _command_parser(name: str, command: Command) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"reply-reader {name}", description=_(command.summary), parents=[_common()], allow_abbrev=False
    )
    command.arguments(parser)
    return parser


def _reading_parser() -> argparse.ArgumentParser:
    commands = "\n".join(f"  {name:<11} {_(command.summary)}" for name, command in _COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="reply-reader",
        parents=[_common()],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_("Read official reply documents, annotate their figures, take the notes out."),
        epilog=_("commands (reply-reader COMMAND --help):") + "\n" + commands,
    )
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=_("replies, folders, or - for a pipe"))
    parser.add_argument("--theme", choices=THEMES, help=_("colours for a dark or a light terminal"))
    parser.add_argument("--version", action="version", version=f"reply-reader {__version__}")
    return parser


def _read(options: argparse.Namespace, settings: Settings) -> int:
    """Open the reader on files, folders or a pipe."""
    files, piped = _to_read(options.paths)
    # An input method's commit of five characters and more becomes junk keys under the Kitty protocol (textual#6150).
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    if not all(stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr)):  # Textual draws on both
        raise ReaderError(
            _("the reader needs a terminal."),
            hint=_("For output in a file or a pipe use: outline, figures, check, commitments, notes, export, ledger."),
        )
    if "-" in options.paths:
        _reopen_terminal()
    if options.theme:
        settings = replace(settings, theme=options.theme)
    from reader.tui import run

    return run(settings, files, piped)


def _to_read(paths: Sequence[str]) -> "tuple[list[Path], Source | None]":
    """The files to choose from, and what is to be read at once: the only file, or what comes through a pipe."""
    from reader import sources

    if "-" not in paths:
        files = sources.discover(Path(path) for path in paths)
        return files, sources.load(files[0]) if len(files) == 1 else None
    if list(paths) != ["-"]:
        _reading_parser().error(_("- stands alone"))
    if sys.stdin is None or sys.stdin.isatty():
        raise ReaderError(
            _("nothing comes through a pipe."), hint=_("Use it like this: cat reply.txt | reply-reader -")
        )
    return [], sources.read_stream(sys.stdin.buffer)


def _reopen_terminal() -> None:
    """Give the keyboard back to standard input after a pipe was read from it."""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDWR)
    except OSError as error:
        raise ReaderError(_("there is no terminal to read keys from.")) from error
    os.dup2(terminal, 0)
    os.close(terminal)


def _outline_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=_("a reply, or - for a pipe"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def _notes_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=_("replies; all that have notes where none is named"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def _annotate_arguments(parser: argparse.ArgumentParser) -> None:
    from reader.annotations import KINDS, REVIEWS, Review
    from reader.facts import LEVELS, STATUSES

    parser.add_argument("file", metavar="FILE", help=_("a reply, or - for a pipe"))
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--quote", metavar="TEXT", help=_("words that occur once in the reply"))
    where.add_argument("--at", metavar="START:END", help=_("offsets in code points on the canonical text"))
    parser.add_argument("--note", default="", metavar="TEXT", help=_("what you have to say"))
    kinds = [kind.value for kind in KINDS]
    parser.add_argument("--kind", choices=kinds, default=kinds[0], help=_("what the highlight is for"))
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help=_("a tag; may be repeated"))
    parser.add_argument("--year", metavar="YEAR", help=_("the year or period of the sum"))
    parser.add_argument("--payer", metavar="NAME", help=_("who pays"))
    parser.add_argument("--recipient", metavar="NAME", help=_("who gets"))
    parser.add_argument("--purpose", metavar="TEXT", help=_("what for"))
    levels = [level.value for level in LEVELS]
    parser.add_argument("--level", choices=levels, help=_("the level of government whose money it is"))
    statuses = [status.value for status in STATUSES]
    parser.add_argument("--status", choices=statuses, help=_("how far the sum has come"))
    parser.add_argument("--base", metavar="UNIT", help=_("what a rate is per"))
    parser.add_argument("--cumulative", action="store_true", help=_("it adds up several years"))
    parser.add_argument("--in-kind", action="store_true", help=_("it is the worth of goods"))
    decisions = [review.value for review in REVIEWS if review is not Review.OPEN]
    parser.add_argument("--review", choices=decisions, help=_("what you decided on the figure"))
    parser.add_argument(
        "--over",
        metavar="ID:REVISION",
        help=_("the note that this one takes the place of, as you were shown it"),
    )


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    from reader.exchange.render import FORMS

    parser.add_argument("files", nargs="+", metavar="FILE", help=_("replies"))
    parser.add_argument("--format", choices=list(FORMS), default="markdown", help=_("the form of the export"))
    parser.add_argument(
        "-o",
        "--output",
        default="-",
        metavar="PATH",
        help=_("where to; a folder for several replies, - for standard output"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over a file that isn't an export"))


def _ledger_arguments(parser: argparse.ArgumentParser) -> None:
    from reader.exchange.ledger.render import FORMS
    from reader.ledger.totals import Grouping
    from reader.ledger.views import Show

    parser.add_argument("files", nargs="*", metavar="FILE", help=_("replies; all that have notes where none is named"))
    parser.add_argument("--format", choices=list(FORMS), help=_("the form of the table; else by the ending of PATH"))
    parser.add_argument("-o", "--output", default="-", metavar="PATH", help=_("where to; - for standard output"))
    parser.add_argument("--force", action="store_true", help=_("write over a file that isn't an export"))
    parser.add_argument(
        "--kinds", choices=_KINDS, default="money", help=_("sums of money, or percentages and counts too")
    )
    shows = [show.value for show in Show]
    parser.add_argument("--review", choices=shows, default=shows[0], help=_("figures by what was decided on them"))
    groupings = [grouping.value for grouping in Grouping]
    parser.add_argument("--by", action="append", choices=groupings, help=_("make totals by this; may be repeated"))
    parser.add_argument("--no-bom", action="store_true", help=_("a CSV without the byte order mark that Excel needs"))


def _outline(options: argparse.Namespace, _settings: Settings) -> int:
    from reader import commands

    return commands.outline(options.file, as_json=options.json)


def _figures(options: argparse.Namespace, _settings: Settings) -> int:
    from reader import commands

    return commands.figures(options.file, as_json=options.json)


def _commitments(options: argparse.Namespace, _settings: Settings) -> int:
    from reader import commands

    return commands.commitments(options.file, as_json=options.json)


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    _outline_arguments(parser)
    parser.epilog = _("The exit status is 0 also where the reply's arithmetic is wrong.")


def _check(options: argparse.Namespace, _settings: Settings) -> int:
    from reader import commands

    return commands.check(options.file, as_json=options.json)


def _annotate(options: argparse.Namespace, settings: Settings) -> int:
    from reader import commands

    if options.over is not None and not options.review:
        _command_parser("annotate", _COMMANDS["annotate"]).error(_("--over needs --review"))
    names = ("year", "payer", "recipient", "purpose", "level", "status", "base", "cumulative", "in_kind")
    said = {name: getattr(options, name) for name in names}
    return commands.annotate(
        options.file,
        settings,
        quote=options.quote,
        at=options.at,
        note=options.note,
        kind=options.kind,
        tags=options.tag,
        said={name: value for name, value in said.items() if value},
        review=options.review,
        over=options.over,
    )


def _notes(options: argparse.Namespace, settings: Settings) -> int:
    from reader import commands

    return commands.notes(options.files, settings, as_json=options.json)


def _export(options: argparse.Namespace, settings: Settings) -> int:
    from reader import commands

    return commands.export(options.files, settings, form=options.format, output=options.output, force=options.force)


def _ledger(options: argparse.Namespace, settings: Settings) -> int:
    from reader import commands
    from reader.exchange.ledger.render import form_of
    from reader.figures import FigureKind
    from reader.ledger import QUANTITIES

    form = options.format or ("markdown" if options.output == "-" else form_of(options.output))
    usage = _command_parser("ledger", _COMMANDS["ledger"])
    if form is None:
        usage.error(_("the ending of PATH is that of no form; use --format"))
    if options.no_bom and form != "csv":
        usage.error(_("--no-bom is for CSV"))
    if options.by and form == "csv":
        usage.error(_("a CSV has no totals; leave out --by"))
    return commands.ledger(
        options.files,
        settings,
        form=form,
        output=options.output,
        force=options.force,
        kinds=QUANTITIES if options.kinds == "quantities" else frozenset({FigureKind.MONEY}),
        show=options.review,
        by=options.by,
        bom=not options.no_bom,
    )


_COMMANDS = {
    "outline": Command(N_("print a reply's sections, metadata and regions"), _outline_arguments, _outline),
    "figures": Command(N_("print a reply's figures with their exact values"), _outline_arguments, _figures),
    "check": Command(N_("check a reply's arithmetic: sums, shares, growth"), _check_arguments, _check),
    "commitments": Command(N_("print what a reply promises, and by when"), _outline_arguments, _commitments),
    "annotate": Command(N_("add an annotation and print its id"), _annotate_arguments, _annotate),
    "notes": Command(N_("print annotations and where they stand now"), _notes_arguments, _notes),
    "export": Command(N_("export annotations to Markdown or JSON"), _export_arguments, _export),
    "ledger": Command(N_("export the figures as a table, with their totals"), _ledger_arguments, _ledger),
}
