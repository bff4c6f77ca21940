"""What people said of letters: that two texts are one, or not; who, on which device and when. Nothing is written over.

An act says something of one pair of texts or of several, each a row. Taking an act back is an act, whose rows name the
one that they take back, so that what was said before of its pairs holds again. Rows from before there were acts have
none: the opposite can be said of them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from sqlite_utils import Database

from reader.annotations.log import Hand
from reader.i18n import N_
from reader.letters import Told
from reader.store.log import numbered
from reader.store.values import LeftOut, Row, UnreadableError, printed, text, text_or_none

_TOLD = "SELECT * FROM told"
_BY = (
    "SELECT told.*, device.uuid AS device_uuid, device.name AS device_name, annotator.uuid AS annotator_uuid FROM told"
    " LEFT JOIN device ON device.id = told.device LEFT JOIN annotator ON annotator.id = told.annotator"
)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a person said: `pairs` are digests of texts, `author` a label, `device` and `annotator` ids that stay.

    Those are empty where nobody knows them. `made` is ISO 8601; `undoes` is the act that this one took back, `holds`
    whether it stands: it wasn't taken back, and nothing else was said of all its pairs since.
    """

    act: str
    pairs: tuple[tuple[str, str], ...]
    joined: bool
    author: str
    annotator: str
    device: str
    device_name: str
    made: str
    undoes: str | None
    holds: bool

    @property
    def label(self) -> str:
        """What was done (a msgid)."""
        if self.undoes:
            return N_("took it back")
        return N_("said: one letter") if self.joined else N_("said: another letter")


def write(db: Database, told: Iterable[Told], hand: Hand, author: str, time: str, undoes: str | None = None) -> None:
    """Write one act down."""
    act = str(uuid4())
    device = numbered(db, "device", hand.device, hand.device_name)
    annotator = numbered(db, "annotator", hand.annotator, hand.annotator_name)
    for each in told:
        row = {"one": each.one, "other": each.other, "joined": int(each.joined), "author": author, "made": time}
        db.table("told").insert(row | {"device": device, "annotator": annotator, "act": act, "undoes": undoes})


def told_of(db: Database, digests: Iterable[str]) -> list[Told]:
    """What people said of these texts that holds, the latest last; of each pair once."""
    rows = _rows_of(db, _TOLD, digests)
    return [Told(row["one"], row["other"], bool(row["joined"])) for row in _holding(rows)]


def digests_said(db: Database) -> list[str]:
    """The digests of all texts that anybody said something of."""
    return [printed(row[0]) for row in db.execute("SELECT one FROM told UNION SELECT other FROM told")]


def _rows_of(db: Database, query: str, digests: Iterable[str]) -> dict[int, Row]:
    found = (db.query(f"{query} WHERE one = ? OR other = ?", [digest, digest]) for digest in digests)
    return {row["id"]: row for rows in found for row in rows}


def _holding(rows: dict[int, Row]) -> list[Row]:
    """The rows that hold, in their order. Of each pair that is in question all rows are given."""
    taken_back: set[str] = set()
    latest: dict[frozenset[str], Row] = {}
    for _key, row in sorted(rows.items(), reverse=True):
        # The database may be of a step at which there were no acts.
        if (act := row.get("act")) and act in taken_back:
            continue
        if undoes := row.get("undoes"):
            taken_back.add(undoes)
        else:
            latest.setdefault(frozenset((row["one"], row["other"])), row)
    return sorted(latest.values(), key=lambda row: int(row["id"]))


def sayings(db: Database, digests: Iterable[str], left_out: LeftOut) -> list[Saying]:
    """All acts that said something of these texts, the latest last."""
    return _acts(_rows_of(db, _BY, digests), left_out)


def all_sayings(db: Database, left_out: LeftOut) -> list[Saying]:
    """All acts that there ever were, the latest last."""
    return _acts({row["id"]: row for row in db.query(_BY)}, left_out)


def _acts(rows: dict[int, Row], left_out: LeftOut) -> list[Saying]:
    holding = {row["id"] for row in _holding(rows)}
    acts: defaultdict[str, list[Row]] = defaultdict(list)
    for key, row in sorted(rows.items()):
        acts[row["act"] or f"{key}"].append(row)
    found = []
    for some in acts.values():
        try:
            found.append(_saying(some, holds=any(row["id"] in holding for row in some)))
        except UnreadableError as error:
            left_out.add(str(some[0]["id"]), f"told.{error.column}")
    return found


def _saying(rows: Sequence[Row], *, holds: bool) -> Saying:
    row = rows[0]
    return Saying(
        act=text_or_none(row, "act") or "",
        pairs=tuple((text(each, "one"), text(each, "other")) for each in rows),
        joined=bool(row["joined"]),
        author=text_or_none(row, "author") or "",
        annotator=text_or_none(row, "annotator_uuid") or "",
        device=text_or_none(row, "device_uuid") or "",
        device_name=text_or_none(row, "device_name") or "",
        made=text(row, "made"),
        undoes=text_or_none(row, "undoes"),
        holds=holds,
    )


def last_by(db: Database, digests: Iterable[str], device: Callable[[], str]) -> Saying | None:
    """The last thing that a device said of these texts and that holds; where nothing was, it isn't asked which."""
    found = [each for each in sayings(db, digests, LeftOut()) if each.holds and each.act]
    own = device() if found else ""
    return next((each for each in reversed(found) if each.device == own), None)
