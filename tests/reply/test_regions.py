"""The regions of a page partition it: header, body and closing of the letter, and the page's own furniture."""

import pytest
from hypothesis import given

from reader.reply import RegionKind, parse
from reader.reply.regions import find_regions, greeting_of, is_closing
from tests.growth import IN_PROPORTION, growth
from tests.pages import PAGES

HEADER, BODY, CLOSING, FURNITURE = RegionKind


def regions(text: str) -> list[tuple[RegionKind, str]]:
    return [(region.kind, region.span.of(text)) for region in find_regions(text)]


def closing_of(ending: str) -> str:
    """What is closing on a page that ends in `ending` behind its body."""
    text = f"查陌然代表：\n您的建议收悉，现答复如下：\n一、进展\n全县道路养护正在按计划推进之中。\n{ending}"
    return dict(regions(text)).get(CLOSING, "")


@given(PAGES)
def test_regions_partition_the_text(text: str) -> None:
    found = find_regions(text)

    assert "".join(region.span.of(text) for region in found) == text
    assert all(len(region.span) for region in found)
    assert [region.span.start for region in found] == [0, *(region.span.end for region in found)][: len(found)]


@given(PAGES)
def test_regions_stand_in_the_order_of_a_page(text: str) -> None:
    order = [FURNITURE, HEADER, BODY, CLOSING, FURNITURE]
    kinds = [region.kind for region in find_regions(text)]
    places = iter(order)

    assert all(kind in places for kind in kinds)


def test_an_empty_page_has_no_regions() -> None:
    assert find_regions("") == ()


@pytest.mark.parametrize("blank", ["\n", "\u3000\n", " "])
def test_any_number_of_blanks_is_one_region_found_in_proportion_to_it(blank: str) -> None:
    text = blank * 100_000

    assert regions(text) == [(BODY, text)]
    assert growth(find_regions, lambda count: blank * count, 25_000) < IN_PROPORTION


def test_a_page_has_its_four_regions() -> None:
    text = (
        "首页 > 政务公开 > 正文\n"
        "关于第58号建议的答复\n青财函〔2023〕61号\n"
        "查陌然代表：\n您的建议收悉，现答复如下：\n一、进展\n全县道路养护正在推进。\n"
        "感谢您的关心！\n青河县财政局\n2023年6月12日\n联系人：季南舟\n"
        "扫一扫在手机打开\n主办单位：青河县人民政府\n"
    )

    assert [(kind, words.split("\n")[0]) for kind, words in regions(text)] == [
        (FURNITURE, "首页 > 政务公开 > 正文"),
        (HEADER, "关于第58号建议的答复"),
        (BODY, "查陌然代表："),
        (CLOSING, "感谢您的关心！"),
        (FURNITURE, "扫一扫在手机打开"),
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("查陌然代表:", "查陌然"),
        ("尊敬的查陌然代表：", "查陌然"),
        ("查陌然等8名代表：", "查陌然等8名"),
        ("栾知夏、宓青禾两位代表：", "栾知夏、宓青禾两位"),
        ("栾知夏政协委员:", "栾知夏"),
        ("九三学社青河县支部：", "九三学社青河县"),
        ("青河县代表团：", "青河县"),
        ("查陌然代表", "查陌然"),
        ("查陌然代表您好：", "查陌然"),
        ("查陌然代表：您好！", "查陌然"),
        ("　　查陌然代表：", "查陌然"),
    ],
)
def test_a_letter_begins_with_its_salutation(line: str, names: str) -> None:
    text = f"关于第58号建议的答复\n{line}\n您提出的建议收悉，现答复如下：\n"
    greeting = greeting_of(text)

    assert greeting is not None
    assert greeting.names == names
    assert regions(text)[-1] == (BODY, f"{line}\n您提出的建议收悉，现答复如下：\n")


@pytest.mark.parametrize("line", ["类别:人大代表", "县人大代表建议办理工作委员会办公室通知", "办理单位：青河县工作站"])
def test_a_label_is_no_salutation(line: str) -> None:
    assert greeting_of(f"{line}\n全县道路养护正在推进。\n") is None


