"""Where an amount begins and ends: each character that may stand beside it, and each that makes it something else."""

from itertools import pairwise

from reader.figures import FigureKind, Qualifier, recognise
from tests.figures.readings import readings

MONEY, PERCENT, COUNT = FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT
Readings = list[tuple[str, str]]


def wrong(cases: dict[str, Readings], kind: FigureKind = MONEY) -> dict[str, Readings]:
    """The sentences that are read otherwise than the table says, with what is read."""
    return {text: read for text, expected in cases.items() if (read := readings(text, kind)) != expected}


def test_jiao_alone_is_money_where_a_clause_ends_behind_it() -> None:
    ends = [*"，,。；;、）)/每 \n", ""]
    assert wrong({f"水价5{unit}{end}": [(f"5{unit}", "0.5")] for unit in "角毛" for end in ends}) == {}
    assert (
        wrong(
            {
                "水价５角，": [("５角", "0.5")],
                "每度2角5分，": [("2角5分", "0.25")],
                "每度8毛5分。": [("8毛5分", "0.85")],
            }
        )
        == {}
    )
    assert wrong({f"共5角{behind}": [] for behind in ("的", "落", "度", "5分钟")}) == {}
    assert wrong({"五角，": [], "海角。": []}) == {}


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
        "票价3元〇5分。": [("3元〇5分", "3.05")],
        "票价3元零5角。": [("3元零5角", "3.5")],
        "票价3块5毛。": [("3块5毛", "3.5")],
        "票价3块5分。": [("3块5分", "3.05")],
        "票价3元5分钟。": [("3元", "3")],
        "票价3元5分之一。": [("3元", "3")],
        "票价3元5角5分钟。": [("3元5角", "3.5")],
        "票价5分钱。": [("5分钱", "0.05")],
        "票价5毛钱。": [("5毛钱", "0.5")],
        "票价3-5元5角。": [("3-5元5角", "3~5.5")],
    }
    assert wrong(cases) == {}


def test_zheng_is_part_of_a_sum_where_the_sum_ends_behind_it() -> None:
    ends = [*' ，,。．；;：:、（(）)】]”"的用\n', ""]
    assert wrong({f"共300元整{end}": [("300元整", "300")] for end in ends}) == {}
    assert wrong({f"共300元整{behind}": [("300元", "300")] for behind in "治合村修"}) == {}
    assert wrong({"共3元5角整。": [("3元5角整", "3.5")]}) == {}


def test_a_unit_that_begins_another_word_is_no_yuan() -> None:
    behind = "旦化月宵首素宝件老凶勋帅凯"
    assert wrong({f"共300元{one}。": [] for one in behind}) == {}
    assert wrong({f"￥300元{one}。": [("￥300", "300")] for one in behind}) == {}


def test_a_range_is_written_with_any_of_its_signs() -> None:
    signs = ["-", "—", "——", "－", "–", "~", "～", "至", "到"]
    spaced = [*signs, *(f" {sign} " for sign in signs)]
    assert wrong({f"共3{sign}5万元。": [(f"3{sign}5万元", "30000~50000")] for sign in spaced}) == {}
    assert wrong({f"共3万元{sign}5万元。": [(f"3万元{sign}5万元", "30000~50000")] for sign in spaced}) == {}
    assert wrong({f"共￥3{sign}￥5。": [(f"￥3{sign}￥5", "3~5")] for sign in spaced}) == {}
    assert wrong({f"提高百分之3{sign}5。": [(f"百分之3{sign}5", "0.03~0.05")] for sign in spaced}, PERCENT) == {}
    assert (
        wrong(
            {
                "共3———5万元。": [("5万元", "50000")],
                "共3\n-5万元。": [("5万元", "50000")],
                "共3=5万元": [("5万元", "50000")],
            }
        )
        == {}
    )


def test_a_range_may_be_as_wide_as_a_hundredfold_where_its_first_number_has_no_unit() -> None:
    cases = {
        "共100-1万元。": [("100-1万元", "100~10000")],
        "共99-1万元。": [("1万元", "10000")],
        "共5-1万元。": [("1万元", "10000")],
        "共5000-1万元。": [("5000-1万元", "5000~10000")],
        "共10元-1万元。": [("10元-1万元", "10~10000")],
        "共5-5万元。": [("5万元", "50000")],
        "共5万元-5万元。": [("5万元", "50000"), ("5万元", "50000")],
        "共5万元-4万元。": [("5万元", "50000"), ("4万元", "40000")],
    }
    assert wrong(cases) == {}


