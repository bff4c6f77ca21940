"""Where an amount begins and ends: each character that may stand beside it, and each that makes it something else."""

from itertools import pairwise

from reader.figures import FigureKind
from tests.figures.readings import Readings, misread, readings

MONEY, PERCENT, COUNT = FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT


def test_jiao_alone_is_money_where_a_clause_ends_behind_it() -> None:
    ends = [*"，,。；;、）)/每 \n", ""]
    assert misread({f"水价5{unit}{end}": [(f"5{unit}", "0.5")] for unit in "角毛" for end in ends}) == {}
    assert (
        misread(
            {
                "水价５角，": [("５角", "0.5")],
                "每度2角5分，": [("2角5分", "0.25")],
                "每度8毛5分。": [("8毛5分", "0.85")],
            }
        )
        == {}
    )
    assert misread({f"共5角{behind}": [] for behind in ("的", "落", "度", "5分钟")}) == {}
    assert misread({"五角，": [], "十五角，": [], "海角。": [], "每度2角５分，": [("2角５分", "0.25")]}) == {}


def test_jiao_and_fen_are_parts_of_the_yuan_before_them() -> None:
    cases = {
        "票价3元5角。": [("3元5角", "3.5")],
        "票价3元5毛。": [("3元5毛", "3.5")],
        "票价３元５角。": [("３元５角", "3.5")],
        "票价三元五角。": [("三元五角", "3.5")],
        "票价五元零三分。": [("五元零三分", "5.03")],
        "票价两块五毛。": [("两块五毛", "2.5")],
        "票价三元。": [],
        "一块五分地。": [],
        "票价3元5角2分。": [("3元5角2分", "3.52")],
        "票价3圆5角零2分。": [("3圆5角零2分", "3.52")],
        "票价3元零5分。": [("3元零5分", "3.05")],
        "票价3元〇5角。": [("3元〇5角", "3.5")],
        "票价3元〇5分。": [("3元〇5分", "3.05")],
        "票价3元零5角。": [("3元零5角", "3.5")],
        "票价3块5毛。": [("3块5毛", "3.5")],
        "票价3块5分。": [("3块5分", "3.05")],
        "票价3块5。": [],
        "票价3元5分钟。": [("3元", "3")],
        "票价3元5分之一。": [("3元", "3")],
        "票价3元5角5分钟。": [("3元5角", "3.5")],
        "票价5分钱。": [("5分钱", "0.05")],
        "票价5毛钱。": [("5毛钱", "0.5")],
        "票价3-5元5角。": [("3-5元5角", "3~5.5")],
    }
    assert misread(cases) == {}


def test_zheng_is_part_of_a_sum_where_the_sum_ends_behind_it() -> None:
    ends = [*' ，,。．；;：:、（(）)】]”"的用\n', ""]
    assert misread({f"共300元整{end}": [("300元整", "300")] for end in ends}) == {}
    assert misread({f"共300元整{behind}": [("300元", "300")] for behind in "治合村修"}) == {}
    assert misread({"共3元5角整。": [("3元5角整", "3.5")]}) == {}


def test_a_unit_that_begins_another_word_is_no_yuan() -> None:
    behind = "旦化月宵首素宝件老凶勋帅凯"
    assert misread({f"共300元{one}。": [] for one in behind}) == {}
    assert misread({f"￥300元{one}。": [("￥300", "300")] for one in behind}) == {}
    assert misread({f"铺设3万円{one}砖。": [] for one in "形柱锥筒盘"}) == {}


def test_a_range_is_written_with_any_of_its_signs() -> None:
    signs = ["-", "—", "——", "－", "–", "~", "～", "至", "到"]
    spaced = [*signs, *(f" {sign} " for sign in signs)]
    assert misread({f"共3{sign}5万元。": [(f"3{sign}5万元", "30000~50000")] for sign in spaced}) == {}
    assert misread({f"共3万元{sign}5万元。": [(f"3万元{sign}5万元", "30000~50000")] for sign in spaced}) == {}
    assert misread({f"共￥3{sign}￥5。": [(f"￥3{sign}￥5", "3~5")] for sign in spaced}) == {}
    assert misread({f"提高百分之3{sign}5。": [(f"百分之3{sign}5", "0.03~0.05")] for sign in spaced}, PERCENT) == {}
    assert (
        misread(
            {
                "共3———5万元。": [("5万元", "50000")],
                "共3\n-5万元。": [("3\n-5万元", "?")],
                "共3=5万元": [("5万元", "50000")],
            }
        )
        == {}
    )


