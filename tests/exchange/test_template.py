"""Own templates write what they are given and no more; a mistake is said with its line."""

from pathlib import Path

import pytest

from reader.annotations import anchor_all
from reader.errors import ExportError
from reader.exchange.document import Document
from reader.exchange.template import rendered_template
from reader.reply import Reply
from tests.examples import annotation_on


@pytest.fixture
def document(reply: Reply) -> Document:
    return Document(reply, anchor_all([annotation_on(reply, "540万元", note="*存疑*")], reply), "reply.txt")


def rendered(document: Document, tmp_path: Path, text: str) -> str:
    (tmp_path / "t.j2").write_text(text, encoding="utf-8")
    return rendered_template(document, tmp_path / "t.j2")


def test_a_template_writes_what_it_is_given(document: Document, tmp_path: Path) -> None:
    text = (
        "{{ metadata.title }}\n{% for note in notes %}\n- {{ note.quote }}: {{ note.note | escaped }}\n{% endfor %}\n"
    )

    assert rendered(document, tmp_path, text) == ("关于对县十七届人大二次会议第58号建议的答复\n- 540万元: \\*存疑\\*\n")


def test_a_block_in_a_template_is_that_of_the_preset(document: Document, tmp_path: Path) -> None:
    assert '<a id="rr-' in rendered(document, tmp_path, "{{ notes[0].block }}")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("甲\n{% for %}", 2),
        ("甲\n乙\n{{ nothing.at.all }}", 3),
        ("{{ notes[0].none }}", 1),
        ("甲\n{{ 1 / 0 }}", 2),
        ("\n\n{{ metadata | unknown }}", 3),
        ("{{ notes + 1 }}", 1),
        ("甲\n{% include 'other' %}", 2),
        ("{{ 'a' * 1000000000 }}", 1),
        ("{{ 9 ** 9999999 }}", 1),
        ("{{ ''.__class__.__mro__ }}", 1),
        ("{{ notes.append(1) }}", 1),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1),
    ],
)
def test_a_mistake_is_said_with_its_line(document: Document, tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(ExportError, match=f"the template is wrong, line {line}: "):
        rendered(document, tmp_path, text)


def test_a_template_that_writes_without_end_is_stopped(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.exchange.template._LONGEST", 1000)

    with pytest.raises(ExportError, match="writes too much"):
        rendered(document, tmp_path, "{% for each in range(99999) %}{{ text }}{% endfor %}")


def test_control_characters_become_visible(document: Document, tmp_path: Path) -> None:
    assert rendered(document, tmp_path, "a\x1b[31m") == "a␛[31m"


def test_a_template_that_isn_t_there_or_isn_t_utf_8_is_said(document: Document, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="there is no such file"):
        rendered_template(document, tmp_path / "none")
    (tmp_path / "gbk").write_bytes("甲".encode("gb18030"))
    with pytest.raises(ExportError, match="isn't in UTF-8"):
        rendered_template(document, tmp_path / "gbk")
