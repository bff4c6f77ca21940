"""The log: every change that was ever made to a note, and on top of which other changes it was made.

A note's changes form a graph without circles: each names its parents, the changes that whoever made it had before
them. What is nobody's parent is a head. One head is the note as it stands; several that say different things were made
at the same time, each without knowing of the others, and all are kept until someone chooses, which is a change with
all of them as parents. So it is parents that tell newer from "at the same time", never a clock: times are only shown,
and one that runs backwards does no harm.

A change keeps the whole note as it was after it, its trash too, so that a deletion travels as any other change does.
Taking a change back is a change itself, whose state is the one before, and which names what it takes back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from reader.annotations.model import Annotation

Log = Mapping[str, "Change"]
"""Changes of one or many notes, by their ids."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes, and on what: ids that stay (UUIDs), and names, which are labels and may change or be shared."""

    device: str
    annotator: str
    device_name: str = ""
    annotator_name: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: `state` is the note after it, as `state_of` gives it; `time` is ISO 8601 in UTC.

    `parents` are ids of changes of the same note, the one that was shown first. `device` and `annotator` are a
    `Hand`'s ids, empty where nobody knows them: such a change was found, and not seen when it was made. `undoes` is the
    change that this one takes back.
    """

    id: str
    annotation_id: str
    parents: tuple[str, ...]
    device: str
    annotator: str
    time: str
    state: Annotation
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A note as its changes leave it: the heads that say different things, the one that is shown last.

    Where two say the same, nobody has to choose, and the one that is shown stands for both; `tips` are all heads.
    """

    heads: tuple[Change, ...]
    tips: tuple[Change, ...]

    @property
    def shown(self) -> Change:
        """The head that is shown, on every device the same."""
        return self.heads[-1]

    @property
    def is_conflict(self) -> bool:
        """Whether someone has to choose."""
        return len(self.heads) > 1


def state_of(annotation: Annotation) -> Annotation:
    """An annotation without what belongs to one database: it counts its revisions for itself."""
    return replace(annotation, revision=0)


def says_the_same(one: Annotation, other: Annotation) -> bool:
    """Whether two states of a note say the same, whenever they were written."""
    return replace(one, revision=other.revision, modified=other.modified) == other


def ordered(changes: Iterable[Change]) -> list[Change]:
    """Changes with each behind its parents; those of which none is newer by time and id, to be shown in an order.

    Circles, which no honest log has, come last.
    """
    left = {change.id: change for change in changes}
    waits = {
        each.id: {parent for parent in each.parents if parent in left and parent != each.id} for each in left.values()
    }
    children: dict[str, list[str]] = {}
    for name, parents in waits.items():
        for parent in parents:
            children.setdefault(parent, []).append(name)
    ready = [(left[name].time, name) for name, parents in waits.items() if not parents]
    heapify(ready)
    found = []
    while ready:
        _time, name = heappop(ready)
        found.append(left.pop(name))
        for child in children.get(name, ()):
            waits[child].discard(name)
            if not waits[child]:
                heappush(ready, (left[child].time, child))
    return found + sorted(left.values(), key=_by_time)


def standing(changes: Iterable[Change]) -> Standing:
    """How one note stands after its changes; there has to be one."""
    known = ordered(changes)
    parents = {parent for change in known for parent in change.parents if parent != change.id}
    tips = sorted((change for change in known if change.id not in parents), key=_by_time) or known[-1:]
    heads = [
        tip
        for place, tip in enumerate(tips)
        if not any(says_the_same(tip.state, later.state) for later in tips[place + 1 :])
    ]
    return Standing(tuple(heads), tuple(tips))


def chosen(stands: Standing, state: Annotation, hand: Hand, identifier: str, time: str) -> Change:
    """The change by which someone chooses what a note says from now on, whatever its heads said."""
    parents = (stands.shown.id, *(tip.id for tip in stands.tips if tip is not stands.shown))
    state = replace(state_of(state), modified=time)
    return Change(identifier, state.id, parents, hand.device, hand.annotator, time, state)


def state_before(change: Change, parent: Change | None) -> Annotation:
    """What a note says once a change is taken back; `parent` is the first of those it was made on, where it has one.

    A note that was made new goes to the trash, where it can be found, marked as deleted when it was made: nobody
    deleted it, it was never meant to be. One that was found in the trash comes out of it.
    """
    if parent is not None:
        return parent.state
    state = change.state
    if not change.device and state.deleted:
        return replace(state, deleted=None)
    return replace(state, deleted=state.created)


def _by_time(change: Change) -> tuple[str, str]:
    return change.time, change.id
