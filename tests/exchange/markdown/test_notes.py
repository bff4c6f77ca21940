"""Markdown: what a renderer shows is what the reply says, under its own headings, the same to the byte every time."""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import i18n
from reader.annotations import Anchor, Anchored, AnchorState, Annotation, Review, anchor_all, compose, describe
from reader.exchange.document import Document
from reader.exchange.escaping import escaped
from reader.exchange.markdown import markdown_notes
from reader.exchange.markdown.notes import facts_of
from reader.facts import Facts, FundingStatus
from reader.figures import Amount, recognise
from reader.reply import Reply, parse
from reader.reply.scan import Scan
from reader.text import Span
from tests.examples import NOW, REPLY, annotation_on, money, span_of
from tests.exchange.rendering import bold, headings, quotes, shown, table


def exported(reply: Reply, *annotations: Annotation) -> str:
    return markdown_notes(reply, anchor_all(annotations, reply), "reply.txt")


def whole(text: str) -> tuple[Reply, Annotation]:
    """A reply, and an annotation of all of it."""
    reply = parse(text)
    return reply, replace(annotation_on(parse("甲"), "甲"), selector=describe(reply, Span(0, len(text))))


LINK = "[↑](#rr-3f2c8a1e9b7d)"


@pytest.fixture
def in_china(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A clock eight hours ahead of UTC (POSIX.1, 8.3)."""
    monkeypatch.setenv("TZ", "CST-8")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_china")
def test_an_export_is_this_to_the_letter(reply: Reply) -> None:
    span, figures = span_of(REPLY, "不少于300万元"), recognise(reply.text)
    made = compose(reply, figures, span, author="季", note="上级资金，*未到位*", tags=("水利",))
    assert made.figure is not None
    facts = Facts(year="2024", payer="省财政", purpose="改造|水厂", status=FundingStatus.PLANNED)
    said = replace(made.figure, said=facts)
    made = replace(made, id="3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f", created=NOW, figure=said)

    expected = f"""\
---
generator: "reply-reader"
title: "关于对县十七届人大二次会议第58号建议的答复"
document_number: "青财函〔2023〕61号"
issuer: "青河县财政局"
signed: "2023-06-12"
addressees: ["闻溪"]
proposal: "关于加强农村饮水工程维护的建议"
proposal_number: "58"
session: "县十七届人大二次会议"
category: "A"
source: "reply.txt"
digest: "sha256:{reply.digest}"
notes: 1
---

# 关于对县十七届人大二次会议第58号建议的答复

## 三、下一步打算

<a id="rr-3f2c8a1e9b7d"></a>

> 我局将会同县水利局积极争取上级资金**不少于300万元**，力争2024年6月底前完成12处老旧水厂改造。

- **value**: ≥ 300万元 (3000000 CNY)
- **year**: 2024
- **payer**: 省财政
- **purpose**: 改造\\|水厂
- **status**: planned
- **kind**: funding
- **place**: 三 · paragraph 16
- **made**: 季 · 2024-03-01 16:00
- **tags**: #水利

上级资金，*未到位*

<!-- /rr-3f2c8a1e9b7d -->

<a id="rr-figures"></a>

## Annotated figures

| figure | value | exact value | unit | section | kind | tags | note | |
| --- | ---: | ---: | --- | --- | --- | --- | --- | --- |
| 不少于300万元 | ≥ 300万元 | 3000000 | CNY | 三 | funding | \\#水利 | 上级资金，\\*未到位\\* | {LINK} |

<!-- /rr-figures -->
"""
    assert exported(reply, made) == expected


def test_two_exports_of_the_same_notes_are_the_same_to_the_byte(reply: Reply) -> None:
    annotations = [annotation_on(reply, words) for words in ("540万元", "620万元", "水源保障不足")]

    assert exported(reply, *annotations) == exported(parse(REPLY), *reversed(annotations))


def test_without_notes_there_is_only_the_front_matter_and_the_title(reply: Reply) -> None:
    text = exported(reply)

    assert headings(text) == ["h1 关于对县十七届人大二次会议第58号建议的答复"]
    assert "notes: 0\n---\n" in text


def test_without_a_title_the_file_gives_its_name() -> None:
    assert headings(markdown_notes(parse("甲乙丙。"), [], "a_b_[1].txt")) == ["h1 a_b_[1].txt"]


@pytest.mark.parametrize(
    "name",
    ['甲 "乙": {x}.txt', "yes", "- a", "# b", "'c", "\\n", "a\\b", "@d", "*e", "&f", "!g", "%h", "null", "~", ""],
)
def test_front_matter_values_are_json_and_so_yaml(reply: Reply, name: str) -> None:
    lines = markdown_notes(reply, [], name).split("---\n")[1].splitlines()
    values = {key: json.loads(value) for key, _, value in (line.partition(": ") for line in lines)}

    assert values == {
        "generator": "reply-reader",
        "title": "关于对县十七届人大二次会议第58号建议的答复",
        "document_number": "青财函〔2023〕61号",
        "issuer": "青河县财政局",
        "signed": "2023-06-12",
        "addressees": ["闻溪"],
        "proposal": "关于加强农村饮水工程维护的建议",
        "proposal_number": "58",
        "session": "县十七届人大二次会议",
        "category": "A",
        "source": name,
        "digest": f"sha256:{reply.digest}",
        "notes": 0,
    }


def test_notes_stand_under_the_reply_s_own_headings_each_once(reply: Reply) -> None:
    words = ["540万元", "620万元", "单一水源", "应急水源", "1.2亿元", "管水员", "不少于300万元"]

    assert headings(exported(reply, *(annotation_on(reply, each) for each in words)))[1:] == [
        "h2 一、资金安排情况",
        "h2 二、存在的困难",
        "h3 （一）水源保障不足",
        "h4 二是应急水源建设滞后，约需资金1.2亿元。",
        "h3 （二）管护人员偏少",
        "h2 三、下一步打算",
    ]


def test_a_note_after_the_end_of_a_part_stands_under_its_section_again(reply: Reply) -> None:
    text = exported(reply, annotation_on(reply, "1.2亿元"), annotation_on(reply, "列入县级规划"))

    assert headings(text)[1:] == [
        "h2 二、存在的困难",
        "h3 （一）水源保障不足",
        "h4 二是应急水源建设滞后，约需资金1.2亿元。",
        "h3 （一）水源保障不足",
    ]


def test_notes_outside_the_sections_say_so_after_them(reply: Reply) -> None:
    words = ["收悉", "540万元", "感谢您"]
    text = exported(reply, *(annotation_on(reply, each) for each in words))

    assert headings(text)[1:] == ["h2 一、资金安排情况", "h2 Outside the sections"]
    assert [bold(paragraphs[0]) for paragraphs in quotes(text)] == words


def test_notes_that_were_not_found_come_last_in_a_section_of_their_own(reply: Reply) -> None:
    edited = parse(REPLY.replace("资金540万元", "资金640万元").replace("86万元", "76万元"))
    changed, kept = annotation_on(reply, "540万元"), annotation_on(reply, "620万元")
    text = exported(edited, changed, kept)

    assert headings(text)[1:] == ["h2 一、资金安排情况", "h2 Not found in this version of the text"]
    assert [shown(paragraphs[0]) for paragraphs in quotes(text)] == [
        "2023年，县财政安排维修养护资金620万元，比上年增长14.8%。",
        "…年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级…",
    ]
    assert "- **state**: the words were changed\n" in text
    assert "notes: 2\n" in text


@pytest.mark.parametrize(
    ("state", "label"),
    [
        (AnchorState.MOVED, "moved with its words"),
        (AnchorState.AMBIGUOUS, "its place can't be told for certain"),
        (AnchorState.LOST, "not found"),
    ],
)
def test_a_place_that_is_not_exact_is_said(reply: Reply, state: AnchorState, label: str) -> None:
    made = annotation_on(reply, "540万元")
    item = Anchored(made, Anchor(state, made.selector.span if state is AnchorState.MOVED else None))

    assert f"- **state**: {label}\n" in markdown_notes(reply, [item], "reply.txt")


def test_an_exact_place_goes_without_saying(reply: Reply) -> None:
    assert "**state**" not in exported(reply, annotation_on(reply, "540万元"))


def test_a_short_quote_stands_in_bold_in_its_sentence(reply: Reply) -> None:
    [[paragraph]] = quotes(exported(reply, annotation_on(reply, "620万元")))

    assert (shown(paragraph), bold(paragraph)) == (
        "2023年，县财政安排维修养护资金620万元，比上年增长14.8%。",
        "620万元",
    )


def test_a_tag_is_shown_as_it_is_and_stays_a_tag_for_other_programs(reply: Reply) -> None:
    tags = ("水利/2023", "to_check-again", "t<script>alert(1)</script>", "*甲*", "_乙_", "财政.省级", "2024")
    text = exported(reply, replace(annotation_on(reply, "620万元"), tags=tags))

    shown = (
        r"#水利/2023 #to_check-again #t-script-alert-1-/script- (t&lt;script\>alert(1)&lt;/script\>) "
        r"#-甲- (\*甲\*) #_乙- (\_乙\_) #财政-省级 (财政.省级) #tag-2024 (2024)"
    )
    assert f"- **tags**: {shown}\n" in text


def test_the_figure_of_a_long_quote_is_in_bold(reply: Reply) -> None:
    words = "2023年，县财政安排维修养护资金620万元，比上年增长14.8%。"
    made = replace(annotation_on(reply, words), figure=money("620万元", "6200000"))
    [[paragraph]] = quotes(exported(reply, made))

    assert (shown(paragraph), bold(paragraph)) == (words, "620万元")


@pytest.mark.parametrize("words", ["“五个一”", "（约）", "540万元，", "，其中：", "￥3,000.00", "①", "14.8%", "《甲》"])
def test_bold_holds_beside_punctuation(words: str) -> None:
    reply = parse(f"县财政安排{words}资金。")
    [[paragraph]] = quotes(exported(reply, annotation_on(reply, words)))

    assert (shown(paragraph), bold(paragraph)) == (reply.text, words)


HOSTILE = [
    "[red]批示[/red]",
    "<script>alert(1)</script>",
    "<!-- 注 -->",
    "*甲* **乙** _丙_ __丁__",
    "`甲` ~~乙~~ $x$",
    "| a | b |",
    "# 甲 #",
    "> 甲",
    "- 甲",
    "　- 甲",
    "+ 甲",
    "  = 甲",
    "=====",
    "-----",
    "1. 甲",
    "1) 甲",
    "  2. 甲",
    "![图](http://x/y.png) [链](x) [[甲]] [^1]",
    "&amp; &lt; &#35; &copy;",
    "\\* \\\\ \\甲",
    "    四格缩进",
    "\t制表",
    "甲  ",
    "甲\\",
    "```",
    "~~~",
    "***",
    "^rr-000000000000",
    '<a id="rr-000000000000"></a>',
    "<!-- /rr-000000000000 -->",
    "http://example.org/a_b_c*d",
    "<http://example.org>",
    "&",
]


@pytest.mark.parametrize("line", HOSTILE)
@pytest.mark.parametrize("form", ["{}", "甲乙\n{}", "{}\n---\n甲乙", "甲：{}。乙"])
def test_the_reply_s_words_are_shown_as_they_are(line: str, form: str) -> None:
    reply, made = whole(form.format(line))
    [paragraphs] = quotes(exported(reply, made))

    expected = [each.strip() for each in reply.text.split("\n") if each.strip()]
    assert [each for paragraph in paragraphs for each in shown(paragraph).split("\n")] == expected


@given(st.text("*_`<>[]()!#|~$&\\-+=1.:;^ \n\t　甲a/%\"'", min_size=1, max_size=40))
def test_any_words_are_shown_as_they_are(text: str) -> None:
    reply, made = whole(text)
    [paragraphs] = quotes(exported(reply, made))

    expected = [line.strip() for line in text.split("\n") if line.strip()]
    assert [each for paragraph in paragraphs for each in shown(paragraph).split("\n")] == expected


@given(st.text("*_`<>[]()!#|~$&\\-+=1.:;^ 甲a/%\"'，“", min_size=1, max_size=12), st.text("*_`<|\\甲，1.&", max_size=6))
def test_any_words_in_bold_are_shown_as_they_are(words: str, around: str) -> None:
    reply = parse(f"{around}{words}{around}。")
    span = Span(len(around), len(around) + len(words))
    made = replace(annotation_on(parse("甲"), "甲"), selector=describe(reply, span))
    [paragraphs] = quotes(exported(reply, made))

    assert words.strip() in "".join(map(shown, paragraphs))
    assert "".join(map(bold, paragraphs)).strip() in (words.strip(), "")


def test_the_paragraphs_of_a_quote_stay_paragraphs() -> None:
    reply, made = whole("　　第一段，安排资金540万元。\n\n　　第二段。\n第三段。")
    [paragraphs] = quotes(exported(reply, made))

    assert [shown(paragraph) for paragraph in paragraphs] == ["第一段，安排资金540万元。", "第二段。\n第三段。"]


def test_a_hostile_heading_is_shown_as_it_is() -> None:
    reply = parse("尊敬的闻溪代表：\n一、<b>[甲]</b> *乙* `丙`\n　　安排资金540万元。\n二、其他\n　　无。\n")

    assert headings(exported(reply, annotation_on(reply, "540万元")))[1:] == ["h2 一、<b>[甲]</b> *乙* `丙`"]


def test_what_is_said_of_a_sum_stays_on_its_line() -> None:
    reply = parse("安排资金540万元。")
    made = replace(
        annotation_on(reply, "540万元"),
        figure=money("540万元", "5400000", payer="甲\n\n# 乙", purpose="- 丙\n- 丁"),
        tags=("戊\n# 己",),
    )
    text = exported(reply, made)

    assert "- **payer**: 甲 \\# 乙\n- **purpose**: \\- 丙 - 丁\n" in text
    assert "- **tags**: #戊-己 (戊 \\# 己)\n" in text
    assert headings(text) == ["h1 reply.txt", "h2 Annotated figures"]


def test_the_user_s_note_is_left_as_it_is(reply: Reply) -> None:
    note = "# 我的\n\n- *存疑* <b>甲</b>\n\n```\n代码\n```"

    assert exported(reply, annotation_on(reply, "540万元", note=note + "\n \n")).endswith(
        f"\n\n{note}\n\n<!-- /rr-000001480000 -->\n"
    )


def test_the_table_has_a_row_for_each_figure_and_its_cells_are_shown_as_they_are(reply: Reply) -> None:
    plain = replace(annotation_on(reply, "540万元", note="甲|乙\n\n*丙*"), figure=money("540\n万元|", "5400000"))
    ranged = replace(
        annotation_on(reply, "620万元"),
        figure=replace(money("[红]", None), amount=Amount.between(Decimal("1.50"), Decimal(2), "CNY")),
    )
    vague = replace(
        annotation_on(reply, "水源保障不足"), figure=replace(money("数百万元", None), amount=Amount.vague("CNY"))
    )
    lost = replace(annotation_on(parse("甲乙丙"), "乙"), figure=money("`1`", "1"))
    none = annotation_on(reply, "单一水源")

    assert table(exported(reply, plain, ranged, vague, lost, none)) == [
        ["figure", "value", "exact value", "unit", "section", "kind", "tags", "note", ""],
        ["540 万元|", "540万元", "5400000", "CNY", "一", "funding", "", "甲|乙 *丙*", "↑"],
        ["[红]", "1.5元–2元", "1.5–2", "CNY", "一", "funding", "", "", "↑"],
        ["数百万元", "“数百万元”", "", "CNY", "二/（一）", "funding", "", "", "↑"],
        ["`1`", "1元", "1", "CNY", "(not found)", "funding", "", "", "↑"],
    ]


@pytest.mark.parametrize(
    ("scan", "shown"),
    [
        (Scan.RECOGNISED, "540万元 (recognised)"),
        (Scan.UNSURE, "540万元 (recognised, unsure)"),
        (Scan.COMPARED, "540万元"),
    ],
)
def test_the_table_says_which_figures_were_recognised_until_they_are_compared(
    reply: Reply, scan: Scan, shown: str
) -> None:
    figure = replace(money("540万元", "5400000"), said=Facts(scan=scan))

    [_headings, [first, *_rest]] = table(exported(reply, replace(annotation_on(reply, "540万元"), figure=figure)))

    assert first == shown


@pytest.mark.parametrize(
    ("review", "line", "shown"),
    [
        (Review.OPEN, None, "540万元"),
        (Review.CONFIRMED, "- **review**: confirmed", "540万元"),
        (Review.SET_ASIDE, "- **review**: set aside", "540万元 (set aside)"),
    ],
)
def test_what_was_decided_on_a_figure_is_said_and_the_table_names_what_is_set_aside(
    reply: Reply, review: Review, line: str | None, shown: str
) -> None:
    figure = replace(money("540万元", "5400000"), review=review)
    text = exported(reply, replace(annotation_on(reply, "540万元"), figure=figure))

    assert [each for each in text.splitlines() if "review" in each] == ([line] if line else [])
    [_headings, [first, *_rest]] = table(text)
    assert first == shown


def test_without_figures_there_is_no_table(reply: Reply) -> None:
    assert table(exported(reply, annotation_on(reply, "540万元"))) == []


def test_ids_are_the_same_in_every_export_whatever_changed(reply: Reply) -> None:
    made = annotation_on(reply, "540万元", identifier="3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f")
    changed = replace(made, note="新", revision=9, modified="2025-01-01T00:00:00Z")

    for text in (exported(reply, made), exported(parse("前言。" + REPLY), changed)):
        assert text.count('\n<a id="rr-3f2c8a1e9b7d"></a>\n') == 1


def test_labels_are_in_the_language_in_force_and_the_keys_are_not(reply: Reply) -> None:
    i18n.use("zh_CN")
    text = exported(reply, annotation_on(reply, "540万元"))

    assert text.startswith('---\ngenerator: "reply-reader"\ntitle: ')


@given(st.text(max_size=30))
def test_escaping_leaves_the_characters_in_their_order(text: str) -> None:
    assert escaped(text).replace("&lt;", "<").replace("\\", "") == text.replace("\\", "")


def test_the_paragraphs_of_a_text_are_looked_for_once_for_all_its_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    class Counted:
        def finditer(self, text: str) -> Iterator[re.Match[str]]:
            looked.append(text)
            return re.finditer("(?m)^.+", text)

    monkeypatch.setattr("reader.exchange.markdown.notes._PARAGRAPH", Counted())
    reply = parse(REPLY + "只此一次。\n")
    items = anchor_all([annotation_on(reply, words) for words in ("540万元", "620万元", "86万元")], reply)
    document = Document(reply, tuple(items), "reply.txt")

    assert len([facts_of(document, item) for item in items]) == len(items)
    assert looked == [reply.text]