@pytest.mark.parametrize(
    "opening",
    [
        "您提出的建议收悉，现答复如下：",
        "建议已交我局研究办理，现将办理情况答复如下：",
        "县政协转来的提案收悉，函复如下。",
        "一、道路养护情况",
    ],
)
def test_a_letter_without_salutation_begins_with_its_opening(opening: str) -> None:
    text = f"关于第58号建议的答复\n{opening}\n全县道路养护正在推进。\n"

    assert regions(text) == [(HEADER, "关于第58号建议的答复\n"), (BODY, f"{opening}\n全县道路养护正在推进。\n")]


@pytest.mark.parametrize(
    "line",
    [
        "感谢您对道路养护的关心和支持！",
        "最后,衷心感谢您的关心。",
        "专此答复",
        "特此函复。",
        "此致",
        "青河县财政局",
        "2021年5月28日",
        "                          2021年5月28日",
        "二○一一年五月十日",
        "联系人及电话:季南舟 0000-5550123",
        "(联系人:季南舟,联系电话:0000-5550123)",
        "经 办 人:季南舟",
        "抄送:县人大常委会,县政府办公室。",
        "抄 报:县政府",
        "青河县财政局办公室      2021年5月28日印发",
        "校对:季南舟 共印100份",
        "(此件公开发布)",
        "办复类别:B类",
    ],
)
def test_a_closing_line_begins_the_closing(line: str) -> None:
    assert is_closing(line.strip())
    assert closing_of(f"{line}\n") == f"{line}\n"


@pytest.mark.parametrize(
    "line",
    [
        "感谢信已经送达，村里正在商量如何回信，预计下个月会有一个明确的说法。",
        "首先,我们检查了全部路段。",
        "办理人大代表建议是重要职责",
        "经办部门现场勘查后，已安排资金。",
        "办理部门于6月底前完成整改。",
        "经理人才引进工作继续推进",
    ],
)
def test_prose_is_no_closing(line: str) -> None:
    assert closing_of(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "二、下一步打算",
        "二,下一步打算",
        "（二）县道路养护中心",
        "（二）工作组",
        "2、感谢代表的关心支持",
        "（三）联系电话：0000-5550123",
        "（二）主动公开",
    ],
)
def test_a_last_heading_without_text_is_in_the_body(line: str) -> None:
    signature = "青河县财政局\n2023年6月12日\n"

    assert closing_of(f"{line}\n{signature}") == signature


@pytest.mark.parametrize(
    "lines",
    [
        "感谢您对我县交通工作的关心和支持，希望您今后\n继续关注道路养护，多提宝贵意见和建\n议。\n",
        "最后，衷心感谢您对农村公路建设、养护和\n运营工作的关心、理解和支持。\n",
        "同时，欢迎您一如既往地\n关心道路养护工作。\n",
    ],
)
@pytest.mark.parametrize("signature", ["", "青河县财政局\n2023年6月12日\n"])
def test_a_closing_sentence_may_be_broken_over_lines(lines: str, signature: str) -> None:
    assert closing_of(lines + signature) == lines + signature


def test_text_that_is_broken_over_lines_is_no_closing() -> None:
    assert closing_of("全县道路养护\n得到各位代表的关心和支持，感谢信已\n经寄出。\n青河县财政局\n") == "青河县财政局\n"


def test_thanks_that_open_the_body_close_nothing_where_a_second_point_follows() -> None:
    assert (
        closing_of(f"首先非常感谢您的关心，我局高度重视，已安排资金维修该路段，{'现已开工，' * 8}预计11月完工。\n")
        == ""
    )
    assert closing_of("首先，感谢您的关心。其次，您反映的路段已经列入计划，年内开工。\n") == ""


def test_thanks_in_the_first_sentence_of_the_body_close_nothing() -> None:
    text = "查陌然代表：\n感谢您对道路养护的关心！现答复如下：\n一、进展\n全县道路养护正在按计划推进之中。\n"

    assert [kind for kind, _ in regions(text)] == [BODY]


def test_a_signature_before_the_contact_is_in_the_closing_as_one_after_it_is() -> None:
    before = "青河县财政局\n2023年6月12日\n联系人：季南舟\n"
    after = "联系人：季南舟\n青河县财政局\n2023年6月12日\n"

    assert closing_of(before) == before
    assert closing_of(after) == after


