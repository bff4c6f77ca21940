"""The command line: takes the common options, lets one command do its work, and says errors in a sentence."""

import gc
import os
import sys
from collections.abc import Sequence

from reader import i18n, kinds
from reader.commands import MENDING, READING, SUMMARIES, command_called
from reader.commands.parsing import common, parser_of
from reader.config import examined
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
    early, rest = common().parse_known_args(arguments)
    i18n.use(early.lang or i18n.preferred(os.environ))
    if sys.stdout is None:
        raise ReaderError(_("there is no standard output to print to."))
    found = examined(os.environ, {"database": early.db, "language": early.lang})
    if found.settings.language:
        i18n.use(found.settings.language)
    kinds.use(found.settings.kinds)
    name, rest = (rest[0], rest[1:]) if rest and rest[0] in SUMMARIES else (READING, rest)
    parser = parser_of(name)
    options = parser.parse_args(rest)
    # What is wrong in the settings is said first, unless the command is for those who mend them.
    if found.mistakes and name not in MENDING:
        raise together(found.mistakes)
    settings = found.settings
    options.db, options.lang = early.db, early.lang
    try:
        return command_called(name).run(options, settings)
    except UsageError as error:
        parser.error(error.message)


def _complain(sentence: str) -> None:
    if sys.stderr is not None:  # print takes None for standard output
        print(f"reply-reader: {visible(sentence)}", file=sys.stderr)


def _drop_output() -> None:
    """Let nothing more be written, so that Python doesn't complain once more when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
