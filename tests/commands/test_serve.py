"""`serve`: what the program of a page is started with, and what who serves is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader import serving
from reader.serving import Gate
from tests.command_line import Commands


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs of the pages that would be served."""
    found: list[list[str]] = []

    def served(program: Sequence[str], _gate: Gate, _name: str) -> None:
        found.append(list(program))

    def serve(_serving: None, host: str, port: int, ready: Callable[[str], None]) -> None:
        ready(f"http://{host}:{port}/")

    monkeypatch.setattr(serving, "Serving", served)
    monkeypatch.setattr(serving, "serve", serve)
    return found


def test_a_page_has_the_theme_and_the_files_that_are_named(
    command: Commands, programs: list[list[str]], reply_file: Path
) -> None:
    command("serve", "--theme", "light", reply_file)
    command("serve", reply_file)
    assert programs[0][-3:] == ["--theme", "light", str(reply_file.absolute())]
    assert "--theme" not in programs[1]


def test_who_opens_it_to_others_is_told_which_files_they_read(
    command: Commands, programs: list[list[str]], reply_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(reply_file.parent)
    assert f"has the token reads {reply_file.parent.absolute()}, and reads" in command("serve", "--host", "0.0.0.0")
    assert "0.0.0.0:8000" in command("serve", "--host", "0.0.0.0")