def test_a_range_may_be_as_wide_as_a_hundredfold_where_its_first_number_has_no_unit() -> None:
    cases = {
        "共100-1万元。": [("100-1万元", "100~10000")],
        "共99-1万元。": [("99-1万元", "?")],
        "共99.5-1万元。": [("99.5-1万元", "?")],
        "共5万-5万元。": [("5万-5万元", "?")],
        "共3 5万元。": [("3 5万元", "?")],
        "共5-1万元。": [("5-1万元", "?")],
        "共5000-1万元。": [("5000-1万元", "5000~10000")],
        "共10元-1万元。": [("10元-1万元", "10~10000")],
        "共5-5万元。": [("5-5万元", "?")],
        "共5万元-5万元。": [("5万元", "50000"), ("5万元", "50000")],
        "共5万元-4万元。": [("5万元", "50000"), ("4万元", "40000")],
    }
    assert misread(cases) == {}


def test_the_unit_before_a_ranges_sign_is_of_one_kind_with_that_behind_it() -> None:
    cases = {
        "共3万元至5万圆。": [("3万元至5万圆", "30000~50000")],
        "共3万美元至5万美元。": [("3万美元至5万美元", "30000~50000")],
        "共3万美元至5万元。": [("3万美元", "30000"), ("5万元", "50000")],
        "共3个至5万元。": [("5万元", "50000")],
        "共3万人民币至5万人民币。": [("3万人民币至5万人民币", "30000~50000")],
        "共3万瑞士法郎至5万瑞士法郎。": [("3万瑞士法郎至5万瑞士法郎", "30000~50000")],
    }
    assert misread(cases) == {}
    assert (
        misread({"共3%至5%。": [("3%至5%", "0.03~0.05")], "共3至5个百分点。": [("3至5个百分点", "0.03~0.05")]}, PERCENT)
        == {}
    )
    assert misread({"共3个至5个。": [("3个至5个", "3~5")], "共3名至5人。": [("3名", "3"), ("5人", "5")]}, COUNT) == {}


def test_two_neighbouring_digits_with_a_comma_between_lie_around_the_sum() -> None:
    arabic = {f"约需{n}、{n + 1}万元。": [(f"{n}、{n + 1}万元", f"{n}0000~{n + 1}0000")] for n in range(1, 9)}
    wide = "１２３４５６７８９"
    full = {
        f"约需{a}、{b}万元。": [(f"{a}、{b}万元", f"{n}0000~{n + 1}0000")] for n, (a, b) in enumerate(pairwise(wide), 1)
    }
    digits = "一二三四五六七八九"
    han = {
        f"约需{a}、{b}万元。": [(f"{a}、{b}万元", f"{n}0000~{n + 1}0000")]
        for n, (a, b) in enumerate(pairwise(digits), 1)
    }
    assert misread(arabic | full | han) == {}
    cases = {
        "约需两、三万元。": [("两、三万元", "20000~30000")],
        "约需一两万元。": [("一两万元", "10000~20000")],
        "约需三、五万元。": [("三、五万元", "30000~50000")],
        "约需3、5万元。": [("3、5万元", "?")],
        "约需4、6万元。": [("4、6万元", "?")],
        "约需2、4万元。": [("2、4万元", "?")],
        "约需5、4万元。": [("5、4万元", "?")],
        "约需3、4.5万元。": [("3、4.5万元", "?")],
        "约需3、45万元。": [("3、45万元", "?")],
        "约需３、４５万元。": [("３、４５万元", "?")],
        "约需3、4．5万元。": [("3、4．5万元", "?")],
        "约需二十三、四万元。": [("二十三、四万元", "230000~240000")],
        "见表２ 3、4万元。": [("3、4万元", "?")],
        "见表2 3、4万元。": [("3、4万元", "?")],
        "分别为东西镇修路3、4万元。": [("3", "30000"), ("4万元", "40000")],
        "分别为东西镇修好路3、4万元。": [("3、4万元", "30000~40000")],
        "约需0、1万元。": [("0、1万元", "?")],
        "约需13、14万元。": [("13、14万元", "?")],
        "第3、4万元。": [],
        "各3、4万元。": [("3、4万元", "?")],
        "分别3、4万元。": [("3", "30000"), ("4万元", "40000")],
        "分别为两镇3、4万元。": [("3", "30000"), ("4万元", "40000")],
        "分别为，约需3、4万元。": [("3、4万元", "30000~40000")],
        "2、3、4万元。": [("3、4万元", "?")],
        "3、4万元。": [("4万元", "40000")],
    }
    assert misread(cases) == {}


