"""Changes: 由…增加到…, 比…增长…, with the difference or the growth that is claimed of them."""

import re
from collections.abc import Iterator, Sequence

from reader.checks import statement
from reader.checks.finding import Check, Finding, Severity, found
from reader.checks.ratio import judged
from reader.checks.sentence import Quantity, Sentence
from reader.text.dates import YEAR, number

UP = "增长|增加|增至|提高|提升|上升|上涨|扩大|扩展|升高|升|增幅|涨幅|净增|增"
_DOWN = "下降|减少|降低|降幅|缩减|压减|压缩|下调|缩短|缩小|回落|减|降"
_VERB = rf"(?:(?P<up>{UP})|(?P<down>{_DOWN}))"
_CHANGES = re.compile("[增提升上扩涨净下减降缩压回比较]")
FROM = re.compile(r"(?:\A|[^自来])[由从][^，,。；;由从]{0,16}\Z")
TO = re.compile(rf"\A[^，,。；;、]{{0,12}}?[，,]?{_VERB}(?:到了?|至|为)[^，,。；;、]{{0,12}}\Z")
# What may stand between a number and what is claimed of it: another subject (其中泵站增加20座) makes another claim.
UNIT = r"\A(?:/?[^，,。；;、其]{0,6})?[，,、（(]?"
_NEUTRAL = r"(?:[共新净]|累计|总体|整体|实际|同比|环比|[两三四五]年)?"
_THAN = r"[^，,。；;、]{0,2}?(?:比|较)(?:(?!年均|平均|人均|每)[^，,。；;、]){1,12}?"
# 人均由500元提高到600元，共增加60万元: of all, not of each
_IN_ALL = re.compile("共|累计|[总整]体")
_ENDING = r"(?:了|达|率|幅度?)?[为达]?\s*\Z"
_BY = re.compile(rf"{UNIT}(?:{_NEUTRAL}|{_THAN}){_VERB}{_ENDING}")
_SINCE = re.compile(rf"{UNIT}(?:{_THAN}|同比|环比){_VERB}{_ENDING}")
# Amounts of several years, and growth from one of them to another: 2020年300万元，2021年360万元，增长20%.
OF_YEAR = re.compile(rf"(?P<year>{YEAR})年(?P<what>[^，,。；;、]{{0,10}})\Z")
NEXT_YEAR = re.compile(rf"\A[^，,。；;、]{{0,6}}[，,；;、]\s*[到至而]?{OF_YEAR.pattern}")
_FROM_YEAR = re.compile(
    rf"{UNIT}(?:(?P<yearly>同比|(?:比|较|相?比于?)(?:上|前|去)一?年(?:同期)?)|(?:比|较)(?P<since>{YEAR})年(?:同期)?|[共净]|累计|总体|实际)?"
    rf"{_VERB}{_ENDING}"
)
_COMPARED = re.compile(rf"\A[^，,。；;、]{{0,8}}[，,]?\s*(?:比|较)(?:(?!{UP}|{_DOWN})[^，,。；;、]){{0,14}}\Z")
_AT_ONCE = re.compile(rf"\A[^，,。；;、]{{0,4}}(?:{_VERB}了?|(?P<higher>高出?|多)|低|少)\s*\Z")


