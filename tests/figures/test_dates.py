"""Dates are ISO 8601 values to the day, month or year, and the words around them qualify them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import Figure, FigureKind, Qualifier, recognise
from tests.figures.readings import readings
from tests.numerals import han, positional

DATE = FigureKind.DATE


def dates_of(sentence: str) -> list[Figure]:
    return [figure for figure in recognise(sentence) if figure.kind is DATE]


@pytest.mark.parametrize(
    ("printed", "value", "precision"),
    [
        ("2021年5月28日", "2021-05-28", "day"),
        ("2021 年 5 月 28 日", "2021-05-28", "day"),
        ("２０２２年１１月３日", "2022-11-03", "day"),
        ("2021-05-28", "2021-05-28", "day"),
        ("2021.5.28", "2021-05-28", "day"),
        ("2021/5/28", "2021-05-28", "day"),
        ("二○一一年五月十日", "2011-05-10", "day"),
        ("二〇二一年十二月三十一日", "2021-12-31", "day"),
        ("2021年6月底", "2021-06-30", "day"),
        ("2024年2月底", "2024-02-29", "day"),
        ("2021年12月末", "2021-12-31", "day"),
        ("2025年底", "2025-12-31", "day"),
        ("2025年年底", "2025-12-31", "day"),
        ("2017年12月", "2017-12", "month"),
        ("二0一七年三月", "2017-03", "month"),
        ("2020年", "2020", "year"),
        ("二0一七年", "2017", "year"),
        ("1998年", "1998", "year"),
        ("2021-2023年", "2021/2023", "interval"),
        ("2021年至2023年", "2021/2023", "interval"),
        ("2021～2023年", "2021/2023", "interval"),
        ("2021—2023年6月", "2021/2023-06", "interval"),
        ("2021年5月至8月", "2021-05/2021-08", "interval"),
        ("2021年5月至2022年3月", "2021-05/2022-03", "interval"),
        ("2021年5月1日至8日", "2021-05-01/2021-05-08", "interval"),
        ("2021年5月1日-6月30日", "2021-05-01/2021-06-30", "interval"),
        ("2021年5月1日至2021年12月", "2021-05-01/2021-12", "interval"),
        ("2021年1-6月", "2021-01/2021-06", "interval"),
        ("“十四五”期间", "2021/2025", "interval"),
        ("十三五期间", "2016/2020", "interval"),
        ("“十五”期间", "2001/2005", "interval"),
        ("“十五五”", "2026/2030", "interval"),
        ("“十四五”时期", "2021/2025", "interval"),
        ("“十四五”末", "2025-12-31", "day"),
        ("十四五期末", "2025-12-31", "day"),
        ("“十四五”期内", "2021/2025", "interval"),
        ("2021年5、6月份", "2021-05/2021-06", "interval"),
        ("2021年6、7和8月", "2021-06/2021-08", "interval"),
        ("2021年3月份", "2021-03", "month"),
        ("2021—2022学年", "2021/2022", "interval"),
        ("2021-2022学年度", "2021/2022", "interval"),
        ("2021年1~3季度", "2021-01/2021-09", "interval"),
        ("2021年二至三季度", "2021-04/2021-09", "interval"),
        ("2021年前两季度", "2021-01/2021-06", "interval"),
        ("2021年前10个月", "2021-01/2021-10", "interval"),
        ("2021年3月上旬", "2021-03-01/2021-03-10", "interval"),
        ("2021年3月中下旬", "2021-03-11/2021-03-31", "interval"),
        ("2021年2月下旬", "2021-02-21/2021-02-28", "interval"),
        ("二O二一年", "2021", "year"),
        ("二◯二一年十二月", "2021-12", "month"),
        ("二Ｏ二一年", "2021", "year"),
        ("2021年上半年", "2021-01/2021-06", "interval"),
        ("2021年下半年", "2021-07/2021-12", "interval"),
        ("2021年一季度", "2021-01/2021-03", "interval"),
        ("2021年一季度末", "2021-03-31", "day"),
        ("2021年上半年末", "2021-06-30", "day"),
        ("2023年2月上旬至3月中旬", "2023-02-01/2023-03-20", "interval"),
        ("2021年1月1日起至2023年12月31日", "2021-01-01/2023-12-31", "interval"),
        ("2018年度至2020年", "2018/2020", "interval"),
        ("2021年第四季度", "2021-10/2021-12", "interval"),
        ("2021年一、二季度", "2021-01/2021-06", "interval"),
        ("2021年第二、第三和第四季度", "2021-04/2021-12", "interval"),
        ("2021年2季度", "2021-04/2021-06", "interval"),
        ("2021年前三季度", "2021-01/2021-09", "interval"),
        ("2021年元月", "2021-01", "month"),
        ("2021年元月5日", "2021-01-05", "day"),
        ("2021年5月28号", "2021-05-28", "day"),
        ("2021年3月5-6日", "2021-03-05/2021-03-06", "interval"),
        ("2021年3月5日至6日", "2021-03-05/2021-03-06", "interval"),
        ("2021年3月5号至6号", "2021-03-05/2021-03-06", "interval"),
        ("二OO八年五月", "2008-05", "month"),
        ("2100年", "2100", "year"),
    ],
)
def test_a_date_has_its_iso_value_and_precision(printed: str, value: str, precision: str) -> None:
    sentence = f"县里于{printed}，印发文件"
    (figure,) = dates_of(sentence)

    assert (figure.span.of(sentence), figure.value, figure.unit) == (printed, value, precision)
    assert figure.qualifier is Qualifier.EXACT


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("前三季度", "2021-01/2021-09"),
        ("前三个季度", "2021-01/2021-09"),
        ("上半年", "2021-01/2021-06"),
        ("第四季度", "2021-10/2021-12"),
        ("前十个月", "2021-01/2021-10"),
        ("上半年末", "2021-06-30"),
        ("年底", "2021-12-31"),
    ],
)
def test_a_part_of_a_year_is_no_year_where_a_line_ends_in_it(printed: str, value: str) -> None:
    for place in range(len(printed)):
        for gap in ("\n", "\n  ", " "):
            wrapped = f"渠道改造于2021年{printed[:place]}{gap}{printed[place:]}，完成"
            assert [figure.value for figure in dates_of(wrapped)] == [value], wrapped


FORMS = (
    "2021年3月5日", "2021年12月31日", "2021年前三个季度", "2021年上半年", "2021年前11个月", "2021年1—11月",
    "2021年11月上旬", "2019—2021年", "2019年至2021年", "2019年10月至2021年12月", "2021年10、11月份",
    "二〇二一年十二月三十一日",
    "2021.12.31", "2020-2021学年", "2021年12月30日至31日", "2020、2021两年", "2021年12月25日前", "2021年一、二季度",
)  # fmt: skip


@pytest.mark.parametrize("printed", FORMS)
def test_a_date_that_is_torn_or_blotted_anywhere_is_read_whole_or_not_at_all(printed: str) -> None:
    for sentence in ("渡口于{}，全部完工", "截至{}，全县已经完工"):
        whole = {figure.value for figure in dates_of(sentence.format(printed))}
        assert whole
        for place in range(1, len(printed)):
            for gap in ("\n", "\n　　", "  ", " ", "■"):
                torn = sentence.format(printed[:place] + gap + printed[place:])
                assert {figure.value for figure in dates_of(torn)} <= whole, torn


def test_quarters_that_are_no_one_interval_are_no_date_and_no_year() -> None:
    assert dates_of("2021年一、三季度，完成投资") == []
    assert [figure.value for figure in dates_of("2021年\n底部加固")] == ["2021"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_in_every_form(day: date) -> None:
    # Eleven is 十一 in a date, where the writer says 一十一.
    month, in_month = (
        han(number).removeprefix("一") if 10 <= number < 20 else han(number) for number in (day.month, day.day)
    )
    for printed in (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month:02}月{day.day:02}日",
        f"{day:%Y-%m-%d}",
        f"{day.year}.{day.month}.{day.day}",
        f"{positional(day.year)}年{month}月{in_month}日",
    ):
        assert readings(f"日期：{printed}。", DATE) == [(printed, day.isoformat())]


@pytest.mark.parametrize(
    ("phrase", "core", "qualifier", "value"),
    [
        ("截至2021年3月31日", "2021年3月31日", Qualifier.AS_OF, "2021-03-31"),
        ("截止到2021年3月", "2021年3月", Qualifier.AS_OF, "2021-03"),
        ("截至2021年底", "2021年底", Qualifier.AS_OF, "2021-12-31"),
        ("自2016年以来", "2016年", Qualifier.SINCE, "2016"),
        ("2017年以来", "2017年", Qualifier.SINCE, "2017"),
        ("从2021年开始", "2021年", Qualifier.FROM, "2021"),
        ("从2021年起", "2021年", Qualifier.FROM, "2021"),
        ("2021年7月1日起", "2021年7月1日", Qualifier.FROM, "2021-07-01"),
        ("自2021年7月1日", "2021年7月1日", Qualifier.FROM, "2021-07-01"),
        ("2021年6月底前", "2021年6月底", Qualifier.BY, "2021-06-30"),
        ("2025年底之前", "2025年底", Qualifier.BY, "2025-12-31"),
        ("2025年年底前", "2025年年底", Qualifier.BY, "2025-12-31"),
        ("2021年以前", "2021年", Qualifier.BY, "2021"),
        ("“十三五”以来", "“十三五”", Qualifier.SINCE, "2016/2020"),
        ("十四五以来", "十四五", Qualifier.SINCE, "2021/2025"),
    ],
)
def test_the_words_around_a_date_qualify_it(phrase: str, core: str, qualifier: Qualifier, value: str) -> None:
    sentence = f"全县{phrase}，建成水厂"
    (figure,) = dates_of(sentence)

    assert figure.phrase.of(sentence) == phrase
    assert (figure.span.of(sentence), figure.qualifier, figure.value) == (core, qualifier, value)


@pytest.mark.parametrize(
    "sentence",
    ["2021年前三季度", "2021年前后", "2021年前期", "来自2016年的项目", "2021年起草", "到2025年", "2021年前10个月"],
)
def test_a_word_that_begins_or_ends_like_a_qualifier_is_none(sentence: str) -> None:
    (figure,) = dates_of(sentence)

    assert figure.qualifier is Qualifier.EXACT
    assert figure.phrase == figure.span


def test_a_date_without_a_year_takes_that_of_the_nearest_date_before_it() -> None:
    sentence = "2021年开工，6月底前完成一期；2022年3月1日复工，5月10日验收，6月1日至8日试运行，9月底前完工。"

    assert [value for _, value in readings(sentence, DATE)] == [
        "2021",
        "2021-06-30",
        "2022-03-01",
        "2022-05-10",
        "2022-06-01/2022-06-08",
        "2022-09-30",
    ]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("", "2021-06-30"),
        ("同年", "2021-06-30"),
        ("明年", "2022-06-30"),
        ("次年", "2022-06-30"),
    ],
)
def test_a_year_that_is_said_is_reckoned_from_the_nearest_date_before(said: str, day: str) -> None:
    assert readings(f"2021年开工，{said}6月底前完成。", DATE)[1] == ("6月底", day)


@pytest.mark.parametrize("said", ["今年", "去年", "本年"])
def test_in_a_text_without_a_date_this_and_last_year_are_of_none_that_was_printed(said: str) -> None:
    for when in ("6月", "6月底", "3月5日", "1-5月", "3、4月份", "6月中旬"):
        assert [value for _, value in readings(f"2019年立项，{said}{when}完工，9月3日验收。", DATE)] == [
            "2019",
            "2019-09-03",
        ], when


@pytest.mark.parametrize("joint", ["、", "和", "及"])
def test_each_year_of_a_list_is_a_year(joint: str) -> None:
    assert readings(f"2019{joint}2020年投入", DATE) == [("2019", "2019"), ("2020年", "2020")]
    assert readings("2018、2019、2020年", DATE) == [("2018", "2018"), ("2019", "2019"), ("2020年", "2020")]


def test_two_dates_that_count_down_or_stand_apart_are_no_interval() -> None:
    assert [value for _, value in readings("2022年3月至2021年5月，2021年5月—经2022年3月", DATE)] == [
        "2022-03",
        "2021-05",
        "2021-05",
        "2022-03",
    ]


def test_a_date_that_is_none_gives_no_year_to_what_follows() -> None:
    assert readings("2023年开工，2024年2月30日停工，6月底前完成。", DATE) == [("2023年", "2023")]
    assert readings("2023年开工，2月30日停工，6月底前完成。", DATE) == [("2023年", "2023"), ("6月底", "2023-06-30")]


def test_a_number_of_a_document_or_a_house_is_no_day() -> None:
    assert readings("2023年6月12号文件，2023年6月8号楼", DATE) == [("2023年6月", "2023-06"), ("2023年6月", "2023-06")]
    assert readings("2023年开工，6月12号完工，7月3号线开通。", DATE) == [("2023年", "2023"), ("6月12号", "2023-06-12")]


def test_an_interval_gives_its_last_year_to_what_follows() -> None:
    assert readings("2021-2023年实施，6月底前完成。", DATE)[1] == ("6月底", "2023-06-30")


@pytest.mark.parametrize("years", ["2021-2035", "2021—2035年", "2021－2035"])
def test_the_years_in_a_plans_name_are_an_interval_and_give_none_to_what_follows(years: str) -> None:
    for opens, closes in ("（）", "()"):
        found = readings(f"2023年印发《渡口布局规划{opens}{years}{closes}》，6月底前完成。", DATE)

        assert found == [("2023年", "2023"), (years, "2021/2035"), ("6月底", "2023-06-30")]


def test_two_numbers_in_brackets_that_are_no_years_on_are_no_interval() -> None:
    for printed in ("（2035-2021）", "（1921-2035）", "（2021-2035）号", "2021-2035）", "（编号2021-2035）"):
        assert dates_of(f"渡口{printed}。") == []


def test_years_with_as_many_counted_behind_them_are_an_interval() -> None:
    assert readings("2021-2023三年共投入，2021至2022两年", DATE) == [
        ("2021-2023", "2021/2023"),
        ("2021至2022", "2021/2022"),
    ]
    assert readings("2020年代表建议，2020年代建项目", DATE) == [("2020年", "2020"), ("2020年", "2020")]


NO_DATES = [
    "6月底前完成", "3月17日派人核查", "317日", "2021年2月30日", "用3年时间", "100年大计", "第2021年",
    "2023-2021年", "2021年11月至2月", "20210528", "2020824", "12月31日前", "明年6月底前", "2019、2020个", "十四五户",
    "3月5-6日", "0871-5550123", "电话2021-5550123", "12345", "20世纪90年代",
    "十五万", "2023年13月", "2023年6月32日", "2023年0月5日", "二〇二三年六月三十二日", "二〇二三年十三月",
    "2100年2月29日", "1990年代", "2020年代初", "2021-2023四年", "2021-2023三年级",
    "2021-2023年13月", "2021年5月至13月", "2021年2月28日至30日", "2021年3月25日至5日", "2023年六月四十日",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NO_DATES)
def test_what_says_no_date_is_none(sentence: str) -> None:
    assert dates_of(sentence) == []


def test_a_year_after_a_headings_number_is_a_year() -> None:
    assert readings("1.2017年,县里安排了专项资金。", DATE) == [("2017年", "2017")]


def test_every_part_of_a_year_is_an_interval() -> None:
    parts = {
        "上半年": "01/2023-06",
        "下半年": "07/2023-12",
        "一季度": "01/2023-03",
        "二季度": "04/2023-06",
        "三季度": "07/2023-09",
        "四季度": "10/2023-12",
        "前三季度": "01/2023-09",
    }
    digits = str.maketrans("一二三四", "1234")
    parts |= {part.translate(digits): value for part, value in parts.items()}
    parts |= {f"第{part}": value for part, value in parts.items() if part[0] in "一二三四1234"}
    for part, value in parts.items():
        assert readings(f"2023年{part}完成。", DATE) == [(f"2023年{part}", f"2023-{value}")], part


def test_years_that_share_one_year_are_each_one() -> None:
    for words in ("2018、2019两年共投入", "2018和2019年", "分别于2018、2019年"):
        assert [figure.value for figure in dates_of(words)] == ["2018", "2019"], words
    assert [figure.value for figure in dates_of("2018、2019、2020三年")] == ["2018", "2019", "2020"]


def test_what_lasts_until_now_is_since_its_beginning() -> None:
    for printed, value in (("2021年", "2021"), ("2020年5月", "2020-05")):
        for until in ("至今", "迄今", "以来"):
            (figure,) = dates_of(f"{printed}{until}未发生事故。")
            assert (figure.value, figure.qualifier) == (value, Qualifier.SINCE), until
    assert next(figure.qualifier for figure in dates_of("2020年5月至今年底")) is Qualifier.EXACT


def test_before_ten_days_of_a_month_is_before_their_last_one() -> None:
    (figure,) = dates_of("2024年9月上旬前完工。")
    assert (figure.value, figure.unit, figure.qualifier) == ("2024-09-10", "day", Qualifier.BY)


def test_a_months_end_and_share_are_of_the_year_before_them() -> None:
    assert readings("2023年开工，10月底可完成，3月份拨付首笔，6月中旬验收。", DATE)[1:] == [
        *(("10月底", "2023-10-31"), ("3月份", "2023-03"), ("6月中旬", "2023-06-11/2023-06-20"))
    ]
    assert readings("2023年守住10月底线。", DATE) == [("2023年", "2023")]


def test_a_day_with_no_year_before_it_is_of_the_year_of_signing_where_it_had_come() -> None:
    text = "3月9日，我局与您沟通。11月2日再访。2022年4月立项，5月3日开工。"
    told = [figure.value for figure in recognise(text, "2023-06-14") if figure.kind is DATE]
    assert told == ["2023-03-09", "2022-04", "2022-05-03"]
    assert [figure.value for figure in dates_of(text)] == ["2022-04", "2022-05-03"]
    due = "11月16日前办结。11月16日办结。"
    assert [figure.value for figure in recognise(due, "2023-06-14") if figure.kind is DATE] == ["2023-11-16"]


def test_a_day_takes_no_year_from_another_section() -> None:
    text = "一、去年的工作。2022年4月立项。二、答复。3月9日，我局与您沟通。"
    told = recognise(text, "2023-06-14", (0, text.index("二、")))
    assert [figure.value for figure in told if figure.kind is DATE] == ["2022-04", "2023-03-09"]
    assert [figure.value for figure in dates_of(text)] == ["2022-04", "2022-03-09"]


def test_a_date_that_is_cut_or_blotted_is_none_and_gives_no_year_to_later_ones() -> None:
    for text in (
        *("2020年1\n2月20日前", "2020年12月3\n1日前", "2020年12月3■日", "2020年1■月31日", "二〇二〇年十\n二月"),
        *("202\n1年3月1日", "2\n022年10月底前", "20■2年10月底前", "20\n21-2023年", "2\n023年至2025年"),
        *("2019年5月-202\n0年6月", "2023年至2\n025年"),
    ):
        assert [each.span.of(f"2018年，{text}") for each in recognise(f"2018年，{text}")] == ["2018年"], text
    text = "2018年竣工，20\n22年开工，5月1日前完成"
    assert [each.value for each in recognise(text)] == ["2018"]


def test_a_date_with_a_line_end_or_blanks_in_it_is_read() -> None:
    for text, value in {
        "2020—2025\n年": "2020/2025",
        "2018 — 2020 年": "2018/2020",
        "2020年12月\n底前": "2020-12-31",
        "2020年，5、6月份": "2020-05/2020-06",
        "2020年，1-5月份": "2020-01/2020-05",
        "2020年。\n3\n2月20日": "2020-02-20",
    }.items():
        assert [each.value for each in recognise(text)][-1] == value, text


def test_the_number_of_an_item_is_no_month() -> None:
    text = "2023年下达：3、3月份80万元；4、5月份60万元。\n5、6月份验收。"
    assert [figure.value for figure in dates_of(text)] == ["2023", "2023-03", "2023-05", "2023-06"]
    assert [figure.value for figure in dates_of("2023年内，5、6月份验收。")] == ["2023", "2023-05/2023-06"]


def test_a_year_with_come_behind_it_is_one_since_which_something_is_done() -> None:
    for said, qualifier in {
        "2012年来累计投入": Qualifier.SINCE,
        "2012年来，全县投入": Qualifier.SINCE,
        "2012年来我县共投入": Qualifier.SINCE,
        "2016年来访人数": Qualifier.EXACT,
        "2016年来我县视察": Qualifier.EXACT,
    }.items():
        (figure,) = dates_of(said)
        assert figure.amount.qualifier is qualifier, said


def test_a_month_alone_is_of_the_year_before_it_and_a_month_of_every_year_is_of_none() -> None:
    for text, told in {
        "2021年3月开工，9月完工。": ["2021-03", "2021-09"],
        "2021年，6-9月施工，3、4月验收。": ["2021", "2021-06/2021-09", "2021-03/2021-04"],
        "2021年，每年6月至9月为汛期，10月停工。": ["2021", "2021-10"],
        "2022年，每年的3月、5月各巡查一次。": ["2022"],
        "2023年守住10月底线，6月龄羔羊，3个月内出栏。": ["2023"],
        "9月完工。": [],
    }.items():
        assert [figure.value for figure in dates_of(text)] == told, text


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("预计于10月底便可投入使用。", "2023-10-31"),
        ("计划11月2日开工。", "2023-11-02"),
        ("计划3月开工。", None),
        ("5月工资已发放。", "2023-05"),
        ("7月工资已发放。", None),
        ("栈道9月底完工，届时免费开放。", "2023-09-30"),
        ("渡船8月份投入使用。", "2023-08"),
        ("渡船11月可下水。", "2023-11"),
        ("7月18日将正式通航。", "2023-07-18"),
        ("栈道已于9月底完工。", None),
        ("栈道9月底完成了检测。", None),
        ("栈道12月底完工。", None),
        ("9月18日来局座谈。", None),
    ],
)
def test_a_day_that_is_planned_for_is_of_the_year_of_signing_where_it_is_to_come(
    sentence: str, value: str | None
) -> None:
    told = [figure.value for figure in recognise(sentence, "2023-06-14") if figure.kind is DATE]
    assert told == ([value] if value else [])


@pytest.mark.parametrize(
    ("sentence", "signed", "values"),
    [
        ("2014年已排查过隐患。正在制定方案，预计7月开始整治。", "2023-06-14", ["2014", "2023-07"]),
        ("2014年已排查过隐患。正在制定方案，预计7月开始整治。", None, ["2014"]),
        ("2014年已排查过隐患。拟于5月开始整治。", "2023-06-14", ["2014"]),  # that had passed
        ("2021年启动前期工作，预计7月完工。", "2023-06-14", ["2021", "2021-07"]),
        ("2014年已排查过隐患。7月开始整治。", "2023-06-14", ["2014", "2014-07"]),
    ],
)
def test_what_is_planned_in_a_sentence_of_its_own_is_of_no_year_that_was_over(
    sentence: str, signed: str | None, values: list[str]
) -> None:
    assert [figure.value for figure in recognise(sentence, signed) if figure.kind is DATE] == values


def test_before_the_years_end_is_before_that_of_signing_where_its_line_speaks_of_no_other() -> None:
    for text, ends in {
        "力争年底前完工。": True,
        "2023年复工，今年年底前完工。": True,
        "2022年开工，年底前完工。": False,
        "2022年开工，2023年复工，年底前完工。": False,
        "明年年底前完工，去年底前开工，2022年底前立项。": False,
        "一、2022年开工。\n年底前完工。": True,
    }.items():
        told = [figure for figure in recognise(text, "2023-06-14") if figure.span.of(text) == "年底"]
        assert [(each.value, each.qualifier) for each in told] == [("2023-12-31", Qualifier.BY)] * ends, text
    assert dates_of("力争年底前完工。") == []


@pytest.mark.parametrize(
    ("sentence", "core", "value"),
    [
        ("预计年底可通车。", "年底", "2023-12-31"),
        ("年底完成改造。", "年底", "2023-12-31"),
        ("确保今年底完工。", "年底", "2023-12-31"),
        ("将于年底交付。", "年底", "2023-12-31"),
        ("年内开工。", "年内", "2023"),
        ("2023年复工，本年度内完成整改。", "年度内", "2023"),
        ("2022年开工，年内完工。", "", ""),
        ("年底完成了改造。", "", ""),
        ("去年底完工，三年内建成，半年内办结，年内部挖潜。", "", ""),
        ("各村年底分红。", "", ""),
    ],
)
def test_the_year_of_signing_or_its_end_is_a_date_where_something_is_to_be_then(
    sentence: str, core: str, value: str
) -> None:
    told = [(each.span.of(sentence), each.value) for each in recognise(sentence, "2023-06-14") if each.kind is DATE]

    assert [each for each in told if "年" in each[0] and each[0][0] == "年"] == ([(core, value)] if core else [])


def test_this_and_last_year_are_reckoned_from_that_of_signing_and_the_same_year_from_the_one_before() -> None:
    for said, value in {
        "今年": "2023-05-16",
        "去年": "2022-05-16",
        "明年": "2024-05-16",
        "同年": "2019-05-16",
        "次年": "2020-05-16",
    }.items():
        told = recognise(f"2019年投入30万元，{said}5月16日验收。", "2023-06-14")
        assert [figure.value for figure in told if figure.kind is DATE] == ["2019", value], said


def test_months_that_share_one_mark_are_of_the_year_that_is_said_before_them() -> None:
    for text, value in {
        "2019年立项，今年1-5月份投入30万元。": "2023-01/2023-05",
        "2019年立项，今年1-5月投入30万元。": "2023-01/2023-05",
        "去年3、4月份投入30万元。": "2022-03/2022-04",
        "2019年立项，当年3、4月份投入30万元。": "2019-03/2019-04",
    }.items():
        told = [figure.value for figure in recognise(text, "2023-06-14") if figure.kind is DATE]
        assert told[-1] == value, text
    assert [figure.value for figure in dates_of("2021年建成，每年6-9月为汛期。")] == ["2021"]


def test_what_an_interval_goes_on_to_is_of_the_year_that_was_said_before_its_beginning() -> None:
    for text, value in {
        "去年4月至7月疏浚河道。": "2022-04/2022-07",
        "去年4月5日至7月9日疏浚河道。": "2022-04-05/2022-07-09",
        "去年11月到2月封闭施工。": "2022-11/2023-02",
        "明年3月至10月分段施工。": "2024-03/2024-10",
        "2019年立项，次年4月至7月疏浚河道。": "2020-04/2020-07",
        "今年3月至5月清理沟渠。": "2023-03/2023-05",
    }.items():
        told = [figure.value for figure in recognise(text, "2023-06-14") if figure.kind is DATE]
        assert told[-1] == value, text
    figures = recognise("去年4月至7月疏浚河道，5月验收。", "2023-06-14")
    assert [figure.value for figure in figures] == ["2022-04/2022-07", "2023-05"]
