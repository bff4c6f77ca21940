"""Sums within others by their words: how far a project or a budget has come, what of it is left, or went to some."""

import re
from collections.abc import Sequence

from reader.ledger.accounts import account_of
from reader.ledger.rows import Row

_PROJECT = re.compile(r"(?:总投资|[概估]算|(?:批复|计划|规划)(?:总)?投资)[^，,。；;]{0,10}\Z")
_COME = re.compile(
    r"(?:已|累计|现|目前|其中|截[至止])[^，,。；;]{0,16}?(?:完成|到位|到账|支付|拨付|划拨|投入|下达)[^，,。；;]{0,12}\Z"
)
_ANOTHER = re.compile("总投资|[概估]算|[；;]")
# 用于29个县的超过31亿元 is some of what the words before were about.
_SOME_OF_IT = re.compile(r"(?:用于|投向|安排给)[^，,。；;]{1,24}的\Z")
# 县财政安排资金300万元，已拨付260万元，结余40万元
_HANDED_ON = re.compile(
    r"(?:[，,（(](?:其中)?(?:(?:到?目前|现|截[至止][^，,。；;\d]{1,8})(?:为止)?[，,]?)?(?:已经?|累计|实际)+|(?:已经?|实际)?(?=到[位账]))"
    r"(?:全部)?(?:拨付|下达|下拨|划拨|到位|到账|支付|支出|使用|兑[付现])(?!20|19|[上去前往]年)[^，,。；;、\d]{0,10}"
)
_LEFT = re.compile(
    r"[，,；;、（(](?:目前|现|尚|仍|还|账面|资金|有|指标)*(?:结转?结?余|结转|剩余|余下|余|收回)(?:资金|经费|指标)*[约近为有]*\Z"
)
_IS_OTHERS = re.compile("(?:资金|部分)?[，,]?(?:[由从需]|通过|[拟将]由|自筹)")
_NEAR = 60


def within_others(rows: Sequence[Row]) -> frozenset[int]:
    """The rows whose sums lie in that of a row before them in the same account, by their `id`."""
    found: set[int] = set()
    for place, row in enumerate(rows):
        if row.whole is not None or row.parts or row.entry.figure.said.part is False or row.entry.is_reviewed:
            continue
        some = _is_some_of_it(row)
        for before in reversed(rows[max(0, place - 4) : place]):
            if before.origin is not row.origin:
                continue
            if (_is_stage(before, row) or _is_of_budget(before, row) or (some and _is_near(before, row))) and _is_more(
                before, row
            ):
                found.add(id(row))
                break
    return frozenset(found)


def _is_more(one: Row, other: Row) -> bool:
    mine, theirs = one.entry.figure.amount, other.entry.figure.amount
    return bool(mine.ends and theirs.ends and mine.unit == theirs.unit and mine.ends[1] >= theirs.ends[1])


def _is_stage(project: Row, row: Row) -> bool:
    """Whether a sum is how much of a project's total has come: 总投资900万元，已完成投资500万元."""
    if project.sentence != row.sentence or project.offset >= row.offset or account_of(project) != account_of(row):
        return False
    if not _PROJECT.search(project.sentence, 0, project.offset):
        return False
    between = row.sentence[project.offset + len(project.entry.figure.text) : row.offset]
    return bool(_COME.search(between)) and not _ANOTHER.search(between)


def _is_of_budget(budget: Row, row: Row) -> bool:
    """Whether a sum is what of the one before it was handed on, or is left of it, and nobody else's."""
    if budget.sentence != row.sentence or budget.offset >= row.offset:
        return False
    payer = row.entry.figure.said.payer
    if payer and payer != budget.entry.figure.said.payer:
        return False
    begins = budget.offset + len(budget.entry.figure.text)
    if _LEFT.search(row.sentence, begins, row.offset):
        return not _IS_OTHERS.match(row.sentence, row.offset + len(row.entry.figure.text))
    handed = _HANDED_ON.fullmatch(row.sentence, begins, row.offset)
    return handed is not None and account_of(budget) == account_of(row)


def _is_some_of_it(row: Row) -> bool:
    """Whether a sum is some of one before, which may be in the sentence before."""
    return row.sentence.endswith("的", 0, row.offset) and bool(_SOME_OF_IT.search(row.sentence, 0, row.offset))


def _is_near(before: Row, row: Row) -> bool:
    above, own = before.entry.span, row.entry.span
    return above is not None and own is not None and 0 <= own.start - above.end <= _NEAR
