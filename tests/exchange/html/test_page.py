"""The page says what the letter says, word for word, with what was noted; no word of anybody becomes markup."""

import base64
import hashlib
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import i18n
from reader.annotations import Anchor, Anchored, AnchorState, Annotation, Kind, Review, anchor_all, describe
from reader.exchange.document import Document
from reader.exchange.html.page import html_notes
from reader.facts import Facts, FundingStatus
from reader.reply import Reply, parse
from reader.text import Span
from reader.text.canonical import canonical
from tests.examples import REPLY, annotation_on, money
from tests.exchange.html.parsing import Element, parsed, words
from tests.exchange.ledger.making import decided
from tests.growth import IN_PROPORTION, growth
from tests.strategies import annotations

ATTRIBUTES: dict[str, set[str]] = {
    "": set(),
    "a": {"aria-label", "class", "data-sign", "href", "id", "lang"},
    "aside": {"class", "id", "role"},
    "b": {"class", "id"},
    "blockquote": {"lang"},
    "body": set(),
    "code": set(),
    "dd": set(),
    "details": {"class", "open"},
    "div": {"aria-labelledby", "class", "lang", "role", "tabindex"},
    "dl": {"lang"},
    "dt": {"lang"},
    "footer": set(),
    "h1": {"lang"},
    "h2": {"id"},
    "h3": {"class", "id", "lang"},
    "h4": {"class", "id", "lang"},
    "h5": {"class", "id", "lang"},
    "h6": {"class", "id", "lang"},
    "head": set(),
    "header": set(),
    "html": {"lang"},
    "li": set(),
    "main": set(),
    "mark": {"class", "id"},
    "meta": {"charset", "content", "http-equiv", "name"},
    "nav": {"aria-label"},
    "p": {"class", "lang"},
    "script": set(),
    "section": {"class"},
    "span": {"class", "id", "lang"},
    "style": set(),
    "summary": set(),
    "sup": {"class"},
    "table": {"class"},
    "tbody": set(),
    "td": {"class", "data-key", "lang"},
    "th": {"data-sort", "lang", "scope"},
    "thead": set(),
    "title": set(),
    "tr": {"id"},
    "ul": {"class"},
}
"""All elements that the template makes, and their attributes: none that runs or fetches anything."""


def html(reply: Reply, *notes: Annotation, source: str = "reply.txt") -> str:
    return html_notes(Document(reply, anchor_all(notes, reply), source))


