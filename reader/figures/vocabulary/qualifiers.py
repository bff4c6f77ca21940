"""Qualifiers: what says how a printed number stands to the true one, and a date to the time that it bounds."""

from typing import NamedTuple

from reader.figures.amount import Qualifier
from reader.i18n import N_


class Row(NamedTuple):
    """A qualifier and its words.

    `sign` stands before a value that is shown, and before one that is typed; `name` is its name as a msgid, empty where
    none is shown. `before` and `after` are the words around a number, `within` those that are part of it; `closing` are
    words behind it that qualify it only where a clause ends with them (3万元不到, but 3万元不到位). `typed` are further
    signs and words that a person types before it, in small letters. `direction` is 1 where the true number may be more,
    -1 where it may be less, 0 for both; a bound says nothing of how much.
    """

    qualifier: Qualifier
    sign: str = ""
    name: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    within: str = ""
    typed: tuple[str, ...] = ()
    direction: int = 0
    is_bound: bool = False


_MORE = ("超过", "超出", "突破", "高于", "多于", "大于", "超", "逾")
_LESS = ("低于", "少于", "小于")
_NOT = ("不", "不得", "不能", "不可", "不会", "不应", "不宜", "不许", "不准", "未", "没", "没有", "未能")


def _negated(words: tuple[str, ...]) -> tuple[str, ...]:
    """Comparatives behind each negation, which makes a bound of the other side of them: 未超过, 不得高于, 不小于."""
    return tuple(negation + word for negation in _NOT for word in words)


QUANTITIES = (
    Row(Qualifier.EXACT, name=N_("exactly")),
    Row(
        Qualifier.APPROX,
        "≈",
        N_("about"),
        before=("大约", "大概", "约", "約", "大致", "差不多", "约莫", "约摸"),
        after=("左右", "上下"),
        within="来來",
        typed=("~", "about", "approximately"),
    ),
    Row(
        Qualifier.APPROX_OVER,
        "≳",
        N_("a little more than"),
        within="余多餘",
        after=("有余", "有餘", "出头", "开外"),
        closing=("多", "余"),
        typed=("a little more than",),
        direction=1,
    ),
    Row(
        Qualifier.APPROX_UNDER,
        "≲",
        N_("a little less than"),
        before=("接近", "接近于", "将近", "近", "几近", "逼近", "直逼", "趋近", "趋近于"),
        typed=("nearly", "almost", "a little less than"),
        direction=-1,
    ),
    Row(
        Qualifier.AT_LEAST,
        "≥",
        N_("at least"),
        before=(
            *_negated(_LESS),
            *("不下于", "不下", "不亚于", "至少", "最少", "最低", "起码", "少则", "下限"),
            *("大于等于", "大于或等于", "高于或等于", "等于或高于", "达到或超过"),
            *("≥", "≧", ">=", "＞="),
        ),
        after=("及以上", "以上", "之上", "为下限", "为底线"),
        closing=("起", "起步"),
        typed=(">=", "at least"),
        direction=1,
        is_bound=True,
    ),
    Row(
        Qualifier.OVER,
        ">",
        N_("more than"),
        before=(*_MORE, "冲破", "不止", "不止于", ">", "＞", "﹥"),
        typed=("over", "more than"),
        direction=1,
        is_bound=True,
    ),
    Row(
        Qualifier.AT_MOST,
        "≤",
        N_("at most"),
        before=(
            *_negated(_MORE),
            *("最高不超过", "最多不超过", "最高", "至多", "最多", "顶多", "多则", "封顶", "封顶线", "上限"),
            *("不足", "不到", "不满", "不及", "不够", "未满", "未及", "未达", "未达到", "没有达到", "达不到", *_LESS),
            *("小于等于", "小于或等于", "低于或等于", "等于或低于"),
            *("≤", "≦", "<=", "＜=", "<", "＜", "﹤"),
        ),
        after=("及以下", "以内", "以下", "之内", "之下", "封顶", "为限", "为上限"),
        closing=("不到",),
        typed=("<=", "<", "up to", "at most"),
        direction=-1,
        is_bound=True,
    ),
    Row(Qualifier.RANGE, name=N_("from … to …")),
    Row(Qualifier.VAGUE, name=N_("not said exactly")),
)
"""What qualifies a number."""
DATES = (
    Row(Qualifier.AS_OF, "@", before=("截至", "截止", "截至到", "截止到")),
    Row(Qualifier.SINCE, "≥", after=("以来", "以來", "至今", "迄今")),
    Row(Qualifier.FROM, "≥", before=("从", "自"), after=("之日开始", "之日起", "开始", "起")),
    Row(Qualifier.BY, "≤", after=("之前", "以前", "前")),
)
"""What qualifies a date."""

OF_DATES = {row.qualifier: row for row in DATES}
SIGNS = {row.qualifier: row.sign for row in (*QUANTITIES, *DATES) if row.sign}
"""The signs of values that are shown; the same in every language."""
BEFORE = {word: row.qualifier for row in QUANTITIES for word in row.before}
AFTER = {word: row.qualifier for row in QUANTITIES for word in (*row.after, *row.closing)}
CLOSING = frozenset(word for row in QUANTITIES for word in row.closing)
"""The words behind a number that qualify it only where its clause ends with them."""
TYPED = {word: row.qualifier for row in QUANTITIES for word in (row.sign, *row.before, *row.typed) if word}
"""What a person types before a number, in small letters."""
WITHIN = {character: row.qualifier for row in QUANTITIES for character in row.within}
"""The characters that qualify the number in which they stand."""
BOUNDS = frozenset(row.qualifier for row in QUANTITIES if row.is_bound)
"""Those that say a limit and nothing of how near the number is to it."""
