"""JSON: exact values as strings, offsets in code points, `null` for what is absent."""

import json
from dataclasses import replace
from decimal import Decimal

from reader.annotations import Anchor, Anchored, AnchorState, Kind, anchor_all
from reader.commitments import Commitment
from reader.exchange import json as as_json
from reader.figures import Amount, Figure, FigureKind, recognise
from reader.reply import Reply, parse
from reader.text import Span
from tests.examples import NOW, REPLY, annotation_on, money, span_of

METADATA = {
    "title": "关于对县十七届人大二次会议第58号建议的答复",
    "document_number": "青财函〔2023〕61号",
    "index_number": "QH0140-2023-0061",
    "issuer": "青河县财政局",
    "published": None,
    "signed": "2023-06-12",
    "addressees": ["闻溪"],
    "proposal": {
        "kind": "建议",
        "number": "58",
        "title": "关于加强农村饮水工程维护的建议",
        "session": "县十七届人大二次会议",
    },
    "category": "A",
    "disclosure": "公开",
    "contacts": [{"name": "季南舟", "phones": ["0000-5550188"]}],
    "copied_to": ["县人大常委会办公室", "县水利局"],
    "signatory": None,
}


def section(words: str, number: str, level: int, title: str, end: int, *children: object) -> dict[str, object]:
    heading = span_of(REPLY, words)
    return {
        "number": number,
        "level": level,
        "title": title,
        "start": heading.start,
        "end": end,
        "heading_start": heading.start,
        "heading_end": heading.end,
        "children": list(children),
    }


def start_of(words: str) -> int:
    return REPLY.index(words)


def test_an_outline_is_the_reply_s_structure_whole(reply: Reply) -> None:
    second, third, thanks = start_of("二、存在"), start_of("三、下一步"), start_of("　　感谢您")
    staff = start_of("（二）管护")

    assert as_json.outline_value(reply) == {
        "digest": reply.digest,
        "metadata": METADATA,
        "sections": [
            section("一、资金安排情况", "一", 1, "资金安排情况", second),
            section(
                "二、存在的困难",
                "二",
                1,
                "存在的困难",
                third,
                section(
                    "（一）水源保障不足",
                    "（一）",
                    2,
                    "水源保障不足",
                    staff,
                    section("一是", "一是", 3, "", start_of("二是应急")),
                    section("二是", "二是", 3, "", start_of("\n　　以上问题")),
                ),
                section("（二）管护人员偏少", "（二）", 2, "管护人员偏少", third),
            ),
            section("三、下一步打算", "三", 1, "下一步打算", thanks),
        ],
        "regions": [
            {"kind": "header", "start": 0, "end": start_of("尊敬的")},
            {"kind": "body", "start": start_of("尊敬的"), "end": thanks},
            {"kind": "closing", "start": thanks, "end": len(REPLY)},
        ],
        "warnings": [],
        "tables": [],
    }


def test_a_table_is_its_heads_and_rows_with_the_places_of_their_cells() -> None:
    text = "表1 资金\n乡镇 | 项目 | 2023年 |\n |  | 安排 | 支出\n东镇 | 道路 | 3 |\n | 桥梁 | 4 | 1.5\n"
    [table] = as_json.outline_value(parse(text))["tables"]
    assert table["title"] == "表1 资金"
    assert text[table["start"] : table["end"]] == text[text.index("乡镇") :].rstrip("\n")
    assert table["columns"] == [["乡镇"], ["项目"], ["2023年", "安排"], ["2023年", "支出"]]
    assert [row["heads"] for row in table["rows"]] == [["东镇", "道路"], ["东镇", "桥梁"]]
    assert [[text[start:end] for start, end in row["cells"]] for row in table["rows"]] == [
        ["东镇", "道路", "3", ""],
        ["", "桥梁", "4", "1.5"],
    ]


def test_a_text_that_says_nothing_of_itself_has_nulls_and_empty_lists() -> None:
    assert as_json.outline_value(parse("甲乙丙。"))["metadata"] == {
        "title": None,
        "document_number": None,
        "index_number": None,
        "issuer": None,
        "published": None,
        "signed": None,
        "addressees": [],
        "proposal": {"kind": None, "number": None, "title": None, "session": None},
        "category": None,
        "disclosure": None,
        "contacts": [],
        "copied_to": [],
        "signatory": None,
    }


def test_figures_have_core_phrase_exact_value_and_section(reply: Reply) -> None:
    [found] = [each for each in as_json.figure_values(reply, recognise(REPLY)) if each["qualifier"] == "at_least"]
    core, phrase = span_of(REPLY, "300万元", 1), span_of(REPLY, "不少于300万元")

    assert found == {
        "kind": "money",
        "start": core.start,
        "end": core.end,
        "text": "300万元",
        "phrase_start": phrase.start,
        "phrase_end": phrase.end,
        "value": "3000000",
        "lower": None,
        "upper": None,
        "unit": "CNY",
        "qualifier": "at_least",
        "base": None,
        "title": None,
        "section": "三",
        "scan": None,
    }


def test_a_figure_s_section_is_the_path_of_numbers_and_null_outside_them(reply: Reply) -> None:
    sections = {each["text"]: each["section"] for each in as_json.figure_values(reply, recognise(REPLY))}

    assert (sections["1.2亿元"], sections["青财函〔2023〕61号"]) == ("二/（一）/二是", None)


