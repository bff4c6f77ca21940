"""Every unit makes a number a figure with its value and kind, and no word that only begins like a unit does."""

from decimal import Decimal

from reader.figures import Figure, FigureKind, recognise
from reader.figures.vocabulary.currencies import NAMES, SIGNS, UNITS, UNKNOWN
from reader.figures.vocabulary.units import MEASURES, NOT_BEFORE, RATIOS

MONEY, PERCENT, COUNT = FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT
CODES = {
    "CNY": "元 圆 块钱 人民币 元人民币",
    "USD": "美元 美金",
    "EUR": "欧元",
    "HKD": "港元 港币",
    "JPY": "日元",
    "GBP": "英镑",
    "MOP": "澳门元",
    "TWD": "新台币",
    "CAD": "加元",
    "AUD": "澳元",
    "SGD": "新加坡元",
    "CHF": "瑞士法郎",
    "RUB": "卢布",
    "KRW": "韩元",
}
SIGN_CODES = {
    "CNY": "￥ ¥ RMB CNY",
    "USD": "$ ＄ US$ USD",
    "EUR": "€ EUR",
    "GBP": "£ GBP",
    "HKD": "HK$ HKD",
    "JPY": "JPY",
}
COUNTED = (
    "平方公里 平方千米 ㎡ m² 平方米 平米 平方 立方米 立方 公里 千米 公顷 公斤 千克 空方 千瓦时 千瓦 兆瓦 米 亩 吨 斤"
    " 升 户次 人次 场次 批次 车次 班次 项次 件次 家次 册次 剂次 剂 标台 兆伏安 千伏安 名 人 位 户 家 所 座 台 套 辆"
    " 件 项 条 处 场 批 艘 架 株 棵 头 只 羽 张 份 册 本 部 篇 例 宗 笔 起 口 块 间 栋 幢 层 床 枚 支 盏 根 眼 盒 箱 片"
    " 颗 门 课时 学时 公交站 次 个 倍 轮 把 发 分 辆次 台套 趟次 标箱 毫克 毫米 厘米 延米 画幅 km 趟 班 列 卷 幅 桌 对"
    " km² km2 hm² hm2 m2 m³ m3"
    " 個 項 塊 戶 條 處 輛 張 畝 噸"
)
OTHER_WORDS = {
    "公里": "程碑",
    **dict.fromkeys(("m2", "m3", "hm2", "km2"), "条 座 处 段 根 个 栋 幢 道"),
    "对": "一 外 内 口 于 应 比 策 全 各 该 其 我 12",
    "列": "入 为 支 出 举 席",
    "卷": "入 烟 积",
    "把": "握 手 关 控 准 脉",
    "发": "展 放 布 现 生 挥 达 出 电 明 送 热 育 改 行 动 函 文 起 票 言 证 包",
    "轮": "流 换 岗 训 廓 船 椅",
    "班": "子 长 组 车 级 次",
    "個": "月 工作日 小時 百分 半",
    "个": "月 多月 工作日 小时 多小时 季度 星期 别 点 半",
    "分": "钱 月 工作日 小时 钟 之 别 布 批 级 类 步 为 成 散 区 阶",
    **dict.fromkeys(("BP", "bp", "Bp", "bP", "个BP", "个bp"), "s A"),
    "部": "门 委 队 级 署 分 长",
    "升": "级 至 到 为 学 高 值 格",
    "项": "目 目资金",
    "支": "持 付 出",
    "本": "级 期 次 年 月 区 市 县 省 地 项 人 身 着 部 单 局 院 校 村 镇 乡 届 轮 批",
    "成": "立 为 本 果 就 交 效 品 熟 长 年 绩 都 功 型 形 因 天 事 例 材 才 行 名 家 倍 千 百 套 批 员 人 群 不变",
    "折": "页 旧 算 扣 叠 射 腾 磨 返 线 合 价 子 不挠",
}


def figure_of(printed: str, sentence: str) -> Figure | None:
    """The figure whose words are `printed`."""
    text = sentence.format(printed)
    return next((found for found in recognise(text) if found.span.of(text) == printed), None)


