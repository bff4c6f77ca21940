"""What a sum is per: 120万元/公里, 每人每月680元."""

import re

from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.units import ROWS, Per
from reader.text import Span
from reader.text.cell_marks import BLANKS
from reader.text.print_marks import UNSEEN
from reader.text.sentences import LONG_LINE, paragraph_at

_MEASURE = f"(?:{longest_first(row.word for row in ROWS if row.per is Per.ALONE)})"
_EACH = rf"每{_MEASURE}(?:[每/／](?:季度|年度|[年月日天次季周]|学[年期]|半年))?"
_SLASH = r"[/／\\＼]"
"""What stands before what a sum is per; some prints have it the other way round: 10元\\人."""
_OPENS_RATE = frozenset("/／\\＼每（(" + UNSEEN)
_SEEN = str.maketrans(dict.fromkeys(UNSEEN))
# What is said of a rate begins with one of these: 5万元/标段提高到8万元.
_NO_NOUN = "(?!提[高升]|增[加至]|调整|标准(?!间)|补[助贴]|奖励|给予|[的由从至到])"
# A line's end, a blank or what has no width may stand at any place of it: 12元⏎/人·⏎月.
_GAP = rf"[{UNSEEN}]{{0,4}}"
_LONGEST_FIRST = sorted((row.word for row in ROWS if row.per), key=len, reverse=True)
_PRINTED = f"(?:{'|'.join(_GAP.join(map(re.escape, word)) for word in _LONGEST_FIRST)})"
_RATE_AFTER = re.compile(
    rf"{_GAP}{_SLASH}{_GAP}[（(]?{_GAP}(?P<base>(?:[0-9]{{1,2}}年|{_PRINTED})(?:{_GAP}[·•.*/／每]{_GAP}{_PRINTED}|{_GAP}、{_GAP}{_PRINTED}(?![\u3400-\u9fff]))*"
    rf"|[A-Za-z]{{1,3}}[²³23]?(?:[·.*/][A-Za-z]{{1,2}})?(?![A-Za-z0-9])"
    rf"|(?:{_NO_NOUN}[\u3400-\u9fff]){{1,4}}(?:[·•.*/]?(?:{_NO_NOUN}[\u3400-\u9fff]){{1,2}})?)"
    rf"|(?:[（(]{_GAP})?(?P<each>{_EACH}|每[月天日])(?![\u3400-\u9fff]{{0,4}}[0-9])"
)
# What may stand between what a sum is per and the sum: 每公里造价38万元 is per 公里.
_MONEY_NOUNS = (
    "造价|投资|成本|标准|费用|学费|水费|投入|支出|收入|工资|均价|单价|价格|水价|补助|补贴|奖励|奖补|资金|经费|津贴"
    "|救助|养老金|保险费"
)
# Whose money it is, which may stand there too: 每个项目市级福彩公益金补助5万元.
_WHOSE = "中央|国家|[省市县区州]级|(?:(?<!社)[省市县区州](?=财政|补))|财政|(?:[福体]彩|(?:福利|体育)?彩票)公益金"
_CLAUSE = r"[^，。；：、,;:!！\d每\n]"
# 每年…80万元 is no rate, but the sum of a year; so is that of every other span of time.
_NO_TIME = "(?![年月日天次逢当季周旬晚半]|学[年期]|[两三四五几]年)"
_HOW = (
    rf"(?:(?:平均|年均|建设){{0,2}}的?(?:{_MONEY_NOUNS})|一次性|给予|发放|提供|安排|拨付|下达|支付|资助|减免?|收取"
    rf"|补|奖|按|以|由|从|为|达到?|仅|只|{_WHOSE})"
)
# So many of something, and a sum that is reached: 每引进1人, 每10万人, 每满100元; but 每平方米3000元 is another rate.
_SO_MANY = (
    rf"{_CLAUSE}{{0,8}}?[0-9]{{1,5}}[百千万]{{0,2}}(?![0-9.．百千万亿元年月日天%％]|个?(?:月|季|小时|周))"
    rf"|(?:满|超|新?增|投|贷|缴|销售|完成){_CLAUSE}{{0,6}}?[0-9]{{1,5}}[百千万亿]{{0,2}}元"
)
_RATE_BEFORE = re.compile(
    rf"(?P<measured>(?:每(?:季度|年度|[年月天日季周]|学[年期]|半年))?{_EACH}|[人户亩村生床校]均){_CLAUSE}{{0,12}}\Z"
    rf"|(?:(?P<base>每{_NO_TIME}{_CLAUSE}{{1,14}}?(?:每(?:年度|[年月日天人]))?){_HOW}{{0,6}}"
    rf"|(?P<counted>每{_NO_TIME}(?:{_SO_MANY}){_CLAUSE}{{0,8}}?){_HOW}{{1,6}})"
    rf"(?:(?<=[助补贴奖给发放供排付达]){_CLAUSE}{{1,6}}(?:经费|资金|费用|补贴|补助))?\s?\Z"
)


