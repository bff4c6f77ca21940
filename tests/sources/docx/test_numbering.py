"""The labels of Word's lists are those that Word prints."""

import pytest

from tests.sources.documents import level, listed, paragraph
from tests.sources.docx.lines import OFFICIAL, lines, run


def test_the_levels_of_official_numbering_are_counted() -> None:
    levels = [0, 1, 2, 2, 3, 4, 1, 2, 0, 1]

    assert lines("".join(paragraph("甲", num=1, level=at) for at in levels), OFFICIAL) == [
        "一、甲", "（一）甲", "1. 甲", "2. 甲", "（1）甲", "①甲", "（二）甲", "1. 甲", "二、甲", "（一）甲",
    ]  # fmt: skip


def test_text_between_goes_on_counting() -> None:
    body = paragraph("甲", num=1) + paragraph("正文") + paragraph("乙", num=1)

    assert lines(body, OFFICIAL) == ["一、甲", "正文", "二、乙"]


@pytest.mark.parametrize(
    ("inside", "printed"),
    [
        ("", ["1. 甲", "", "2. 乙"]),
        ('<w:bookmarkStart w:id="1" w:name="b"/><w:proofErr w:type="gramEnd"/>', ["1. 甲", "", "2. 乙"]),
        (run("丙"), ["1. 甲", "2. 丙", "3. 乙"]),
        ("<w:r><w:drawing/></w:r>", ["1. 甲", "2. ", "3. 乙"]),
    ],
)
def test_an_empty_paragraph_that_only_ends_a_section_is_no_item(inside: str, printed: list[str]) -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    end = f"<w:p><w:pPr>{numbered}<w:sectPr><w:pgSz/></w:sectPr></w:pPr>{inside}</w:p>"

    assert [line.rstrip() for line in printed] == lines(
        paragraph("甲", num=1) + end + paragraph("乙", num=1), listed(level(0, "decimal", "%1."))
    )


def test_an_empty_paragraph_within_a_section_is_an_item() -> None:
    body = paragraph("甲", num=1) + paragraph("", num=1) + paragraph("乙", num=1)

    assert lines(body, OFFICIAL) == ["一、甲", "二、", "三、乙"]


def test_a_level_that_does_not_say_where_it_begins_does_so_at_nought() -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    )
    body = "".join(paragraph("甲", num=1, level=at) for at in (0, 0, 1))

    assert lines(body, listed(levels)) == ["0. 甲", "1. 甲", "1.0 甲"]


def test_several_levels_in_one_label() -> None:
    numbering = listed(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))

    assert lines(paragraph("甲", num=1, level=0) + paragraph("乙", num=1, level=1), numbering) == [
        "第一章 甲",
        "1.1 乙",
    ]


def test_a_level_without_those_above_it_counts_them_as_begun() -> None:
    numbering = listed(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))

    assert lines(paragraph("甲", num=1, level=1), numbering) == ["1.1 甲"]


@pytest.mark.parametrize(
    ("suffix", "printed"), [('<w:suff w:val="nothing"/>', "1.甲"), ('<w:suff w:val="space"/>', "1. 甲"), ("", "1. 甲")]
)
def test_what_follows_a_label(suffix: str, printed: str) -> None:
    assert lines(paragraph("甲", num=1), listed(level(0, "decimal", "%1.", suffix))) == [printed]


def test_bullets_of_symbol_fonts_become_bullets() -> None:
    assert lines(paragraph("甲", num=1), listed(level(0, "bullet", "\uf06c"))) == ["• 甲"]
    assert lines(paragraph("甲", num=1), listed(level(0, "bullet", "——"))) == ["—— 甲"]


def test_two_numberings_of_a_list_count_on_unless_one_starts_anew() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    body = "".join(paragraph("甲", num=num) for num in (1, 2, 3, 3, 1))

    assert lines(body, OFFICIAL + more) == ["一、甲", "二、甲", "一、甲", "二、甲", "三、甲"]


