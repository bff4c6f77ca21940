"""What stands behind several sums and tells of all of them, or of the one before: 小学20万元，中学30万元，均已拨付."""

import re

from reader.facts.carrying import was_raised
from reader.facts.model import NOTHING_SAID, Facts, FundingStatus
from reader.facts.parts import is_drawn_from
from reader.facts.sentence import Sum
from reader.facts.words import TOTAL_OF_ALL

_ALIKE = re.compile(r"[、和及与,，\s]+")
# What is said of all sums of a list.
_ALL_CAME = re.compile(
    "[，,]?(?:以上|上述|目前|现)?(?:资金|各?个?项目|各?项?工程)?(?:均|全部|都)(?:已(?:经|全部|足额)?|(?=实施|建设完|建成|完|竣))(?:实施|建设)?(?:拨付|下达|到位|到账|下拨|划拨|(?P<spent>支付|发放|兑[付现]|完成(?![^，,。；;]{0,8}(?:立项|可研|前期|审批|招标|申报|编制))|完工|竣工|建成))"
)
_OF_A_ROW = re.compile(r"[、和及与,，\s]+|[、和及与][\u3400-\u9fff]{1,10}")
_AT_RATE = re.compile("[，,]?按(?:照)?(?:人均|[户亩]均|每[\u3400-\u9fff]{1,3})")  # 300万元按人均400元投给云岭公司
_IN_OTHER_DIGITS = re.compile(r"[整正]?[（(](?:人民币|小写|大写|即|合计|[￥¥：:，,\s])*")
_NEAR, _COMMAS = 14, ("，", ",")
_ON_TOP_OF_IT = ("补贴", "补助")
_TRANSFER, _BESIDE = "转移支付", frozenset("、和及与")
"""A fund for anything, which says less than what it and another are used for: 边境转移支付20万元、捐赠3万元用于建校."""


