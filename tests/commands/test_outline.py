"""`outline` prints what a reply's page says and its tree, in words and as JSON."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.reply import ParseWarning, WarningCode, parse
from reader.sources import Source
from reader.text import Span
from tests.command_line import Commands, pipe
from tests.examples import REPLY

METADATA = [
    *("title", "document_number", "index_number", "issuer", "published", "signed", "addressees", "proposal"),
    *("category", "disclosure", "contacts", "copied_to", "signatory"),
]


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


def test_outline_prints_the_tables_where_they_stand(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    table = "项目 | 金额\n道路 | 3\n桥梁 | 4\n"
    path.write_text(f"一、甲\n　　乙。\n{table}（一）丙\n　　丁。\n{table}", encoding="utf-8")

    assert command("outline", path).splitlines()[1:] == ["一 甲", "  ⊞ 项目 | 金额", "  （一） 丙", "    ⊞ 项目 | 金额"]


def test_outline_prints_warnings_with_their_place(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "gap.txt"
    path.write_text("一、甲\n　　乙。\n三、丙\n　　丁。\n", encoding="utf-8")

    assert command("outline", path).splitlines()[-1] == "! a number before this one is missing: 三、丙 (9:12)"


def test_outline_says_a_damaged_document_number_as_it_is_printed(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "damaged.txt"
    path.write_text(REPLY.replace("青财函〔2023〕61号", "青财函〔2023142号"), encoding="utf-8")

    assert "! this document number is damaged: 青财函〔2023142号 (" in command("outline", path)


def test_outline_says_that_a_letter_is_dated_on_no_day(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "dated.txt"
    path.write_text(REPLY.replace("2023年6月12日", "2023年6月31日"), encoding="utf-8")

    assert "! the calendar has no such date: 2023年6月31日 (" in command("outline", path)


def test_outline_s_json_has_the_keys_of_the_contract(command: Commands, reply_file: Path) -> None:
    outline = command.json("outline", reply_file)

    assert list(outline) == ["digest", "metadata", "sections", "regions", "warnings", "tables"]
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


def test_what_was_not_read_of_a_file_is_printed_and_told(
    command: Commands, reply_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    warning = ParseWarning(WarningCode.PAGE_NOT_READ, "", Span(3, 3), page=2)
    source = Source("reply.pdf", reply_file, REPLY, "PDF", warnings=(warning,))
    monkeypatch.setattr("reader.sources.load", lambda _path, _watcher: source)
    said = "page 2: a picture without text, not read"

    assert command.out("outline", reply_file).splitlines()[-1] == f"! {said} (3:3)"
    assert json.loads(command.out("outline", reply_file, "--json"))["warnings"] == [
        {"code": "page_not_read", "message": "", "start": 3, "end": 3, "page": 2, "part": None, "unsure": []}
    ]
    assert main(["text", str(reply_file)]) == 0
    assert capsys.readouterr().err == f"reply-reader: reply.pdf: {said}\n"