@pytest.mark.parametrize(
    "line",
    [
        "再次感谢贵单位对道路养护工作的关心支持！",
        "对你们长期以来的关心支持表示衷心感谢！",
        "希望您继续关注道路养护工作,多提宝贵意见。",
        "以上答复如有不妥，请批评指正。",
        "如您对以上答复有意见，请及时反馈。",
        "领导签发:",
        "青 河 县 财 政 局",
        "青河县财政局(公章)",
        "青河县财政局　　2021年5月28日",
        "二0一七年",
        "2020824",
        "２０２１年５月２８日",
        "联系单位及电话:青河县财政局 5550123",
        "此件主动公开",
        "感謝您對工作的關(guān)心和支持!",
        "青河县财政局 2021年5月28日 （联系人：季南舟 电话：5550123）",
    ],
)
def test_a_rarer_closing_line_begins_the_closing_too(line: str) -> None:
    assert closing_of(f"{line}\n") == f"{line}\n"


@pytest.mark.parametrize(
    "line", ["感谢您的关心。您提出的建议收悉，现答复如下。", "下一步,我们将继续推进道路养护，感谢信已经寄出。"]
)
def test_a_sentence_that_says_more_than_thanks_is_the_letters(line: str) -> None:
    assert closing_of(f"{line}\n") == ""


def test_what_is_attached_below_the_signature_is_in_the_closing() -> None:
    ending = "青河县财政局\n2023年6月12日\n附件1\n道路情况\n(一)东镇。道路总体完好，比上年有所改善，已经通过验收。\n"

    assert closing_of(ending) == ending


def test_a_list_of_copies_goes_on_in_the_next_line() -> None:
    ending = "2023年6月12日\n抄送：县人大常委会,\n      县政府办公室。\n"

    assert closing_of(ending) == ending


@pytest.mark.parametrize("label", ["抄送", "报送", "主送", "分送"])
def test_a_wide_line_of_those_who_have_copies_is_no_line_of_the_letter(label: str) -> None:
    above = f"2023年6月12日\n{label}：县人大常委会,\n"

    assert closing_of(f"{above}{'县水利局，' * 20}县政府办公室。\n").startswith(above)


LETTER = (
    "关于第58号建议的答复\n查陌然代表：\n您的建议收悉，现答复如下：\n一、进展\n全县道路养护正在推进。\n"
    "感谢您的关心！\n青河县财政局\n2023年6月12日\n"
)


@pytest.mark.parametrize(
    "foot",
    [
        "关于对县政协十届三次会议第22号提案的答复 2021-08-25\n关于对县政协十届三次会议第23号提案的答复 2021-08-25\n",
        "最新影片在线播放,高清资源免费下载,精品合集在线阅读,全站热门推荐,每日更新\n精品合集\n",
        "感谢您访问我们的网站,您可能还对以下资源感兴趣:\n精品合集\n",
        "上一篇：关于第57号建议的答复\n下一篇：关于第59号建议的答复\n2023-06-13\n",
        "分享到：\n【关闭本页】\n青河县人民政府\n版权所有:青河县。未经许可不得转载。\n",
        "— 2 —\n",
        "相关链接\n县财政局\n县水利局\n",
    ],
)
def test_what_the_page_says_below_the_signature_is_furniture(foot: str) -> None:
    assert regions(LETTER + foot)[-2:] == [
        (CLOSING, "感谢您的关心！\n青河县财政局\n2023年6月12日\n"),
        (FURNITURE, foot),
    ]


def test_a_page_number_between_thanks_and_signature_does_not_end_the_letter() -> None:
    ending = "感谢您的关心！\n— 2 —\n青河县财政局\n2023年6月12日\n"

    assert closing_of(ending) == ending


@pytest.mark.parametrize("between", ["", "\n", "扫一扫在手机打开\n"])
def test_a_letter_that_stands_twice_on_its_page_is_read_once(between: str) -> None:
    kinds = dict(regions(LETTER + between + LETTER))

    assert kinds[HEADER] + kinds[BODY] + kinds[CLOSING].rstrip("\n") + "\n" == LETTER
    assert kinds[FURNITURE].endswith(LETTER)