def test_a_numbering_can_replace_a_level() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'upperRoman', '%1)')}</w:lvlOverride></w:num>"
    )

    assert lines(paragraph("甲", num=2), OFFICIAL + more) == ["I) 甲"]


@pytest.mark.parametrize(("restart", "last"), [("", "1. 甲"), ('<w:lvlRestart w:val="0"/>', "2. 甲")])
def test_a_level_begins_again_unless_it_is_told_not_to(restart: str, last: str) -> None:
    numbering = listed(level(0, "decimal", "%1、"), level(1, "decimal", "%2.", restart))
    body = "".join(paragraph("甲", num=1, level=at) for at in (0, 1, 0, 1))

    assert lines(body, numbering)[-1] == last


def style(name: str, properties: str = "", based_on: str = "", default: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"{default}>{based}<w:pPr>{properties}</w:pPr></w:style>'


IN_LIST = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it() -> None:
    styles = style("H1", IN_LIST) + style("Mine", based_on="H1")

    assert lines(paragraph("甲", style="H1") + paragraph("乙", style="Mine"), OFFICIAL, styles) == ["一、甲", "二、乙"]


def test_a_list_says_which_level_a_style_has() -> None:
    numbering = listed(
        level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>')
    )

    assert lines(paragraph("甲", style="H2"), numbering, style("H2", IN_LIST)) == ["（一）甲"]


def test_a_paragraph_can_leave_its_style_s_list() -> None:
    assert lines(paragraph("甲", style="H1", num=0), OFFICIAL, style("H1", IN_LIST)) == ["甲"]


def test_the_default_style_counts_for_paragraphs_without_one() -> None:
    assert lines(paragraph("甲"), OFFICIAL, style("Normal", IN_LIST, default=' w:default="1"')) == ["一、甲"]


def test_styles_based_on_each_other_end() -> None:
    styles = style("A", based_on="B") + style("B", based_on="A")

    assert lines(paragraph("甲", style="A"), OFFICIAL, styles) == ["甲"]


def test_a_list_is_found_through_its_list_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
    )
    styles = f'<w:style w:type="numbering" w:styleId="L"><w:pPr>{IN_LIST}</w:pPr></w:style>'

    assert lines(paragraph("甲", num=7), OFFICIAL + numbering, styles) == ["一、甲"]


def test_a_numbering_s_own_start_holds_whenever_a_level_begins_again() -> None:
    numbering = listed(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", '<w:suff w:val="nothing"/>'))
    own = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    body = "".join(paragraph("甲", num=1, level=at) for at in (0, 1, 1, 0, 1))

    assert lines(body, own.join(numbering.rsplit("</w:num>", 1))) == ["一、甲", "5.甲", "6.甲", "二、甲", "5.甲"]


@pytest.mark.parametrize(("example", "printed"), [("001, 002, 003, ...", "001、甲"), ("a, b, ...", "1、甲")])
def test_a_format_of_one_s_own_has_leading_noughts_or_is_plain(example: str, printed: str) -> None:
    form = (
        f'<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{example}"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/>'
    )

    assert lines(paragraph("甲", num=1), listed(f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{form}</w:lvl>')) == [printed]


MARK = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>{}</w:rPr></w:pPr>'


@pytest.mark.parametrize(
    "other",
    [
        f"<w:p>{MARK.format('<w:vanish/>')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r></w:p>",
        f"<w:p>{MARK.format('<w:moveFrom/>')}<w:moveFrom>{run('乙')}</w:moveFrom></w:p>",
        f"<w:p>{MARK.format('<w:del/>')}<w:del>{run('乙')}</w:del></w:p>",
    ],
    ids=["hidden", "moved", "deleted"],
)
def test_an_item_that_is_hidden_moved_or_deleted_with_its_end_is_not_counted(other: str) -> None:
    assert lines(paragraph("甲", num=1) + other + paragraph("丙", num=1), OFFICIAL) == ["一、甲", "二、丙"]
