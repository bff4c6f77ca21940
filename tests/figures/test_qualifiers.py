"""Qualifiers say how a printed number stands to the true one, and the phrase takes their words in."""

import pytest

from reader.figures import Figure, Qualifier, recognise

EXACT, APPROX, OVER_APPROX, UNDER_APPROX = (
    Qualifier.EXACT,
    Qualifier.APPROX,
    Qualifier.APPROX_OVER,
    Qualifier.APPROX_UNDER,
)


def figure_of(sentence: str) -> Figure:
    (figure,) = recognise(sentence)
    return figure


@pytest.mark.parametrize("unit", ["万元", "%", "个", "公里"])
@pytest.mark.parametrize(
    ("before", "after", "qualifier"),
    [
        ("", "", EXACT),
        ("约", "", APPROX),
        ("大约", "", APPROX),
        ("大概", "", APPROX),
        ("约为", "", APPROX),
        ("约占", "", APPROX),
        ("约需", "", APPROX),
        ("", "左右", APPROX),
        ("", "上下", APPROX),
        ("约", "左右", APPROX),
        ("近", "", UNDER_APPROX),
        ("将近", "", UNDER_APPROX),
        ("接近", "", UNDER_APPROX),
        ("接近于", "", UNDER_APPROX),
        ("直逼", "", UNDER_APPROX),
        ("", "出头", OVER_APPROX),
        ("", "多", OVER_APPROX),
        ("不少于", "", Qualifier.AT_LEAST),
        ("不低于", "", Qualifier.AT_LEAST),
        ("不得少于", "", Qualifier.AT_LEAST),
        ("至少", "", Qualifier.AT_LEAST),
        ("不小于", "", Qualifier.AT_LEAST),
        ("没有低于", "", Qualifier.AT_LEAST),
        ("不应少于", "", Qualifier.AT_LEAST),
        ("不亚于", "", Qualifier.AT_LEAST),
        ("少则", "", Qualifier.AT_LEAST),
        ("", "为下限", Qualifier.AT_LEAST),
        ("", "起", Qualifier.AT_LEAST),
        ("至少需要", "", Qualifier.AT_LEAST),
        ("最低应安排", "", Qualifier.AT_LEAST),
        ("最低可缴", "", Qualifier.AT_LEAST),
        ("不低于每亩", "", Qualifier.AT_LEAST),
        ("不少于每人每月", "", Qualifier.AT_LEAST),
        ("至少有", "", Qualifier.AT_LEAST),
        ("", "以上", Qualifier.AT_LEAST),
        ("", "及以上", Qualifier.AT_LEAST),
        ("", "（含）以上", Qualifier.AT_LEAST),
        ("约", "以上", Qualifier.AT_LEAST),
        ("超过", "", Qualifier.OVER),
        ("超", "", Qualifier.OVER),
        ("逾", "", Qualifier.OVER),
        ("突破", "", Qualifier.OVER),
        ("不超过", "", Qualifier.AT_MOST),
        ("不超过（含）", "", Qualifier.AT_MOST),
        ("最高不超过", "", Qualifier.AT_MOST),
        ("最高", "", Qualifier.AT_MOST),
        ("最高补助", "", Qualifier.AT_MOST),
        ("最高可给予", "", Qualifier.AT_MOST),
        ("最高一次性给予补助", "", Qualifier.AT_MOST),
        ("最高可以获得担保贷款", "", Qualifier.AT_MOST),
        ("至多", "", Qualifier.AT_MOST),
        ("未超过", "", Qualifier.AT_MOST),
        ("没有突破", "", Qualifier.AT_MOST),
        ("不得高于", "", Qualifier.AT_MOST),
        ("不大于", "", Qualifier.AT_MOST),
        ("不能超出", "", Qualifier.AT_MOST),
        ("未达到", "", Qualifier.AT_MOST),
        ("不满", "", Qualifier.AT_MOST),
        ("封顶线为", "", Qualifier.AT_MOST),
        ("", "为限", Qualifier.AT_MOST),
        ("", "不到", Qualifier.AT_MOST),
        ("不足", "", Qualifier.AT_MOST),
        ("低于", "", Qualifier.AT_MOST),
        ("", "以内", Qualifier.AT_MOST),
        ("", "以下", Qualifier.AT_MOST),
        ("", "(含)以下", Qualifier.AT_MOST),
    ],
)
def test_qualifying_words_are_read_and_stand_in_the_phrase(
    before: str, after: str, unit: str, qualifier: Qualifier
) -> None:
    sentence = f"县里统计{before}80{unit}{after}，已经公布。"
    figure = figure_of(sentence)

    assert figure.qualifier is qualifier
    assert figure.span.of(sentence) == f"80{unit}"
    assert figure.phrase.of(sentence) == f"{before}80{unit}{after}"
    assert figure.value is not None


