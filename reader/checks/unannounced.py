"""Parts that no word announces: 900万元（中央500万元、省级400万元）, what each is used for, what somebody got of it."""

import re

from reader.checks.fitting import Claim, Fit, Parts, best, can_be_added
from reader.checks.sentence import Quantity, Sentence
from reader.checks.shares import is_share_of
from reader.figures.model import FigureKind

# Words before a total, and what stands between it and parts that no word announces: a name, not a deed.
_TOTAL = re.compile(r"(?:总|共|合计|累计)[^，,。；;、]{0,6}\Z")
_BRACKETED = re.compile(r"\A[^，,；;：:、（()）]{0,8}[（(](?:用于)?(?P<name>[^，,；;：:、（()）]{1,8})\Z")
_APPENDED = re.compile(r"\A[^，,；;：:、（()）]{0,6}[，,：:]\s*(?P<name>[^，,；;：:、（()）]{1,8})\Z")
_NEXT_PART = re.compile(r"\A[、，,；;和及与]\s*(?P<name>[^，,；;：:、（()）]{1,8})\Z")
_HANDS_ON = "分解下达|转下达|转拨|分配|切块下达"
# Who gets a part; what another level gives besides is none.
_TO_WHOM = "(?:(?!级|财政|配套|自筹|中央)[^，,；;：:、（()）]){1,12}"
# 下达1500万元，用于道路900万元，用于桥梁600万元; 下达1500万元，900万元用于道路，600万元用于桥梁
_USES = (
    (
        re.compile(r"[^，,；;：:、（()）]{0,6}[，,：:]\s*(?:主要|分别)?用于[^，,；;：:、（()）]{1,16}"),
        re.compile(
            r"(?:[、，,；;和及与]\s*(?:主要)?用于|[、和及与](?!.{0,8}(?:配套|自筹|补助)))[^，,；;：:、（()）]{1,16}"
        ),
        "",
    ),
    (
        re.compile(r"[^，,；;：:、（()）]{0,6}[，,：:]\s*"),
        re.compile(r"(?:主要)?用于[^，,；;：:（()）]{1,16}[，,；;、]\s*"),
        "用于",
    ),
    # 下达1500万元，分解下达云岭县900万元、青石区600万元; 争取1500万元，拨付到县900万元，拨付到镇600万元
    (
        re.compile(
            rf"[^，,；;：:、（()）]{{0,6}}[，,：:；;]\s*(?:我[省市县区州])?(?:已|并|均|及时|全部|目前)*(?:{_HANDS_ON}|(?:拨付|下拨|下达|划拨)[到给至])了?{_TO_WHOM}"
        ),
        re.compile(rf"[、，,；;和及与]\s*(?:(?:{_HANDS_ON}|拨付|下拨|下达|划拨)[到给至]?)?{_TO_WHOM}"),
        "",
    ),
)
_DEED = re.compile(
    r"[比较增减超节每均最达除另仅占]|[已完建争计预拟][成设取划算投计]?|支[付出]|收入|到位|拨付|不含|惠及|带动|[上去]年|同期|原|下达|新|维修|改造|用于"
)
# 支持建设集群140个。其中石桥县等5个县参与建设，获得6815万元
_THEY_GOT = re.compile(
    "[^，,；;。]{0,30}[，,](?:共|累计|已|先后)*(?:获得?|争取到?|得到|安排|下达|补助|投入|投资)[^，,；;。]{0,12}\\Z"
)
_NAME_ALONE = re.compile("[，,、；;]\\s?[\u3400-\u9fff]{2,12}")


def unsaid(sentence: Sentence, start: int) -> Parts | None:
    """The parts that follow a total with nothing but their names: 900万元（中央500万元、省级400万元）."""
    quantities = sentence.quantities
    whole, first = quantities[start - 1], quantities[start]
    if not whole.is_like(first):
        return None
    is_bracket = first.depth > whole.depth
    opening = (_BRACKETED if is_bracket else _APPENDED).match(first.before)
    if opening is None or not (is_bracket or _TOTAL.search(whole.before)):
        return None
    names, parts = [opening["name"]], [start]
    for index in range(start + 1, len(quantities)):
        each = quantities[index]
        following = _NEXT_PART.match(each.before) if each.depth == first.depth else None
        if following is None or not each.is_like(first):
            break
        names.append(following["name"])
        parts.append(index)
    if len(parts) < 2 or any(_DEED.search(name) for name in names):
        return None
    if not can_be_added([quantities[part] for part in (start - 1, *parts)]):
        return None
    _whole, length, fit = best(sentence, [start - 1], parts)
    return Parts(start - 1, tuple(parts[:length]), Claim.UNSAID, fit)


def used(sentence: Sentence, start: int) -> Parts | None:
    """The parts that follow a total with what each of them is used for, where they come to exactly the total."""
    quantities = sentence.quantities
    whole, first = quantities[start - 1], quantities[start]
    if not whole.is_like(first) or first.depth != whole.depth:
        return None
    for opens, goes_on, behind in _USES:
        if not opens.fullmatch(first.before):
            continue
        end = start + 1
        while end < len(quantities) and quantities[end].is_like(first) and goes_on.fullmatch(quantities[end].before):
            end += 1
        parts = list(range(start, end))
        can_be = len(parts) > 1 and can_be_added(quantities[start - 1 : end])
        if not can_be or not sentence.words_after(end - 1).startswith(behind):
            continue
        _whole, length, fit = best(sentence, [start - 1], parts)
        if fit is Fit.EXACT:
            return Parts(start - 1, tuple(parts[:length]), Claim.UNSAID, fit)
    return None


def is_announced(quantity: Quantity) -> bool:
    """Whether a quantity is called a total: 总投资, 共."""
    return bool(_TOTAL.search(quantity.before))


def got_by_some(sentence: Sentence, index: int) -> Parts | None:
    """What some of those got that a total was given to, where they are counted first, at `index`."""
    quantities = sentence.quantities
    if quantities[index].figure.kind is not FigureKind.COUNT:
        return None
    for part in range(index + 1, len(quantities)):
        each = quantities[part]
        if each.figure.kind is FigureKind.COUNT:
            continue
        whole = next((place for place in range(index - 1, -1, -1) if quantities[place].is_like(each)), None)
        is_theirs = each.dimension and _THEY_GOT.match(each.before)
        return Parts(whole, (part,), Claim.SOME, Fit.NONE) if whole is not None and is_theirs else None
    return None


def shared(sentence: Sentence, index: int) -> Parts | None:
    """What somebody got of the total right before, by the share that it is: 1826万元，左县913万元，占全市的50%."""
    quantities = sentence.quantities
    if index + 1 == len(quantities) or not quantities[index].is_like(quantities[index - 1]):
        return None
    if _NAME_ALONE.fullmatch(quantities[index].before) and is_share_of(*quantities[index - 1 : index + 2]):
        return Parts(index - 1, (index,), Claim.SOME, Fit.NONE)
    return None
