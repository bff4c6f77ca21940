"""Units that are no money: parts of a whole, and the measure words that make a number a count."""

from enum import Enum, auto
from typing import NamedTuple


class Per(Enum):
    """What a word says of a sum behind 每."""

    ALONE = auto()
    """It says by itself what the sum is per: 每亩."""
    WITH_NOUN = auto()
    """It needs its noun: 每个项目."""


class Unit(NamedTuple):
    """A measure word.

    `of` is what it counts so many (`factor`) of, and with which it can be added: 公里 are 1000 米; empty where it is a
    dimension of its own. `not_before` is a pattern of what makes it another word when it follows: 6个月, 3个半, 15分钟,
    8部门, 由省升级, 三折页, 40万项目资金. `per` tells whether a sum may be per one, `counts` whether a number may stand
    before it at all.
    """

    word: str
    of: str = ""
    factor: int = 1
    not_before: str = ""
    per: Per | None = None
    counts: bool = True

    @property
    def dimension(self) -> str:
        """What it can be added to."""
        return self.of or self.word


class Ratio(NamedTuple):
    """A word for a part of a whole, with how many of them make the whole.

    `is_point` says that it counts the difference between two shares, and not a share.
    """

    word: str
    whole: int
    not_before: str = ""
    is_point: bool = False


_ALONE, _WITH_NOUN = Per.ALONE, Per.WITH_NOUN


def _plain(words: str, per: Per | None = None) -> tuple[Unit, ...]:
    """Words each of which is a dimension of its own."""
    return tuple(Unit(word, per=per) for word in words.split())


def _in_letters(words: str, of: str, factor: int = 1, per: Per | None = None) -> tuple[Unit, ...]:
    """Squares and cubes; but 12km2条道路 are 12 km, and two roads."""
    things = "[条座处段根个栋幢]|道(?!路)"
    return tuple(Unit(word, of, factor, "" if word[-1] in "²³" else things, per) for word in words.split())


ROWS = (
    Unit("平方公里", "平方米", 10**6),
    Unit("平方千米", "平方米", 10**6),
    Unit("公顷", "平方米", 10**4),
    Unit("平方米", per=_ALONE),
    Unit("平米", "平方米", per=_ALONE),
    Unit("平方", "平方米"),
    Unit("㎡", "平方米", per=_ALONE),
    *_in_letters("m² m2", "平方米", per=_ALONE),
    *_in_letters("hm² hm2", "平方米", 10**4),
    *_in_letters("km² km2", "平方米", 10**6),
    Unit("立方米", per=_ALONE),
    Unit("立方", "立方米", per=_ALONE),
    *_in_letters("m³ m3", "立方米", per=_ALONE),
    Unit("米", per=_ALONE),
    Unit("公里", "米", 1000, "程碑", per=_ALONE),
    Unit("千米", "米", 1000, per=_ALONE),
    Unit("km", "米", 1000, per=_ALONE),
    Unit("公斤", per=_ALONE),
    Unit("千克", "公斤", per=_ALONE),
    Unit("吨", "公斤", 1000, per=_ALONE),
    Unit("噸", "公斤", 1000),
    Unit("千瓦"),
    Unit("兆瓦", "千瓦", 1000),
    Unit("人", per=_ALONE),
    Unit("名", "人", per=_WITH_NOUN),
    Unit("位", "人"),
    Unit("户", per=_ALONE),
    Unit("戶", "户"),
    Unit("亩", per=_ALONE),
    Unit("畝", "亩"),
    Unit("辆", per=_ALONE),
    Unit("輛", "辆"),
    Unit("张", per=_WITH_NOUN),
    Unit("張", "张"),
    Unit("处", per=_WITH_NOUN),
    Unit("處", "处"),
    Unit("条"),
    Unit("條", "条"),
    Unit("块"),
    Unit("塊", "块"),
    Unit("项", not_before="目(?![标录])", per=_WITH_NOUN),
    Unit("項", "项"),
    Unit("个", not_before=r"\s?百\s?分|多?月|工作日|多?小时|季度|星期|别|半|点(?!位)", per=_WITH_NOUN),
    Unit("個", "个", not_before="月|工作日|小時|百分|半"),
    # 安排20万对村小学进行维修, but 20万对夫妻
    Unit(
        "对",
        not_before="[0-9０-９一外内口于应比策全各该其我]|(?<=万对)(?!夫|新人|情侣)[\u3400-\u9fff]{1,14}?(?:进行|实施|开展|予以)",
    ),
    Unit("列", not_before="[入为支出举席]"),
    Unit("卷", not_before="[入烟积]"),
    Unit("把", not_before="[握手关控准脉]"),
    Unit("发", not_before="[展放布现生挥达出电明送热育改行动函文起票言证包]"),
    Unit("轮", not_before="[流换岗训廓船椅]"),
    Unit("班", not_before="[子长组车级次]", per=_ALONE),
    Unit("分", not_before="钱|月|工作日|小时|钟|之|别|布|批|级|类|步|为|成|散|区|阶"),
    Unit("部", not_before="门|委|队|级|署|分|长"),
    Unit("升", not_before="级|至|到|为|学|高|值|格"),
    Unit("支", not_before="[持付]|出(?!租)"),
    Unit("本", not_before="[级期次年月区市县省地项人身着部单局院校村镇乡届轮批]"),
    *_plain("人次 户次 斤 千瓦时 株 头 只 羽 台 套 床 例", _ALONE),
    *_plain("吨公里 人公里 车公里", _ALONE),
    *_plain("件 座 所 家 次 间 层 课时", _WITH_NOUN),
    *_plain("空方 场次 批次 车次 班次 项次 件次 家次 册次 剂次 辆次 台套 趟次 剂 标台 标箱 兆伏安 千伏安"),
    *_plain("场 批 艘 架 棵 份 册 篇 宗 笔 起 口 栋 幢 枚 盏 根 眼 盒 箱 片 颗 门 学时 公交站 倍 趟 幅 画幅 桌"),
    *_plain("毫克 毫米 厘米 延米"),
    # What a sum may be per though no number counts it: 生均, 每度, 每村; 每月, 每学期.
    *(Unit(word, per=_ALONE, counts=False) for word in ("生", "度", "村", "校")),
    *(Unit(word, per=_WITH_NOUN, counts=False) for word in ("月", "年", "日", "天", "学年", "学期", "小时")),
)
"""Every measure word."""