def check_changes(sentence: Sentence) -> Iterator[Finding]:
    """The changes that a sentence works out."""
    if not _CHANGES.search(sentence.words):
        return
    quantities = sentence.quantities
    for index in range(1, len(quantities)):
        old, new, first_claim = quantities[index - 1], quantities[index], index + 1
        has_from = "由" in old.before or "从" in old.before
        said_once = has_from and old.figure.base and new.before.endswith(("到", "至", "为"))
        said_once = said_once and new.figure.base in (None, old.figure.base)
        if said_once:
            old, new = old.alone, new.alone  # 由每人每月600元提高到660元，提高60元: what all are per is said once
        if has_from and alike(old, new) and FROM.search(old.before) and TO.match(new.before):
            pattern = _BY
        elif alike(old, new) and _COMPARED.match(new.before):
            old, new, pattern = new, old, _AT_ONCE
        else:
            yield from _grown_by(sentence, index)
            yield from _since_year(quantities, index)
            continue
        for claimed in quantities[first_claim : first_claim + 2]:
            match = pattern.match(claimed.before)
            if match is None or claimed.is_vague or (said_once and _IN_ALL.search(match[0])):
                break
            if finding := _change(old, new, claimed, 1 if match["up"] or match.groupdict().get("higher") else -1):
                yield finding
            pattern = _BY


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether the two can be compared; rates, with what they are per."""
    if one.is_vague or other.is_vague or one.is_points or other.is_points:
        return False
    return one.dimension == other.dimension and one.figure.base == other.figure.base


def _since_year(quantities: Sequence[Quantity], index: int) -> Iterator[Finding]:
    """The growth that is claimed behind an amount of a year, from that of a year before it in the same words."""
    new = quantities[index]
    claimed = quantities[index + 1] if index + 1 < len(quantities) else None
    if claimed is None or claimed.is_vague or not (dated := NEXT_YEAR.match(new.before)):
        return
    claim = _FROM_YEAR.match(claimed.before)
    if claim is None:
        return
    year, sign = number(dated["year"]), 1 if claim["up"] else -1
    possible: list[Finding] = []
    for place in range(index - 1, -1, -1):
        old = quantities[place]
        if old.is_share and not new.is_share:
            continue
        before = OF_YEAR.search(old.before)
        if before is None or not alike(old, new) or dated["what"] not in ("", before["what"]):
            break
        since = number(before["year"])
        asked = year - 1 if claim["yearly"] else number(claim["since"]) if claim["since"] else since
        if since == asked < year and (finding := _change(old, new, claimed, sign)):
            possible.append(finding)
    yield from ([each for each in possible if each.holds] or possible)[:1]


def _change(old: Quantity, new: Quantity, claimed: Quantity, sign: int) -> Finding | None:
    """What is claimed of the way from one number to another; `None` where the claim is of something else."""
    low, high = (old, new) if sign > 0 else (new, old)
    difference = high.interval - low.interval
    if claimed.is_share and not old.is_share:
        # 下降-5% may be a fall or a rise.
        if claimed.is_points or old.nominal.lower <= 0 or (sign < 0 and claimed.nominal.lower < 0):
            return None
        terms = f"({high.printed} − {statement.term(low)}) ÷ {old.printed}"
        computed = (high.nominal.lower - low.nominal.lower) / old.nominal.lower
        finding = judged(Check.GROWTH, terms, computed, difference, old.interval, (claimed, new, old))
        # Who writes 增长300% of what has become 300 % of itself has said it loosely.
        loosely = (
            sign > 0 and finding.severity is Severity.ERROR and (claimed.interval * old.interval).meets(new.interval)
        )
        return finding._replace(severity=Severity.NOTE) if loosely else finding
    # A rate that rose by 3 % may have risen by points or by that part of itself.
    if claimed.dimension != old.dimension or (
        old.is_share and not claimed.is_points and not difference.meets(claimed.interval)
    ):
        return None
    worked_out = high.nominal - low.nominal
    exact, holds = worked_out == claimed.nominal, difference.meets(claimed.interval)
    terms = f"{high.printed} − {statement.term(low)}"
    said = statement.compared(terms, lambda: statement.amount(worked_out, claimed), claimed, holds=holds, exact=exact)
    return found(Check.DIFFERENCE, said, (claimed, new, old), exact=exact, holds=holds)


def _grown_by(sentence: Sentence, index: int) -> Iterator[Finding]:
    """An amount that is said to have grown by an amount and by a rate: 1200万元,比上年增长20%,增加200万元."""
    if index + 1 >= len(sentence.quantities):
        return
    new, one, other = sentence.quantities[index - 1 : index + 2]
    words = one.before
    may_be = "同" in words or "环" in words or "比" in words or "较" in words
    first = _SINCE.match(words) if may_be else None
    second = _BY.match(other.before) if first else None
    if not (first and second) or bool(first["up"]) != bool(second["up"]) or one.is_share == other.is_share:
        return
    rate, amount = (one, other) if one.is_share else (other, one)
    if new.is_share or rate.is_points or rate.is_vague or not alike(new, amount):
        return
    if first["up"]:
        sign, before, old = "−", new.nominal.lower - amount.nominal.lower, new.interval - amount.interval
    else:
        sign, before, old = "+", new.nominal.lower + amount.nominal.lower, new.interval + amount.interval
    if before > 0 and old.lower >= 0:
        terms = f"{amount.printed} ÷ ({new.printed} {sign} {amount.printed})"
        computed = amount.nominal.lower / before
        yield judged(Check.GROWTH, terms, computed, amount.interval, old, (rate, new, amount))