def test_the_unit_before_a_ranges_sign_is_of_one_kind_with_that_behind_it() -> None:
    cases = {
        "共3万元至5万圆。": [("3万元至5万圆", "30000~50000")],
        "共3万美元至5万美元。": [("3万美元至5万美元", "30000~50000")],
        "共3万美元至5万元。": [("3万美元", "30000"), ("5万元", "50000")],
        "共3个至5万元。": [("5万元", "50000")],
        "共3万人民币至5万人民币。": [("3万人民币至5万人民币", "30000~50000")],
        "共3万瑞士法郎至5万瑞士法郎。": [("3万瑞士法郎至5万瑞士法郎", "30000~50000")],
    }
    assert wrong(cases) == {}
    assert (
        wrong({"共3%至5%。": [("3%至5%", "0.03~0.05")], "共3至5个百分点。": [("3至5个百分点", "0.03~0.05")]}, PERCENT)
        == {}
    )
    assert wrong({"共3个至5个。": [("3个至5个", "3~5")], "共3名至5人。": [("3名", "3"), ("5人", "5")]}, COUNT) == {}


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
    assert wrong(arabic | full | han) == {}
    cases = {
        "约需两、三万元。": [("两、三万元", "20000~30000")],
        "约需三、五万元。": [("三、五万元", "30000~50000")],
        "约需3、5万元。": [("3、5万元", "30000~50000")],
        "约需4、6万元。": [("6万元", "60000")],
        "约需2、4万元。": [("4万元", "40000")],
        "约需5、4万元。": [("4万元", "40000")],
        "约需3、4.5万元。": [("4.5万元", "45000")],
        "约需3、45万元。": [("45万元", "450000")],
        "约需13、14万元。": [("14万元", "140000")],
        "第3、4万元。": [],
        "各3、4万元。": [("4万元", "40000")],
        "分别3、4万元。": [("4万元", "40000")],
        "分别为两镇3、4万元。": [("4万元", "40000")],
        "分别为，约需3、4万元。": [("3、4万元", "30000~40000")],
        "2、3、4万元。": [("4万元", "40000")],
        "3、4万元。": [("4万元", "40000")],
    }
    assert wrong(cases) == {}


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
        "500提高到600元": [("600元", "600")],
        "从500提高了许多到600元": [("500", "500"), ("600元", "600")],
        "从500提高了许多很多到600元": [("600元", "600")],
        "从1提高到5万元": [("1", "10000"), ("5万元", "50000")],
        "从40000提高到5万元": [("40000", "40000"), ("5万元", "50000")],
        "从0提高到5万元": [("0", "0"), ("5万元", "50000")],
    }
    assert wrong(cases) == {}


def test_a_number_without_a_unit_is_a_sum_at_the_end_of_a_clause_about_money() -> None:
    ends = [*"，。；;、）)/ \n", "左右", "上下", "以上", "以下", "以内", ""]
    for printed, value in (
        ("1万2", "12000"),
        ("一万二", "12000"),
        ("3千5", "3500"),
        ("1亿2", "120000000"),
        ("1萬2", "12000"),
    ):
        assert wrong({f"每户补助{printed}{end}": [(printed, value)] for end in ends}) == {}
    for printed, value in (
        ("40万", "400000"),
        ("40萬", "400000"),
        ("4亿", "400000000"),
        ("4億", "400000000"),
        ("4千", "4000"),
    ):
        assert wrong({f"补助资金{printed}，": [(printed, value)]}) == {}
    for more in "余多餘":
        assert wrong({f"补助资金40万{more}，": [(f"40万{more}", "400000")]}) == {}
    assert wrong({f"补助资金40万{behind}": [] for behind in ("人次", "9户", "３户", "三户")}) == {}
    assert wrong({"安排3万5000。": [("3万5000", "35000")], "安排3万500。": []}) == {}


def test_what_stands_before_a_number_may_make_it_none() -> None:
    before = ["A", "z", "第", ".", "．", "/", "+", "＋", "3万", "3萬", "3亿", "3億", "第 "]
    assert wrong({f"共{one}300元。": [] for one in before if one[0] != "3"}) == {}
    assert wrong({f"第{one}、3元。": [] for one in "123一二三"}) == {}
    assert wrong({f"比分3{colon}300元": [] for colon in ":："}) == {}
    minus = "，,。；;：:为是约 "
    assert wrong({f"利润{one}负300元": [] for one in minus}) == {}
    assert wrong({"企业减负300元": [("300元", "300")], "GDP300元": [("300元", "300")], "第 3元": []}) == {}


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
    assert wrong(cases) == {}


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
    assert wrong(cases, PERCENT) == {}


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
        "三分之二。": [],
    }
    assert wrong(cases, PERCENT) == {}


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
    }
    assert wrong(cases) == {}