def of_each(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give the sums of a list what is said of all of them behind it: 小学20万元，中学30万元，均已拨付到校."""
    match = _ALL_CAME.match(words, sums[-1].end)
    if match is None:
        return
    come = FundingStatus.SPENT if match["spent"] else FundingStatus.ALLOCATED
    in_row = True
    for index in range(len(sums) - 1, -1, -1):
        facts = found[index]
        # 计划分别投资500万元、800万元，均已完成; but what a total is planned to be stands before what has come of it
        in_row = in_row and (
            index == len(sums) - 1 or _OF_A_ROW.fullmatch(words, sums[index].end, sums[index + 1].start) is not None
        )
        if facts.base is None and (facts.status is None or (in_row and facts.status is FundingStatus.PLANNED)):
            found[index] = facts.but(status=come)


def said_twice(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give a sum and the same one in a bracket behind it what is said of either: 捐款贰万元（￥20000元）给予支持."""
    for index in range(1, len(sums)):
        once, again = sums[index - 1].figure.amount, sums[index].figure.amount
        if once.value is None or once.value != again.value or once.unit != again.unit:
            continue
        if _IN_OTHER_DIGITS.fullmatch(words, sums[index - 1].end, sums[index].start):
            both = found[index - 1].filled_from(found[index])
            found[index - 1 : index + 1] = [both, both]


def to_previous(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give the sums before one what stands behind it and says what all are for: 县里安排5万元、乡里自筹3万元，修建…."""
    for index in range(len(sums) - 2, -1, -1):
        facts, following, following_sum = found[index], found[index + 1], sums[index + 1]
        if (following.purpose or following.base) and was_raised(words, sums[index], -1):
            # 由20万元提高到25万元/个: both are per the same, and for it.
            said = Facts(base=following.base, purpose=following.purpose, recipient=following.recipient)
            facts = found[index] = facts.filled_from(said)
        if (
            facts.base
            and following.base
            and facts.payer is None
            and _is_borne_too(words, sums[index], following_sum, following)
        ):
            facts = found[index] = facts.but(payer=following.payer, level=following.level)
        if facts.recipient is None and _AT_RATE.fullmatch(words, sums[index].end, following_sum.start):
            facts = found[index] = facts.but(recipient=following.recipient)
        drawn = facts.status is None and following.status and following.status.is_given
        if drawn and is_drawn_from(words, sums[index], following_sum):
            facts = found[index] = facts.but(status=FundingStatus.ALLOCATED)
        alike = facts.purpose is None and _ALIKE.fullmatch(words, sums[index].end, sums[index + 1].start)
        if alike and following.purpose and 0 <= words.find(following.purpose) < sums[index].start:
            # 对青石桥、柳溪桥分别按100万元、50万元的标准: both are for what stands before them
            facts = found[index] = facts.but(purpose=following.purpose)
        if (
            following.purpose
            and (facts.status or (facts.base and _is_of_rates(words, sums[index], facts, following, following_sum)))
            and (facts.purpose is None or (facts.purpose.endswith(_TRANSFER) and words[sums[index].end] in _BESIDE))
            and facts.in_kind == following.in_kind
            and sums[index + 1].start - sums[index].end <= _NEAR
            and words.find("；", sums[index].end, sums[index + 1].start) < 0
            and words.find("其中", sums[index].end, sums[index + 1].start) < 0
            and not _is_next_ones_use(words, sums[index], following_sum)
            and words.find(following.purpose, sums[index + 1].end) >= 0
            and (FundingStatus.PLANNED not in (facts.status, following.status) or facts.payer)
        ):
            gets = following.recipient if words.find(following.recipient or "\0", sums[index + 1].end) >= 0 else None
            found[index] = facts.but(purpose=following.purpose, recipient=facts.recipient or gets)


def _is_next_ones_use(words: str, each: Sum, following_sum: Sum) -> bool:
    """Whether what stands behind a sum that follows another without a word is its own use: 500万元，300万元用于清淤."""
    return words[each.end : following_sum.start] in _COMMAS and words.startswith("用于", following_sum.end)


def _is_of_rates(words: str, each: Sum, facts: Facts, following: Facts, following_sum: Sum) -> bool:
    """Whether a sum is the next rate of those who get the same, 小学50元、初中60元, or adds up what they come to."""
    # 按一类学校每人每月300元，二类学校每人每月360元的标准发放教师津贴: commas part the rates of one standard, too
    divided = "、，" if words.find("的标准", following_sum.end) >= 0 else "、"
    in_row = facts.base == following.base and words[each.end : each.end + 1] in tuple(divided)
    in_row = in_row and following_sum.start > each.end + 1
    return in_row or TOTAL_OF_ALL.match(words, following_sum.clause) is not None


def _is_borne_too(words: str, each: Sum, following_sum: Sum, following: Facts) -> bool:
    """Whether who bears the rate behind one is told behind both: 县道每公里1万元、乡道5000元的标准，由县财政承担."""
    if not following.payer or not words.startswith("、", each.end):
        return False
    return words.find(following.payer, following_sum.end) >= 0 and words.find(following.payer, 0, each.start) < 0


def of_tiers(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give what is paid on top of each tier to who pays it on top of the first.

    政府补贴标准分别为400元补贴50元、500元补贴55元
    """
    paying = NOTHING_SAID
    for index in range(len(sums) - 1):
        if words[sums[index].end : sums[index + 1].start] not in _ON_TOP_OF_IT:
            continue
        tier, on_top = found[index], found[index + 1]
        paying = Facts(payer=tier.payer, level=tier.level) if tier.payer else paying
        found[index : index + 2] = [tier.but(payer=None, level=None), on_top.filled_from(paying)]


def meant_with_next(words: str, sums: tuple[Sum, ...], found: list[Facts], index: int) -> str | None:
    """What the next sum is for, if that stands before a sum of its own, too: 新建食堂60平方米，按800元计，需4.8万元."""
    following = found[index + 1].purpose if index + 1 < len(found) else None
    floor = sums[index - 1].end if index else 0
    return following if following and words.find(following, floor, sums[index].start) >= 0 else None
