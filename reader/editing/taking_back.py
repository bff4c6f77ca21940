"""Taking back: what an undo or a redo did, for the person who may not see it, or not have done it here."""

from typing import NamedTuple

from reader.annotations import Annotation, Review
from reader.annotations.telling import Act, act_between
from reader.i18n import _

_TIME, _QUOTE = 16, 20


class TakenBack(NamedTuple):
    """A change that was taken back or made again, and the note as it is after that.

    `label` is what it was (a msgid), `quote` the words of its note, `made` when (ISO 8601) where it was not made since
    the reply was opened here, `name` the other text of the letter that the note is on; both empty else.
    """

    annotation: Annotation
    label: str
    quote: str
    made: str
    name: str

    @classmethod
    def of(cls, now: Annotation, before: Annotation, after: Annotation, made: str, name: str) -> "TakenBack":
        """The change that made a note another, which is as `now` by now."""
        act = act_between(before, after)
        reviews = [each.figure.review if each.figure and not each.deleted else Review.OPEN for each in (before, after)]
        is_decision = act in (Act.NOTED, Act.EDITED) and reviews[1] not in (Review.OPEN, reviews[0])
        label = reviews[1].label if is_decision else act.label
        quote = after.figure.text if after.figure and is_decision else after.selector.quote
        return cls(now, label, quote, made, name)

    @property
    def words(self) -> str:
        """What it was, on which words, in which text, and when, where that is not what was just done here."""
        quote = " ".join(self.quote.split())
        short = quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE]}…"
        facts = [_("{what} “{words}”").format(what=_(self.label), words=short)]
        if self.name:
            facts.append(_("in {name}").format(name=self.name))
        if self.made:
            time = self.made[:_TIME].replace("T", " ")
            facts.append(_("done earlier or elsewhere, {time}").format(time=time))
        return " · ".join(facts)
