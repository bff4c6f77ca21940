"""The commands: what they print, what they leave behind, and the status they end with."""

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.annotations import AnchorState, anchor_all
from reader.exchange import markdown
from reader.reply import parse
from reader.store import open_store
from tests.commands import Commands
from tests.examples import REPLY, span_of

METADATA = [
    *("title", "document_number", "index_number", "issuer", "published", "signed", "addressees", "proposal"),
    *("category", "disclosure", "contacts", "copied_to", "signatory"),
]
# Programs that read this output rely on these keys.
FIGURE = [
    *("kind", "start", "end", "text", "phrase_start", "phrase_end", "value", "lower", "upper", "unit", "qualifier"),
    *("base", "title", "section"),
]
NOTE = [
    *("id", "reply", "source", "start", "end", "quote", "section", "kind", "motivation", "note", "tags", "figure"),
    *("anchor", "author", "created", "modified"),
]
FUNDING = [
    *("kind", "text", "value", "lower", "upper", "unit", "qualifier", "base", "year", "payer", "recipient"),
    *("purpose", "level", "status", "cumulative", "in_kind", "part", "review"),
]


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def every_section(sections: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield section
        yield from every_section(section["children"])


OUTLINE = """\
关于对县十七届人大二次会议第58号建议的答复
青财函〔2023〕61号
青河县财政局
2023-06-12

一 资金安排情况
二 存在的困难
  （一） 水源保障不足
    一是
    二是
  （二） 管护人员偏少
三 下一步打算
"""


def test_outline_prints_what_the_page_says_and_the_tree(command: Commands, reply_file: Path) -> None:
    assert command("outline", reply_file) == OUTLINE


def test_outline_prints_warnings_with_their_place(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "gap.txt"
    path.write_text("一、甲\n　　乙。\n三、丙\n　　丁。\n", encoding="utf-8")

    assert command("outline", path).splitlines()[-1] == "! a number before this one is missing: 三、丙 (9:12)"


def test_outline_says_a_damaged_document_number_as_it_is_printed(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "damaged.txt"
    path.write_text(REPLY.replace("青财函〔2023〕61号", "青财函〔2023142号"), encoding="utf-8")

    assert "! this document number is damaged: 青财函〔2023142号 (" in command("outline", path)


def test_outline_s_json_has_the_keys_of_the_contract(command: Commands, reply_file: Path) -> None:
    outline = command.json("outline", reply_file)

    assert list(outline) == ["digest", "metadata", "sections", "regions", "warnings"]
    assert list(outline["metadata"]) == METADATA
    assert list(outline["metadata"]["proposal"]) == ["kind", "number", "title", "session"]
    assert [list(contact) for contact in outline["metadata"]["contacts"]] == [["name", "phones"]]
    keys = ["number", "level", "title", "start", "end", "heading_start", "heading_end", "children"]
    assert all(list(section) == keys for section in every_section(outline["sections"]))
    assert [region["kind"] for region in outline["regions"]] == ["header", "body", "closing"]
    assert all(list(region) == ["kind", "start", "end"] for region in outline["regions"])


def test_outline_s_offsets_are_code_points_of_the_canonical_text(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "crlf.txt"
    path.write_bytes(("\ufeff𠀀𠀀\n" + REPLY).replace("\n", "\r\n").encode())
    outline = command.json("outline", path)

    text = "𠀀𠀀\n" + REPLY
    headings = [text[each["heading_start"] : each["heading_end"]] for each in outline["sections"]]
    assert headings == ["一、资金安排情况", "二、存在的困难", "三、下一步打算"]
    assert outline["digest"] == parse(text).digest


def test_a_reply_comes_through_a_pipe(command: Commands, reply_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_file = command("outline", reply_file, "--json")
    pipe(monkeypatch, REPLY.encode("gb18030"))

    assert command("outline", "-", "--json") == of_file


def test_figures_are_printed_a_line_each(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("一、甲\n　　约需资金1.2亿元，每人每月补贴680元。\n", encoding="utf-8")

    assert command("figures", path) == ("10:15\tmoney\t1.2亿元\t1.2亿元\t一\n22:26\tmoney\t680元\t680元/人每月\t一\n")


def test_figures_json_has_the_keys_of_the_contract(command: Commands, reply_file: Path) -> None:
    figures = command.json("figures", reply_file)

    assert all(list(figure) == FIGURE for figure in figures)
    assert all(REPLY[figure["start"] : figure["end"]] == figure["text"] for figure in figures)
    assert {figure["value"] for figure in figures if figure["kind"] == "money"} >= {"5400000", "120000000", "680"}


def test_commitments_are_printed_a_line_each(command: Commands, reply_file: Path) -> None:
    (line,) = command("commitments", reply_file).splitlines()
    place, deadline, said, section = line.split("\t")
    start, end = map(int, place.split(":"))

    assert (
        said
        == REPLY[start:end]
        == "我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。"
    )
    assert (deadline, section) == ("2024-06-30", "三")


def test_commitments_json_has_the_keys_of_the_contract(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("某代表:\n\n我局将继续办理此事。\n", encoding="utf-8")

    assert command.json("commitments", path) == [
        {"start": 6, "end": 16, "text": "我局将继续办理此事。", "deadline": None, "section": None}
    ]


def test_a_text_without_commitments_prints_none(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("没有承诺的一句话。\n", encoding="utf-8")

    assert (command("commitments", path), command.json("commitments", path)) == ("", [])


def test_a_text_without_figures_prints_none(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("甲乙丙。", encoding="utf-8")

    assert (command("figures", path), command.json("figures", path)) == ("", [])


def test_checks_are_printed_a_line_each_and_a_wrong_sum_is_no_failure(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("一、甲\n　　资金500万元，包括东镇300万元、西镇100万元。\n", encoding="utf-8")

    assert command("check", path) == "8:13\terror\tsum\t300万元 + 100万元 = 400万元 ≠ 500万元\t一\n"


def test_check_json_is_as_in_the_contract(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("资金500万元，包括东镇300万元、西镇100万元。", encoding="utf-8")

    assert command.json("check", path) == [
        {
            "check": "sum",
            "holds": False,
            "severity": "error",
            "statement": "300万元 + 100万元 = 400万元 ≠ 500万元",
            "spans": [[2, 7], [12, 17], [20, 25]],
        }
    ]


def test_a_text_that_claims_nothing_has_no_checks(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("资金500万元。", encoding="utf-8")

    assert (command("check", path), command.json("check", path)) == ("", [])


def test_annotate_prints_the_id_and_keeps_all_that_was_said(command: Commands, reply_file: Path) -> None:
    printed = command(
        *("annotate", reply_file, "--quote", "1.2亿元", "--note", "存疑", "--kind", "question"),
        *("--tag", "水利", "--tag", "2024", "--tag", "水利"),
        *("--year", "2024", "--payer", "县财政", "--purpose", "应急水源", "--status", "requested"),
    )
    [note] = command.json("notes", reply_file)
    span = span_of(REPLY, "1.2亿元")

    assert printed == f"{note['id']}\n"
    assert (list(note), list(note["figure"])) == (NOTE, FUNDING)
    assert note == {
        **note,
        "reply": parse(REPLY).digest,
        "source": str(reply_file),
        "start": span.start,
        "end": span.end,
        "quote": "1.2亿元",
        "section": "二/（一）/二是",
        "kind": "question",
        "motivation": "commenting",
        "note": "存疑",
        "tags": ["水利", "2024"],
        "anchor": "exact",
        "author": "tester",
    }
    said = {"value": "120000000", "year": "2024", "payer": "县财政", "purpose": "应急水源", "status": "requested"}
    assert note["figure"] == {**note["figure"], **said}


def test_annotate_takes_a_place(command: Commands, reply_file: Path) -> None:
    span = span_of(REPLY, "86万元", 1)
    command("annotate", reply_file, "--at", f"{span.start}:{span.end}")
    [note] = command.json("notes", reply_file)

    assert [note[key] for key in ("start", "end", "quote", "kind", "note", "tags")] == [
        span.start,
        span.end,
        "86万元",
        "funding",
        "",
        [],
    ]
    assert note["figure"]["value"] == "860000"


def test_a_place_of_five_thousand_digits_is_refused(command: Commands, reply_file: Path) -> None:
    said = command("annotate", reply_file, "--at", f"0:{'9' * 5000}", status=1)

    assert "is no place in this text." in said


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        (["#水利"], ["水利"]),
        (["  水利 "], ["水利"]),
        (["农村 饮水", "a,b、c"], ["农村-饮水", "a-b-c"]),
        (["", " ", "#"], []),
        (["水利", "#水利"], ["水利"]),
        (["\x1b[31m"], ["␛[31m"]),
    ],
)
def test_a_tag_is_one_word(command: Commands, reply_file: Path, printed: list[str], kept: list[str]) -> None:
    command("annotate", reply_file, "--quote", "540万元", *[f"--tag={tag}" for tag in printed])

    assert command.json("notes", reply_file)[0]["tags"] == kept


def test_control_characters_of_a_note_are_kept_visible(command: Commands, reply_file: Path) -> None:
    command("annotate", reply_file, "--quote", "540万元", "--note", "\x1b]0;x\x07\r\n二", "--payer", "\x1b[31m")
    [note] = command.json("notes", reply_file)

    assert (note["note"], note["figure"]["payer"]) == ("␛]0;x␇\n二", "␛[31m")


def test_an_ambiguous_quote_is_refused_with_all_its_places(command: Commands, reply_file: Path) -> None:
    first, second = span_of(REPLY, "86万元"), span_of(REPLY, "86万元", 1)

    assert command("annotate", reply_file, "--quote", "86万元", status=1) == (
        "reply-reader: reply.txt: “86万元” occurs 2 times in it. "
        f"Say which with --at: {first.start}:{first.end}, {second.start}:{second.end}.\n"
    )
    assert command.json("notes") == []


def test_of_a_quote_with_very_many_places_some_are_named(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "many.txt"
    path.write_text("甲。" * 30, encoding="utf-8")
    said = command("annotate", path, "--quote", "甲", status=1)

    assert "occurs 30 times" in said
    assert said.endswith("38:39, ….\n")


@pytest.mark.parametrize("quote", ["没有的话", "", "540萬元"])
def test_a_quote_that_is_not_there_is_refused(command: Commands, reply_file: Path, quote: str) -> None:
    assert command("annotate", reply_file, "--quote", quote, status=1) == (
        f"reply-reader: reply.txt: “{quote}” does not occur in it.\n"
    )


@pytest.mark.parametrize("place", ["5", "5:", ":5", "9:5", "5:5", "-1:5", "0:99999", "a:b", "1:2:3"])
def test_a_place_that_is_none_is_refused(command: Commands, reply_file: Path, place: str) -> None:
    assert command("annotate", reply_file, f"--at={place}", status=1) == (
        f"reply-reader: “{place}” is no place in this text. Give START:END with 0 ≤ START < END ≤ {len(REPLY)}.\n"
    )


def test_a_year_is_only_said_of_a_figure(command: Commands, reply_file: Path) -> None:
    said = command("annotate", reply_file, "--quote", "水源保障不足", "--year", "2024", status=1)

    assert "one figure" in said
    assert command.json("notes") == []


def test_notes_print_a_line_each(command: Commands, reply_file: Path) -> None:
    identifier = command(
        "annotate", reply_file, "--quote", "540万元", "--note", "甲\n\t乙", "--tag", "水利", "--tag", "b"
    )
    line = "\t".join((identifier[:8], str(reply_file), "exact", "funding", "540万元", "540万元", "甲 乙", "#水利 #b"))

    assert command("notes", reply_file) == f"{line}\n"
    assert command("notes") == f"{line}\n"


def test_notes_of_no_file_are_those_of_every_reply(command: Commands, reply_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    command("annotate", reply_file, "--quote", "540万元")
    command("annotate", other, "--quote", "7万元")

    assert [(note["source"], note["quote"]) for note in command.json("notes")] == [
        (str(reply_file), "540万元"),
        (str(other), "7万元"),
    ]
    assert [note["quote"] for note in command.json("notes", other)] == ["7万元"]
    assert [note["quote"] for note in command.json("notes", other, reply_file)] == ["7万元", "540万元"]


def test_notes_of_no_file_tell_how_they_stand_to_the_files_that_are_still_there(
    command: Commands, reply_file: Path
) -> None:
    command("annotate", reply_file, "--quote", "540万元")
    reply_file.write_text(REPLY.replace("540万元", "640万元"), encoding="utf-8")

    assert [note["anchor"] for note in command.json("notes")] == ["changed"]


def unlinked(path: Path) -> None:
    path.unlink()


def replaced_by_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("change", [unlinked, replaced_by_a_pipe, emptied])
def test_notes_of_a_file_that_cannot_be_read_claim_no_place(
    command: Commands, reply_file: Path, change: Callable[[Path], None]
) -> None:
    command("annotate", reply_file, "--quote", "540万元")
    change(reply_file)
    [note] = command.json("notes")

    assert list(note) == NOTE
    assert [note[key] for key in ("source", "start", "end", "anchor")] == [str(reply_file), None, None, None]
    assert "\tnot looked at\t" in command("notes")


def test_a_file_is_one_by_whatever_path(
    command: Commands, reply_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "link.txt").symlink_to(reply_file)
    monkeypatch.chdir(tmp_path / "sub")
    command("annotate", "link.txt", "--quote", "540万元")
    notes = command.json("notes", "../reply.txt", "link.txt", reply_file)

    assert [note["source"] for note in notes] == [str(reply_file)]


@pytest.mark.parametrize(
    ("words", "instead", "state"),
    [
        ("一、资金", "一、资金", AnchorState.EXACT),
        ("尊敬的", "尊敬的、尊敬的", AnchorState.MOVED),
        ("540万元", "640万元", AnchorState.CHANGED),
        ("540万元，", "", AnchorState.LOST),
    ],
)
def test_notes_tell_how_they_stand_to_the_file_as_it_is_now(
    command: Commands, reply_file: Path, words: str, instead: str, state: AnchorState
) -> None:
    command("annotate", reply_file, "--quote", "540万元")
    reply_file.write_text(REPLY.replace(words, instead), encoding="utf-8")
    [note] = command.json("notes", reply_file)

    assert (note["anchor"], note["quote"]) == (state.value, "540万元")


def test_notes_made_through_a_pipe_are_found_in_the_file(
    command: Commands, reply_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, REPLY.encode())
    command("annotate", "-", "--quote", "540万元")

    assert [note["quote"] for note in command.json("notes", reply_file)] == ["540万元"]


def test_no_escape_sequence_of_a_note_or_a_path_reaches_the_terminal(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m.txt"
    path.write_text(REPLY, encoding="utf-8")
    command("annotate", path, "--quote", "540万元", "--note", "\x1b]0;x\x07", "--tag", "\x9b31m")

    for printed in (command("notes"), command("notes", path), command("notes", tmp_path / "\x1bz", status=1)):
        assert printed.replace("\t", "").replace("\n", "").isprintable()


def test_a_file_whose_name_is_no_utf_8_can_be_annotated(command: Commands, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text(REPLY, encoding="utf-8")
    command("annotate", path, "--quote", "540万元")

    assert [note["quote"] for note in command.json("notes", path)] == ["540万元"]


@pytest.fixture
def annotated(command: Commands, reply_file: Path) -> Path:
    command("annotate", reply_file, "--quote", "540万元", "--note", "存疑")
    return reply_file


def expected_markdown(home: Path, path: Path) -> str:
    store, reply = open_store(home / "data" / "annotations.db"), parse(REPLY)
    text = markdown(reply, anchor_all(store.annotations_for(reply, path), reply), path.name)
    store.close()
    return text


@pytest.mark.parametrize("arguments", [[], ["--format", "markdown"], ["-o", "-"]])
def test_markdown_goes_to_standard_output(command: Commands, home: Path, annotated: Path, arguments: list[str]) -> None:
    assert command("export", annotated, *arguments) == expected_markdown(home, annotated)


def test_json_has_the_reply_and_its_notes(command: Commands, annotated: Path) -> None:
    exported = json.loads(command("export", annotated, "--format", "json"))

    assert list(exported) == ["generator", "source", "digest", "metadata", "notes"]
    assert [list(note) for note in exported["notes"]] == [NOTE]


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
def test_several_replies_are_printed_as_one_json_array(
    command: Commands, annotated: Path, tmp_path: Path, output: list[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    exported = json.loads(command("export", annotated, other, "--format", "json", *output))

    assert [(each["source"], len(each["notes"])) for each in exported] == [("reply.txt", 1), ("other.txt", 0)]


def test_several_replies_are_not_printed_as_markdown(command: Commands, annotated: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    said = command("export", annotated, other, status=1)

    assert said.endswith("Name a folder with -o, or use --format json.\n")


def test_an_output_whose_name_is_too_long_is_said(command: Commands, annotated: Path, tmp_path: Path) -> None:
    said = command("export", annotated, "-o", tmp_path / ("答" * 200), status=1)

    assert "it can't be written: File name too long." in said


def test_an_export_goes_to_a_file_and_again(command: Commands, home: Path, annotated: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert command("export", annotated, "-o", tmp_path / "notes.md") == ""
        assert (tmp_path / "notes.md").read_text(encoding="utf-8") == expected_markdown(home, annotated)


def test_an_export_goes_to_a_folder_under_the_reply_s_name(command: Commands, annotated: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    command("export", annotated, "-o", tmp_path / "out")
    command("export", annotated, "-o", tmp_path / "out", "--format", "json")

    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["reply.notes.json", "reply.notes.md"]


def test_several_replies_go_to_a_folder_a_file_each(command: Commands, annotated: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    (tmp_path / "out").mkdir()
    command("export", annotated, other, annotated, "-o", tmp_path / "out")

    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["other.notes.md", "reply.notes.md"]
    assert "notes: 0\n" in (tmp_path / "out" / "other.notes.md").read_text(encoding="utf-8")


def test_several_replies_do_not_go_to_one_file(command: Commands, annotated: Path, tmp_path: Path) -> None:
    said = command("export", annotated, annotated.parent / "x.txt", "-o", tmp_path / "one.md", status=1)

    assert said.startswith(f"reply-reader: {tmp_path / 'one.md'}: this is no folder. ")


def test_two_replies_of_one_name_are_not_written_over_each_other(
    command: Commands, annotated: Path, tmp_path: Path
) -> None:
    for folder in ("a", "out"):
        (tmp_path / folder).mkdir()
    (tmp_path / "a" / "reply.txt").write_text("另安排资金7万元。", encoding="utf-8")
    said = command("export", annotated, tmp_path / "a" / "reply.txt", "-o", tmp_path / "out", status=1)

    assert said.startswith(f"reply-reader: {tmp_path / 'out' / 'reply.notes.md'}: ")
    assert list((tmp_path / "out").iterdir()) == []


def test_the_reply_itself_is_never_written_over(command: Commands, annotated: Path) -> None:
    said = command("export", annotated, "-o", annotated, status=1)

    assert "--force" in said
    assert annotated.read_text(encoding="utf-8") == REPLY


def test_force_writes_over_another_file(command: Commands, home: Path, annotated: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("我的", encoding="utf-8")
    command("export", annotated, "-o", tmp_path / "mine.md", "--force")

    assert (tmp_path / "mine.md").read_text(encoding="utf-8") == expected_markdown(home, annotated)


def test_what_a_script_confirms_is_filled_in_as_on_the_card(command: Commands, reply_file: Path) -> None:
    command("annotate", str(reply_file), "--quote", "540万元", "--review", "confirmed", "--payer", "县财政局")
    [note] = json.loads(command("notes", str(reply_file), "--json"))
    figure = note["figure"]
    assert (figure["payer"], figure["year"], figure["status"], figure["review"]) == (
        "县财政局",
        "2022",
        "allocated",
        "confirmed",
    )
