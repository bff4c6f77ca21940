"""The parser of a command, and what it takes as plain values, for completion and the manual.

argparse keeps what a parser takes to itself; it is asked for here and nowhere else.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from reader import i18n
from reader.commands import READING, SUMMARIES, command_called
from reader.i18n import _, listed

PROGRAM = "reply-reader"
# No option begins with a character beyond ASCII, a quote, a bracket or a digit, nor is one called as a field is.
_LEFT_OUT = re.compile(r"""-(?:[^\x00-\x7f]|["'(\d]|(?P<field>[A-Za-z]+)[:=<>])""")
_FILES = frozenset({"FILE", "PATH", "OLD", "NEW"})


class Argument(NamedTuple):
    """What a command takes: an option by its `names`, or without names what stands without one.

    `value` is what its value is called; empty for a switch. `choices` are all that it can be, where those are few.
    """

    names: tuple[str, ...]
    value: str
    choices: tuple[str, ...]
    meaning: str
    repeats: bool

    @property
    def is_file(self) -> bool:
        """Whether its value names a file or a folder."""
        return not self.choices and self.value in _FILES


class Parser(argparse.ArgumentParser):
    """Says its own words in the language in force, and what may have been meant by an option that there is not."""

    def parse_args(self, args: Sequence[str] | None = None, namespace: None = None) -> argparse.Namespace:  # type: ignore[override]
        """The options; wrong usage ends the program with status 2."""
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            sentence = _("unrecognized arguments: %s") % " ".join(unknown)
            near = alike(unknown, [name for each in taken(self) for name in each.names])
            self.error(sentence + (_(" (did you mean {names}?)").format(names=near) if near else ""))
        return options

    def _parse_optional(self, arg_string: str) -> Any:
        """Take what a query leaves out (`-危房`, `-has:notes`) for no option, whatever argparse makes of it."""
        if match := _LEFT_OUT.match(arg_string):
            from reader.library.fields import FIELDS

            if match["field"] is None or match["field"].lower() in FIELDS:
                return None
        return super()._parse_optional(arg_string)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse what is none of a few choices, and ask whether one of them was meant."""
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            if near := alike([str(value)], map(str, action.choices or ())):
                error.message += _(" (did you mean {names}?)").format(names=near)
            raise

    def format_help(self) -> str:
        """Help, with the marks of the language behind its headings."""
        text = super().format_help()
        for group in self._action_groups:
            if group.title:
                heading = _("{heading}:").format(heading=group.title)
                text = text.replace(f"\n{group.title}:\n", f"\n{heading}\n")
        return text


def alike(words: Iterable[str], known: Iterable[str]) -> str:
    """What is known and like words that are not; empty where nothing is."""
    from difflib import get_close_matches

    there = list(known)
    near = (name for word in words for name in get_close_matches(word.partition("=")[0], there, n=2, cutoff=0.7))
    return listed(dict.fromkeys(near))


def common() -> argparse.ArgumentParser:
    """The options that may stand anywhere; they are read first, so that usage errors are in the right language."""
    parser = argparse.ArgumentParser(prog=PROGRAM, add_help=False, allow_abbrev=False)
    parser.add_argument("--db", metavar="PATH", help=_("the annotations' database (or REPLY_READER_DB)"))
    parser.add_argument("--lang", choices=i18n.LANGUAGES, help=_("the language of the interface"))
    return parser


def parser_of(name: str) -> Parser:
    """The parser of a command, or of `READING`, with all that it takes."""
    parser = _reading_parser() if name == READING else _command_parser(name)
    command_called(name).add_arguments(parser)
    return parser


def _command_parser(name: str) -> Parser:
    return Parser(prog=f"{PROGRAM} {name}", description=_(SUMMARIES[name]), parents=[common()], allow_abbrev=False)


def _reading_parser() -> Parser:
    commands = "\n".join(f"  {name:<11} {_(summary)}" for name, summary in SUMMARIES.items())
    return Parser(
        prog=PROGRAM,
        parents=[common()],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_("Read official reply documents, annotate their figures, take the notes out."),
        epilog=_("commands (reply-reader COMMAND --help):") + "\n" + commands,
    )


def taken(parser: argparse.ArgumentParser) -> Iterator[Argument]:
    """What a parser takes, in the order in which help names it."""
    for action in parser._actions:
        if action.help == argparse.SUPPRESS:
            continue
        choices = tuple(str(choice) for choice in action.choices or ())
        value = action.metavar if isinstance(action.metavar, str) else (action.dest or "").upper()
        yield Argument(
            names=tuple(sorted(action.option_strings, key=len)),
            value=value if action.nargs != 0 else "",
            choices=choices,
            meaning=(action.help or "") % {"default": action.default, "prog": parser.prog},
            repeats=isinstance(action, argparse._AppendAction) or action.nargs in ("*", "+"),
        )