@pytest.mark.parametrize(
    "core", ["5300余万元", "80多万元", "3亿多元", "10余万元", "三百余万元", "14000余户", "1200多平方米"]
)
def test_more_in_the_number_is_a_little_more_than_it(core: str) -> None:
    sentence = f"县里统计{core}，已经公布。"
    figure = figure_of(sentence)

    assert figure.qualifier is OVER_APPROX
    assert figure.span.of(sentence) == figure.phrase.of(sentence) == core


def test_more_outweighs_about_and_a_bound_outweighs_more() -> None:
    assert figure_of("投入约80多万元").qualifier is OVER_APPROX
    assert figure_of("投入80多万元以上").qualifier is Qualifier.AT_LEAST


def test_a_space_may_stand_before_the_number() -> None:
    sentence = "投入约 80万元"

    assert figure_of(sentence).phrase.of(sentence) == "约 80万元"


def test_a_range_stays_a_range_and_its_phrase_takes_the_words_in() -> None:
    sentence = "投入约300-500万元左右"
    figure = figure_of(sentence)

    assert figure.qualifier is Qualifier.RANGE
    assert figure.phrase.of(sentence) == "约300-500万元左右"


@pytest.mark.parametrize("word", ["签约", "节约", "集约", "最近", "附近", "就近", "邻近", "赶超", "反超", "合约"])
def test_a_word_that_ends_like_a_qualifier_is_none(word: str) -> None:
    sentence = f"全县{word}80万元"
    figure = figure_of(sentence)

    assert figure.qualifier is EXACT
    assert figure.phrase == figure.span


@pytest.mark.parametrize(
    "sentence",
    [
        "高于平均水平的5个村",
        "未达到标准的3个村",
        "来不及80万元",
        "主体已封顶12栋",
        "不到位的300万元",
        "300万元不到位",
        "主体已封顶2.3万平方米",
        "比去年的300万元多",
        "由500公斤起步，逐年增长",
        "在3000元之上再增加",
        "80万元起草费",
    ],
)
def test_words_of_something_else_than_the_number_bound_nothing(sentence: str) -> None:
    assert figure_of(sentence).qualifier is EXACT


def test_what_a_sum_grew_by_may_be_a_little_more() -> None:
    assert figure_of("比去年增加3万元多").qualifier is Qualifier.APPROX_OVER


def test_a_share_of_a_named_whole_is_bounded() -> None:
    assert figure_of("未达到年度任务的30%").qualifier is Qualifier.AT_MOST
    assert figure_of("不低于GDP的4%").qualifier is Qualifier.AT_LEAST
    assert figure_of("不低于总投资的三成").qualifier is Qualifier.AT_LEAST


def test_what_a_bounded_sum_is_per_stays_what_it_is_per() -> None:
    assert figure_of("投资不低于每亩300万元").base == "每亩"


def test_both_ends_of_a_range_may_say_whether_they_are_included() -> None:
    figure = figure_of("300万元（含300万元）-500万元（不含500万元）的项目")

    assert [str(end) for end in figure.amount.ends or ()] == ["3000000", "5000000"]


def test_whether_a_ranges_end_is_included_is_no_sum_of_its_own() -> None:
    text = "总投资300-500万元（含500万元）的补助5%，含100万元（含30万元自筹）"

    assert [figure.span.of(text) for figure in recognise(text)] == ["300-500万元", "5%", "100万元", "30万元"]


def test_two_bounds_of_one_span_qualify_one_number_each() -> None:
    sentence = "10万元以上50万元以下的项目"

    assert [(figure.phrase.of(sentence), figure.qualifier) for figure in recognise(sentence)] == [
        ("10万元以上", Qualifier.AT_LEAST),
        ("50万元以下", Qualifier.AT_MOST),
    ]


BEFORE = {
    Qualifier.AT_LEAST: "不少于 不低于 不得少于 不得低于 至少 最少 最低",
    Qualifier.AT_MOST: "不超过 不得超过 不高于 不多于 最高不超过 最多不超过 最高 至多 最多 不足 不到 低于 少于 小于",
    Qualifier.OVER: "超过 超 逾 突破 多于 高于 大于",
    UNDER_APPROX: "接近 将近 近",
    APPROX: "大约 大概 约 約 大致",
}
AFTER = {Qualifier.AT_LEAST: "及以上 以上", Qualifier.AT_MOST: "及以下 以内 以下 之内", APPROX: "左右 上下"}
VERBS = "补助 奖励 给予 补贴 资助 支持 奖补 为 占 有 需 达 合 计"


