"""Shares: a part with its percentage of the total, and percentages that make up the whole."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reader.checks import statement
from reader.checks.finding import Check, Finding, Severity
from reader.checks.fitting import Claim, Fit, Parts
from reader.checks.ratio import judged
from reader.checks.sentence import Quantity, Sentence
from reader.checks.tolerance import Interval, total

# 占 and of what; a share of something that is not said here can't be checked.
_SHARE = re.compile(
    r"\A[^，,；;、（(]{0,8}[，,、（(]?\s*(?P<each>分别)?(?:约|大约)?占(?P<of>[^，,；;、]{0,14}?)(?:的)?(?:比重|比例|比)?"
    r"(?:分别)?[为达约:：]*\s*\Z"
)
# How much of a plan is done: 完成年度计划的75%, 完成率75%.
_DONE = re.compile(
    r"\A[^，,；;、（(]{0,8}[，,、（(]?\s*已?(?:完成|达到?|为|占)(?:了|全部)?(?P<of>[^，,；;、的]{0,6}(?:计划|任务|目标|预算)[^，,；;、的]{0,4})的?\s*\Z"
)
_RATE = re.compile(
    r"\A[^，,；;、（(]{0,4}[，,、（(]\s*(?:投资|资金|任务|项目|计划|预算)?(?P<deed>[\u3400-\u9fff]{2})率(?:分别)?[为达约:：]*\s*\Z"
)
_PLANNED = re.compile(r"计划|任务|目标|预算|应|总投资")
_OF_TOTAL = re.compile(r"\A(?:比|其|总[数量额]|总人数|总投资|总资金|全部)?\Z")
_OF_PRINTED = re.compile(r"\A[^，,；;、（(]{0,8}[，,（(]?\s*占[^，,；;、]{0,14}\Z")
_FURTHER = re.compile(r"\A\s*[、和及与，,]\s*(?:以及)?\Z")
_NOTHING = Decimal("1e-40")
_WHOLE = Interval(Decimal(1), Decimal(1))


def check_shares(sentence: Sentence, lists: Sequence[Parts]) -> Iterator[Finding]:
    """The shares that a sentence gives of its totals, and what they make together."""
    if not any(each.is_share for each in sentence.quantities):
        return
    shares = dict(_shares(sentence))
    yield from _of_printed(sentence)
    listed = {part: each for each in reversed(lists) for part in each.parts}
    for part, share in shares.items():
        if finding := _share(sentence, part, share, listed.get(part)):
            yield finding
    for each in lists:
        told = all(part in shares and sentence.quantities[shares[part]].figure.amount.ends for part in each.parts)
        if len(each.parts) > 1 and told:
            complete = each.fit is not Fit.NONE or each.claim is Claim.ALL
            yield from _together([sentence.quantities[shares[part]] for part in each.parts], complete=complete)
    yield from _alone(sentence, shares)


def is_share_of(whole: Quantity, part: Quantity, claimed: Quantity) -> bool:
    """Whether a percentage behind an amount is the share that it has of another one."""
    if not claimed.is_share or claimed.is_points or any(each.is_vague for each in (whole, part, claimed)):
        return False
    is_told = _SHARE.match(claimed.before) is not None and whole.nominal.lower != 0
    return is_told and _finding(part, whole, claimed).holds


def _shares(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Amounts and their shares, as indices; 分别占 gives several amounts theirs in order."""
    quantities = sentence.quantities
    for index in range(1, len(quantities)):
        each, before = quantities[index], quantities[index - 1]
        if not each.is_share or before.is_share:
            continue
        match = _SHARE.match(each.before)
        if match is None:
            if _DONE.match(each.before) or (
                (rate := _RATE.match(each.before)) and rate["deed"] in f"已{before.before}"
            ):
                yield index - 1, index
            continue
        run = [index, *_run(quantities, index)]
        if len(run) == 1:
            yield index - 1, index
        elif match["each"] or "分别" in each.before:
            amounts = [place for place in range(index) if quantities[place].is_like(before)][-len(run) :]
            if len(amounts) == len(run):
                yield from zip(amounts, run, strict=True)


def _of_printed(sentence: Sentence) -> Iterator[Finding]:
    """Shares whose total stands between: 3000万元,占年度预算5000万元的60%."""
    for amount, whole, claimed in zip(
        sentence.quantities, sentence.quantities[1:], sentence.quantities[2:], strict=False
    ):
        if (
            claimed.is_share
            and claimed.before.strip() == "的"
            and amount.is_like(whole)
            and _OF_PRINTED.match(whole.before)
            and not (amount.is_vague or whole.is_vague or claimed.is_vague)
            and whole.nominal.lower
        ):
            yield _finding(amount, whole, claimed)


