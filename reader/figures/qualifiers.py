"""Qualifiers: the words before and after a number that say how it stands to the true one."""

import re

from reader.figures.model import Qualifier
from reader.figures.vocabulary import branching, longest_first
from reader.figures.vocabulary.currencies import NAMES
from reader.figures.vocabulary.qualifiers import AFTER, BEFORE, BOUNDS, CLOSING
from reader.text import Span
from reader.text.print_marks import UNSEEN
from reader.text.sentences import LONG_LINE, paragraph_at

# A verb may stand between: 最高补助2万元, 约占57%.
_VERBS = (
    "补助", "奖励", "给予", "补贴", "资助", "支持", "奖补", "获得", "获批", "申请", "申报", "享受", "领取", "发放",
    "提供", "安排", "贷款", "借款", "融资", "报销", "减免", "扣除", "拨付", "支付", "投入", "投资", "出资", "配套",
    "额度", "金额", "限额", "比例", "标准", "需要", "为", "占", "有", "需", "达", "合", "计", "获", "得", "奖", "补",
    "贷", "给",
)  # fmt: skip
_INCLUDED_BARE = r"[（(]含(?:本数)?[)）]"
_VERB = f"(?:{'|'.join(_VERBS)})"
# 不低于每亩300元, 不少于每人每月20元
_EACH = r"每[\u3400-\u9fff]{1,3}?"
# 最高可申请贷款50万元: what is laid down as a limit may have several.
_LIMITS = [word for word in BEFORE if word[0] in "最至上下"]
# 不低于总投资的30%, but not 未达到标准的3个村
_BOUNDS = [word for word, said in BEFORE.items() if said in BOUNDS and len(word) > 1]
_OF_A_WHOLE = re.compile(r"[%％‰倍成折]\Z|分之")
_PREFIX = re.compile(
    rf"(?:(?P<word>{branching(BEFORE)})[了可]?{_VERB}?(?:{_EACH}){{0,2}}|(?P<limit>{branching(_LIMITS)})(?:(?:一次性)?{_VERB}{{1,3}}|[可能应须要会再][\u3400-\u9fff]{{0,8}})"
    rf"|(?P<of>{branching(_BOUNDS)})[\u3400-\u9fffA-Z]{{1,10}}的)"
    rf"(?:{_INCLUDED_BARE})?\s?\Z"
)
# 300万元＜投资≤500万元: the sign behind the first end of what lies between two.
_BELOW, _ABOVE, _BETWEEN = "<＜﹤≤≦", ">＞﹥≥≧", r"[^，,。；;\n\d<＜﹤≤≦>＞﹥≥≧]{1,12}"
# 10万元以上（含10万元）
_INCLUDED = r"[（(]不?含[^（()）\n]{0,12}[)）]"
_SUFFIX = re.compile(
    rf"(?:{_INCLUDED})?(?P<word>(?:{longest_first(set(AFTER) - CLOSING)})(?!(?<=之上)[再又另增追提叠])"
    rf"|(?:{longest_first(CLOSING)})(?=[，,。；;：:、）)的\s]|\Z))(?:{_INCLUDED})?"
    rf"|(?P<below>[{_BELOW}])(?={_BETWEEN}[{_BELOW}])|(?P<above>[{_ABOVE}])(?={_BETWEEN}[{_ABOVE}])"
)
# 300万元（不含）以上 is more than that; （不含税）以上 is not.
_EXCLUDED = re.compile(r"[（(]不含(?:本数|[0-9０-９][^（()）税]{0,11})?[)）]")
# 比去年的300万元多 says how another sum stands to it, but 比去年增加3万元多 how many it is.
_COMPARED = re.compile(r"[比较](?:(?![增多高加涨升少减降])[^，,。；;：:\n]){0,14}\Z")
_SET_OUT = re.compile(r"[由从][^，,。；;：:\n]{0,4}\Z")
# 300-500万元（含500万元）
_ENDS_INCLUDED = re.compile(r"[（(]不?含(?P<end>[^（()）\n]{2,12})[)）]")
# 300万元⏎以上的; but a line may begin with 以上资金.
_GOES_ON = re.compile(rf"[{UNSEEN}]{{1,6}}(?:及?以[上下内]|之[上下内]|左右|上下)(?=[，,。；;、）)的])")
# 分别不低于300、400万元: what stands before the first number of a list that is dealt out is said of each.
_REST = r"[0-9０-９.．]*[\u3400-\u9fff%％‰]{0,3}[、和及与]"
_JOINS = frozenset("、和及与")
_DEALT = re.compile(rf"分别[^0-9０-９，,。；;：:\n]{{1,14}}(?P<first>[0-9０-９]){_REST}(?:[0-9０-９]{_REST}){{0,8}}\Z")
_LISTED = 80
# What the character before a number may be where a qualifier is: a word's own last, or what may stand behind the word.
_NOT = frozenset("不未没")
_WORD_ENDS = frozenset(word[-1] for word in BEFORE)
_NEGATED_ENDS = _WORD_ENDS - {word[-1] for word in BEFORE if _NOT.isdisjoint(word)}  # of 未达到 and 不足
_VERB_ENDS = frozenset(word[-1] for word in _VERBS) | set("可能了的应须要会再 )）")
_FIRST = frozenset(word[0] for word in AFTER) | {"（", "(", *_BELOW, *_ABOVE}
# What stands behind the word where more may stand between: 最低可缴200元, 不低于每亩300元.
_APART = frozenset("可每应须")
_REACH, _NEAR, _NEGATION, _GAP = 14, 8, 4, 12
_ENDED = frozenset("。；;：:！？")  # nothing goes on from a line that ends so
_NAMES = tuple(NAMES)  # 林吉特约100万元
_EXACT = Qualifier.EXACT  # looked up for each number
# Words that end like a qualifier and are none: 最近, 附近; 签约, 节约, 集约; 赶超; 楼已封顶12栋.
_OTHER_WORD = re.compile(
    r"[最附邻靠远相就新]近|[签合节民契条制违集预履解特誓盟公]约|[赶反高]超|[上以]下限|[时期年权有无]限"
    r"|[来等]不及|.?封顶[0-9一二三四五六七八九十.]{1,6}[余多]?万?[余多]?(?:[栋幢层座个套间]|平方?米|㎡)"
)