def checked(page: str) -> Element:
    """A page in which every element and attribute is the template's, every id is one, and every link leads to one."""
    root = parsed(page)
    for element in root.walk():
        assert element.attributes.keys() <= ATTRIBUTES[element.name], (element.name, element.attributes)
    ids = [element.attributes["id"] for element in root.walk() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    links = [element.attributes["href"] for element in root.having("a")]
    assert {link.removeprefix("#") for link in links if link.startswith("#")} <= set(ids)
    assert all(link.startswith("#") for link in links)
    return root


def row(page: Element, of_class: str, number: int) -> list[str]:
    """The cells of a line of a table."""
    cells = page.one("table", of_class).one("tbody").having("tr")[number].content
    return [" ".join(cell.text.split()) for cell in cells if isinstance(cell, Element)]


def lines_of(page: Element, of_class: str) -> list[str]:
    return [" ".join(each.text.split()) for each in page.having(of_class=of_class)]


@cache
def noted() -> str:
    """The page of the shared reply with notes that overlap, one on a confirmed sum."""
    reply = parse(REPLY)
    said = Facts(year="2022", payer="县财政", status=FundingStatus.ALLOCATED)
    confirmed = decided(reply, "540万元", Review.CONFIRMED, said, "决算是538万元。\n\n- *待查*", ("水利",))
    outer = replace(annotation_on(reply, "安排维修养护资金540万元，其中"), kind=Kind.KEY)
    return html(reply, confirmed, outer)


def test_the_letter_is_the_canonical_text_to_the_letter() -> None:
    assert words(checked(noted())) == REPLY


def test_the_head_says_what_the_page_says_of_the_reply() -> None:
    page = checked(noted())

    assert page.one("h1").text == "关于对县十七届人大二次会议第58号建议的答复"
    assert [(each.one("dt").text, each.one("dd").text) for each in page.one("header").having("div")] == [
        ("document number", "青财函〔2023〕61号"),
        ("issuer", "青河县财政局"),
        ("signed", "2023-06-12"),
        ("addressees", "闻溪"),
        ("class", "A"),
        ("in answer to", "县十七届人大二次会议第58号建议《关于加强农村饮水工程维护的建议》"),
    ]


def test_without_a_title_the_file_gives_its_name() -> None:
    page = checked(html(parse("甲乙丙。"), source="a<b>.txt"))

    assert page.one("h1").text == page.one("title").text == "a<b>.txt"
    assert page.one("header").having("dt") == []


def test_the_outline_leads_to_every_heading() -> None:
    page = checked(noted())
    targets = [page.named(link.attributes["href"][1:]) for link in page.one("nav").having("a")]

    assert [(each.name, each.text.strip()) for each in targets[1:-2]] == [
        ("h3", "一、资金安排情况"),
        ("h3", "二、存在的困难"),
        ("b", "（一）水源保障不足"),
        ("b", "一是"),
        ("b", "二是"),
        ("b", "（二）管护人员偏少"),
        ("h3", "三、下一步打算"),
    ]


def test_headings_go_down_by_one_level_at_a_time() -> None:
    text = "尊敬的闻溪代表：\n一、甲\n（一）乙\n1.丙\n（1）丁\n安排资金5万元。\n二、戊\n1.己\n安排资金6万元。\n"
    page = checked(html(parse(text)))
    levels = [int(each.name[1]) for each in page.walk() if re.fullmatch(r"h\d", each.name)]

    assert levels[:8] == [1, 2, 3, 4, 5, 6, 3, 4]
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_sum_leads_to_its_row_and_the_row_to_its_words() -> None:
    page = checked(noted())
    sums = page.having("a", "sum")
    assert [each.text for each in sums] == [
        "540万元",
        "300万元",
        "240万元",
        "620万元",
        "86万元",
        "86万元",
        "1.2亿元",
        "680元",
        "不少于300万元",
    ]

    for each in sums:
        of_sum = page.named(each.attributes["href"][1:])
        assert of_sum.name == "tr"
        assert f"#{each.attributes['id']}" in [link.attributes["href"] for link in of_sum.having("a")]


def test_the_ledger_says_the_value_exactly_and_what_is_said_and_guessed_of_a_sum() -> None:
    page = checked(noted())

    assert row(page, "ledger", 0) == [
        "1",
        "540万元 一 ¥2",
        "540万元 5400000 CNY",
        "2022",
        "县财政",
        "",
        "",
        "allocated",
        "",
        "✓ confirmed",
    ]
    assert row(page, "ledger", 1)[2:] == [
        "300万元 3000000 CNY left out: part of a sum that is counted (1)",
        "2022?",
        "中央?",
        "",
        "维修养护?",
        "allocated?",
        "central?",
        "· not reviewed",
    ]
    assert "What bears a question mark is guessed." in page.text


def test_totals_say_what_they_leave_out() -> None:
    page = checked(noted())
    titles = [each.text for each in page.having("h3") if "line" not in each.classes]

    assert titles == ["Totals", "Totals by year", "Totals by status"]
    assert "2 figures are left out: part of a sum that is counted (2–3)" in [each.text for each in page.having("li")]


def test_a_promise_leads_to_its_row_with_its_deadline_and_the_row_to_its_words() -> None:
    page = checked(noted())
    [sign] = page.having("sup", "promise")
    row_of_it = page.named(sign.one("a").attributes["href"][1:])

    assert [each.text.strip() for each in row_of_it.content if isinstance(each, Element)] == [
        "1",
        "我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。",
        "2024-06-30",
        "三",
    ]
    words_of_it = page.named(row_of_it.one("a").attributes["href"][1:])
    assert words_of_it.text == row_of_it.one("th").text


def test_a_note_stands_behind_its_paragraph_with_its_kind_its_words_and_what_is_said() -> None:
    page = checked(noted())
    [block] = page.having("div", "noted")
    assert block.having(of_class="line")[0].text.startswith("　　2022年，县财政安排")
    key, confirmed = block.having("aside")

    assert lines_of(key, "title") == ["★1 key point · 安排维修养护资金540万元，其中"]
    assert lines_of(confirmed, "title") == ["¥2 funding · 540万元"]
    assert lines_of(confirmed, "value") == ["540万元 5400000 CNY"]
    assert confirmed.one("p", "said").text == "决算是538万元。\n\n- *待查*"
    assert lines_of(confirmed, "tags") == ["#水利"]
    assert lines_of(confirmed, "made") == ["季 · 2024-03-01 08:00 UTC"]


def test_highlights_have_their_kind_their_sign_and_lead_to_their_notes_and_back() -> None:
    page = checked(noted())
    outer, inner = page.having("mark")
    assert (outer.text, inner.text) == ("安排维修养护资金540万元，其中", "540万元")
    assert ("key" in outer.classes, "funding" in inner.classes) == (True, True)
    signs = [each.one("a") for each in page.having("sup", "note")]

    assert [(each.attributes["data-sign"], each.attributes["aria-label"]) for each in signs] == [
        ("¥2", "Note 2: funding"),
        ("★1", "Note 1: key point"),
    ]
    for each, mark in zip(signs, (inner, outer), strict=True):
        note = page.named(each.attributes["href"][1:])
        assert f"#{mark.attributes['id']}" in [link.attributes["href"] for link in note.having("a")]


def test_a_figure_that_was_only_set_aside_is_no_note_but_stands_in_the_ledger(reply: Reply) -> None:
    page = checked(html(reply, decided(reply, "86万元", Review.SET_ASIDE, Facts())))

    assert page.having("aside") == []
    assert row(page, "ledger", 4)[-1] == "✗ set aside"


def test_notes_that_are_not_found_stand_apart_with_their_words_and_why(reply: Reply) -> None:
    edited = parse(REPLY.replace("资金540万元", "资金640万元"))
    changed = decided(reply, "540万元", Review.CONFIRMED, Facts())
    kept = annotation_on(reply, "620万元")
    items = anchor_all([changed, kept], edited, {reply.digest: REPLY}.get)
    page = checked(html_notes(Document(edited, items, "reply.txt")))
    [note] = page.one("section", "apart").having("aside")

    assert note.one("blockquote").text == "…年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级…"
    assert [each.text for each in note.having("dt")] == ["state", "was", "now"]
    assert [each.text for each in note.having("dd")] == ["the words were changed", "540万元", "640万元"]
    there = page.named(note.having("a")[-1].attributes["href"][1:])
    assert there.text == "640万元"
    last = row(page, "ledger", -1)
    assert last[1].endswith("the words were changed now: 640万元")
    assert last[2].endswith("left out: the words were changed")


@pytest.mark.parametrize("state", [AnchorState.MOVED, AnchorState.AMBIGUOUS, AnchorState.LOST])
def test_a_place_that_is_not_exact_is_said(reply: Reply, state: AnchorState) -> None:
    made = annotation_on(reply, "水源保障不足")
    item = Anchored(made, Anchor(state, made.selector.span if state is AnchorState.MOVED else None))
    page = checked(html_notes(Document(reply, (item,), "reply.txt")))

    assert page.one("aside").one("dd").text == i18n._(state.label)
    assert page.one("aside").having("blockquote") == [] or state is not AnchorState.MOVED


def test_two_pages_of_the_same_notes_are_the_same_to_the_byte(reply: Reply) -> None:
    notes = [annotation_on(reply, each) for each in ("540万元", "620万元", "水源保障不足")]

    assert html(reply, *notes) == html(parse(REPLY), *reversed(notes))


def test_what_is_linked_to_keeps_its_id_when_other_notes_come_and_go(reply: Reply) -> None:
    def ids(*notes: Annotation) -> set[str]:
        return {each.attributes["id"] for each in checked(html(reply, *notes)).walk() if "id" in each.attributes}

    one, other = annotation_on(reply, "620万元"), annotation_on(reply, "水源保障不足")
    assert ids(one) | ids(other) == ids(one, other)
    assert f"note-{one.id}" in ids(one) - ids(other)
    assert {f"row-{REPLY.index('540万元')}", f"sum-{REPLY.index('540万元')}"} < ids()


def test_ids_of_annotations_that_are_no_ids_of_a_page_are_made_such(reply: Reply) -> None:
    notes = [annotation_on(reply, "620万元", identifier=each) for each in ('"><b>', "a b", "a\tb", "")]

    assert len(checked(html(reply, *notes)).having("aside")) == len(notes)


@pytest.mark.parametrize(("language", "tag", "said"), [("en", "en", "The letter"), ("zh_CN", "zh-CN", "数字台账")])
def test_the_page_is_in_the_language_in_force_and_the_letter_in_chinese(language: str, tag: str, said: str) -> None:
    i18n.use(language)
    page = checked(html(parse(REPLY)))
    i18n.use("en")

    assert page.one("html").attributes["lang"] == tag
    assert said in [each.text for each in page.having("h2")]
    assert {each.attributes["lang"] for each in page.having(of_class="line")} == {"zh"}


def test_the_page_may_run_its_own_script_and_style_and_nothing_else_and_asks_the_network_for_nothing() -> None:
    page = checked(noted())
    [policy] = [each.attributes["content"] for each in page.having("meta") if "http-equiv" in each.attributes]
    hashes = {
        name: base64.b64encode(hashlib.sha256(page.one(name).text.encode()).digest()).decode()
        for name in ("script", "style")
    }

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"url\(|@import|https?:|</", page.one("style").text + page.one("script").text)