def phrase_of(before: str, after: str = "") -> tuple[Qualifier, str]:
    sentence = f"县里统计{before}80万元{after}，已经公布。"
    figure = figure_of(sentence)
    return figure.qualifier, figure.phrase.of(sentence)


def test_every_word_that_qualifies_is_known_with_what_may_stand_between() -> None:
    for qualifier, words in BEFORE.items():
        for word in words.split():
            assert phrase_of(word) == (qualifier, f"{word}80万元"), word
            for between in (*VERBS.split(), *(f"可{verb}" for verb in VERBS.split()), "（含）", "(含本数)", " "):
                assert phrase_of(word + between) == (qualifier, f"{word}{between}80万元"), word + between
    for qualifier, words in AFTER.items():
        for word in words.split():
            for said in (word, f"（含）{word}", f"{word}（含80万元）", f"（不含税）{word}"):
                assert phrase_of("", said) == (qualifier, f"80万元{said}"), said
            beyond = Qualifier.OVER if qualifier is Qualifier.AT_LEAST else qualifier
            for said in (f"(不含){word}", f"{word}（不含80万元）"):
                assert phrase_of("", said) == (beyond, f"80万元{said}"), said


def test_a_word_that_only_ends_like_one_that_qualifies_is_none() -> None:
    near, treaties, over = "最附邻靠远相就新", "签合节民契条制违集预履解特誓盟公", "赶反高"
    others = [*(f"{one}近" for one in near), *(f"{one}约" for one in treaties), *(f"{one}超" for one in over)]
    assert [word for word in others if phrase_of(word) != (EXACT, "80万元")] == []


def test_a_bound_stands_next_to_its_number_with_one_verb_at_most() -> None:
    for before in ("不少于全年", "最高的", "约补助给予", "至少在县里"):
        assert phrase_of(before) == (EXACT, "80万元"), before


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("分别不低于300、400万元。", [Qualifier.AT_LEAST] * 2),
        ("分别约300万元、400万元和500万元。", [Qualifier.APPROX] * 3),
        ("分别增长约10%、20%。", [Qualifier.APPROX] * 2),
        ("分别为300万元、不超过400万元。", [Qualifier.EXACT, Qualifier.AT_MOST]),
        ("分别安排约300万元，400万元。", [Qualifier.APPROX, Qualifier.EXACT]),
        ("安排约300万元、400万元。", [Qualifier.APPROX, Qualifier.EXACT]),
    ],
)
def test_what_stands_before_all_that_is_dealt_out_is_said_of_each(sentence: str, expected: list[Qualifier]) -> None:
    assert [figure.amount.qualifier for figure in recognise(sentence)] == expected


def test_a_limit_may_be_of_a_proportion() -> None:
    assert [each.qualifier for each in recognise("最高补助比例80%，补助比例80%")] == [Qualifier.AT_MOST, EXACT]


@pytest.mark.parametrize("gap", ["\n", "\n　　", " \n"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("不超过{}80万元", Qualifier.AT_MOST),
        ("不超{}过80万元", Qualifier.AT_MOST),
        ("最高补{}助80万元", Qualifier.AT_MOST),
        ("将近{}80万元", Qualifier.APPROX_UNDER),
        ("80万元{}以上", Qualifier.AT_LEAST),
        ("约80万元{}以下", Qualifier.AT_MOST),
    ],
)
def test_a_qualifier_holds_over_a_lines_end(words: str, said: Qualifier, gap: str) -> None:
    text = f"每座渡口的修缮费用{words.format(gap)}。"
    (figure,) = recognise(text)
    assert (figure.qualifier, figure.phrase.of(text)) == (said, words.format(gap))


def test_a_line_that_begins_like_a_qualifier_says_nothing_of_the_one_above() -> None:
    for text in (
        "每座渡口的修缮费用为80万元\n以上资金已经到位。",
        "渡口80万元\n左右岸各一座。",
        "镇政府附近\n80万元。",
        "当天签\n约80万元。",
    ):
        assert [figure.qualifier for figure in recognise(text)] == [EXACT], text


def test_what_lies_between_two_sums_has_a_sign_behind_the_first() -> None:
    for text, said in {
        "300万元＜投资≤500万元。": ["over", "at_most"],
        "300万元≤投资额<500万元的。": ["at_least", "at_most"],
        "500万元≥投资＞300万元。": ["at_most", "over"],
        "3000元＞2000元。": ["exact", "over"],
    }.items():
        assert [each.qualifier.value for each in recognise(text)] == said, text


def test_a_part_may_be_a_little_more_or_less() -> None:
    for word, said in {"强": "approx_over", "弱，": "approx_under", "强化": "exact"}.items():
        assert recognise(f"约束性指标占三分之一{word}")[0].qualifier.value == said, word
