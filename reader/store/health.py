"""What can be said of a database's health, as data: each finding with whether it is well, and what helps where not.

Looking changes nothing, not even the files beside the database. It opens the file by itself, which lets go of SQLite's
locks: so it is for a process in which no store is open.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from reader.errors import StoreError
from reader.i18n import _, listed, ngettext, sentence
from reader.store import copies, files
from reader.store.annotations import loaded
from reader.store.connecting import connect_for_reading, refuse_anothers
from reader.store.healing.pages import Pages
from reader.store.healing.trees import trees_of
from reader.store.mending import needs_mending
from reader.store.migrations import LATEST, STEPS
from reader.store.replies import are_similar
from reader.store.said import said_clearly
from reader.store.schema import Schema, differences, made_by, schema_of
from reader.store.values import LeftOut
from reader.text.canonical import visible

_OLD = timedelta(days=7)
_LARGE_LOG = 1 << 24


class Finding(NamedTuple):
    """One thing that was looked at: `name` is for programs, `sentence` for a person, `help` what helps, or empty."""

    name: str
    is_well: bool
    sentence: str
    help: str = ""


def examine(path: Path) -> list[Finding]:
    """What there is to say of a database: its file, its tables, its rows, its log, its copies.

    A database that can't be opened at all is a finding, too.
    """
    if not path.exists():
        return [Finding("file", True, _("there is no database yet: the first note makes one"))]
    found: list[Finding] = []
    try:
        with said_clearly(path):
            files.refuse_what_is_no_file(path)
            with closing(connect_for_reading(path)) as connection:
                refuse_anothers(connection, path)
                found += _looked_through(connection, path)
    except StoreError as error:
        found.append(Finding("file", False, error.message.rstrip("."), error.hint))
    found.append(_pages(path))
    found.append(_log(path))
    found.append(_copies(path))
    return found


def _looked_through(connection: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    trouble = copies.damage(connection)
    helps = sentence(copies.way_out(path)) if trouble else ""
    yield Finding("quick_check", not trouble, trouble or _("no damage"), helps)
    schema = schema_of(connection)
    [(version,)] = connection.execute("PRAGMA user_version")
    yield _version(version)
    yield _foreign(schema)
    if not 1 <= version <= LATEST:
        return
    is_ours = needs_mending(schema) or not differences(schema, made_by(STEPS[:version]))
    if is_ours and version == LATEST and not trouble:
        yield _rows(connection)
        yield _links(connection)


def _version(version: int) -> Finding:
    sentence = _("version {version} of the tables").format(version=version)
    if version > LATEST:
        return Finding("version", False, sentence, _("Update reply-reader."))
    helps = _("It is brought up to date when notes are opened; a copy is kept.") if version < LATEST else ""
    return Finding("version", True, sentence, helps)


def _foreign(schema: Schema) -> Finding:
    """What in the schema computes, which nothing of ours does, and tables that aren't ours."""
    names = [*schema.computing, *sorted(schema.tables.keys() - made_by(STEPS).tables.keys())]
    if not names:
        return Finding("foreign", True, _("nothing of another program in it"))
    return Finding(
        "foreign",
        False,
        _("something of another program is in it: {names}").format(names=visible(listed(names)[:200])),
        _("Take it out with the program that made it, or put a copy in its place."),
    )


def _rows(connection: sqlite3.Connection) -> Finding:
    db = Database(connection, execute_plugins=False)
    db.register_function(are_similar, deterministic=True)
    left_out = LeftOut()
    count = len(loaded(db, "true", {}, left_out))
    if said := str(left_out):
        return Finding("rows", False, said, _("“reply-reader salvage” makes a database without them."))
    sentence = ngettext("{count} note, which can be read", "{count} notes, which can all be read", count)
    return Finding("rows", True, sentence.format(count=count))


def _links(connection: sqlite3.Connection) -> Finding:
    astray = connection.execute("PRAGMA foreign_key_check").fetchall()
    if not astray:
        return Finding("links", True, _("no row that belongs to nothing"))
    tables = listed(sorted({str(row[0]) for row in astray}))
    return Finding(
        "links",
        False,
        ngettext(
            "{count} row belongs to nothing: {tables}", "{count} rows belong to nothing: {tables}", len(astray)
        ).format(count=len(astray), tables=visible(tables)),
        _("“reply-reader salvage” makes a database without them."),
    )


def _pages(path: Path) -> Finding:
    """Which pages a fault can be seen in, as salvaging would find them."""
    try:
        pages = Pages.of_file(path)
    except OSError as error:
        return Finding("pages", False, str(error.strerror or error))
    damaged = len(trees_of(pages).damaged)
    if not damaged:
        return Finding("pages", True, _("{count} pages, none with a fault").format(count=pages.count))
    return Finding(
        "pages",
        False,
        _("{damaged} of {count} pages have a fault").format(damaged=damaged, count=pages.count),
        sentence(copies.way_out(path)),
    )


def _log(path: Path) -> Finding:
    size = files.size_of(files.wal_of(path))
    if not size:
        return Finding("log", True, _("all is in the database itself, nothing in a log beside it"))
    sentence = _("{size} MB saved last are in the log beside it, which belongs to it").format(size=f"{size / 1e6:.1f}")
    if files.is_no_log(files.wal_of(path)):
        return Finding("log", False, sentence, _("It is no log of this database: move it away, and keep it."))
    helps = _("It is moved into the database when the last window is closed.") if size > _LARGE_LOG else ""
    return Finding("log", True, sentence, helps)


def _copies(path: Path) -> Finding:
    found = [copy for copy in copies.copies_of(path) if not copy.is_replaced]
    if not found:
        helps = _("The next change makes one; “reply-reader backup” does so now.")
        return Finding("copies", True, _("no copy is at hand"), helps)
    newest = found[0]
    sentence = ngettext("{count} copy, of {made}", "{count} copies, the newest of {made}", len(found)).format(
        count=len(found), made=newest.made.replace("T", " ")
    )
    written = files.stamp(path)
    made = datetime.fromisoformat(newest.made).astimezone()
    age = datetime.fromtimestamp(written.modified / 1e9, made.tzinfo) - made if written else _OLD
    is_old = age > _OLD
    return Finding("copies", not is_old, sentence, _("“reply-reader backup” makes one now.") if is_old else "")
