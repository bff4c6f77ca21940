"""Sums, percentages and counts are found as printed, with exact values, and their lookalikes are not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import Amount, FigureKind, Qualifier, recognise
from reader.figures.numbers import plain
from tests.figures.readings import readings
from tests.numerals import financial, han

MONEY, PERCENT, COUNT = FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT


@pytest.mark.parametrize(
    "sentence", ["{}", "县里安排{}，用于修路。", "共投入{}；", "（其中{}）", "补助{}用于修路", "一是{}。"]
)
@pytest.mark.parametrize(
    ("printed", "yuan"),
    [
        ("540万元", "5400000"),
        ("10.4亿元", "1040000000"),
        ("4.06万亿元", "4060000000000"),
        ("7981.217万元", "79812170"),
        ("1亿2000万元", "120000000"),
        ("1亿元2000万元", "120000000"),
        ("3亿5千多万元", "350000000"),
        ("1亿2000余万元", "120000000"),
        ("12万3千元", "123000"),
        ("3万5000元", "35000"),
        ("3千5百万元", "35000000"),
        ("三千五百万元", "35000000"),
        ("一亿二千万元", "120000000"),
        ("一点五亿元", "150000000"),
        ("十二万元", "120000"),
        ("人民币壹佰万元整", "1000000"),
        ("人民币 100 万元", "1000000"),
        ("伍拾万圆整", "500000"),
        ("壹仟贰佰叁拾肆元伍角陆分", "1234.56"),
        ("123元1角1分", "123.11"),
        ("3元5角", "3.5"),
        ("1元零5分", "1.05"),
        ("1,500元", "1500"),
        ("1，500元", "1500"),
        ("1 200 万元", "12000000"),
        ("１２００万元", "12000000"),
        ("3,000.00元", "3000"),
        ("￥3,000.00", "3000"),
        ("¥3万元", "30000"),
        ("￥ 500", "500"),
        ("2500萬元", "25000000"),
        ("5300余万元", "53000000"),
        ("80多万元", "800000"),
        ("3亿多元", "300000000"),
        ("5百余万元", "5000000"),
        ("百余万元", "1000000"),
        ("万余元", "10000"),
        ("5亿元人民币", "500000000"),
        ("25万块钱", "250000"),
        ("50块钱", "50"),
        ("两块钱", "2"),
        ("2块5毛", "2.5"),
        ("5毛钱", "0.5"),
        ("5角钱", "0.5"),
        ("5分钱", "0.05"),
        ("廿万元", "200000"),
        ("卅五万元", "350000"),
        ("二〇〇万元", "2000000"),
        ("二○○○元", "2000"),
        ("一二零亿元", "12000000000"),
        ("1万2元", "12000"),
        ("一万二元", "12000"),
        ("3千5百元", "3500"),
        ("0元", "0"),
        ("一万零十二元", "10012"),
        ("三千零十五万元", "30150000"),
        ("三十5万元", "350000"),
        ("一千2百万元", "12000000"),
        ("三万5千元", "35000"),
        ("1亿二千万元", "120000000"),
        ("三万万元", "300000000"),
        ("3万万元", "300000000"),
        ("9佰元", "900"),
        ("3仟万元", "30000000"),
        ("叁拾萬圓整", "300000"),
        ("貳拾叄萬圓整", "230000"),
        ("半个亿元", "50000000"),
        ("三个亿元", "300000000"),
        ("3.5个亿元", "350000000"),
        ("一个半亿元", "150000000"),
        ("两个半亿元", "250000000"),
        ("三百来万元", "3000000"),
        ("十元三角八分", "10.38"),
        ("五元三毛", "5.3"),
        ("一块二毛五", "1.25"),
        ("3元2角5", "3.25"),
        ("三个多亿元", "300000000"),
        ("0.35元", "0.35"),
    ],
)
def test_a_sum_is_found_whole_and_exact(sentence: str, printed: str, yuan: str) -> None:
    assert readings(sentence.format(printed), MONEY) == [(printed, yuan)]


@pytest.mark.parametrize("sentence", ["票价{}。", "每度补贴{}/千瓦时", "每度{}，"])
def test_jiao_alone_are_tenths_of_a_yuan(sentence: str) -> None:
    assert readings(sentence.format("5角"), MONEY) == [("5角", "0.5")]


@pytest.mark.parametrize(
    ("printed", "lower", "upper"),
    [
        ("300-500万元", "3000000", "5000000"),
        ("300—500万元", "3000000", "5000000"),
        ("300——500万元", "3000000", "5000000"),
        ("300～500万元", "3000000", "5000000"),
        ("300至500万元", "3000000", "5000000"),
        ("300到500万元", "3000000", "5000000"),
        ("300 - 500 万元", "3000000", "5000000"),
        ("300万元至500万元", "3000000", "5000000"),
        ("300万至500万元", "3000000", "5000000"),
        ("1.5亿~2亿元", "150000000", "200000000"),
        ("5000万-1亿元", "50000000", "100000000"),
        ("5万-10万元", "50000", "100000"),
        ("5000-1万元", "5000", "10000"),
        ("5000元-1万元", "5000", "10000"),
        ("3-5百万元", "3000000", "5000000"),
        ("三千至五千万元", "30000000", "50000000"),
        ("三十至五十万元", "300000", "500000"),
        ("五至十万元", "50000", "100000"),
        ("三至五万元", "30000", "50000"),
        ("一百五十至三百元", "150", "300"),
        ("300-500余万元", "3000000", "5000000"),
        ("3元-5元5角", "3", "5.5"),
        # Two neighbouring digits say that the sum lies between them.
        ("5、6百万元", "5000000", "6000000"),
        ("3、4亿元", "300000000", "400000000"),
        ("三、四百万元", "3000000", "4000000"),
        ("三、五万元", "30000", "50000"),
        ("三四百万元", "3000000", "4000000"),
        ("二三十万元", "200000", "300000"),
        ("十五六万元", "150000", "160000"),
        ("三五万元", "30000", "50000"),
        ("两三千元", "2000", "3000"),
        ("￥500-800元", "500", "800"),
        ("￥500-￥800", "500", "800"),
        ("¥3万-5万", "30000", "50000"),
    ],
)
def test_a_range_has_two_ends_and_the_unit_of_the_last_serves_the_first(printed: str, lower: str, upper: str) -> None:
    sentence = f"每个项目补助{printed}，用于修路。"
    (figure,) = recognise(sentence)

    assert figure.span.of(sentence) == printed
    assert (figure.value, figure.qualifier, figure.unit) == (None, Qualifier.RANGE, "CNY")
    assert (figure.amount.lower, figure.amount.upper) == (Decimal(lower), Decimal(upper))


@pytest.mark.parametrize(
    ("printed", "ends"),
    [
        ("-5%至-3%", "-0.05~-0.03"),
        ("－6％~－2％", "-0.06~-0.02"),
        ("负6%到负2%", "-0.06~-0.02"),
        ("-3.5%～1.2%", "-0.035~0.012"),
        ("-5%至2%", "-0.05~0.02"),
        ("-5%—-3%", "-0.05~-0.03"),
        ("-5至-3%", "-0.05~-0.03"),
        ("-5%--3%", "?"),  # from -5% to -3%, or with a doubled stroke to 3%
        ("-5-3%", "?"),
    ],
)
def test_the_ends_of_a_range_have_their_signs(printed: str, ends: str) -> None:
    assert readings(f"增速为{printed}。", PERCENT) == [(printed, ends)]


def test_a_range_of_losses_has_negative_ends_and_what_falls_below_nought_is_two() -> None:
    assert readings("利润为-30万元至-10万元。", MONEY) == [("-30万元至-10万元", "-300000~-100000")]
    assert readings("利润为-5至-3万元。", MONEY) == [("-5至-3万元", "-50000~-30000")]
    assert readings("增速由2%降至-3%。", PERCENT) == [("2%", "0.02"), ("-3%", "-0.03")]
    assert readings("增速由2%到-3%。", PERCENT) == [("2%", "0.02"), ("-3%", "-0.03")]


def test_a_line_may_end_beside_the_word_of_a_range_but_a_stroke_below_a_sum_is_not_certain() -> None:
    for printed in ("百分之二\n至百分之五", "2%至\n5%", "2%\n到5%", "2\n至5%", "2%\n～5%"):
        assert readings(f"较上年的同一时期增长{printed}。", PERCENT) == [(printed, "0.02~0.05")], printed
    assert readings("投资二十\n至五十万元", MONEY) == [("二十\n至五十万元", "200000~500000")]
    assert readings("云亭镇各村的补助资金为300万元\n—500万元。", MONEY) == [("300万元\n—500万元", "?")]
    two = [("300万元", "3000000"), ("500万元", "5000000")]
    assert readings("云亭镇各村的补助资金为300万元\n- 500万元用于道路。", MONEY) == two
    assert readings("300万元\n-500万元\n", MONEY) == [("300万元", "3000000"), ("-500万元", "?")]


def test_a_plus_behind_a_sum_or_what_says_how_something_changed_leaves_the_number_whole() -> None:
    assert readings("投资2.5亿元+1.2亿元。", MONEY) == [("2.5亿元", "250000000"), ("1.2亿元", "120000000")]
    assert readings("同比+2.1%，增长＋0.5%。", PERCENT) == [("2.1%", "0.021"), ("0.5%", "0.005")]
    assert readings("利润总额－1200万元。", MONEY) == [("－1200万元", "-12000000")]


def test_a_subtraction_has_two_sums() -> None:
    for minus in ("-", " - ", "−", " − ", "－", " — "):
        printed = f"盈余为1.50亿元{minus}1.20亿元。"
        assert readings(printed, MONEY) == [("1.50亿元", "150000000"), ("1.20亿元", "120000000")], printed


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        ("由1000万元-500万元逐年递减", [("1000万元", "10000000"), ("500万元", "5000000")]),
        ("从5000万元到3000万元", [("5000万元", "50000000"), ("3000万元", "30000000")]),
        ("￥800-￥500", [("￥800", "800"), ("￥500", "500")]),
        ("增长10%至500万元", [("500万元", "5000000")]),
        ("合同编号2021-500万元", [("2021-500万元", "?")]),
        ("300-1亿元", [("300-1亿元", "?")]),
        ("分别补助5、6万元", [("5", "50000"), ("6万元", "60000")]),
        ("3、4、5万元", [("4、5万元", "?")]),
        ("\n3、4万元以上的项目", [("4万元", "40000")]),
        ("8、6万元", [("6万元", "60000")]),
        ("300万美元-500万元", [("300万美元", "3000000"), ("500万元", "5000000")]),
    ],
)
def test_what_counts_down_or_has_two_units_is_no_range_but_its_sums(sentence: str, sums: list[tuple[str, str]]) -> None:
    assert readings(sentence, MONEY) == sums


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        (
            "分别为3000万元、2000万元和0.5亿元",
            [("3000万元", "30000000"), ("2000万元", "20000000"), ("0.5亿元", "50000000")],
        ),
        ("分别补助10万、5万、3万元", [("10万", "100000"), ("5万", "50000"), ("3万元", "30000")]),
        ("3000万、2000万和0.5亿元", [("3000万", "30000000"), ("2000万", "20000000"), ("0.5亿元", "50000000")]),
        ("奖励15万元、6万元、2万元", [("15万元", "150000"), ("6万元", "60000"), ("2万元", "20000")]),
        ("100万元、200万元至300万元", [("100万元", "1000000"), ("200万元至300万元", "2000000~3000000")]),
        ("￥500,000.00（大写：伍拾万元整）", [("￥500,000.00", "500000"), ("伍拾万元整", "500000")]),
    ],
)
def test_the_sums_of_a_list_are_so_many_sums(sentence: str, sums: list[tuple[str, str]]) -> None:
    assert readings(sentence, MONEY) == sums


@pytest.mark.parametrize(
    ("sentence", "core", "yuan"),
    [
        ("县民政局安排40万福彩公益金予以支持", "40万", "400000"),
        ("争取2.5亿专项债券", "2.5亿", "250000000"),
        ("下达3000万补助资金", "3000万", "30000000"),
        ("争取资金2.5亿，用于修路", "2.5亿", "250000000"),
        ("争取上级资金8000万用于修路", "8000万", "80000000"),
        ("总投资达1.2亿", "1.2亿", "120000000"),
        ("投入资金5300余万，", "5300余万", "53000000"),
        ("投资约300万左右", "300万", "3000000"),
        ("县里安排300至500万。", "300至500万", "3000000~5000000"),
        ("实现税收3.5亿", "3.5亿", "350000000"),
        ("争取到位300万，", "300万", "3000000"),
        ("市里配套50万。", "50万", "500000"),
        ("每年经费3万多。", "3万多", "30000"),
        ("安排40万的福彩公益金", "40万", "400000"),
        ("争取到1311万中央预算内投资", "1311万", "13110000"),
        ("下达40万省级财政补助资金", "40万", "400000"),
        ("花费3万余，群众负担重", "3万余", "30000"),
        ("资金缺口2亿多", "2亿多", "200000000"),
        ("月工资3千多", "3千多", "3000"),
        ("每户补助1万2，", "1万2", "12000"),
        ("每户补助一万二，", "一万二", "12000"),
        ("收入3万5左右", "3万5", "35000"),
        ("投资1亿2的项目", "1亿2", "120000000"),
        ("安排3万5000。", "3万5000", "35000"),
        ("发放奖励5万", "5万", "50000"),
        ("每户补贴100块。", "100块", "100"),
    ],
)
def test_the_unit_may_be_implied_where_money_is_spoken_of(sentence: str, core: str, yuan: str) -> None:
    assert readings(sentence, MONEY) == [(core, yuan)]


@pytest.mark.parametrize(
    "sentence",
    [
        "全县人口300万",
        "覆盖5万",
        "投入3万农民工",
        "安排2万群众就近务工",
        "1亿2000万",
        "完成5万以上",
        "收集线索2万，办结1万",
        "全县3万多。",
        "补贴2万农户",
        "第1万2名",
        "投入100块展板",
        "铺设地砖100块。",
    ],
)
def test_the_unit_is_not_implied_where_money_is_not_spoken_of(sentence: str) -> None:
    assert readings(sentence, MONEY) == []


@pytest.mark.parametrize(
    ("printed", "value", "code"),
    [
        ("2.33亿美元", "233000000", "USD"),
        ("5000万美金", "50000000", "USD"),
        ("200万港元", "2000000", "HKD"),
        ("300万欧元", "3000000", "EUR"),
        ("1000日元", "1000", "JPY"),
        ("$2,000", "2000", "USD"),
        ("€300万", "3000000", "EUR"),
        ("US$3.5", "3.5", "USD"),
        ("USD 500万", "5000000", "USD"),
        ("RMB300万元", "3000000", "CNY"),
        ("500万元", "5000000", "CNY"),
    ],
)
def test_a_currency_keeps_its_code(printed: str, value: str, code: str) -> None:
    sentence = f"引进资金{printed}。"
    (figure,) = recognise(sentence)

    assert (figure.span.of(sentence), figure.value, figure.unit) == (printed, Decimal(value), code)


@pytest.mark.parametrize(
    ("sentence", "base"),
    [
        ("造价120万元/公里", "公里"),
        ("标准为680元/人·月", "人·月"),
        ("标准为680元/人/月", "人/月"),
        ("每人每月680元", "每人每月"),
        ("每亩1,500元", "每亩"),
        ("按每户3000元的标准", "每户"),
        ("每个行政村补助10万元", "每个行政村"),
        ("每村不超过50万元", "每村"),
        ("每套最高补助2万元", "每套"),
        ("每个乡镇(街道)服务站不少于2万元", "每个乡镇(街道)服务站"),
        ("每公里造价8-10万元", "每公里"),
        ("山区管网每公里造价约38万元", "每公里"),
        ("每公里平均建设成本为60万元", "每公里"),
        ("每人每年学费4000元", "每人每年"),
        ("每立方米水价2.8元", "每立方米"),
        ("每户发放补助资金3000元", "每户"),
        ("每个收费站投入5万元", "每个收费站"),
        ("人均850元", "人均"),
        ("户均增收2.3万元", "户均"),
        ("城镇居民人均可支配收入18500元", "人均"),
        ("每人每月生活补贴680元", "每人每月"),
        ("每生公用经费1000元", "每生"),
        ("每户一次性给予2万元", "每户"),
        ("收费3.5元每吨", "每吨"),
        ("发放680元每人每月", "每人每月"),
        ("投入50万元每年用于培训", None),
        ("每年安排80万元", None),
        ("每次活动结束后，县里安排80万元", None),
        ("安排80万元", None),
        ("补贴100万元/3年", "3年"),
        ("1000元/生/学年", "生/学年"),
        ("每人每学年2000元", "每人每学年"),
        ("每床每月补贴100元", "每床每月"),
        ("按每平方米300元的标准补助", "每平方米"),
        ("生均1000元", "生均"),
        ("每张床位一次性补贴1万元", "每张床位"),
        ("每件发明专利资助5000元", "每件发明专利"),
        ("每个文化站每年补助活动经费5万元", "每个文化站每年"),
        # What recurs is a sum of its time, as 每年 is.
        ("每3年安排100万元", None),
        ("每两年安排50万元", None),
        ("每学年500元", None),
        ("年均投入100万元", None),
        ("月均工资500元", None),
    ],
)
def test_a_rate_keeps_its_base_and_a_plain_sum_has_none(sentence: str, base: str | None) -> None:
    (figure,) = recognise(sentence)

    assert figure.kind is MONEY
    assert figure.base == base


VAGUE = [
    "数百万元", "数百余万元", "数十亿元", "数万余元", "上千万元", "上亿元", "过亿元",
    "几百万元", "几十万元", "十几万元", "二十几万元", "30几万元", "二五万元",
]  # fmt: skip


@pytest.mark.parametrize("printed", VAGUE)
def test_a_vague_sum_is_marked_and_has_no_value(printed: str) -> None:
    sentence = f"设备缺口达{printed}，有待解决。"
    (figure,) = recognise(sentence)

    assert figure.span.of(sentence) == printed
    assert (figure.kind, figure.qualifier) == (MONEY, Qualifier.VAGUE)
    assert (figure.value, figure.amount.lower, figure.amount.upper) == (None, None, None)


@pytest.mark.parametrize(
    ("phrase", "core"),
    [
        ("亿元以上", "亿元"),
        ("千万元以上", "千万元"),
        ("百万元左右", "百万元"),
        ("近百万元", "百万元"),
        ("超千万元", "千万元"),
        ("超过亿元", "亿元"),
        ("逾百亿元", "百亿元"),
        ("百万美元以上", "百万美元"),
    ],
)
def test_a_magnitude_without_a_digit_is_vague_and_its_qualifier_is_in_the_phrase(phrase: str, core: str) -> None:
    # 近 and 以上 bound a number, but none is named: 近百万元 and 上百万元 alike tell an order of magnitude.
    sentence = f"产值{phrase}的企业"
    (figure,) = recognise(sentence)

    assert (figure.span.of(sentence), figure.phrase.of(sentence)) == (core, phrase)
    assert figure.amount == Amount.vague(figure.unit)


@pytest.mark.parametrize(
    ("sentence", "core"),
    [("投入百万元用于修路", "百万元"), ("总投资亿元。", "亿元"), ("千万元奖金", "千万元"), ("亿元级", "亿元")],
)
def test_a_magnitude_alone_is_vague_where_money_is_spoken_of(sentence: str, core: str) -> None:
    assert readings(sentence, MONEY) == [(core, "?")]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("从500提高到600元", ("500", "500")),
        ("由500调整为600元", ("500", "500")),
        ("由每人每月500多增加至600元", ("500多", "500")),
        ("从3提高到5万元", ("3", "30000")),
        ("从每亩200增加到现在的每亩500元", ("200", "200")),
        ("由5000增加到6万元", ("5000", "5000")),
        ("从500下降到300万元", ("500", "5000000")),
        ("由3万提高到5万元", ("3万", "30000")),
        ("由500元提高至600元", ("500元", "500")),
    ],
)
def test_a_sum_that_changes_lends_its_unit_to_what_it_was(sentence: str, first: tuple[str, str]) -> None:
    assert len(readings(sentence, MONEY)) == 2
    assert readings(sentence, MONEY)[0] == first


def test_percentages_and_counts_that_change_lend_their_units_too() -> None:
    assert readings("覆盖率由50提高到60%", PERCENT) == [("50", "0.5"), ("60%", "0.6")]
    assert readings("从12增加到15所", COUNT) == [("12", "12"), ("15所", "15")]


@pytest.mark.parametrize("sentence", ["参保人数300提高到600元", "从2018年的12提高到15", "由5调整为8"])
def test_a_number_lends_no_unit_where_nothing_says_that_it_changed(sentence: str) -> None:
    assert "?" not in dict(readings(sentence, MONEY)).values()
    assert len(readings(sentence, MONEY)) < 2


@pytest.mark.parametrize("printed", ["百亿级", "千亿级", "100亿级", "10亿级"])
def test_an_order_of_magnitude_is_vague(printed: str) -> None:
    assert readings(f"培育{printed}产业集群", MONEY) == [(printed, "?")]


NO_MONEY = [
    "万元GDP能耗", "亿元村", "单位：百万元", "单位：亿元", "千元机", "第1万2千户",
    "00万元",
    "多元主体", "一元化领导", "十分重视", "长三角地区", "以县域为单元", "万元GDP能耗下降", "单位:万元",
    "500元旦晚会", "二元结构", "多元化投入", "12元素", "4.27万亩", "26.93万平方米", "160万平米", "14000余户",
    "100万人", "满分100分", "第3元", "小康元年", "上元节", "块钱", "十万火急",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NO_MONEY)
def test_a_lookalike_is_no_money(sentence: str) -> None:
    assert readings(sentence, MONEY) == []


NO_FIGURES = [
    "青ICP备05550123号-1", "邮编:650000", "第0132号建议", "形成“1+3+6”体系", "制定1+3+6项制度", "一支队伍",
    "一直以来", "重要之一", "进一步加强", "第三方机构", "第二十三条", "第12次会议", "党的二十大", "12345热线",
    "三个代表", "用时6个月", "12个多月", "15个工作日内", "3个小时", "15分钟响应", "十几万人",
    "几十万亩", "数百余个", "会同8部门", "4.0升级版", "B2类", "0.5版", "联系电话：0000-5550123 10000000000",
    "青公网安备 00000002000123号", "第 3 次会议", "第3、4批", "第三、四批",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NO_FIGURES)
def test_what_is_no_quantity_is_no_figure(sentence: str) -> None:
    assert recognise(sentence) == ()


def test_a_sum_behind_a_word_that_ends_in_negative_is_one() -> None:
    assert readings("为企业减负7.83亿元", MONEY) == [("7.83亿元", "783000000")]


def test_the_number_of_a_table_is_no_part_of_a_sum() -> None:
    assert readings("见表2 300万元", MONEY) == [("300万元", "3000000")]


@pytest.mark.parametrize("word", ["整治河道", "整合资源", "整村推进", "整修道路"])
def test_the_word_behind_a_sum_is_no_part_of_it(word: str) -> None:
    assert readings(f"投入500万元{word}", MONEY) == [("500万元", "5000000")]


@pytest.mark.parametrize(
    ("printed", "ratio"),
    [
        ("57.72%", "0.5772"),
        ("９８.２%", "0.982"),
        ("15％", "0.15"),
        ("3‰", "0.003"),
        ("百分之三十", "0.3"),
        ("百分之五点三", "0.053"),
        ("百分之百", "1"),
        ("百分之60", "0.6"),
        ("千分之三", "0.003"),
        ("万分之五", "0.0005"),
        ("百万分之二", "0.000002"),
        ("十万分之三点五", "0.000035"),
        ("三成五", "0.35"),
        ("九成九", "0.99"),
        ("三成半", "0.35"),
        ("3个百分点", "0.03"),
        ("0.5个百分点", "0.005"),
        ("20%-30%", "0.2~0.3"),
        ("20-30%", "0.2~0.3"),
        ("3至5个百分点", "0.03~0.05"),
        ("百分之三十至百分之四十", "0.3~0.4"),
        ("百分之三十至四十", "0.3~0.4"),
        ("七成", "0.7"),
        ("3成", "0.3"),
        ("三至五成", "0.3~0.5"),
        ("八九成", "0.8~0.9"),
        ("八折", "0.8"),
        ("8.5折", "0.85"),
        ("85折", "0.85"),
        ("八五折", "0.85"),
    ],
)
def test_a_percentage_is_a_ratio(printed: str, ratio: str) -> None:
    sentence = f"占比达{printed}，有所变化。"
    (figure,) = recognise(sentence)

    assert readings(sentence, PERCENT) == [(printed, ratio)]
    assert figure.unit == "ratio"


@pytest.mark.parametrize(
    ("sentence", "ratios"),
    [
        ("由百分之三十降到百分之二十", [("百分之三十", "0.3"), ("百分之二十", "0.2")]),
        ("从百分之三十到百分之二十", [("百分之三十", "0.3"), ("百分之二十", "0.2")]),
        ("从10%-5%", [("10%", "0.1"), ("5%", "0.05")]),
        ("百分之三十到三百万元", [("百分之三十", "0.3")]),
    ],
)
def test_a_percentage_that_falls_is_two(sentence: str, ratios: list[tuple[str, str]]) -> None:
    assert readings(sentence, PERCENT) == ratios


@pytest.mark.parametrize(
    "sentence",
    [
        "水厂建成",
        "三成立项",
        "长三角",
        "五角星",
        "第5角落",
        "一成不变",
        "统一成三类",
        "2021成立",
        "12成",
        "三折页",
        "百折不挠",
        "八成员单位",
    ],
)
def test_a_lookalike_is_no_percentage(sentence: str) -> None:
    assert readings(sentence, PERCENT) == []


@pytest.mark.parametrize(
    ("printed", "value", "measure"),
    [
        ("23277个", "23277", "个"),
        ("100万人", "1000000", "人"),
        ("3万5000人", "35000", "人"),
        ("11.8万人次", "118000", "人次"),
        ("1200多平方米", "1200", "平方米"),
        ("26.93万平方米", "269300", "平方米"),
        ("35.6万立方米", "356000", "立方米"),
        ("1,850亩", "1850", "亩"),
        ("14000余户", "14000", "户"),
        ("一百二十名", "120", "名"),
        ("三十余人", "30", "人"),
        ("百余户", "100", "户"),
        ("十八个", "18", "个"),
        ("４座", "4", "座"),
        ("18.5公里", "18.5", "公里"),
        ("5升", "5", "升"),
        ("35起", "35", "起"),
        ("1-2个", "1~2", "个"),
        ("三至五个", "3~5", "个"),
        ("3人-5人", "3~5", "人"),
        ("三四百户", "300~400", "户"),
        ("2、3百户", "200~300", "户"),
        ("廿五户", "25", "户"),
        ("1.5倍", "1.5", "倍"),
        ("120发", "120", "发"),
        ("8轮", "8", "轮"),
        ("1500把", "1500", "把"),
        ("103万空方", "1030000", "空方"),
    ],
)
def test_a_count_keeps_its_measure_word(printed: str, value: str, measure: str) -> None:
    sentence = f"共计{printed}，已公布。"
    (figure,) = recognise(sentence)

    assert readings(sentence, COUNT) == [(printed, value)]
    assert figure.unit == measure


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("产值增长三倍。", "三倍=3"),
        ("产值翻了三倍。", "三倍=3"),
        ("产值翻十倍。", "十倍=10"),
        ("产值翻了三番。", "翻了三番=8"),
    ],
)
def test_so_many_times_in_one_han_numeral_is_a_count_whatever_verb_it_follows(sentence: str, times: str) -> None:
    assert ["=".join(reading) for reading in readings(sentence, COUNT)] == [times]


@given(st.decimals(0, 10**6, places=4), st.sampled_from([("元", 1), ("万元", 10**4), ("亿元", 10**8)]))
def test_a_printed_sum_is_recognised_to_exactly_its_value(number: Decimal, unit: tuple[str, int]) -> None:
    name, factor = unit
    sentence = f"安排{plain(number)}{name}。"

    assert [figure.value for figure in recognise(sentence)] == [number * factor]


@given(st.integers(10, 10**12))
def test_a_sum_in_han_numerals_is_recognised_to_exactly_its_value(number: int) -> None:
    for written in (han(number), financial(number)):
        assert [figure.value for figure in recognise(f"安排{written}元。")] == [number]


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.sampled_from(["-", "—", "~", "～", "至", "到"]))
def test_a_printed_range_is_recognised_to_exactly_its_ends(lower: int, more: int, to: str) -> None:
    (figure,) = recognise(f"补助{lower}元{to}{lower + more}元。")

    assert (figure.amount.lower, figure.amount.upper) == (Decimal(lower), Decimal(lower + more))


@pytest.mark.parametrize("page", ["— 1 —\n", "1\n", "- 12 -\n", "　3\n"])
def test_a_page_number_is_no_part_of_what_begins_the_next_line(page: str) -> None:
    text = f"拨付资金\n{page}86万元,对3个村。"
    assert [figure.span.of(text) for figure in recognise(text)] == ["86万元", "3个"]
    assert recognise(f"{page}对两个村") == ()


def test_a_sum_that_a_line_end_cuts_behind_its_number_is_one() -> None:
    text = "拨付资金540\n万元。"
    assert [figure.span.of(text) for figure in recognise(text)] == ["540\n万元"]
