"""The command line: takes the common options, lets one command do its work, and says errors in a sentence."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence

from reader import i18n, kinds
from reader.commands import MENDING, READING, SUMMARIES, command_called
from reader.config import Examined, examined
from reader.errors import CollectedError, ReaderError, UsageError, together
from reader.i18n import _
from reader.terminal import guard_output
from reader.text.canonical import visible


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
        for each in error.errors if isinstance(error, CollectedError) else (error,):
            _complain(str(each))
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
    found = examined(os.environ, {"database": early.db, "language": early.lang})
    if found.settings.language:
        i18n.use(found.settings.language)
    kinds.use(found.settings.kinds)
    if rest and rest[0] in SUMMARIES:
        return _run_command(rest[0], _command_parser(rest[0]), rest[1:], found)
    return _run_command(READING, _reading_parser(), rest, found)


def _run_command(name: str, parser: argparse.ArgumentParser, arguments: Sequence[str], found: Examined) -> int:
    """Run a command. What is wrong in the settings is said first, unless the command is for those who mend them."""
    command = command_called(name)
    command.add_arguments(parser)
    options = parser.parse_args(arguments)
    if found.mistakes and name not in MENDING:
        raise together(found.mistakes)
    try:
        return command.run(options, found.settings)
    except UsageError as error:
        parser.error(error.message)


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


def _command_parser(name: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=f"reply-reader {name}", description=_(SUMMARIES[name]), parents=[_common()], allow_abbrev=False
    )


def _reading_parser() -> argparse.ArgumentParser:
    commands = "\n".join(f"  {name:<11} {_(summary)}" for name, summary in SUMMARIES.items())
    return argparse.ArgumentParser(
        prog="reply-reader",
        parents=[_common()],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_("Read official reply documents, annotate their figures, take the notes out."),
        epilog=_("commands (reply-reader COMMAND --help):") + "\n" + commands,
    )
