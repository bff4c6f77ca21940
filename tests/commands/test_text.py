"""`text` prints the text that all offsets are on, whatever the format it came in."""

from pathlib import Path

import pytest

from tests.command_line import Commands, pipe
from tests.examples import REPLY


def test_the_text_is_the_one_that_spans_are_on(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_bytes(b"\xef\xbb\xbf" + REPLY.replace("\n", "\r\n").encode())
    text = command("text", path)
    assert text == REPLY
    for figure in command.json("figures", path, "--json"):
        assert text[figure["start"] : figure["end"]] == figure["text"]


def test_a_page_gives_the_words_that_a_browser_shows(command: Commands, tmp_path: Path) -> None:
    path = tmp_path / "reply.html"
    path.write_text("<p>已安排 <b>35</b>万元</p><script>let x = 1</script><p>特此答复</p>", encoding="utf-8")
    assert command("text", path) == "已安排 35万元\n特此答复\n"


def test_a_pipe_is_read_too(command: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, "已安排35万元\x1b[2J".encode())
    assert command("text", "-") == "已安排35万元␛[2J\n"
