"""States of a note as the log keeps those that are superseded: whole, as JSON of what is said, compressed.

Each can be read without any other. The words that occur in every state are known to both sides and take no room.
"""

import json
import zlib
from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from reader.annotations import Annotation, Resolution
from reader.store.inflating import RAW, inflated
from reader.store.rows import annotation_of, annotation_row, figure_of, figure_row, resolution_of, resolution_row
from reader.store.values import Row, UnreadableError, number, text

_BOOKKEEPING = ("id", "modified", "revision")
"""What the change itself says, or only one database."""
_FORM = b"\x01"
"""The first byte: by what the rest was made. A further form gets another."""
_KNOWN = (
    '"cumulative":1,"in_kind":1,"level":"county","lower":"","recipient":"","upper":"","author":"","deleted":"20'
    '"kind":"percent","unit":"ratio""count","review":"set_aside","status":"planned""allocated""spent""requested"'
    '"qualifier":"at_least""approximately""at_most","review":"confirmed","purpose":"资金"补助专项"year":"2023"'
    '"end":1,"figure":{"base":"","kind":"money","payer":"省财政厅县财政","qualifier":"exact","review":"open",'
    '"text":"万元","unit":"CNY","value":"0000000"},"kind":"commitment""progress""question""key""funding","note":"",'
    '"prefix":"，安排资金","quote":"万元","reply_id":1,"section":"[[\\"一\\", \\"情况\\"], [\\"（一）\\", \\"",'
    '"start":1,"suffix":"，用于。其中：","tags":[]}'
).encode("gb18030")
"""Never changed: what was written is read by it."""
_ENCODING = "gb18030"
_LEVEL = 9
_MOST_BYTES = 1 << 26
_MARK_BYTES = 8


class _Sparse(dict[str, Any]):
    """A row of which only what is said is kept."""

    def __missing__(self, _column: str) -> None:
        return None


def packed(annotation: Annotation, reply_id: int) -> bytes:
    """A state on a reply that the database knows by a number."""
    compress = zlib.compressobj(_LEVEL, zlib.DEFLATED, RAW, zdict=_KNOWN)
    words = _json({**_said(annotation), "reply_id": reply_id}).encode(_ENCODING)
    return _FORM + compress.compress(words) + compress.flush()


def unpacked(row: Row, digest_of: Callable[[int], str | None]) -> Annotation:
    """The state of a row of the log; an `UnreadableError` where it is none. See `Change.state`."""
    kept = row["state"]
    if not isinstance(kept, bytes) or kept[:1] != _FORM:
        raise UnreadableError("state")
    try:
        words = inflated(kept[1:], _MOST_BYTES, RAW, _KNOWN).decode(_ENCODING)
        said = json.loads(words, object_hook=_Sparse)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("state") from error
    # Written by us it has one spelling: half characters, numbers without end and keys that occur twice have none.
    if not isinstance(said, _Sparse) or _json(said) != words:
        raise UnreadableError("state")
    try:
        return _annotation(said, row, digest_of)
    except (UnreadableError, TypeError) as error:
        raise UnreadableError("state") from error


def mark_of(annotation: Annotation) -> bytes:
    """What tells a state from every other one, in any database: the first bytes of its digest (BLAKE2b).

    Only what is said counts: a column that is added later, and empty, changes no mark.
    """
    words = _json({**_said(annotation), "digest": annotation.selector.digest, "modified": annotation.modified})
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=_MARK_BYTES).digest()


def _said(annotation: Annotation) -> Row:
    said = {name: value for name, value in annotation_row(annotation, 0).items() if name not in _BOOKKEEPING}
    said["tags"] = list(annotation.tags)
    said["figure"] = figure_row(annotation.id, annotation.figure) if annotation.figure else None
    if said["figure"]:
        del said["figure"]["annotation_id"]
        said["figure"] = {name: value for name, value in said["figure"].items() if value is not None}
    if annotation.resolutions:
        said["resolutions"] = [_resolution(each) for each in annotation.resolutions]
    return {name: value for name, value in said.items() if value is not None}


def _resolution(resolution: Resolution) -> Row:
    """A resolution with the digest of its text, by which every database knows it."""
    row = {**resolution_row("", 0, resolution, 0), "digest": resolution.digest}
    kept = row.keys() - {"annotation_id", "position", "reply_id"}
    return {name: row[name] for name in kept if row[name] is not None}


def _annotation(said: Row, row: Row, digest_of: Callable[[int], str | None]) -> Annotation:
    figure, tags, resolutions = said["figure"], said["tags"], said["resolutions"] or []
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise UnreadableError("state")
    if figure is not None and not isinstance(figure, _Sparse):
        raise UnreadableError("state")
    if not isinstance(resolutions, list) or not all(isinstance(each, _Sparse) for each in resolutions):
        raise UnreadableError("state")
    more = {
        "id": row["annotation_id"],
        "modified": text(row, "time"),
        "revision": 0,
        "digest": digest_of(number(said, "reply_id")),
    }
    found = figure_of(figure) if figure is not None else None
    return annotation_of(_Sparse(said | more), tuple(tags), found, tuple(map(resolution_of, resolutions)))


def _json(value: Row) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
