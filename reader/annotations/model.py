"""What an annotation is: a selector into one text, and what a person said of it. Identity is the store's concern."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Self

from reader import kinds
from reader.facts import NOTHING_SAID, Facts
from reader.figures import Amount, Figure, FigureKind, is_in_points
from reader.i18n import N_, LabelledEnum, _
from reader.reply.scan import Scan
from reader.text import Span
from reader.text.slots import made_by_slots


class Kind(LabelledEnum):
    """What a highlight is for; `purpose` says so in a sentence, a msgid.

    The members are the five kinds of the keys 1 to 5. Beside them is any other that the settings name, or that a
    colleague's have: it is the same object wherever it is met, but no member. Labels are those in force.
    """

    FUNDING = "funding", N_("funding"), N_("a sum of money, or another number that counts")
    COMMITMENT = "commitment", N_("commitment"), N_("what is promised, and by when")
    PROGRESS = "progress", N_("progress"), N_("what has been done already")
    QUESTION = "question", N_("question"), N_("doubtful, evasive or to be checked")
    KEY = "key", N_("key point"), N_("worth quoting")

    def __init__(self, _value: str, _label: str = "", purpose: str = "") -> None:
        self._usual_purpose = purpose

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """A kind that is none of the five: one for each id."""
        return cls._further(value) if isinstance(value, str) and kinds.can_be(value) else None

    @classmethod
    @cache
    def _further(cls, identifier: str) -> Self:
        kind = str.__new__(cls, identifier)
        kind._name_ = kind._value_ = kind._usual = identifier
        kind._usual_purpose = ""
        return kind

    @classmethod
    def known(cls) -> tuple[Self, ...]:
        """The five and those that the settings name, in the order of their keys."""
        return tuple(map(cls, kinds.ids()))

    @classmethod
    def met(cls) -> tuple[Self, ...]:
        """Those, and behind them others that notes have: those of a colleague's settings."""
        return tuple(map(cls, kinds.met()))

    @property
    def label(self) -> str:
        """What it is called: as the settings have it, else a msgid, or the id of one that is nobody's here."""
        own = kinds.own(self._value_)
        return (own.name if own else "") or self._usual

    @label.setter
    def label(self, usual: str) -> None:
        self._usual = usual

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called, and what it would be without the settings."""
        return self.label, self._usual

    @property
    def purpose(self) -> str:
        """What it is for, as the settings have it, else a msgid; empty where nobody says it."""
        own = kinds.own(self._value_)
        return (own.purpose if own else "") or self._usual_purpose

    @property
    def explained(self) -> str:
        """What it is called and what it is for, in the language in force."""
        name = _(self.label)
        return _("{name}: {purpose}").format(name=name, purpose=_(self.purpose)) if self.purpose else name

    @property
    def mark(self) -> str:
        """Its key, which is its mark in the margin; a star for one that has none here."""
        return kinds.mark(self._value_)

    @property
    def slot(self) -> str:
        """Which of the style sheet's grounds it has."""
        return kinds.slot(self._value_)


class Review(LabelledEnum):
    """What a person decided on a figure: nothing yet, that it is right as it is here, or that it does not matter.

    `mark` is what stands before the figure.
    """

    OPEN = "open", N_("not reviewed"), "·"
    CONFIRMED = "confirmed", N_("confirmed"), "✓"
    SET_ASIDE = "set_aside", N_("set aside"), "✗"

    def __init__(self, _value: str, _label: str = "", mark: str = "") -> None:
        self.mark = mark


@dataclass(frozen=True, slots=True)
class Selector:
    """Where an annotation was made: on which text, at which code points, on which words, between which others.

    `prefix` and `suffix` are grown until prefix + quote + suffix occurs once (W3C Web Annotation Data Model,
    4.2.4, asks that a text quote selector match once). `section` is the path of (number, title), outermost first.
    """

    digest: str
    span: Span
    quote: str
    prefix: str
    suffix: str
    section: tuple[tuple[str, str], ...] = ()


