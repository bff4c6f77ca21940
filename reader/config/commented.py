"""The settings file with every setting in it, each as a comment that says what it means."""

import re
from collections.abc import Iterator
from pathlib import Path

from reader.config.file import SettingsFile, comments, parsed
from reader.config.rows import Row
from reader.config.settings import Settings, rows
from reader.config.told import toml
from reader.errors import ReaderError, reason_of
from reader.files import write_atomically
from reader.i18n import N_, _, listed
from reader.kinds import COLOURS, USUAL
from reader.text.canonical import visible

_TABLES = {
    "keys": (
        N_("keys by the action's id; `reply-reader keys` prints all of them"),
        ('"figure.next" = "f,Z"',),
    ),
    "kinds.legal": (
        N_("a kind of highlight of your own, or one of the five with another name or colour: {ids}"),
        (N_('name = "legal basis"'), N_('purpose = "which law or document is named"'), 'colour = "orange"'),
    ),
}
_FIRST_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def commented() -> str:
    """All settings with what they mean; none of them chosen."""
    lines = [
        "# " + _("Settings of reply-reader. Take the # before a setting away to choose it."),
        "# " + _("`reply-reader config` shows what holds, and where it comes from."),
    ]
    for name in rows():
        lines += ["", *_setting(name)]
    for table in _TABLES:
        lines += ["", *_table(table)]
    return "\n".join(lines) + "\n"


def _setting(name: str) -> Iterator[str]:
    row = rows()[name][1]
    yield f"# {_(row.meaning)}"
    if row.choices:
        yield "# " + _("one of: {choices}").format(choices=listed(row.choices))
    yield f"# {name} = {toml(_shown(name, row))}"


def _shown(name: str, row: Row) -> object:
    return row.example or getattr(Settings(), name)


def _table(table: str) -> Iterator[str]:
    meaning, lines = _TABLES[table]
    yield "# " + _(meaning).format(ids=listed(USUAL))
    if table.startswith("kinds"):
        yield "# " + _("colours: {names}").format(names=listed(COLOURS))
    yield f"# [{table}]"
    for line in lines:
        yield f"# {_(line)}"


def brought_up_to_date(path: Path) -> list[str]:
    """Make the file where there is none; to one that is there add, as comments, the settings that it doesn't mention.

    No word of it is changed. Where they can't be added without that (it can't be read, or written) they are returned,
    to be shown.
    """
    if not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomically(path, commented())
        except OSError as error:
            raise ReaderError(
                _("the settings can't be written: {reason}.").format(reason=visible(reason_of(error))),
                subject=visible(str(path)),
            ) from error
        return []
    file = SettingsFile(path)
    mentioned = {
        name for line in comments(file.text) if (name := re.split(r"[ =\].]", line.lstrip('["'), maxsplit=1)[0])
    }
    settings = [name for name in rows() if name not in file.values and name not in mentioned]
    tables = [each for each in _TABLES if (name := each.partition(".")[0]) not in file.values and name not in mentioned]
    if file.error or not (settings or tables):
        return [] if not file.error else commented().splitlines()
    above = [line for name in settings for line in (*_setting(name), "")]
    below = [line for table in tables for line in ("", *_table(table))]
    text = _joined(file.text, above, below)
    try:
        if parsed(text) != file.values:  # what looks like a table's head stands in words of several lines
            return above + below
        write_atomically(path, text)
    except (OSError, ValueError):
        return above + below
    return []


def _joined(text: str, above: list[str], below: list[str]) -> str:
    """A text with lines before its first table, where settings stand that are in none, and with lines at its end.

    They end as the others do.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    head = _FIRST_TABLE.search(text)
    place = head.start() if head else len(text)
    before, behind = text[:place], text[place:]
    if above and before and not before.endswith("\n"):
        before += end
    middle = "".join(f"{line}{end}" for line in ([""] if before and above else []) + above)
    whole = before + middle + behind
    if below and not whole.endswith("\n"):
        whole += end
    return whole + "".join(f"{line}{end}" for line in below)
