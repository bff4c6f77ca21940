"""The log's tables: a row for each change, written in the transaction that makes it.

A note as it stands is in its own tables and nowhere twice: the change that made it has no state until it is superseded,
only a mark by which to know that the tables hold what it left there. So a note that was made before there was a log
takes no room in it until it is changed; what then stood there becomes its one parent, whose id follows from what it
says, so that two copies of one database name it alike. The same is done where a note was changed by something else.
"""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from sqlite_utils import Database

from reader.annotations import Annotation
from reader.annotations.history import Step
from reader.annotations.log import Change, Hand, state_of
from reader.errors import StoreError
from reader.store.states import mark_of, packed, unpacked
from reader.store.values import LeftOut, Row, UnreadableError, printed, text

_ID_BYTES = 16
_MANY = 500
_FOUND = uuid.UUID("6f1d6c1e-6a0b-5a52-9d6b-0f6a6de2a5c4")
"""The name space of the changes that were found, and not seen when they were made (RFC 9562, 5.5)."""
_CHANGES = (
    "SELECT change.*, device.uuid AS device_uuid, annotator.uuid AS annotator_uuid FROM change"
    " LEFT JOIN device ON device.id = change.device LEFT JOIN annotator ON annotator.id = change.annotator"
)
_HEADS = (
    "SELECT seq, id, annotation_id, mark, state IS NULL AS is_shown FROM change WHERE annotation_id = ? AND head = 1"
)
_INSERT = (
    "INSERT INTO change (id, annotation_id, parents, device, annotator, time, undoes, head, state, mark)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

Each = TypeVar("Each")


class _Head(NamedTuple):
    """A change that is nobody's parent; what is shown is what the tables of its note hold, if `mark` is theirs."""

    seq: int
    id: str
    mark: object
    is_shown: bool


def write(db: Database, before: tuple[Annotation, int] | None, after: Annotation, step: Step, hand: Hand) -> None:
    """Write a change down, on top of all that is known; `before` is what the tables held, with its reply's number.

    A `StoreError` where what the log has of the note can't be read: nothing is written on top of that.
    """
    try:
        heads = [
            _Head(row["seq"], _id(row, "id"), row["mark"], bool(row["is_shown"]))
            for row in list(db.query(_HEADS, [after.id]))
        ]
    except UnreadableError as error:
        left_out = LeftOut()
        left_out.add(after.id, f"change.{error.column}")
        raise StoreError(str(left_out)) from error
    parents = [head.id for head in heads] if before is None else _superseded(db, heads, *before)
    db.execute("UPDATE change SET head = 0 WHERE annotation_id = ? AND head = 1", [after.id])
    change = Change(step.id, after.id, tuple(parents), hand.device, hand.annotator, after.modified, after, step.undoes)
    device = numbered(db, "device", hand.device, hand.device_name)
    annotator = numbered(db, "annotator", hand.annotator, hand.annotator_name)
    _insert(db, change, device, annotator, state=None)


def _superseded(db: Database, heads: Sequence[_Head], before: Annotation, reply_id: int) -> list[str]:
    """Keep a note's state, which no table holds from now on, with the change that made it; the next one's parents."""
    state, mark = packed(before, reply_id), mark_of(before)
    others = [head.id for head in heads if not head.is_shown]
    for head in heads:
        if head.is_shown and head.mark == mark:
            db.execute("UPDATE change SET state = ? WHERE seq = ?", [state, head.seq])
            return [head.id, *others]
    found = _found(before, tuple(head.id for head in heads if head.is_shown))
    _insert(db, found, None, None, state)
    return [found.id, *others]


def _insert(db: Database, change: Change, device: int | None, annotator: int | None, state: bytes | None) -> None:
    values = (
        uuid.UUID(change.id).bytes,
        change.annotation_id,
        b"".join(uuid.UUID(parent).bytes for parent in change.parents),
        device,
        annotator,
        change.time,
        uuid.UUID(change.undoes).bytes if change.undoes else None,
        state is None,
        state,
        mark_of(change.state),
    )
    db.execute(_INSERT, values)


def _found(annotation: Annotation, parents: tuple[str, ...]) -> Change:
    """The change that made what the tables hold, of which the log knows nothing."""
    said = f"{annotation.id}/{mark_of(annotation).hex()}/{','.join(parents)}"
    name = str(uuid.uuid5(_FOUND, said))
    return Change(name, annotation.id, parents, "", "", annotation.modified, state_of(annotation))


def numbered(db: Database, table: str, identifier: str, name: str) -> int:
    """The number of a device or an annotator, whose name is as it is now."""
    row = db.execute(f"SELECT id, name FROM {table} WHERE uuid = ?", [identifier]).fetchone()  # noqa: S608 - our own
    if row is None:
        db.execute(f"INSERT INTO {table} (uuid, name) VALUES (?, ?)", [identifier, name])  # noqa: S608
        return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])
    if row[1] != name:
        db.execute(f"UPDATE {table} SET name = ? WHERE id = ?", [name, row[0]])  # noqa: S608
    return int(row[0])


def changes(db: Database, annotations: Iterable[Annotation], left_out: LeftOut) -> list[Change]:
    """All that is known of the changes of some notes, which are given as they stand; what can't be read is named."""
    found: list[Change] = []
    digests = _Digests(db)
    for chunk in chunks(list(annotations)):
        rows: defaultdict[str, list[Row]] = defaultdict(list)
        for row in _rows(db, _CHANGES, [each.id for each in chunk]):
            rows[row["annotation_id"]].append(row)
        for annotation in chunk:
            found += _changes_of(annotation, rows[annotation.id], digests, left_out)
    return found