def place_within(span: Span, words: str, sought: str) -> Span:
    """Where words that are sought stand first in the words of a span; all of it where they don't, or are none."""
    inside = words.find(sought) if sought else -1
    return Span(span.start + inside, span.start + inside + len(sought)) if inside >= 0 else span


@made_by_slots
@dataclass(frozen=True, slots=True)
class FundingFigure:
    """The figure of an annotation: its amount, as recognised or as a person put it right, and what is said of it."""

    kind: FigureKind
    text: str
    amount: Amount
    said: Facts = NOTHING_SAID
    review: Review = Review.OPEN

    @property
    def is_scanned(self) -> bool:
        """Whether it was recognised in a picture that nobody compared it with."""
        return self.said.scan not in (None, Scan.COMPARED)

    @classmethod
    def of(cls, figure: Figure, text: str, scan: Scan | None = None) -> "FundingFigure":
        """The figure as it was recognised in `text`; nobody has said anything of it yet.

        `scan` is how its words were read, where that was from a picture.
        """
        return cls(
            kind=figure.kind,
            text=figure.phrase.of(text),
            amount=figure.amount,
            said=Facts(base=figure.base, scan=scan) if figure.base or scan else NOTHING_SAID,
        )

    @property
    def says(self) -> tuple[object, ...]:
        """What tells it from another figure: its amount, what that is per, whether it is in percentage points."""
        return self.amount, self.said.base, is_in_points(self.text)

    def place_in(self, span: Span, words: str) -> Span:
        """Where it stands in the words of a span: its own words there, else all of them."""
        return place_within(span, words, self.text)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a person decided on an annotation's place in another version of the text, the one with a digest.

    `selector` is the place in that version, `None` where the annotation was detached from it; `figure` is the
    annotation's figure there. What the annotation itself says of the text it was made on stays as it was.
    """

    digest: str
    selector: Selector | None
    figure: FundingFigure | None
    author: str
    decided: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """One highlight or note. Times are ISO 8601 in UTC; `deleted` is the time it went to the trash.

    `resolutions` are what was decided on its place in other versions, at most one for each, in the order of deciding.
    """

    id: str
    selector: Selector
    kind: Kind
    note: str
    tags: tuple[str, ...]
    figure: FundingFigure | None
    author: str
    created: str
    modified: str
    revision: int = 0
    deleted: str | None = None
    resolutions: tuple[Resolution, ...] = ()

    @property
    def motivation(self) -> str:
        """The motivation in the terms of the W3C Web Annotation Vocabulary (3.3)."""
        return "commenting" if self.note else "highlighting"

    @property
    def decided(self) -> Span | None:
        """The place, on the text it was made on, of the figure that it decides on; `None` where it decides on none.

        One that is in the trash decides nothing.
        """
        if self.deleted or self.figure is None or self.figure.review is Review.OPEN:
            return None
        return self.figure.place_in(self.selector.span, self.selector.quote)

    def resolved(self, resolution: Resolution) -> "Annotation":
        """It with a resolution, in the place of what was decided on that version before."""
        if all(each.digest != resolution.digest for each in self.resolutions):
            return replace(self, resolutions=(*self.resolutions, resolution))
        kept = (resolution if each.digest == resolution.digest else each for each in self.resolutions)
        return replace(self, resolutions=tuple(kept))


@dataclass(frozen=True, slots=True)
class Draft:
    """A note being written: on an annotation by id, or on words that have none yet. `tags` are as typed.

    `fields` are a figure card's, by name, as typed; empty for a note of words. `window` names the window that it is
    written in.
    """

    selector: Selector
    annotation_id: str | None
    kind: Kind
    note: str
    tags: str
    modified: str
    fields: tuple[tuple[str, str], ...] = ()
    window: str = ""