def test_a_number_that_changes_has_the_unit_of_what_it_changes_to() -> None:
    changes = ("提高", "增加", "上升", "下调", "调整", "降低", "减少", "扩大", "再增加", "逐步提高")
    cases = {f"从500{word}到600元": [("500", "500"), ("600元", "600")] for word in changes}
    cases |= {f"{start}500提高{to}600元": [("500", "500"), ("600元", "600")] for start in "从由自" for to in "到至为"}
    now = ("现在", "目前", "当前", "如今")
    cases |= {f"从500提高到{word}{of}600元": [("500", "500"), ("600元", "600")] for word in now for of in ("", "的")}
    cases |= {
        "从500提高到每人600元": [("500", "500"), ("600元", "600")],
        "从500提高到每个行政村一600元": [("500", "500"), ("600元", "600")],
        "从每人每月标准500提高到600元": [("500", "500"), ("600元", "600")],
        "从，500提高到600元": [("600元", "600")],
        "由标准500提高到600": [],
        "从500改善到600元": [("600元", "600")],
        "从500提到600元": [("500", "500"), ("600元", "600")],
        "从500提高到县里的600元": [("600元", "600")],
        "从500提高到每个行政村各补600元": [("500", "500"), ("600元", "600")],
        "从500提高到每个行政村各补助600元": [("600元", "600")],
        f"从{'甲' * 12}500提高到600元": [("500", "500"), ("600元", "600")],
        f"从{'甲' * 13}500提高到600元": [("600元", "600")],
        "从500降至400元": [("500", "500"), ("400元", "400")],
        "500提高到600元": [("600元", "600")],
        "从500提高了许多到600元": [("500", "500"), ("600元", "600")],
        "从500提高了许多很多到600元": [("600元", "600")],
        "从1提高到5万元": [("1", "10000"), ("5万元", "50000")],
        "从40000提高到5万元": [("40000", "40000"), ("5万元", "50000")],
        "从0提高到5万元": [("0", "0"), ("5万元", "50000")],
    }
    cases |= {f"从500提高到每人{mark}600元": [("600元", "600")] for mark in "，。；;、"}
    cases |= {f"从标准{mark}500提高到600元": [("600元", "600")] for mark in "，。；;\n"}
    assert misread(cases) == {}


def test_a_number_without_a_unit_is_a_sum_at_the_end_of_a_clause_about_money() -> None:
    ends = [*"，。；;、）)/ \n", "左右", "上下", "以上", "以下", "以内", ""]
    for printed, value in (
        ("1万2", "12000"),
        ("一万二", "12000"),
        ("3千5", "3500"),
        ("1亿2", "120000000"),
        ("1萬2", "12000"),
    ):
        assert misread({f"每户补助{printed}{end}": [(printed, value)] for end in ends}) == {}
    for printed, value in (
        ("40万", "400000"),
        ("40萬", "400000"),
        ("4亿", "400000000"),
        ("4億", "400000000"),
        ("4千", "4000"),
    ):
        assert misread({f"补助资金{printed}，": [(printed, value)]}) == {}
    for more in "余多餘":
        magnitudes = {"千": "4000", "万": "40000", "萬": "40000", "亿": "400000000", "億": "400000000"}
        assert (
            misread({f"资金4{place}{more}，": [(f"4{place}{more}", value)] for place, value in magnitudes.items()})
            == {}
        )
    assert misread({"资金1億2，": [("1億2", "120000000")], "资金3萬5000，": [("3萬5000", "35000")]}) == {}
    assert misread({f"补助资金40万{behind}": [] for behind in ("人次", "9户", "３户", "三户")}) == {}
    assert misread({"安排3万5000。": [("3万5000", "35000")], "安排3万500。": []}) == {}