def _changes_of(
    annotation: Annotation, rows: Iterable[Row], digests: "_Digests", left_out: LeftOut
) -> Iterator[Change]:
    mark, shown, is_known = mark_of(annotation), list[str](), False
    for row in rows:
        try:
            if _is_shown(row):
                shown.append(_id(row, "id"))
            yield _read(row, annotation, mark, digests)
            is_known |= _is_shown(row)
        except UnreadableError as error:
            left_out.add(annotation.id, f"change.{error.column}")
    if not is_known:
        yield _found(annotation, tuple(shown))


def with_parent(db: Database, annotation: Annotation, identifier: str) -> tuple[Change, Change | None] | None:
    """One change of a note that is given as it stands, and the first of its parents where it has any.

    `None` where either isn't known or can't be read. No other change is looked at, however many there are.
    """
    digests, mark = _Digests(db), mark_of(annotation)

    def one(sought: str) -> Change | None:
        query = f"{_CHANGES} WHERE annotation_id = ? AND change.id = ?"
        row = next(iter(list(db.query(query, [annotation.id, uuid.UUID(sought).bytes]))), None)
        return _read(row, annotation, mark, digests) if row else None

    try:
        change = one(identifier)
        if change is None:
            found = _found(annotation, ())
            return (found, None) if found.id == identifier else None
        parent = one(change.parents[0]) if change.parents else None
    except UnreadableError:
        return None
    return None if change.parents and parent is None else (change, parent)


def _is_shown(row: Row) -> bool:
    return bool(row["head"] == 1 and row["state"] is None)


def _read(row: Row, annotation: Annotation, mark: bytes, digests: "_Digests") -> Change:
    if not _is_shown(row):
        return _change(row, unpacked(row, digests.of))
    if row["mark"] != mark:  # the tables hold what something else wrote
        raise UnreadableError("state")
    return _change(row, state_of(annotation))


def _change(row: Row, state: Annotation) -> Change:
    parents = row["parents"]
    if not isinstance(parents, bytes) or len(parents) % _ID_BYTES:
        raise UnreadableError("parents")
    if any((row[name] is None) != (row[f"{name}_uuid"] is None) for name in ("device", "annotator")):
        raise UnreadableError("device")
    return Change(
        id=_id(row, "id"),
        annotation_id=text(row, "annotation_id"),
        parents=tuple(_named(parents[at : at + _ID_BYTES]) for at in range(0, len(parents), _ID_BYTES)),
        device="" if row["device"] is None else text(row, "device_uuid"),
        annotator="" if row["annotator"] is None else text(row, "annotator_uuid"),
        time=text(row, "time"),
        state=state,
        undoes=None if row["undoes"] is None else _id(row, "undoes"),
    )


def unreadable(db: Database, annotations: Iterable[Annotation]) -> list[int]:
    """The numbers of the rows that are no changes of notes which are given as they stand."""
    digests, found = _Digests(db), []
    for annotation in annotations:
        mark = mark_of(annotation)
        for row in _rows(db, _CHANGES, [annotation.id]):
            try:
                _read(row, annotation, mark, digests)
            except UnreadableError:
                found.append(row["seq"])
    return found


class _Digests:
    """The digests of replies by their numbers, each looked for once."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: dict[int, str | None] = {}

    def of(self, reply_id: int) -> str | None:
        if reply_id not in self._known:
            row = self._db.execute("SELECT digest FROM reply WHERE id = ?", [reply_id]).fetchone()
            self._known[reply_id] = printed(row[0]) if row else None
        return self._known[reply_id]


def steps(db: Database, identifiers: Sequence[str], device_of: Callable[[], str]) -> tuple[list[Step], set[str]]:
    """The steps that a device made on some notes, in their order, and the notes of which the log knows any change.

    What can't be read can't be taken back. Where no change is known, nobody is asked for the device.
    """
    sought = (
        "SELECT annotation_id, seq, device.uuid, change.id, undoes FROM change"
        " LEFT JOIN device ON device.id = change.device WHERE annotation_id IN ({marks})"
    )
    rows = [
        row
        for chunk in chunks(identifiers)
        for row in db.execute(sought.format(marks=",".join("?" * len(chunk))), chunk)
    ]
    device = device_of() if rows else ""
    rows.sort(key=itemgetter(1))
    found = [
        Step(_named(each), name, _named(undoes) if undoes else None)
        for name, _seq, by, each, undoes in rows
        if by == device and _is_id(each) and (undoes is None or _is_id(undoes))
    ]
    return found, {row[0] for row in rows}


def names(db: Database) -> dict[str, str]:
    """What the devices and annotators are called, by their ids."""
    rows = db.query("SELECT uuid, name FROM device UNION ALL SELECT uuid, name FROM annotator")
    return {row["uuid"]: row["name"] for row in rows if isinstance(row["uuid"], str) and isinstance(row["name"], str)}


def _rows(db: Database, query: str, identifiers: Sequence[str]) -> list[Row]:
    marks = ",".join("?" * len(identifiers))
    return list(db.query(f"{query} WHERE annotation_id IN ({marks}) ORDER BY annotation_id, seq", identifiers))


def _id(row: Row, column: str) -> str:
    value = row[column]
    if not _is_id(value):
        raise UnreadableError(column)
    return _named(value)


def _is_id(value: object) -> bool:
    return isinstance(value, bytes) and len(value) == _ID_BYTES


def _named(value: bytes) -> str:
    return str(uuid.UUID(bytes=value))


def chunks(all_of: Sequence[Each]) -> Iterator[Sequence[Each]]:
    """Parts of a list, each so small that it can be asked for at once."""
    return (all_of[first : first + _MANY] for first in range(0, len(all_of), _MANY))