HOSTILE = (
    "<script>alert(1)</script>",
    "</script></style></title><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)' x='",
    "]]><!--",
    "--><!DOCTYPE x><?php ?>",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;&#0;&#x3c;",
    "{{ 7 * 7 }}{% raw %}",
    "甲\x00\x07\x1b[31m\u202e\x9b",
)


@pytest.mark.parametrize("words_of_it", HOSTILE)
def test_hostile_words_are_shown_wherever_they_stand(words_of_it: str) -> None:
    shown = canonical(words_of_it)
    reply = parse(
        f"关于{shown}的答复\n尊敬的{shown}代表：\n一、{shown}\n{shown}安排资金540万元，用于{shown}。\n我局将于2025年底前完成{shown}。\n"
    )
    said = {
        "payer": words_of_it,
        "purpose": words_of_it,
        "year": words_of_it,
        "recipient": words_of_it,
        "base": words_of_it,
    }
    note = replace(
        annotation_on(reply, "540万元", note=words_of_it, identifier=words_of_it),
        figure=money(words_of_it, "5400000", **said),
        tags=(words_of_it,),
        author=words_of_it,
        created=words_of_it,
    )
    lost = Anchored(
        replace(note, id="lost", selector=replace(note.selector, prefix=words_of_it, suffix=words_of_it)),
        Anchor(AnchorState.LOST, None),
    )
    document = Document(reply, (*anchor_all([note], reply), lost), words_of_it)
    page = checked(html_notes(document))

    assert words(page) == reply.text
    assert page.having("aside")[0].one("p", "said").text == shown
    assert lines_of(page.having("aside")[0], "made") == [f"{shown} · {shown}"]
    assert shown in page.one("footer").text
    assert page.one("blockquote").one("b").text == "540万元"
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page.text)


