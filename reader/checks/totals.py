"""Sums: parts against the total that they are said to make, or to be some of."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.checks import statement
from reader.checks.finding import Check, Finding, Severity, found
from reader.checks.fitting import Claim, Fit, Parts, exceeds, separator
from reader.checks.parts_of_total import noun_behind
from reader.checks.sentence import Quantity, Sentence
from reader.checks.tolerance import total
from reader.checks.unannounced import is_announced
from reader.figures.vocabulary.qualifiers import BOUNDS
from reader.text.dates import YEAR

# What stands after one of these is said of something new.
_NEXT_MATTER = re.compile(rf"{YEAR}年|[；;]")
# 其中: begins a list, where 其中 may be said of the next thing only.
_LIST = re.compile(r"其中[:：]")
# Names of parts that are of one kind, so that a comma between them makes a list: levels, places, payers.
_NAME = re.compile(
    r"(?:\A|[，,；;：:、（(]|其中)(?:[^，,；;：:、（()]{1,8}[级省州市县区乡镇村]|(?:中央|国家|地方)|(?:中央|国家|地方|[省州市县区乡镇]级?)(?:财政)?(?:资金|补助|投资))\Z"
)
# Of what comes from above, that from below is no part.
_FROM_ABOVE = re.compile(r"上级|中央|省级|争取|补助")
# Attributes of people overlap: of 60, 40 may be women and 30 party members.
_PEOPLE = frozenset(("人", "户"))


def check_totals(sentence: Sentence, lists: Sequence[Parts]) -> Iterator[Finding]:
    """The sums that the lists claim."""
    for each in lists:
        whole = sentence.quantities[each.whole]
        parts = [sentence.quantities[index] for index in each.parts]
        if any(one.is_vague for one in (whole, *parts)):
            continue  # a damaged part exceeds nothing that one could know of
        if each.fit:
            if each.fit is Fit.EXACT or _says_something(each.claim, whole, parts):
                yield summed(whole, parts, each.fit)
        elif each.claim is Claim.ALL:
            if not _is_listed(sentence, each.whole):
                yield summed(whole, parts, each.fit)
        elif each.claim is Claim.UNSAID:
            if is_announced(whole) and _is_list(whole, parts):
                in_brackets = parts[0].depth > whole.depth
                yield too_much(whole, parts, Severity.ERROR if in_brackets else Severity.NOTE)
        elif each.claim is Claim.SOME and not _has_rival(sentence, each):
            yield from _excess(sentence, each)


def _says_something(claim: Claim, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether parts that make the total only by rounding are worth a word."""
    if any(part.figure.qualifier in BOUNDS for part in parts):
        return False
    return claim is Claim.ALL or (claim is Claim.SOME and all(each.is_plain for each in (whole, *parts)))


def summed(whole: Quantity, parts: Sequence[Quantity], fit: Fit) -> Finding:
    """What all the parts of a total come to."""
    computed = total(part.nominal for part in parts)
    holds, exact = bool(fit), fit is Fit.EXACT
    said = statement.compared(
        statement.plus(parts), lambda: statement.amount(computed, whole), whole, holds=holds, exact=exact
    )
    return found(Check.SUM, said, (whole, *parts), exact=exact, holds=holds)


def _excess(sentence: Sentence, each: Parts) -> Iterator[Finding]:
    """A part, or parts listed alike, that exceed the total; a note where they may overlap or be no parts at all.

    What stands behind a count may be something else than what is behind the other, as in 8个县,其中贫困村120个.
    """
    quantities = sentence.quantities
    whole = quantities[each.whole]
    people = whole.dimension in _PEOPLE
    if not people and any(noun_behind(sentence, index) for index in (each.whole, *each.parts)):
        return
    first = quantities[each.parts[0]]
    if exceeds(first.interval, whole):
        yield too_much(whole, [first])
        return
    parts, kind = [first], ""
    for one, other in pairwise(each.parts):
        this = separator(sentence.between(one, other))
        # What is more than the total itself and stands behind a comma is another matter.
        if kind not in ("", this) or (this != "、" and exceeds(quantities[other].interval, whole)):
            break
        parts.append(quantities[other])
        kind = this
    shared = all("占" in sentence.words_after(part) for part in each.parts)
    if exceeds(total(part.interval for part in parts), whole) and not (people and shared):
        named = not _FROM_ABOVE.search(whole.before) and all(_NAME.search(part.before) for part in parts)
        listed = named or kind == "、" or shared or first.depth > whole.depth or _LIST.search(first.before)
        yield too_much(whole, parts, Severity.ERROR if listed and not people else Severity.NOTE)


def _is_list(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether parts that nothing calls so exceed their total only together, and don't overlap."""
    return (
        whole.dimension not in _PEOPLE
        and not any(exceeds(part.interval, whole) for part in parts)
        and exceeds(total(part.interval for part in parts), whole)
    )


def too_much(whole: Quantity, parts: Sequence[Quantity], severity: Severity = Severity.ERROR) -> Finding:
    """That some of a total is more than the total."""
    said = statement.plus(parts)
    if len(parts) > 1:
        said += f" = {statement.amount(total(part.nominal for part in parts), whole)}"
    said = f"{said} > {whole.printed}"
    return found(Check.SUM, said, (whole, *parts), exact=False, holds=False)._replace(severity=severity)


def _is_listed(sentence: Sentence, whole: int) -> bool:
    """Whether what looks like a total is the last of a list, so that what follows may divide the whole list."""
    quantities = sentence.quantities
    return (
        bool(whole and quantities[whole].is_like(quantities[whole - 1])) and separator(quantities[whole].before) == "、"
    )


def _has_rival(sentence: Sentence, each: Parts) -> bool:
    """Whether 其中 may be said of an earlier figure just as well, since nothing new begins between the two."""
    quantities = sentence.quantities
    if quantities[each.parts[0]].depth > quantities[each.whole].depth:
        return False
    return any(
        quantities[index].is_like(quantities[each.whole])
        and not _NEXT_MATTER.search(sentence.between(index, each.whole))
        for index in range(each.whole)
    )