def test_a_sum_without_a_number_is_vague() -> None:
    vague = [
        f"{many}{place}元" for many in "数几上过" for place in ("百", "千", "万", "百万", "千万", "亿", "百亿", "千亿")
    ]
    vague += [f"{many}十{place}元" for many in "数几" for place in ("", "万", "亿")]
    vague += [
        "数百余元",
        "数百多万元",
        "几千余亿元",
        "成百上千元"[2:],
        "成千元",
        "十几万元",
        "二十几万元",
        "30几万元",
        "３０几万元",
    ]
    assert wrong({f"缺口{printed}，": [(printed, "?")] for printed in vague}) == {}
    others = ["以上百元", "通过百元", "经过千元", "超过百元"]
    read = {text: [found.span.of(text) for found in recognise(text)] for text in others}
    assert read == {"以上百元": [], "通过百元": [], "经过千元": [], "超过百元": ["百元"]}
    (longest,) = recognise("缺口1230几万元，")
    assert longest.span.of("缺口1230几万元，") == "1230几万元"
    assert longest.qualifier is Qualifier.VAGUE


def test_an_order_of_magnitude_is_vague_before_what_it_may_be_said_of() -> None:
    nouns = ("工业", "产业", "园区", "企业", "项目", "市场", "工程", "集群")
    cases: dict[str, Readings] = {f"培育百亿级{noun}。": [("百亿级", "?")] for noun in nouns}
    cases |= {
        f"培育{place}级产业。": [(f"{place}级", "?")]
        for place in ("百", "千", "千万", "百万", "亿", "十亿", "万亿", "100亿", "1000亿")
    }
    cases |= {
        "培育百亿级的特色优势产业。": [("百亿级", "?")],
        "培育百亿级现代农业和水产业。": [("百亿级", "?")],
        "培育百亿级现代生态农业和水产业。": [],
        "培育百亿级，产业。": [],
        "培育百亿级人才。": [],
        "培育县级产业。": [],
    }
    assert wrong(cases) == {}


def test_a_magnitude_of_yuan_is_vague_where_something_says_that_it_is_a_sum() -> None:
    cases: dict[str, Readings] = {
        f"产值{place}元以上": [(f"{place}元", "?")]
        for place in ("百", "千", "万", "亿", "百万", "千万", "百亿", "千亿", "万亿")
    }
    cases |= {f"{place}元级企业": [(f"{place}元", "?")] for place in ("百", "千", "百万", "亿")}
    cases |= {f"突破{place}元大关": [(f"{place}元", "?")] for place in ("百亿", "千亿")}
    cases |= {
        "实现产值百亿元": [("百亿元", "?")],
        "实现产值万亿元": [("万亿元", "?")],
        "实现产值千元": [],
        "实现产值百万元": [("百万元", "?")],
        "计量单位百亿元": [],
        "百万元大奖": [],
        "三百元以上": [("三百元", "300")],
        "3百元以上": [("3百元", "300")],
        "余百元以上": [],
    }
    assert wrong(cases) == {}


def test_a_number_alone_on_its_line_has_no_unit_on_the_next() -> None:
    cases: dict[str, Readings] = {
        "上文\n12\n元": [],
        "上文\n- 12 -\n元": [],
        "12\n元": [],
        "上文\n — 12\n元旦": [],
        "共计12\n元。": [("12\n元", "12")],
        "上文\n共12\n元。": [("12\n元", "12")],
        "上文\n12 元。": [("12 元", "12")],
    }
    assert wrong(cases) == {}


def test_a_currency_before_a_sum_is_part_of_it() -> None:
    cases: dict[str, Readings] = {
        "共人民币300元。": [("人民币300元", "300")],
        "共人民币 300元。": [("人民币 300元", "300")],
        "共人民币，300元。": [("300元", "300")],
        "共 300元。": [("300元", "300")],
        "外币300元。": [("300元", "300")],
        "共美元300万美元。": [("300万美元", "3000000")],
        "00300元。": [],
        "共007元。": [],
    }
    assert wrong(cases) == {}
