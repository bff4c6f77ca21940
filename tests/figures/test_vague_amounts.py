"""Sums that name no number, and what a line, a number or a currency before an amount makes of it."""

from reader.figures import Qualifier, recognise
from tests.figures.readings import Readings, misread


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
    assert misread({f"缺口{printed}，": [(printed, "?")] for printed in vague}) == {}
    others = ["以上百元", "通过百元", "经过千元", "超过百元"]
    read = {text: [found.span.of(text) for found in recognise(text)] for text in others}
    assert read == {"以上百元": [], "通过百元": [], "经过千元": [], "超过百元": ["百元"]}
    tens = {f"缺口{tens}十几万元，": [(f"{tens}十几万元", "?")] for tens in "二三四五六七八九"}
    assert misread(tens | {"2020年几十万元，": [("几十万元", "?")], "3几万元，": [("3几万元", "?")]}) == {}
    (longest,) = recognise("缺口1230几万元，")
    assert longest.span.of("缺口1230几万元，") == "1230几万元"
    assert (longest.qualifier, longest.unit) == (Qualifier.VAGUE, "CNY")
    assert misread({"十几万元": [("十几万元", "?")]}) == {}


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
        "培育百亿级现代农业与水的产业。": [],
        "培育１００亿级产业。": [("１００亿级", "?")],
        "培育百万亿级产业。": [("百万亿级", "?")],
        "千户百亿级产业。": [("百亿级", "?")],
        "培育百亿级现代生态农业和水产业。": [],
        "培育百亿级，产业。": [],
        "培育百亿级人才。": [],
        "培育县级产业。": [],
    }
    assert misread(cases) == {}


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
        "实现产值亿元": [("亿元", "?")],
        "实现产值千万元": [("千万元", "?")],
        "实现产值千亿元": [("千亿元", "?")],
        "站稳百亿元大关": [("百亿元", "?")],
        "百万元奖给县级": [],
        "亿万元以上": [],
        "参数元，": [],
        "计量单位百亿元": [],
        "百万元大奖": [],
        "三百元以上": [("三百元", "300")],
        "3百元以上": [("3百元", "300")],
        "余百元以上": [],
    }
    assert misread(cases) == {}


def test_a_number_alone_on_its_line_has_no_unit_on_the_next() -> None:
    cases: dict[str, Readings] = {
        "上文\n12\n元": [],
        "上文\n- 12 -\n元": [],
        "12\n元": [],
        "\n12\n元": [],
        "上文\n — 12\n元旦": [],
        "共计12\n元。": [("12\n元", "12")],
        "上文\n共12\n元。": [("12\n元", "12")],
        "上文\n12 元。": [("12 元", "12")],
        "上文\n约12\n元。": [("12\n元", "12")],
    }
    cases |= {f"上文\n{before}12\n元": [] for before in " \t\u3000\xa0-—－–·"}
    assert misread(cases) == {}


def test_a_currency_before_a_sum_is_part_of_it() -> None:
    cases: dict[str, Readings] = {
        "共人民币300元。": [("人民币300元", "300")],
        "共人民币 300元。": [("人民币 300元", "300")],
        "共人民币，300元。": [("300元", "300")],
        "美金人民币300元。": [("人民币300元", "300")],
        "人民币300元。": [("人民币300元", "300")],
        "共 300元。": [("300元", "300")],
        "外币300元。": [("300元", "300")],
        "共美元300万美元。": [("300万美元", "3000000")],
        "00300元。": [],
        "共007元。": [],
    }
    assert misread(cases) == {}