_MEMBERS = "立为本果就交效品熟长年绩都功型形因天事例材才行名家倍千百套批"
RATIOS = (
    Ratio("%", 100),
    Ratio("％", 100),
    Ratio("‰", 1000),
    *(Ratio(word, 100, is_point=True) for word in ("个百分点", "百分点", "個百分點")),
    *(Ratio(word, 10000, is_point=True) for word in ("个基点", "个基本点", "基点")),
    *(Ratio(word, 10000, "[A-Za-z]", is_point=True) for word in ("BP", "bp", "Bp", "bP", "个BP", "个bp")),
    Ratio("成", 10, f"[{_MEMBERS}]|员(?!工)|人(?!口|员|数)|群(?!众)|不变"),
    Ratio("折", 10, "[页旧算扣叠射腾磨返线合价子]|不挠"),
)
"""Parts of a whole behind a number."""
POINTS = tuple(ratio.word for ratio in RATIOS if ratio.is_point)
"""Those that count the difference between two shares."""
RATIOS_BEFORE = (
    *(Ratio("百分之", 100), Ratio("千分之", 1000), Ratio("万分之", 10000)),
    *(Ratio("十万分之", 10**5), Ratio("百万分之", 10**6), Ratio("千万分之", 10**7), Ratio("亿分之", 10**8)),
)
"""Parts of a whole before a number."""

_WHOLE = "平方米 立方米 米 公斤 斤 千瓦 千瓦时 亩 倍 延米 空方"
DIVISIBLE = frozenset(row.word for row in ROWS if row.dimension in _WHOLE.split())
"""The measure words of which there may be two and a half without a magnitude."""
MEASURES = {row.word: row for row in ROWS if row.counts}
"""The measure words that a number may stand before."""
NOT_BEFORE = {
    word: pattern
    for word, pattern in (
        *((row.word, row.not_before) for row in MEASURES.values()),
        *((ratio.word, ratio.not_before) for ratio in RATIOS),
    )
    if pattern
}
"""What makes another word of a unit when it follows, as a pattern."""

# Nouns that make a bare 40万 a sum of money when they follow it at once.
FUNDS = (
    "福彩公益金", "体彩公益金", "彩票公益金", "公益金", "专项资金", "补助资金", "财政资金", "奖补资金", "项目资金",
    "资金", "经费", "奖金", "奖励", "补助款", "专款", "善款", "拨款", "贷款", "投资", "补贴", "专项债",
)  # fmt: skip
