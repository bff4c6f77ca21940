"""A Word file: the letter with nothing lost, its tree, and each note a comment on exactly its words."""

import time
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Annotation, Kind, Review, anchor_all, describe
from reader.exchange.document import Document
from reader.exchange.docx import document, word_document
from reader.exchange.docx.package import blank
from reader.exchange.packing import in_xml
from reader.facts import Facts
from reader.reply import Reply, parse
from reader.reply.scan import Scan
from reader.sources.docx.document import read_docx
from reader.text import Span
from reader.text.canonical import canonical
from tests.examples import REPLY, annotation_on, money, span_of
from tests.exchange.docx.reading import Word
from tests.growth import IN_PROPORTION, growth


def written(reply: Reply, *annotations: Annotation) -> bytes:
    return word_document(Document(reply, anchor_all(annotations, reply), "reply.txt"))


def word(reply: Reply, *annotations: Annotation) -> Word:
    return Word(written(reply, *annotations))


def test_of_a_document_that_was_written_nothing_is_kept(reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    made = blank("")
    monkeypatch.setattr(document, "blank", lambda _title: made)
    written(reply)

    assert [len(part.element) for part in made.part.package.iter_parts() if isinstance(part, XmlPart)] == [0] * 5


@pytest.fixture
def in_china(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A clock eight hours ahead of UTC (POSIX.1, 8.3)."""
    monkeypatch.setenv("TZ", "CST-8")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_letter_stands_there_whole_and_is_read_again_as_it_was(reply: Reply) -> None:
    data = written(reply, annotation_on(reply, "540万元"))

    assert Word(data).letter == REPLY
    assert read_docx(data, "reply.docx")[0] == REPLY


def test_its_headings_are_words_headings_and_numbered_sentences_are_in_the_outline(reply: Reply) -> None:
    outline = word(reply).outline

    assert [(level, words.split("。")[0]) for level, words in outline] == [
        (1, "一、资金安排情况"),
        (1, "二、存在的困难"),
        (2, "（一）水源保障不足"),
        (2, "（二）管护人员偏少"),
        (1, "三、下一步打算"),
    ]


@pytest.mark.usefixtures("in_china")
def test_a_note_is_a_comment_of_its_author_on_exactly_its_words(reply: Reply) -> None:
    note = replace(
        annotation_on(reply, "540万元", note="核对**预算**\n\n第二段"),
        figure=replace(
            money("540万元", "5400000", year="2022", payer="县财政", purpose="维修养护"), review=Review.CONFIRMED
        ),
        tags=("重点", "50%"),
        author="Ji Nanzhou",
    )
    [comment] = word(reply, note).comments

    assert comment.words == "540万元"
    assert comment.is_signed
    assert comment.text.split("\n") == [
        "核对**预算**",
        "",
        "第二段",
        "value: 540万元 (5400000 CNY)",
        "year: 2022",
        "payer: 县财政",
        "purpose: 维修养护",
        "kind: funding",
        "review: confirmed",
        "tags: #重点 #50%",
    ]
    assert (comment.author, comment.initials) == ("Ji Nanzhou", "JN")
    assert comment.date == "2024-03-01T16:00:00", "Word takes dates of comments for the reader's own"


def test_a_promise_says_by_when(reply: Reply) -> None:
    note = replace(annotation_on(reply, "力争2024年6月底前完成12处老旧水厂改造"), kind=Kind.COMMITMENT)

    assert word(reply, note).comments[0].text == "kind: commitment\ndeadline: 2024-06-30"


def test_notes_that_overlap_nest_cross_paragraphs_or_are_on_one_character_have_their_own_words(reply: Reply) -> None:
    quotes = [
        "540万元，其中：中央",
        "540万元",
        "万",
        "其中：中央资金300万元",
        "14.8%。\n　　东镇安排",
        "一、资金安排情况\n",
    ]
    found = word(reply, *(annotation_on(reply, quote, identifier=f"{n}") for n, quote in enumerate(quotes))).comments

    assert sorted(comment.words for comment in found) == sorted(quotes)
    assert all(comment.is_signed for comment in found)


def test_words_have_the_shade_of_the_shortest_note_on_them(reply: Reply) -> None:
    notes = (annotation_on(reply, "东镇安排管网"), replace(annotation_on(reply, "安排"), kind=Kind.QUESTION))
    inner = replace(notes[1], selector=describe(reply, span_of(REPLY, "安排管网", 0)), id="2")
    shades = word(reply, notes[0], inner).shades

    assert set(shades) == {"东镇", "安排管网"}
    assert shades["东镇"] != shades["安排管网"]


def test_a_note_that_is_not_found_stands_behind_the_letter_on_its_old_words(reply: Reply) -> None:
    lost = annotation_on(parse("另安排\n资金999万元用于青苗。"), "安排\n资金999万元", note="旧")
    found = word(reply, lost, annotation_on(reply, "540万元"))

    assert found.letter == REPLY
    assert [paragraph.text for paragraph in found.document.paragraphs[-2:]] == [
        "Not found in this version of the text",
        "…另安排 资金999万元用于青苗。…",
    ]
    assert [(each.words, each.text.split("\n")[0]) for each in found.comments] == [
        ("540万元", "kind: funding"),
        ("安排 资金999万元", "旧"),
    ]
    assert "state: not found" in found.comments[1].text


def test_a_comment_says_what_stands_in_place_of_changed_words() -> None:
    old = parse(REPLY)
    new = parse(REPLY.replace("维修养护资金540万元", "维修养护资金640万元"))
    items = anchor_all([annotation_on(old, "540万元")], new, {old.digest: REPLY}.get)
    [comment] = Word(word_document(Document(new, items, "reply.txt"))).comments

    assert "was: 540万元" in comment.text
    assert "now: 640万元" in comment.text


def test_annotated_figures_stand_in_a_table_at_the_end(reply: Reply) -> None:
    figure = replace(annotation_on(reply, "540万元", note="a\nb"), figure=money("540万元", "5400000"), tags=("甲",))
    found = word(reply, figure, annotation_on(reply, "东镇"))
    [table] = found.document.tables

    assert found.letter == REPLY
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["figure", "value", "exact value", "unit", "section", "kind", "tags", "note"],
        ["540万元", "540万元", "5400000", "CNY", "一", "funding", "#甲", "a b"],
    ]
    assert all(cell.paragraphs[0].runs[0].bold for cell in table.rows[0].cells)


def test_a_figure_that_was_recognised_in_a_picture_says_so_in_the_table(reply: Reply) -> None:
    figure = replace(money("540万元", "5400000"), said=Facts(scan=Scan.RECOGNISED))
    found = word(reply, replace(annotation_on(reply, "540万元"), figure=figure))
    [table] = found.document.tables

    assert table.rows[1].cells[0].text == "540万元 (recognised)"


def test_nothing_in_it_tells_when_or_where_it_was_made(reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    first = written(reply, annotation_on(reply, "540万元"))
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("sys.platform", "win32")

    assert written(reply, annotation_on(reply, "540万元")) == first
    with ZipFile(BytesIO(first)) as archive:
        assert {(each.date_time, each.create_system) for each in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
        assert not [each.filename for each in archive.infolist() if "thumbnail" in each.filename]


def test_latin_and_chinese_words_have_their_fonts_and_the_page_is_a4(reply: Reply) -> None:
    found = word(reply)
    styles = [found.document.styles[name] for name in ("Normal", "Title", "Heading 1")]
    fonts = [each for style in styles for each in style.element.iter(qn("w:rFonts"))]

    assert [each.get(qn("w:eastAsia")) for each in fonts] == ["FangSong", "SimHei", "SimHei"]
    assert not [key for each in fonts for key in each.attrib if key.endswith("Theme")]
    width = found.document.sections[0].page_width
    assert width is not None
    assert round(width.mm) == 210


@given(st.data())
def test_whatever_the_letter_and_the_notes_hold_the_words_of_each_comment_are_its_own(data: st.DataObject) -> None:
    letters = st.text(
        st.one_of(st.characters(), st.sampled_from("一、（二）\t\n\n万元。\x00\x1b\ufffe\uffff<&]")), min_size=1
    )
    text = canonical(data.draw(letters) + "\n")
    reply = parse(text)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = [Span(min(pair), max(pair)) for pair in data.draw(st.lists(places, max_size=8))]
    hostile = data.draw(letters)
    notes = [
        Annotation(
            id=f"{number}",
            selector=describe(reply, span),
            kind=data.draw(st.sampled_from(list(Kind))),
            note=hostile,
            tags=(hostile,),
            figure=None,
            author=hostile,
            created=hostile if number % 2 else "2024-03-01T08:00:00Z",
            modified="2024-03-01T08:00:00Z",
        )
        for number, span in enumerate(spans)
        if len(span)
    ]
    items = anchor_all(notes, reply)
    found = Word(word_document(Document(reply, items, "reply.txt")))

    assert found.letter == in_xml(text)
    assert [each.words for each in found.comments] == [
        in_xml(item.span.of(text) if item.span.end < len(text) else item.span.of(text).removesuffix("\n"))
        for item in items
        if item.span
    ]
    assert all(each.is_signed for each in found.comments)


def test_the_work_grows_with_the_letter_and_its_notes() -> None:
    def made(size: int) -> Document:
        text = "".join(f"（{n}）安排资金{n}万元，用于维修养护。\n" for n in range(1, size + 1))
        reply = parse(text)
        first = annotation_on(reply, "安排资金1万元")
        selectors = (describe(reply, span_of(text, f"资金{n}万元")) for n in range(1, size + 1))
        notes = [replace(first, id=f"{n}", selector=each) for n, each in enumerate(selectors)]
        whole = [
            replace(first, id=f"w{n}", selector=replace(first.selector, span=Span(n, len(text)), quote=text[n:]))
            for n in range(20)
        ]
        return Document(reply, anchor_all([*notes, *whole], reply), "reply.txt")

    assert growth(word_document, made, 300) < IN_PROPORTION