def test_two_letters_on_one_page_are_both_kept() -> None:
    other = LETTER.replace("道路养护", "饮水安全").replace("进展", "水厂").replace("查陌然", "栾知夏")

    assert dict(regions(LETTER + other))[BODY].count("现答复如下") == 2


@pytest.mark.parametrize("marker", ["回复结果:", "提案答复", "【答复内容】", "办理情况："])
def test_where_the_page_prints_the_request_too_the_letter_begins_below_the_answers_line(marker: str) -> None:
    request = "题目：关于整修道路的建议\n村里的道路破损多年，出行不便，建议尽快整修并安排专人管护。\n"
    answer = "我局已经安排整修。\n"

    assert regions(f"{request}{marker}\n签发日期：2015-07-14\n{answer}")[-1] == (BODY, answer)


def test_a_line_of_the_pages_words_inside_the_letter_does_not_end_it() -> None:
    text = LETTER.replace("一、进展\n", "一、推行扫一扫\n群众扫一扫即可办理。\n")

    assert dict(regions(text))[CLOSING].startswith("感谢您的关心！")


def test_a_list_of_attachments_is_in_the_closing_and_no_heading() -> None:
    ending = "附件:1.道路一览表\n     2.意见反馈表\n青河县财政局\n"

    assert closing_of(ending) == ending


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 政务公开 > 正文",
        "当前位置：首页 >> 提案办理",
        "字体：[大] [中] [小]　　打印本页",
        "浏览量：1286",
        "| | | |",
        "— 1 —",
        "<!--EndFragment-->",
        "扫一扫，用手机阅读本文",
        "主办单位:青河县财政局",
        "上一篇：关于第57号建议的答复",
        "下一条：关于第59号建议的答复",
        "青ICP备05550123号-1",
        "版权所有:青河县财政局",
    ],
)
def test_furniture_at_either_end_is_out_of_the_letter(line: str) -> None:
    letter = "关于第58号建议的答复\n查陌然代表：\n您的建议收悉，现答复如下：\n全县道路养护正在推进。\n特此答复。\n"

    assert regions(f"{line}\n{letter}{line}\n") == [
        (FURNITURE, f"{line}\n"),
        (HEADER, "关于第58号建议的答复\n"),
        (BODY, "查陌然代表：\n您的建议收悉，现答复如下：\n全县道路养护正在推进。\n"),
        (CLOSING, "特此答复。\n"),
        (FURNITURE, f"{line}\n"),
    ]


def test_a_foot_is_found_below_a_long_letter_that_speaks_of_pages() -> None:
    line = "各镇网站地图上扫一扫即可报名，全县道路养护正在按计划推进\n全县农村公路养护正在按计划推进之中。\n" * 12
    letter = f"查陌然代表：\n您的建议收悉，现答复如下：\n{line * 60}"

    assert regions(f"{letter}特此答复。\n主办单位：青河县财政局\n") == [
        (BODY, letter),
        (CLOSING, "特此答复。\n"),
        (FURNITURE, "主办单位：青河县财政局\n"),
    ]


@pytest.mark.parametrize("line", ["附件见下\n", "见附件。", "全县道路养护正在推进。扫一扫\n", "扫一扫"])
def test_words_of_a_page_and_of_attachments_are_found_in_proportion_to_the_text(line: str) -> None:
    letter = "查陌然代表：\n您的建议收悉，现答复如下：\n"

    assert growth(find_regions, lambda count: letter + line * count, 10_000) < IN_PROPORTION


@pytest.mark.parametrize(
    "note",
    [
        "注：办理结果共分ABC三类。\nA类——问题已经解决；\nB类——问题正在解决；\nC类——问题暂时不能解决。",
        "备注：A类表示所提问题已经解决；B类表示正在解决；C类表示留作参考。",
        "A、B、C三类说明：\nA：已经解决的；\nB：列入计划的；\nC：留作参考的。",
    ],
)
def test_a_note_on_classes_below_the_date_leaves_the_signature_where_it_is(note: str) -> None:
    above = "陈远代表：\n\n您的建议收悉，现答复如下：\n\n我局已修好路灯。\n\n办理结果：B\n\n"
    found = parse(f"{above}青溪县住建局\n2024年5月6日\n{note}\n").metadata

    assert (found.signed, found.issuer, found.category) == ("2024-05-06", "青溪县住建局", "B")