def test_what_stands_before_a_number_may_make_it_none() -> None:
    before = ["A", "z", "第", ".", "．", "/", "+", "＋", "3万", "3萬", "3亿", "3億", "第 "]
    assert misread({f"共{one}300元。": [] for one in before if one[0] != "3"}) == {}
    assert misread({f"第{one}、3元。": [] for one in "123一二三四五六七八九"}) == {}
    assert misread({f"比分3{colon}300元": [] for colon in ":："}) == {}
    numbers = ("第123元", "第１２３元", "3万12345元", "3萬12345元", "3亿300元", "3億300元", "3万5万元", "3万5万美元")
    assert misread({f"共{printed}。": [] for printed in numbers}) == {}
    damaged = {"1万3万至5万元": [("3万至5万元", "?")], "5万至6万7万元": [("5万至6万7万元", "?")]}
    assert misread(damaged) == {}
    assert misread({"3万5万人": [], "得票12人5分。": [("12人", "12"), ("5分", "5")]}, COUNT) == {}
    minus = "，,。；;：:为是约 "
    assert misread({f"利润{one}负300元": [("负300元", "-300")] for one in minus}) == {}
    assert misread({"企业减负300元": [("300元", "300")], "GDP300元": [("300元", "300")], "第 3元": []}) == {}


def test_a_lone_han_numeral_is_an_amount_only_where_it_counts() -> None:
    cases: dict[str, Readings] = {
        "补助二十元。": [("二十元", "20")],
        "补助十二元。": [("十二元", "12")],
        "补助廿二元。": [("廿二元", "22")],
        "补助卅二元。": [("卅二元", "32")],
        "补助二百元。": [("二百元", "200")],
        "补助百余元。": [("百余元", "100")],
        "补助三五元。": [],
        "补助三八元。": [],
        "补助二〇元。": [("二〇元", "20")],
        "补助〇二元。": [],
        "补助二元。": [],
        "补助两块钱。": [("两块钱", "2")],
        "补助几十元。": [("几十元", "?")],
        "补助数十元。": [("数十元", "?")],
        "约需几三元。": [],
        "补助几百元。": [("几百元", "?")],
    }
    assert misread(cases) == {}


def test_a_magnitude_alone_ends_no_range() -> None:
    assert misread({"约300—万元。": [("300—万元", "?")], "产值1.2*10^6元。": []}) == {}
    assert misread({"提高1.5个—2个百分点。": [("1.5个—2个百分点", "0.015~0.02")]}, PERCENT) == {}


def test_what_something_changes_by_and_to_are_two_numbers() -> None:
    assert misread({"利率下调0.5个百分点至3.85%。": [("0.5个百分点", "0.005"), ("3.85%", "0.0385")]}, PERCENT) == {}
    assert misread({"由250万元增加50万元至300万元。": [(f"{n}万元", f"{n}0000") for n in (250, 50, 300)]}) == {}
    assert misread({"每亩提高50元至100元。": [("50元至100元", "50~100")]}) == {}


def test_a_number_of_an_item_that_is_glued_to_a_sum_damages_it() -> None:
    lists = ["1.道路；2. 80万元建桥；3.100万元建渠。", "1.50万元建路；\n2.修桥；", "1.路\n2.80万元建桥\n3.5万元建渠"]
    assert [[value for _, value in readings(text, MONEY)] for text in lists] == [["800000", "?"], ["?"], ["?", "?"]]
    assert misread({"其中：2.5亿元建桥；3.5亿元建渠。": [("2.5亿元", "250000000"), ("3.5亿元", "350000000")]}) == {}


