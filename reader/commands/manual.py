"""The manual page, made from the parsers: `python -m reader.commands.manual > reader/man/reply-reader.1`.

It is in the language of the msgids, and holds nothing of the machine or the day it is made on.
"""

import sys
from collections.abc import Iterator

from reader import __version__, i18n
from reader.commands.parsing import PROGRAM, Argument
from reader.commands.shells import Command, every_command
from reader.config import rows

_FILES = (
    ("~/.config/reply-reader/config.toml", "the settings; reply-reader config edit opens them"),
    ("~/.local/share/reply-reader/annotations.db", "the annotations"),
    ("~/.local/state/reply-reader/", "places in the texts, and what was chosen on the screen"),
)
_STATUSES = (("0", "done"), ("1", "the work failed, and a sentence says why"), ("2", "wrong usage"))


def manual() -> str:
    """The page, in the macros of man(7)."""
    return "\n".join(_lines(every_command())) + "\n"


def _lines(commands: tuple[Command, ...]) -> Iterator[str]:
    reading, *named = commands
    yield r".\" -*- coding: UTF-8 -*-"
    yield f'.TH REPLY\\-READER 1 "" "reply\\-reader {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"reply\-reader \- read official reply documents in the terminal, annotate their figures, take the notes out"
    yield ".SH SYNOPSIS"
    yield from _synopsis(reading)
    yield from _synopsis(Command("COMMAND", "", ()), "[OPTIONS] ...")
    yield ".SH DESCRIPTION"
    yield _roff(
        "Without a command the reader is opened: on a reply, on several, on a folder, or on what comes through a"
        " pipe (-). In it, ? shows the keys."
    )
    yield ".SH OPTIONS"
    for argument in reading.arguments:
        yield from _argument(argument)
    yield ".SH COMMANDS"
    for command in named:
        yield f".SS {PROGRAM.replace('-', chr(92) + '-')} {_roff(command.name)}"
        yield _roff(f"{command.summary[0].upper()}{command.summary[1:]}.")
        for argument in command.arguments:
            if not {"--help", "--db", "--lang"} & set(argument.names):
                yield from _argument(argument)
    yield ".SH SETTINGS"
    yield _roff("Read from the settings file, as name = value; reply-reader config shows what holds.")
    for name, (_each, row) in rows().items():
        choices = f" ({', '.join(row.choices)})" if row.choices else ""
        yield from (".TP", f".B {_roff(name)}", _roff(f"{row.meaning}{choices}"))
    yield ".SH ENVIRONMENT"
    for name, meaning in _variables():
        yield from (".TP", f".B {_roff(name)}", _roff(meaning))
    for title, entries in (("FILES", _FILES), ("EXIT STATUS", _STATUSES)):
        yield f".SH {title}"
        for name, meaning in entries:
            yield from (".TP", f".B {_roff(name)}", _roff(meaning))


def _variables() -> Iterator[tuple[str, str]]:
    yield "REPLY_READER_CONFIG", "the settings file, in place of the usual one"
    for _each, row in rows().values():
        if row.variable:
            yield row.variable, row.meaning
    yield "NO_COLOR", "where it is set, nothing has a colour"
    yield "VISUAL, EDITOR", "the editor for the settings file"


def _synopsis(command: Command, words: str = "") -> Iterator[str]:
    yield f".B {_roff(PROGRAM)}"
    if command.name:
        yield f".I {command.name}"
    yield _roff(words or "[OPTIONS] " + " ".join(f"[{word.value} ...]" for word in command.words))
    yield ".br"


def _argument(argument: Argument) -> Iterator[str]:
    value = "|".join(argument.choices) if argument.choices else argument.value
    yield ".TP"
    if argument.names:
        names = ", ".join(rf"\fB{_roff(name)}\fR" for name in argument.names)
        yield names + (rf" \fI{_roff(value)}\fR" if value else "")
    else:
        yield rf"\fI{_roff(value)}\fR"
    yield _roff(argument.meaning)


def _roff(words: str) -> str:
    """Words of which roff obeys nothing."""
    escaped = words.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    return rf"\&{escaped}" if escaped.startswith(".") else escaped


if __name__ == "__main__":
    i18n.use(i18n.LANGUAGES[0])
    sys.stdout.write(manual())
