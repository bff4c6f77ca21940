"""Lists of parts: what a sentence divides, its total before the parts (包括, 其中) or behind them (共, 合计)."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from reader.checks import unannounced
from reader.checks.finding import Division
from reader.checks.fitting import NEXT_CLAUSE, Claim, Fit, Parts, best, can_be_added, exceeds, separator
from reader.checks.sentence import DIVIDING, Quantity, Sentence
from reader.checks.tolerance import total
from reader.figures.model import FigureKind
from reader.text import numerals
from reader.text.dates import MONTH, YEAR

_OPENS = re.compile(
    r"(?:\A|(?<=[，,；;：:、（(。\s]))(?P<word>其中|中(?=[，,：:])|包括|包含|含|由|资金来源(?:[为是][：:]?|[：:])|(?:[^，,；;：:（(]{1,24}?(?P<named>))?分别[为是])"
)
# One of these stands in all that opens a list; the pattern itself looks for a name at each place.
_OF_OPENINGS = "其中包含由资分"
_MAY_OPEN = re.compile(f"[{_OF_OPENINGS}]")
_DIVIDES = re.compile(f"[含由共占（(其资分包合总累用中付](?:(?<=[含由共占（(总])|(?<=中)(?=[，,：:])|{DIVIDING})")
_COMPOSED = re.compile(r"\A[^，,；;]{0,8}(?:组成|构成)")
_COMES_TO = re.compile(r"[，,][\u3400-\u9fff]{0,2}(?:合计|共计|总计|计|共)[约为]?\Z")
# Nothing stands between a total and the word that divides it but what is counted.
_ADJACENT = re.compile(r"\A[^，,；;：:、（(]{0,12}[，,；;：:（(]?\s*\Z")
_CLOSES = re.compile(
    r"\A\s*(?P<others>等[^，,；;、]{0,8})?[）)]?[，,、；;：:]?\s*(?:以上|全年|[先前]后)?(?:[两二三四五六七八九十][项批次期级方县镇村家]|各项)?"
    r"(?:(?P<years>[两二三四五六七八九十])年(?:来|间)?)?(?:共计|合计|总计|总共|一共|共|(?(years)累计|(?!)))(?P<what>[^，,；;、（）()]{0,6})\Z"
)
# …，全部用于码头改造，合计500万元: behind what was said of the last part, where the parts come to it
_CLOSES_LATER = re.compile(
    r"\A[^，,；;、（）()]{0,2}(?:[，,][^，,；;、（）()]{1,20}[，,；;](?:以上)?(?:[两二三四五六七八九十][项批次期]|各项)?(?:共计|合计|总计|总共)[^，,；;、（）()]{0,6}"
    # 一期3亿元，二期2亿元，总投资5亿元; 2021年投入100万元、2022年投入200万元，累计投入300万元
    r"|[^；;（）()]{0,40}?[，,；;](?:项目|工程)?总(?:投资|规模|投入|金额)额?[为达约]*"
    # 争取到市级经费2万元用于建设，拨付省级资金6万元，先后共拨付建设资金8万元
    r"|[^；;（）()]{0,40}?[，,；;。\n]\s*(?:先后|前后|以上|[两三四五六七八九十][项批次]|各项)?(?:共计?|合计|总计|总共|一共|累计)"
    r"(?:投入|安排|下达|拨付|支出|支付|争取|补助|到位|筹集|筹措|完成)?[^，,；;、（）()。]{0,14})\Z"
)
_OF_TOTALS = frozenset("共计总累")
_GREW_BY = re.compile(r"(?:[比较][^，,；;]{0,12}|同比|环比)(?:增[加长]|减少|下降|[多少])[了约]*\Z")
_OF_A_YEAR = re.compile(rf"{YEAR}年?(?:[—－–~～至到-]+{YEAR})?年")
_STOPS = re.compile("[。\n]")
_OPENS_YEAR, _SEMICOLON = re.compile(rf"\s*[^，,；;\d]{{0,4}}{YEAR}"), re.compile("[；;]")
_SPENT = re.compile(r"\A\s*(?:投入|安排|下达|拨付|支出|完成)?")
_NOTHING_ELSE = re.compile(r"\A\s*(?:资金|金额|经费|投资|人数|面积|数量|[:：为是有达])*\s*\Z")
# After these words at a clause's beginning comes no part of what was being divided.
_OTHER_MATTER = re.compile(
    rf"[，,；;](?:{YEAR}年)?(?:{MONTH}月)?(?:另|同时|此外|并|已|目前|现|截[至止]|累计|共|合计|总|比|较|同比|环比|增|减|下降"
    r"|预计|计划|拟|力争|完成|到位|支付|拨付|剩余|结余|尚|还|人均|户均|平均|每|最|惠及|带动|节约|超|达到|建成|实现|受益|可)"
    r"[^，,；;]*\Z"
)
# 总投资800万元，其中省级补助500万元，剩余300万元由县里承担: the last part, if that is what is left
_THE_REST = re.compile(r"[，,；;](?:剩余|余下|尚余|还有)[^，,；;]*\Z")
_REST = re.compile(r"\A[^，,；;、）)]{0,12}等|其余|剩余|余下|另有|另外")
# A number whose unit stands only behind a later one: 3700、300和800万元.
_UNREAD = re.compile(r"[0-9０-９](?:[、和及与]|\s*\Z)")
_PUNCTUATION = re.compile("[，,；;、：:（(]")
_NOUN = re.compile(r"[\u3400-\u9fff]*")
# So many earlier figures are looked at for the total that a list divides.
_WHOLES = 4


def read_lists(sentence: Sentence) -> list[Parts]:
    """The lists of parts in a sentence: those behind their totals, then those before them."""
    found: list[Parts] = []
    if not _DIVIDES.search(sentence.words):
        return found
    index = 1
    while index < len(sentence.quantities):
        if opening := _opening(sentence.quantities[index]):
            if opening["word"] == "其中" and _is_beside(sentence, index):
                # 其中云岭镇8个村40万元: some of the villages, and of the money
                beside: list[Parts] = []
                _opened(sentence, index + 1, beside, opening)
                found += (each for each in beside[-1:] if each.parts[0] == index + 1)
            elif opening["word"] == "其中" and (got := unannounced.got_by_some(sentence, index)):
                found.append(got)
            index = _opened(sentence, index, found)
        elif (
            unsaid := unannounced.unsaid(sentence, index)
            or unannounced.used(sentence, index)
            or unannounced.shared(sentence, index)
        ):
            found.append(unsaid)
            index = unsaid.parts[-1] + 1
        else:
            index += 1
    found += (closed for index in range(2, len(sentence.quantities)) if (closed := _closed(sentence, index)))
    return found


def divided_by(sentence: Sentence, lists: Sequence[Parts]) -> Iterator[Division]:
    """What the lists of a sentence divide, whether they come out or not; not what may be another matter."""
    quantities = sentence.quantities
    for each in lists:
        whole, parts = quantities[each.whole], [quantities[index] for index in each.parts]
        if each.fit or each.claim is Claim.ALL or is_within(whole, parts, each.claim) or _breaks_down(whole, parts):
            spans = tuple(part.figure.span for part in parts)
            yield Division(whole.figure.span, spans, bool(each.fit) and len(parts) > 1)


def _opening(quantity: Quantity) -> re.Match[str] | None:
    """What opens a list in the words before a quantity."""
    return _OPENS.search(quantity.before) if _MAY_OPEN.search(quantity.before) else None


def _grew_by_less(whole: Quantity, part: Quantity) -> bool:
    """Whether a quantity is by how much another one grew, and less than what is called a part."""
    may_be = not (whole.is_vague or part.is_vague) and part.nominal.lower > whole.nominal.upper
    return may_be and _GREW_BY.search(whole.before) is not None


def _is_beside(sentence: Sentence, index: int) -> bool:
    """Whether something else is told right behind a quantity that has words of its own: 8个村40万元."""
    each = sentence.quantities[index + 1] if index + 1 < len(sentence.quantities) else None
    return each is not None and not each.is_like(sentence.quantities[index]) and not _PUNCTUATION.search(each.before)


def _opened(sentence: Sentence, start: int, found: list[Parts], opening: re.Match[str] | None = None) -> int:
    """Read the list whose first part is at `start`, behind what opens it; return the index behind it."""
    quantities = sentence.quantities
    first = quantities[start]
    opening = opening or _opening(first)
    if not first.dimension and start + 1 < len(quantities) and _COMES_TO.search(quantities[start + 1].before):
        start += 1  # 其中省级按每户800元补助，计160万元: what a rate comes to is the part
        first = quantities[start]
    wholes = [index for index in range(start - 1, -1, -1) if quantities[index].is_like(first)][:_WHOLES]
    # 安排4亿元，同比增加5000万元，其中石桥县1亿元: of what it grew to, being more than it grew by
    wholes = [each for each in wholes if not _grew_by_less(quantities[each], first)] or wholes
    if opening is None or not wholes:
        return start + 1
    parts, index = [start], start + 1
    divided = False
    while index < len(quantities):
        each = quantities[index]
        is_part = each.is_like(first) and each.depth == first.depth
        if each.floor < first.depth or (is_part and _OTHER_MATTER.search(each.before)):
            if is_part and _THE_REST.search(each.before) and _make_up(quantities, wholes, [*parts, index]):
                parts.append(index)
                index += 1
            break
        if _opening(each):
            divided = True
            index = _opened(sentence, index, found)
            continue
        if is_part and _is_another_total(sentence, wholes, parts, index, divided=divided):
            break
        if is_part:
            parts.append(index)
        index += 1
    if not can_be_added([quantities[part] for part in (wholes[0], *parts)]):
        return index
    whole, length, fit = best(sentence, wholes, parts)
    # An inner list (其中…其中) ends where its parts make the total, else with its clause; the outer one goes on there.
    if not fit:
        later = (n for n in range(1, len(parts)) if NEXT_CLAUSE.search(sentence.between(parts[n - 1], parts[n])))
        length = next(later, len(parts)) if any(start - 1 in each.parts for each in found) else len(parts)
    claim = _claim(sentence, opening["word"], opening.start(), whole, parts[:length])
    found.append(Parts(whole, tuple(parts[:length]), claim, fit))
    return parts[length] if length < len(parts) else index


def _is_another_total(
    sentence: Sentence, wholes: Sequence[int], parts: Sequence[int], index: int, *, divided: bool
) -> bool:
    """Whether a quantity behind a semicolon is a total of its own, as the one before that has the list that is read.

    2021年投入800万元，其中左县200万元；2022年投入600万元，其中左县90万元: of another year, or the first that is divided
    again; but not 其中2021年800万元（其中左县200万元）；2022年600万元，其中左县90万元.
    """
    quantities = sentence.quantities
    *_, said = between = _SEMICOLON.split(sentence.between(parts[-1], index))
    if len(between) == 1:
        return False
    of_a_year = _OF_A_YEAR.search(quantities[wholes[0]].before) is not None
    if of_a_year and not _OF_A_YEAR.search(quantities[parts[-1]].before) and _OPENS_YEAR.match(said):
        return True
    if (
        divided
        or _make_up(quantities, wholes, [*parts, index])
        or index + 1 == len(quantities)
        or not quantities[index + 1].is_like(quantities[index])
    ):
        return False
    opening = _opening(quantities[index + 1])
    return opening is not None and opening["word"] == "其中"


def _make_up(quantities: Sequence[Quantity], wholes: Sequence[int], parts: Sequence[int]) -> bool:
    """Whether parts come to exactly one of some totals."""
    if any(quantities[each].is_vague for each in (*parts, *wholes)):
        return False
    comes_to = total(quantities[part].nominal for part in parts)
    return any(quantities[whole].nominal == comes_to for whole in wholes)


def _claim(sentence: Sentence, word: str, place: int, whole: int, parts: Sequence[int]) -> Claim:
    """What a list claims that a word opens at a place between the total and its first part."""
    quantities = sentence.quantities
    after = sentence.words_after(parts[-1])
    if word in ("其中", "中", "含") or len(parts) < 2 or _REST.search(after):
        return Claim.SOME
    if word in ("资金来源为", "资金来源是"):
        return Claim.MAYBE  # the rest may follow in words alone
    if word.endswith(("分别为", "分别是")) and len(word) > len("分别为"):
        return Claim.MAYBE  # of those that are named, who may not be all
    if word == "由" and not _COMPOSED.match(after):
        return Claim.MAYBE
    adjacent = whole == parts[0] - 1 and _ADJACENT.match(quantities[parts[0]].before[:place])
    return Claim.ALL if adjacent and not _is_unread(quantities, parts) else Claim.MAYBE


def _before(sentence: Sentence, index: int, *, over_others: bool) -> tuple[list[int], bool]:
    """The quantities that a total at `index` may add up, and whether they begin with another total.

    `over_others` goes on over words behind which no part of what was being divided comes.
    """
    quantities, whole = sentence.quantities, sentence.quantities[index]
    parts: list[int] = []
    subtotal = False
    for place in range(index - 1, -1, -1):
        each = quantities[place]
        if each.depth < whole.depth:
            break
        if each.is_like(whole) and each.depth == whole.depth:
            parts.insert(0, place)
        subtotal = _CLOSES.match(each.before) is not None
        opening = _opening(each)
        is_other = not over_others and _OTHER_MATTER.search(each.before)
        if subtotal or (opening and opening["word"] != "由") or is_other:
            break
    return parts, subtotal


def _closed(sentence: Sentence, index: int) -> Parts | None:
    """The list whose total is at `index`, behind its parts."""
    quantities = sentence.quantities
    whole = quantities[index]
    closing = _CLOSES.match(whole.before)
    may_be_later = closing is None and not _OF_TOTALS.isdisjoint(whole.before)
    later = _CLOSES_LATER.match(whole.before) if may_be_later else None
    if closing is None and later is None:
        return None
    parts, subtotal = _before(sentence, index, over_others=closing is None)
    if len(parts) < 2 and closing:
        # 争取到市级经费2万元用于建设，拨付中央资金6万元，先后共拨付建设资金8万元: one, if it comes out
        closing = None
        parts, subtotal = _before(sentence, index, over_others=True)
    if len(parts) < 2 or not can_be_added([quantities[part] for part in (index, *parts)]):
        return None
    # The total is the last thing said: the list may begin at any of them.
    _whole, length, fit = best(sentence, [index], parts[::-1])
    if closing is None or _STOPS.search(sentence.between(parts[-1], index)):
        return Parts(index, tuple(parts[-length:]), Claim.ALL, fit) if fit is Fit.EXACT else None
    if fit:
        return Parts(index, tuple(parts[-length:]), Claim.ALL, fit)
    kinds = {separator(sentence.between(*pair)) for pair in pairwise(parts)}
    what = closing["what"]
    if closing["years"]:
        years = sum(len(_OF_A_YEAR.findall(quantities[part].before)) for part in parts)
        if years != len(parts) or numerals.value(closing["years"]) not in (years, None):
            return None
        what = _SPENT.sub("", what)
    certain = (
        _NOTHING_ELSE.match(what)
        and not closing["others"]
        and not subtotal
        and len(kinds) == 1
        and (kinds != {"，"} or not any(each.is_like(whole) for each in quantities[: parts[0]]))
        and noun_behind(sentence, index) in ("", noun_behind(sentence, parts[-1]))
        and not _is_unread(quantities, parts)
    )
    return Parts(index, tuple(parts), Claim.ALL if certain else Claim.MAYBE, fit)


def is_within(whole: Quantity, parts: Sequence[Quantity], claim: Claim) -> bool:
    """Whether what is said to be some of a total is none of it more than the total."""
    return (
        claim is Claim.SOME
        and not whole.is_vague
        and not any(part.is_vague or exceeds(part.interval, whole) for part in parts)
    )


def _breaks_down(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a bracket behind a sum says what some of it is: 争取资金700万元（省级400万元，市级200万元）.

    What others add to it (配套) is none of it.
    """
    if len(parts) < 2 or whole.is_vague or any(part.depth <= whole.depth or part.is_vague for part in parts):
        return False
    *_, total = accumulate(part.interval for part in parts)
    return not exceeds(total, whole) and not any("配套" in part.before for part in parts)


def _is_unread(quantities: Sequence[Quantity], parts: Sequence[int]) -> bool:
    return any(_UNREAD.search(quantities[part].before) for part in parts)


def noun_behind(sentence: Sentence, index: int) -> str:
    """What a count is of, where that stands behind it: 乡镇 of 12个乡镇; empty for a sum of money."""
    is_count = sentence.quantities[index].figure.kind is FigureKind.COUNT
    match = _NOUN.match(sentence.words_after(index)) if is_count else None
    return match.group() if match else ""