def test_a_number_that_may_be_an_item_with_its_sum_is_neither() -> None:
    lists = [
        "1.300万元建渡口；2.200万元建码头。",
        "1.35万元建渡口；\n2.45万元建码头。",
        "3.500万元以上的渡口",
        "12.1200万元的渡口",
    ]
    for text in lists:
        assert {value for _, value in readings(text, MONEY)} == {"?"}, text
    for text in ("共投入：1.35万元，其中2.45万元", "3.50万元建渡口", "修渡口1.350万元", "1.25万元建渡口。"):
        assert "?" not in dict(readings(text, MONEY)).values(), text


def test_a_sum_behind_the_label_of_an_item_is_glued_to_no_number() -> None:
    sums = {"1.5万元": "15000", "2.8万元": "28000", "3.6万元": "36000"}
    expected = list(sums.items())
    assert misread({"如下：1.设备购置：1.5万元；2.安装：2.8万元；3.培训：3.6万元。": expected}) == {}
    assert misread({"1.村道。总投资：1.5万元。\n2.水渠。总投资：2.8万元。\n3.路灯。总投资：3.6万元。": expected}) == {}


def test_tenths_of_a_mu_are_part_of_it() -> None:
    assert (
        misread(
            {"占地15亩2分，得95分，旱地3亩2分5厘。": [("15亩2分", "15.2"), ("95分", "95"), ("3亩2分5厘", "3.25")]},
            COUNT,
        )
        == {}
    )


def test_a_count_of_things_behind_letters_makes_no_square_of_them() -> None:
    assert misread({"修路12km2条、占地5km2，建房20m2。": [("12km", "12"), ("5km2", "5"), ("20m2", "20")]}, COUNT) == {}


def test_land_that_is_cut_in_two_has_no_tenth_more() -> None:
    assert misread({"将30亩一分为二，20亩三分期建设。": [("30亩", "30"), ("20亩", "20")]}, COUNT) == {}


def test_one_of_a_measure_behind_tenths_of_a_yuan_is_no_part_of_the_sum() -> None:
    assert misread({"按1元5角一吨收取，一元二角一方。": [("1元5角", "1.5"), ("一元二角", "1.2")]}) == {}
    assert misread({"菜价二块二毛五一斤，5元3角2。": [("二块二毛五", "2.25"), ("5元3角2", "5.32")]}) == {}


def test_a_part_of_a_whole_may_end_its_clause() -> None:
    assert misread({"占全县的1/5，补助2/3。": [("1/5", "0.2")]}, PERCENT) == {}
    assert misread({"县里负担1/4，其余3/4。": [("1/4", "0.25"), ("3/4", "0.75")]}, PERCENT) == {}


def test_things_of_a_hundred_million_each_are_counted_and_no_sum() -> None:
    wholes = ["亿元以上项目", "亿元级企业", "亿元镇", "亿元以上的产业项目", "亿元商贸综合体", "亿斤粮食大县"]
    assert [readings(f"引进5个{whole}。", COUNT) for whole in wholes] == [[("5个", "5")]] * len(wholes)
    valued = [value for whole in wholes for _, value in readings(f"引进三个{whole}。", MONEY) if value != "?"]
    assert valued == []


def test_tenths_are_ratios() -> None:
    cases: dict[str, Readings] = {
        f"占{digit}成。": [(f"{digit}成", f"0.{n}")] for n, digit in enumerate("二三四五六七八九", 2)
    }
    cases |= {f"占三成{digit}。": [(f"三成{digit}", f"0.3{n}")] for n, digit in enumerate("一二三四五六七八九", 1)}
    cases |= {f"{word}一成。": [("一成", "0.1")] for word in "近约超逾达降增占"}
    cases |= {f"{word}十成。": [("十成", "1")] for word in "占"}
    cases |= {
        "只有一成。": [],
        "三成半。": [("三成半", "0.35")],
        "三成多。": [("三成多", "0.3")],
        "三成多样。": [("三成", "0.3")],
        "三成多元。": [("三成", "0.3")],
        "三成多种。": [("三成", "0.3")],
        "三成多方。": [("三成", "0.3")],
        "三成多数。": [("三成", "0.3")],
        "三成五百户。": [("三成", "0.3")],
        "三成五户。": [("三成", "0.3")],
        "三成五人。": [("三成", "0.3")],
        "三成五个。": [("三成", "0.3")],
        "三成五名。": [("三成", "0.3")],
        "三成五万人。": [("三成", "0.3")],
        "3成。": [("3成", "0.3")],
        "10成。": [("10成", "1")],
        "11成。": [],
        "三四成。": [("三四成", "0.3~0.4")],
        "八五折。": [("八五折", "0.85")],
        "85折。": [("85折", "0.85")],
        "100折。": [("100折", "1")],
        "101折。": [],
        "9折。": [("9折", "0.9")],
        "10折。": [("10折", "1")],
        "11折。": [("11折", "0.11")],
        "降一折。": [("一折", "0.1")],
        "打一折。": [],
    }
    assert misread(cases, PERCENT) == {}