_SUM = r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*[余多]?[百千万亿]{0,2}元?"
_THEN = "(?:[、和及与]|(?:逐步|统一)?(?:提高|提升|提标|增加|增|上调|调整|调增|降低|下调|降)[到至为])"
# The sums of a list or a change of which another one is the last.
_BEFORE_IT = re.compile(rf"(?<![0-9０-９.．,，])(?P<first>{_SUM})(?:{_THEN}{_SUM}){{0,8}}{_THEN}\Z")
_GOES_ON, _CHANGED, _MYRIADS = frozenset("、和及与到至为"), frozenset("到至为"), frozenset("万亿")
_LONGEST_LIST, _LONGEST_BASE = 80, 30
# 每人每⏎月800元: a line's end in the words, but no empty line.
_LINE_END = re.compile(rf"(?<!\n)[{BLANKS}]*\n[{BLANKS}]*(?!\n)")


def base(text: str, core: Span, phrase: Span) -> str | None:
    """What a sum is per: 120万元/公里, 每人每月680元."""
    if text[core.end : core.end + 1] in _OPENS_RATE and (match := _RATE_AFTER.match(text, core.end)):
        return (match["base"] or match["each"]).translate(_SEEN)
    floor = max(0, min(core.start - _LONGEST_LIST, phrase.start - _LONGEST_BASE))
    if text.find("每", floor, core.start) < 0 and text.find("均", floor, core.start) < 0:
        return None  # as most sums
    # A list or a change has one base for all its sums: 每人每月580元提高到620元, 每人100、200、300元.
    if (first := _listed(text, core)) is not None:
        core = phrase = Span(first, first)
    # 不低于每亩300元: what it is per may be within the phrase.
    end = core.start if "每" in text[phrase.start : core.start] else phrase.start
    window = max(0, phrase.start - _LONGEST_BASE)
    before = text[window:end]
    if "每" not in before and "均" not in before:
        return None
    if "\n" in before and len(paragraph_at(text, text.rfind("\n", 0, end))) >= LONG_LINE:
        before = _LINE_END.sub("", before)  # of a line of prose
    if match := _RATE_BEFORE.search(before):
        measured = match["measured"] or match["base"] or match["counted"]
        # 生均公用经费1.15亿元 is all that there is of 生均公用经费.
        return None if measured.endswith("均") and "亿" in core.of(text) else measured
    return None


def _listed(text: str, core: Span) -> int | None:
    """Where the first of the sums begins that one is listed with, or was changed from; `None` where it stands alone.

    Those of a list are alike: 每亩100元、20万元 are two things.
    """
    floor = max(0, core.start - _LONGEST_LIST)
    last = text[core.start - 1 : core.start]
    if last.isspace():
        last = text[floor : core.start].rstrip()[-1:]
    if last not in _GOES_ON:
        return None
    # A line may end between any two of their words, and within one; but an empty line parts them.
    floor = max(floor, text.rfind("\n\n", floor, core.start) + 1)
    places = [place for place in range(floor, core.start) if text[place] not in UNSEEN]
    before = _BEFORE_IT.search("".join(map(text.__getitem__, places)))
    if before is None:
        return None
    first = before["first"]
    is_alike = last in _CHANGED or first[-1].isdecimal() or _MYRIADS & {*first} == _MYRIADS & {*core.of(text)}
    return places[before.start()] if is_alike else None
