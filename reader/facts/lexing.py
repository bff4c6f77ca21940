"""The words of a sentence that tell facts, found in one pass each: the longest at a place, with what it does there."""

import re
from collections.abc import Iterable

from reader.facts.words import ADVISED, AGREED, HAN, PLAIN, SET_ASIDE, SIZED, WILL, WORDS, Role

Token = tuple[int, int, int]
"""A word of a sentence that tells facts: its start, its end and its role."""


def _branches(words: Iterable[str]) -> list[str]:
    """Patterns of any of some words, each with its own first character, that look at each character once."""
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    return [head + _trie(tails) for head, tails in sorted(heads.items())]


def _trie(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first."""
    branches, ends = _branches(words), "" in words
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if ends and joined.startswith("(?:") else joined


_TOGETHER = 32
"""How many branches are passed over at once where a word begins with none of their characters."""


def _by_head(branches: list[str]) -> Iterable[str]:
    """The same branches, some together behind a look at what they begin with: one by one each costs a comparison."""
    for at in range(0, len(branches), _TOGETHER):
        some = branches[at : at + _TOGETHER]
        yield f"(?=[{''.join([branch[0] for branch in some])}])(?:{'|'.join(some)})"


_ROLES: dict[str, int] = {}
for _role, _words in WORDS.items():
    for _word in _words.split("|"):
        _ROLES[_word] = _ROLES.get(_word, 0) | _role
# 在上级支持下: nothing is given by it.
_ROLES |= {"支持下": 0, "支持下岗": _ROLES["支持"]}
_WORD = re.compile("|".join((*_by_head(_branches(list(_ROLES))), WILL, ADVISED, AGREED, SET_ASIDE, PLAIN, SIZED)))
_ROLES |= dict.fromkeys(("预算", "应", "将", "拟", "待", "计划", "准备", "规划", "确保", "务必"), Role.WILL)
_ROLES |= {"请": Role.BEGGED, "建议": Role.BEGGED, "望": Role.BEGGED, "同意": Role.DECIDED, "纪要": Role.DECIDED}
_ROLES |= {
    "花": Role.SPENT,
    "付": Role.SPENT,
    **dict.fromkeys(("购置", "购进", "采购", "添置", "配置", "更换", "安装"), Role.SPENT),
    "投": Role.SPENT,
    "掏": Role.SPENT,
    "补": Role.ALLOCATED,
    "拨": Role.ALLOCATED,
    "给": Role.ALLOCATED,
    "筹": Role.RAISED,
}
_ROLES |= {"规模": Role.RELIEF, "获": Role.ALLOCATED | Role.GOT, "得到": Role.ALLOCATED | Role.GOT}
_ROLES |= {"提取": Role.ALLOCATED, "计提": Role.ALLOCATED}


def lex(words: str, start: int, end: int) -> tuple[Token, ...]:
    """The words between two places of a sentence that tell facts, in order."""
    if start >= end:
        return ()
    return tuple([(match.start(), match.end(), _ROLES[match[0]]) for match in _WORD.finditer(words, start, end)])


# What a fund is called by is no word of the sentence: 安排电价补贴资金300万元, 安排债务化解资金300万元.
_HANDS_OUT = "安排|下达|下拨|拨付|划拨|追加|预拨|落实|设立|投入"
_FUND = re.compile(
    rf"(?:{_HANDS_OUT})[了到给至]?(?!缺口)(?P<fund>(?:(?!{_HANDS_OUT})[{HAN}A-Za-z“”、（）()]){{2,30}}?(?:资金|经费|补[助贴]|奖[金励补]|补偿款?))[约近共为]*\Z"
)
_OF_ITS_ORIGIN = frozenset(
    (
        "自筹",
        "争取",
        "争取到",
        "争取了",
        "申请",
        "申请到",
        "贷款",
        "融资",
        "捐赠",
        "捐款",
        "捐助",
        "募集",
        "筹集",
        "筹措",
        "获得",
        "收到",
    )
)
_MONEY = frozenset("金费助贴励补偿款约近共为")


_MAY_BE_A_NAME = Role.OTHER | Role.RELIEF | Role.SPENT | Role.RAISED | Role.REQUESTED | Role.GOT
_OF_A_WORK = ("工程投资", "项目投资")


def lex_before(words: str, clause: int, start: int) -> tuple[tuple[Token, ...], int]:
    """The words of a clause that tell facts of the sum at `start`, without those that its fund is but called by.

    And their roles.
    """
    tokens = lex(words, clause, start)
    said = roles(tokens)
    if tokens and words.startswith(("的资金", "的经费", "的专项"), max(clause, words.rfind("的", clause, start))):
        used = words.rfind("用于", clause, start)  # 用于支持电梯更新的资金260万元: what that is called by
        tokens = tokens if used < 0 else tuple(token for token in tokens if token[1] <= used)
        said = roles(tokens)
    if said & Role.INVESTMENT and said & (Role.ALLOCATED | Role.DONE):
        tokens = tuple(_handed_out(words, tokens))
        said = roles(tokens)
    if said & _MAY_BE_A_NAME and (named := fund(words, clause, start)):
        tokens = without(tokens, words, named)
        said = roles(tokens)
    return tokens, said


def _handed_out(words: str, tokens: tuple[Token, ...]) -> Iterable[Token]:
    """What is invested in a work is no size of it where it is handed out (下达青石渠工程投资300万元), or completed.

    But 省里安排的青石渠项目工程投资300万元 is what it costs.
    """
    ends, does = 0, 0
    for start, end, role in tokens:
        if does and role & Role.INVESTMENT and words.startswith(_OF_A_WORK, start) and "的" not in words[ends:start]:
            role = does
        elif role & Role.ALLOCATED:
            ends, does = end, Role.SILENT
        elif words.startswith("完成", start):
            ends, does = end, Role.SPENT
        yield start, end, role


def fund(words: str, clause: int, start: int) -> tuple[int, int] | None:
    """Where the name of the fund stands that the sum at `start` is handed out of, or as."""
    if start == clause or words[start - 1] not in _MONEY:
        return None
    match = _FUND.search(words, clause, start)
    return match.span("fund") if match else None


def without(tokens: tuple[Token, ...], words: str, span: tuple[int, int]) -> tuple[Token, ...]:
    """Words that tell facts, without those that a fund is but called by."""
    return tuple(
        token
        for token in tokens
        if not (span[0] <= token[0] and token[1] <= span[1])
        or token[2] & (Role.GRANTED | Role.SILENT)
        or words[token[0] : token[1]] in _OF_ITS_ORIGIN
    )


def roles(tokens: Iterable[Token]) -> int:
    """The roles of some words, as flags."""
    said = 0
    for token in tokens:
        said |= token[2]
    return said