def test_hundredths_stand_before_their_number() -> None:
    cases: dict[str, Readings] = {}
    for word, zeros in (("百", ""), ("千", "0"), ("万", "00")):
        cases |= {
            f"提高{word}分之5。": [(f"{word}分之5", f"0.0{zeros}5")],
            f"提高{word}分之三。": [(f"{word}分之三", f"0.0{zeros}3")],
            f"提高{word}分之3至{word}分之5。": [(f"{word}分之3至{word}分之5", f"0.0{zeros}3~0.0{zeros}5")],
        }
    cases |= {
        "提高百分之3至5。": [("百分之3至5", "0.03~0.05")],
        "提高百分之3到50万元。": [("百分之3", "0.03")],
        "提高百分之3到50 万元。": [("百分之3", "0.03")],
        "提高百分之5至3。": [("百分之5", "0.05")],
        "三分之二。": [("三分之二", "0.6666666666666666666666666667")],
    }
    assert misread(cases, PERCENT) == {}


def test_a_sign_stands_before_its_sum_and_english_grammar_is_not_read() -> None:
    cases: dict[str, Readings] = {
        "￥300。": [("￥300", "300")],
        "￥300万元。": [("￥300万元", "3000000")],
        "￥3-5万元。": [("￥3-5万元", "30000~50000")],
        "￥3万元-5万元。": [("￥3万元-5万元", "30000~50000")],
        "￥5-￥3。": [("￥5", "5"), ("￥3", "3")],
        "US$3 million": [],
        "$3.5 Billion": [],
        "$300thousand": [],
        "$300 thous": [("$300", "300")],
        "US$300。": [("US$300", "300")],
        "HK$300。": [("HK$300", "300")],
        "XUSD300。": [],
        "xUSD300。": [],
    }
    assert misread(cases) == {}


def test_the_letters_of_a_currency_before_things_or_a_year_are_a_name() -> None:
    cases: dict[str, Readings] = {
        "购买CAD 20套。": [],
        "使用CAD2018软件。": [],
        "使用CAD 2020版。": [],
        "引进CAD 2020万元。": [("CAD 2020万元", "20200000")],
        "引进CAD 20万。": [("CAD 20万", "200000")],
        "支付USD 500支持工作。": [("USD 500", "500")],
        "支付RMB2000用于工作。": [("RMB2000", "2000")],
    }
    assert misread(cases) == {}
    assert misread({"购买CAD 20套。": [("20套", "20")]}, COUNT) == {}


def test_half_a_measure_belongs_to_its_number_where_it_begins_no_word() -> None:
    cases = {
        "租地15亩半地。": [("15亩半", "15.5")],
        "全长2公里半的路。": [("2公里半", "2.5")],
        "3米半径": [("3米", "3")],
        "全长3个半公里。": [],
    }
    assert misread(cases, COUNT) == {}


def test_more_than_so_many_hundred_millions_is_a_sum_and_the_number_of_a_table_no_count() -> None:
    for printed, value in (("五十多个亿元", "5000000000"), ("十多个亿元", "1000000000"), ("一个多亿元", "100000000")):
        assert misread({f"投入{printed}。": [(printed, value)]}) == {}
    assert misread({"五十多个乡镇。": [("五十多个", "50")], "附表3.1项。": [], "图2.2个别。": []}, COUNT) == {}