def _run(quantities: Sequence[Quantity], start: int) -> Iterator[int]:
    """The percentages that follow one with nothing but 、 or 和 between."""
    for index in range(start + 1, len(quantities)):
        if not (quantities[index].is_share and _FURTHER.match(quantities[index].before)):
            return
        yield index


def _share(sentence: Sentence, part: int, share: int, listed: Parts | None) -> Finding | None:
    quantities = sentence.quantities
    amount, claimed = quantities[part], quantities[share]
    if amount.is_vague or claimed.is_vague or claimed.is_points:
        return None
    match, done = _SHARE.match(claimed.before), _DONE.match(claimed.before)
    of = match["of"] if match else None
    of_total = of is not None and _OF_TOTAL.match(of) is not None
    wholes = [each for each in quantities[:part] if each.is_like(amount) and not each.is_vague and each.nominal.lower]
    named = _named(wholes, claimed.before, done["of"] if done else None, of)
    if match is None and done:
        wholes = named
    wholes = [each for each in wholes if each.nominal.lower > amount.nominal.lower or each in named]
    if listed and of_total:
        wholes.insert(0, quantities[listed.whole])
    findings: list[Finding] = []
    for whole in wholes:
        if whole.nominal.lower:
            finding = _finding(amount, whole, claimed)
            if finding.holds:
                return finding
            findings.append(finding)
    if len(named) == 1:
        return _finding(amount, named[0], claimed)
    # Of what it would be a share, nobody can say unless its list has a total or the words name the only one.
    return findings[0] if findings and of_total and (listed or (of and len(findings) == 1)) else None


def _named(wholes: Sequence[Quantity], before: str, done: str | None, of: str | None) -> list[Quantity]:
    """The numbers that the words before a share name as what it is a share of: the plan, or what was to be done.

    `done` is the plan of which so much is done, `of` what it is a share of, as those words say it.
    """
    if done is not None:
        return [whole for whole in wholes if done in whole.before]
    if _RATE.match(before):
        return [whole for whole in wholes if _PLANNED.search(whole.before)]
    if of is None or not _PLANNED.search(of):
        return []
    return [whole for whole in wholes if of in whole.before]


def _finding(amount: Quantity, whole: Quantity, claimed: Quantity) -> Finding:
    terms = f"{amount.printed} ÷ {whole.printed}"
    computed = amount.nominal.lower / whole.nominal.lower
    return judged(Check.SHARE, terms, computed, amount.interval, whole.interval, (claimed, amount, whole))


def _together(shares: Sequence[Quantity], *, complete: bool) -> Iterator[Finding]:
    """Shares that make the whole; where they don't, an error only if they are said to be all there are."""
    computed = total(share.nominal for share in shares)
    # Thirds have as many digits as are reckoned with.
    exact = all(abs(end - 1) < _NOTHING for end in computed)
    holds = exact or total(share.interval for share in shares).meets(_WHOLE)
    if not holds and not complete:
        return
    said = statement.plus(shares) + " = " + statement.amount(_WHOLE if exact else computed, shares[0])
    if not exact:
        said += f" {'≈' if holds else '≠'} 100%"
    severity = Severity.OK if exact else Severity.NOTE if holds else Severity.ERROR
    yield Finding(Check.SHARE_TOTAL, holds, severity, said, tuple(share.figure.span for share in shares))


def _alone(sentence: Sentence, shares: Mapping[int, int]) -> Iterator[Finding]:
    """Percentages without amounts that make the whole together: 甲占57.72%,乙占41.81%,丙占0.47%."""
    taken = set(shares.values())
    run: list[Quantity] = []
    for index, each in enumerate(sentence.quantities):
        follows = bool(run) and each.is_share and (_FURTHER.match(each.before) or "占" in each.before)
        opens = each.is_share and ("占" in each.before or "比重" in each.before or "比例" in each.before)
        if index in taken or not (follows or opens):
            yield from _run_total(run)
            run = []
        elif not each.is_vague:
            run.append(each)
    yield from _run_total(run)


def _run_total(run: Sequence[Quantity]) -> Iterator[Finding]:
    if len(run) > 1:
        yield from _together(run, complete=False)
