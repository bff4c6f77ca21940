"""Reasons: why an annotation is not taken to say here what it said on the text it was made on, in words."""

from typing import NamedTuple

from reader.facts import FACTS
from reader.i18n import N_, LabelledEnum, _

_LABELS = {fact.name: fact.label for fact in FACTS}


class Cause(LabelledEnum):
    """What is another thing now: its words, or what is beside, above or around them."""

    WORDS = "words", N_("its words changed")
    BESIDE = "beside", N_("something else stands right beside it")
    VALUE = "value", N_("it reads as another number")
    UNIT = "unit", N_("the unit line changed")
    HEADING = "heading", N_("its heading changed")
    DATE = "date", N_("the date before it changed")
    FACT = "fact", N_("what its neighbourhood says of it changed")
    SAID = "said", N_("what is said around it changed")
    UNSEEN = "unseen", N_("the text it was made on is not kept, and its context doesn't tell all that is said of it")


class Reason(NamedTuple):
    """One thing that is another now: what it was and is, empty where there was or is none.

    `fact` is the name of the fact that the text tells otherwise, of a `Cause.FACT`.
    """

    cause: Cause
    old: str = ""
    new: str = ""
    fact: str = ""

    @property
    def said(self) -> str:
        """The reason as people read it."""
        name = _("{fact} by the text").format(fact=_(_LABELS[self.fact])) if self.fact else _(self.cause.label)
        if not (self.old or self.new):
            return name
        none = _("none")
        return _("{name}: {old} → {new}").format(name=name, old=self.old or none, new=self.new or none)
