"""Telling a note's history: what each change was, and what of the note was another before it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.annotations.compose import format_funding
from reader.annotations.log import Change, ordered
from reader.annotations.model import Annotation, Resolution
from reader.facts import FACTS, Fact
from reader.i18n import N_, LabelledEnum, _


class Act(LabelledEnum):
    """What a change was; `FOUND` is what stood there before there was a log, or what something else wrote."""

    NOTED = "noted", N_("noted")
    EDITED = "edited", N_("revised")
    DELETED = "deleted", N_("deleted")
    RESTORED = "restored", N_("brought back")
    UNDONE = "undone", N_("taken back")
    REDONE = "redone", N_("made again")
    FOUND = "found", N_("found as it was")


@dataclass(frozen=True, slots=True)
class Told:
    """A change of a note, with the note before it: `None` where it was made new or that isn't known."""

    change: Change
    act: Act
    before: Annotation | None


def told(changes: Iterable[Change]) -> list[Told]:
    """A note's changes, each behind those that it was made on."""
    found = ordered(changes)
    known = {change.id: change for change in found}
    return [_told(change, known) for change in found]


def was_clock_wrong(history: Iterable[Told], time: str) -> bool:
    """Whether a clock was wrong when some changes were made: one is dated after `time`, or before its parent."""
    known = {told.change.id: told.change for told in history}
    before = (
        (known[parent].time, change.time) for change in known.values() for parent in change.parents if parent in known
    )
    return any(change.time > time for change in known.values()) or any(was > now for was, now in before)


def _told(change: Change, known: dict[str, Change]) -> Told:
    parent = known.get(change.parents[0]) if change.parents else None
    before = parent.state if parent else None
    if not change.device:
        return Told(change, Act.FOUND, before)
    if change.undoes:
        taken_back = known.get(change.undoes)
        return Told(change, Act.REDONE if taken_back and taken_back.undoes else Act.UNDONE, before)
    if before is None:
        return Told(change, Act.EDITED if change.parents else Act.NOTED, None)
    return Told(change, act_between(before, change.state), before)


def act_between(before: Annotation, after: Annotation) -> Act:
    """What a change did to a note that there was before; one that was never meant to be was made by it."""
    if bool(before.deleted) is bool(after.deleted):
        return Act.EDITED
    if after.deleted:
        return Act.DELETED
    return Act.NOTED if before.deleted == before.created else Act.RESTORED


def differences(before: Annotation, after: Annotation) -> list[tuple[str, str, str]]:
    """What is said otherwise: its name (a msgid), and the words before and after, empty where nothing is said."""
    both = ((label, words_of(before), words_of(after)) for label, words_of in _FIELDS)
    return [(label, old, new) for label, old, new in both if old != new]


def _shown(fact: Fact) -> Callable[[Annotation], str]:
    return lambda note: fact.shown(note.figure.said) if note.figure else ""


def _resolved(resolution: Resolution) -> str:
    if resolution.selector is None:
        return _("detached")
    figure, words = resolution.figure, " ".join(resolution.selector.quote.split())
    value = format_funding(figure) if figure else ""
    review = _(figure.review.label) if figure else ""
    return " ".join(filter(None, (words, value if value != words else "", f"({review})" if review else "")))


_FIELDS: tuple[tuple[str, Callable[[Annotation], str]], ...] = (
    (N_("quote"), lambda note: " ".join(note.selector.quote.split())),
    (N_("place"), lambda note: f"{note.selector.span.start}:{note.selector.span.end}"),
    (N_("kind"), lambda note: _(note.kind.label)),
    (N_("note"), lambda note: " ".join(note.note.split())),
    (N_("tags"), lambda note: " ".join(f"#{tag}" for tag in note.tags)),
    (N_("amount"), lambda note: format_funding(note.figure) if note.figure else ""),
    (N_("review"), lambda note: _(note.figure.review.label) if note.figure else ""),
    (N_("places in other versions"), lambda note: " · ".join(map(_resolved, note.resolutions))),
    *((fact.label, _shown(fact)) for fact in FACTS if not fact.is_of_amount),
)
"""What a note says, in words; what is said of an amount's base stands behind the amount."""