def around(text: str, core: Span, within: Qualifier | None) -> tuple[Qualifier, Span]:
    """The qualifier of a number and the phrase it makes with it; `within` is what 余, 多 or 来 in the number says.

    Where several words stand, a bound (不少于, 以上) outweighs an approximation, and 余 outweighs 约.
    """
    start, end = core.start, core.end
    words, following = text[max(0, start - _REACH) : start], text[end : end + 1]
    if following.isspace() or ("\n" in words and _line_goes_on(text, start)):
        return _over_line(text, core, within)
    last = words[-1:]
    said_before = (last in _WORD_ENDS and (last not in _NEGATED_ENDS or not _NOT.isdisjoint(words[-_NEGATION:]))) or (
        (last in _VERB_ENDS or not _APART.isdisjoint(words[-_NEAR:])) and not _WORD_ENDS.isdisjoint(words[:-1])
    )
    said_after = following in _FIRST
    if not (said_before or said_after):
        return within or (_of_list(text, start) if last in _JOINS else _EXACT), core
    before = after = None
    match = _PREFIX.search(text, max(0, start - _REACH - 4), start) if said_before else None
    if match and not (
        (_OTHER_WORD.match(text, max(0, match.start() - 1)) and not text.endswith(_NAMES, 0, match.start()))
        or (match["of"] and not _OF_A_WHOLE.search(text, start, end))
    ):
        before, start = BEFORE[match["word"] or match["limit"] or match["of"]], match.start()
    if said_after and (match := _SUFFIX.match(text, end)) and not _is_compared(text, core.start, match["word"] or ""):
        after, end = _behind(match), match.end()
    elif said_after and (match := _ENDS_INCLUDED.match(text, end)) and text.endswith(match["end"], core.start, end):
        end = match.end()
    phrase = Span(start, end)
    for found in (before, after):
        if found in BOUNDS:
            return found, phrase
    return within or before or after or _EXACT, phrase


def _line_goes_on(text: str, start: int) -> bool:
    """Whether the line above the number at `start` may have ended within what is said of that."""
    line = text.rfind("\n", 0, start)
    return text[max(0, line - _GAP) : line].rstrip()[-1:] not in _ENDED


def _behind(match: re.Match[str]) -> Qualifier:
    """What the words behind a number say."""
    if match["below"]:
        return Qualifier.AT_LEAST if match["below"] in "≤≦" else Qualifier.OVER
    if match["above"]:
        return Qualifier.AT_MOST
    said = AFTER[match["word"]]
    return Qualifier.OVER if said is Qualifier.AT_LEAST and _EXCLUDED.search(match.group()) else said


def _over_line(text: str, core: Span, within: Qualifier | None) -> tuple[Qualifier, Span]:
    """The same where a line ends between the number and its word, or in the word: 不超⏎过300万元, 300万元⏎以上的."""
    floor = max(0, core.start - _REACH - _GAP)
    kept = [place for place in range(floor, core.start) if text[place] not in UNSEEN]
    start, behind = len(kept), range(core.end, min(core.end + _GAP, len(text)))
    kept += range(core.start, core.end)
    if not text[core.end : core.end + 1].isspace():
        kept += behind
    elif _GOES_ON.match(text, core.end) and len(paragraph_at(text, core.start)) >= LONG_LINE:
        kept += [place for place in behind if text[place] not in UNSEEN]
    said, phrase = around("".join(map(text.__getitem__, kept)), Span(start, start + len(core)), within)
    return said, Span(kept[phrase.start], kept[phrase.end - 1] + 1)


def _of_list(text: str, start: int) -> Qualifier:
    """That of the first number of a list that is dealt out, where a further one stands behind it."""
    listed = _DEALT.search(text, max(0, start - _LISTED), start)
    return around(text, Span(*listed.span("first")), None)[0] if listed else _EXACT


def _is_compared(text: str, start: int, word: str) -> bool:
    """Whether a word behind a number tells of another one: 比去年的300万元多, 由500公斤起步增至600公斤."""
    pattern = _SET_OUT if word == "起步" else _COMPARED
    return word in CLOSING and pattern.search(text, max(0, start - _REACH - 4), start) is not None
