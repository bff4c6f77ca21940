"""Resolutions: what becomes of an annotation where a person says where it belongs in another version of the text.

Note and tags are the annotation's everywhere. Its figure is that of the words: where these have another number, or say
something else of it, that is proposed and nobody has reviewed it; what was said of the old one is kept.
"""

from dataclasses import replace

from reader.annotations.anchoring import Anchoring, describe
from reader.annotations.compose import figure_in
from reader.annotations.model import FundingFigure, Resolution, Review
from reader.annotations.place import Anchored, AnchorState
from reader.annotations.reasons import Cause
from reader.annotations.statements import Version, agree, meanings
from reader.figures import Amount, Figure
from reader.figures.typed import amount
from reader.text import Span
from reader.text.comparing import folded


def resolution(anchoring: Anchoring, item: Anchored, span: Span | None, *, author: str, decided: str) -> Resolution:
    """That an annotation belongs on a span of the text at hand, or, without one, nowhere in it; `decided` is when."""
    reply = anchoring.version.reply
    if span is None:
        return Resolution(reply.digest, None, None, author, decided)
    versions = anchoring.since(item.selector.digest)
    figure = carried(item, span, anchoring.version, versions.old if versions else None)
    return Resolution(reply.digest, describe(reply, span), figure, author, decided)


def carried(item: Anchored, span: Span, new: Version, old: Version | None) -> FundingFigure | None:
    """An annotation's figure on a span of the newer text; `old` is the one that it was found on last, where kept."""
    figure = item.figure
    if figure is None:
        return None
    text = new.text
    if item.span:
        place = figure.place_in(item.span, item.span.of(text))
        if span.covers(place):
            # Only its boundaries are others; what the text says of it otherwise now is to be reviewed.
            is_told_alike = all(reason.cause is not Cause.FACT for reason in item.anchor.reasons)
            return replace(figure, text=place.of(text), review=figure.review if is_told_alike else Review.OPEN)
    was = figure_in(old.figures, item.selector.span) if old else None
    now = figure_in(new.figures, span)
    if now is None:
        if was is None and folded(item.selector.quote) == folded(span.of(text)):
            return _by_hand(figure, item)
        return replace(figure, text=span.of(text), amount=Amount.vague(figure.amount.unit), review=Review.OPEN)
    if not _is_same(figure, was, old.text if old else "", now, text):
        proposed = FundingFigure.of(now, text)
        return replace(proposed, said=replace(figure.said, base=proposed.said.base))
    is_said = old is None or was is None or agree(old.facts.get(was.span), new.facts.get(now.span))
    review = figure.review if is_said and item.anchor.state is not AnchorState.CHANGED else Review.OPEN
    return replace(figure, text=now.phrase.of(text), review=review)


def _by_hand(figure: FundingFigure, item: Anchored) -> FundingFigure:
    """A person's own figure on the same words: with the unit that the table gives it now, where it had that of then.

    Words that say another thing now, whatever that is, are to be reviewed.
    """
    if item.anchor.state is not AnchorState.CHANGED:
        return figure
    unit = next((reason for reason in item.anchor.reasons if reason.cause is Cause.UNIT), None)
    if unit is None:
        return replace(figure, review=Review.OPEN)
    was, now = (amount(figure.text + words, figure.kind, figure.amount.unit) for words in (unit.old, unit.new))
    proposed = now if was == figure.amount and unit.new and now else Amount.vague(figure.amount.unit)
    return replace(figure, amount=proposed, review=Review.OPEN)


def _is_same(figure: FundingFigure, was: Figure | None, before: str, now: Figure, text: str) -> bool:
    """Whether the same number is printed in two texts: what a person put right is compared by what was printed then."""
    if was:
        return meanings(before, [was]) == meanings(text, [now])
    printed = FundingFigure.of(now, text)
    return (figure.kind, figure.says) == (printed.kind, printed.says)