def test_commitments_have_words_deadline_and_section(reply: Reply) -> None:
    words = "我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。"
    span = span_of(REPLY, words)

    assert as_json.commitment_values(reply, [Commitment(span, "2024-06-30"), Commitment(Span(0, 3))]) == [
        {"start": span.start, "end": span.end, "text": words, "deadline": "2024-06-30", "section": "三"},
        {"start": 0, "end": 3, "text": REPLY[:3], "deadline": None, "section": None},
    ]


def test_a_range_has_its_ends_and_exact_decimals_have_no_exponent() -> None:
    reply = parse("资金1.50至10000000000000元")
    span = Span(2, 6)
    figure = Figure(FigureKind.MONEY, span, span, Amount.between(Decimal("1.50"), Decimal("1E+13"), "CNY"), "每人")
    [found] = as_json.figure_values(reply, [figure])

    assert (found["value"], found["lower"], found["upper"], found["base"]) == (None, "1.5", "10000000000000", "每人")


def test_a_note_is_its_annotation_whole(reply: Reply) -> None:
    figure = money("1.2亿元", "120000000", year="2024", payer="县财政", purpose="应急水源", status="requested")
    made = replace(annotation_on(reply, "1.2亿元", note="存疑"), kind=Kind.QUESTION, tags=("水利", "a"), figure=figure)
    [item] = anchor_all([made], reply)

    assert as_json.note_value(item, "/答复.txt", reply.text) == {
        "id": made.id,
        "reply": reply.digest,
        "source": "/答复.txt",
        "start": made.selector.span.start,
        "end": made.selector.span.end,
        "quote": "1.2亿元",
        "section": "二/（一）/二是",
        "kind": "question",
        "motivation": "commenting",
        "note": "存疑",
        "tags": ["水利", "a"],
        "figure": {
            "kind": "money",
            "text": "1.2亿元",
            "value": "120000000",
            "lower": None,
            "upper": None,
            "unit": "CNY",
            "qualifier": "exact",
            "base": None,
            "year": "2024",
            "payer": "县财政",
            "recipient": None,
            "purpose": "应急水源",
            "level": None,
            "status": "requested",
            "cumulative": None,
            "in_kind": None,
            "part": None,
            "sort": None,
            "scan": None,
            "review": "open",
        },
        "anchor": "exact",
        "author": "tester",
        "created": NOW,
        "modified": NOW,
        "words": "1.2亿元",
        "was": None,
        "candidates": [],
        "resolution": None,
        "doubtful": False,
        "reasons": [],
        "score": None,
        "margin": None,
    }


def test_a_note_without_a_place_has_no_offsets(reply: Reply) -> None:
    item = Anchored(annotation_on(reply, "收悉"), Anchor(AnchorState.LOST, None))
    found = as_json.note_value(item, None)

    facts = ("start", "end", "source", "section", "figure", "anchor", "motivation")
    assert [found[fact] for fact in facts] == [None, None, None, None, None, "lost", "highlighting"]


def test_a_note_tells_how_alike_its_passage_is_and_how_much_less_the_next_one(reply: Reply) -> None:
    anchor = Anchor(AnchorState.MOVED, span_of(REPLY, "540万元"), score=0.875, margin=0.25)
    found = as_json.note_value(Anchored(annotation_on(reply, "540万元"), anchor), None, REPLY)

    assert (found["score"], found["margin"]) == (0.875, 0.25)


def test_a_changed_note_tells_where_the_words_are_that_stand_in_its_place(reply: Reply) -> None:
    edited = parse(REPLY.replace("540万元", "640万元"))
    [item] = anchor_all([annotation_on(reply, "540万元")], edited)
    found = as_json.note_value(item, None, edited.text)

    assert (found["anchor"], edited.text[found["start"] : found["end"]]) == ("changed", "640万元")
    assert (found["quote"], found["words"], found["resolution"]) == ("540万元", "640万元", None)


def test_an_export_has_the_reply_and_its_notes(reply: Reply) -> None:
    items = anchor_all([annotation_on(reply, "540万元"), annotation_on(reply, "620万元")], reply)

    assert as_json.notes_value(reply, items, "reply.txt") == {
        "generator": "reply-reader",
        "source": "reply.txt",
        "digest": reply.digest,
        "metadata": METADATA,
        "notes": [as_json.note_value(item, "reply.txt", reply.text) for item in items],
    }


def test_the_generator_comes_first_so_that_the_file_is_known_for_ours(reply: Reply) -> None:
    assert as_json.dumps(as_json.notes_value(reply, [], "x")).startswith('{\n  "generator": "reply-reader",\n')


def test_text_is_in_the_letters_it_is_written_in_and_ends_with_a_line_end() -> None:
    printed = as_json.dumps({"甲": "𠀀\x1b\n"})

    assert printed == '{\n  "甲": "𠀀\\u001b\\n"\n}\n'
    assert json.loads(printed) == {"甲": "𠀀\x1b\n"}


def test_controls_are_escaped_and_come_back_as_they_were() -> None:
    words = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x2066, 0xDCFF])) + "甲\\u009b"
    printed = as_json.dumps(words)

    assert all(character.isprintable() for character in printed[:-1])
    assert json.loads(printed) == words