_PARTS = st.lists(
    st.sampled_from(
        [
            *HOSTILE,
            "\n",
            "一、甲\n",
            "（一）乙。",
            "安排资金",
            "540万元",
            "，",
            "。",
            "我局将于2025年底前完成。\n",
            "　　",
            "\t",
        ]
    ),
    max_size=12,
).map(lambda parts: canonical("".join(parts)))


TEXTS = _PARTS | st.text(st.characters(codec="utf-8"), max_size=30).map(canonical)


def test_a_row_on_no_words_has_a_name_of_its_own() -> None:
    reply = parse("安排300万元。")
    one = replace(annotation_on(reply, "安排", identifier="1"), figure=money("0", None))
    other = replace(one, id="0", selector=describe(reply, Span(3, 3)))
    items = tuple(Anchored(note, Anchor(AnchorState.EXACT, note.selector.span)) for note in (one, other))

    checked(html_notes(Document(reply, items, "reply.txt")))


def test_a_row_on_blanks_alone_leads_nowhere() -> None:
    reply = parse("\u3000\u3000\n安排300万元。")
    note = replace(annotation_on(reply, "\u3000", identifier="1"), figure=money("0", None))

    checked(html_notes(Document(reply, (Anchored(note, Anchor(AnchorState.EXACT, note.selector.span)),), "reply.txt")))


@given(TEXTS, st.lists(st.tuples(annotations(), st.floats(0, 1), st.floats(0, 1)), max_size=4))
def test_any_letter_with_any_notes_is_shown_as_it_is(text: str, placed: list[tuple[Annotation, float, float]]) -> None:
    reply = parse(text)
    items = []
    for number, (note, one, other) in enumerate(placed):
        start, end = sorted((int(one * len(text)), int(other * len(text))))
        span = Span(start, end)
        made = replace(note, id=f"{number}", selector=describe(reply, span), deleted=None)
        states = (AnchorState.EXACT, AnchorState.CHANGED, AnchorState.LOST)
        state = states[number % 3]
        items.append(Anchored(made, Anchor(state, None if state is AnchorState.LOST else span)))
    items.sort(key=lambda item: (item.span is None, item.span or Span(0, 0)))
    page = checked(html_notes(Document(reply, tuple(items), "reply.txt")))

    assert words(page) == text
    shown = [item for item in items if not item.is_set_aside]
    assert len(page.having("aside")) == len(shown)
    assert sorted(each.text for each in page.having("p", "said")) == sorted(
        canonical(item.annotation.note) for item in shown if item.annotation.note
    )


def test_a_page_takes_time_in_proportion_to_the_letter_and_its_notes() -> None:
    def made(size: int) -> Document:
        text = "".join(
            f"第{number}段，县财政安排资金{number + 1}.5万元，用于更换入户水表。\n" for number in range(size)
        )
        reply = parse(text)
        notes = [annotation_on(reply, f"第{number}段", note="待查") for number in range(0, size, 2)]
        document = Document(reply, anchor_all(notes, reply), "reply.txt")
        assert len(document.rows) == size
        return document

    assert growth(html_notes, made, 50) < IN_PROPORTION