def test_every_currency_has_its_code_with_and_without_a_magnitude() -> None:
    listed = {word: code for code, words in CODES.items() for word in words.split()}
    assert listed.items() <= (NAMES | UNITS).items()
    for word, code in (NAMES | UNITS).items():
        known = code != UNKNOWN
        for number, value in (("300万", 3000000), ("2.5亿", 250000000), ("80", 80)):
            figure = figure_of(f"{number}{word}", "引进资金{}，用于修路。")
            assert figure, word
            assert (figure.kind, figure.value, figure.unit) == (MONEY, Decimal(value) if known else None, code), word


def test_a_currency_may_stand_before_its_sum() -> None:
    for word, code in NAMES.items():
        value = Decimal(3000000) if code != UNKNOWN else None
        for blank in ("", " "):
            figure = figure_of(f"{word}{blank}300万元", "引进资金{}，用于修路。")
            assert figure, word
            assert (figure.value, figure.unit) == (value, code), word


def test_every_sign_makes_the_number_behind_it_a_sum() -> None:
    for code, listed in SIGN_CODES.items():
        assert {SIGNS[sign][0] for sign in listed.split()} == {code}
    for sign, (code, *_others) in SIGNS.items():
        for blank in ("", " "):
            figure = figure_of(f"{sign}{blank}2,000", "票据上是{}，已付清。")
            assert figure, sign
            assert (figure.kind, figure.value, figure.unit) == (MONEY, Decimal(2000), code), sign


def test_letters_are_a_currency_only_as_a_word_of_their_own() -> None:
    for sign in filter(str.isalpha, SIGNS):
        assert recognise(f"型号X{sign}2000。") == (), sign


def test_every_measure_makes_a_number_a_count_of_it() -> None:
    assert set(COUNTED.split()) <= set(MEASURES)
    for word in MEASURES:
        for number, value in (("12", 12), ("3.5万", 35000), ("1,200", 1200)):
            figure = figure_of(f"{number}{word}", "全县现有{}。")
            assert figure, (number, word)
            assert (figure.kind, figure.value, figure.unit) == (COUNT, Decimal(value), word), word


def test_every_ratio_has_its_value() -> None:
    ratios = {"%": "0.35", "％": "0.35", "‰": "0.035", "个百分点": "0.35", "百分点": "0.35", "個百分點": "0.35"}
    ratios |= dict.fromkeys(("个基点", "个基本点", "基点", "BP", "bp", "Bp", "bP", "个BP", "个bp"), "0.0035")
    assert {*ratios, "成", "折"} == {row.word for row in RATIOS}
    for word, value in ratios.items():
        figure = figure_of(f"35{word}", "提高了{}。")
        assert figure, word
        assert (figure.kind, figure.value, figure.unit) == (PERCENT, Decimal(value), "ratio"), word
    for printed, value in (("百分之35", "0.35"), ("千分之35", "0.035"), ("万分之35", "0.0035")):
        figure = figure_of(printed, "提高了{}。")
        assert figure, printed
        assert (figure.kind, figure.value) == (PERCENT, Decimal(value)), printed


def test_a_unit_that_begins_another_word_is_no_unit() -> None:
    assert set(OTHER_WORDS) == set(NOT_BEFORE)
    read = [
        f"{unit}{rest}"
        for unit, listed in OTHER_WORDS.items()
        for rest in listed.split()
        if figure_of(f"12{unit}", "全县12" + unit + rest + "。" if unit else "")
    ]
    assert read == []


def test_a_unit_before_any_other_word_is_one() -> None:
    for phrase in (
        "3成员工",
        "3成人口",
        "3成群众",
        "8折优惠",
        "12对夫妻",
        "12部电梯",
        "12项目标",
        "12项目录",
        "12支出租车队",
    ):
        printed = phrase[:2] if phrase[0] in "38" else phrase[:3]
        assert [found.span.of(phrase) for found in recognise(phrase)][:1] == [printed], phrase
