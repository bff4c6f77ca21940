"""HTML goes to the clipboard by whatever tool of the system takes it."""

import os
from pathlib import Path

import pytest

from reader.clipboard import copy_rich, rich_tool


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    for name in ("wl-copy", "xclip", "osascript"):
        (tmp_path / name).write_text(f'#!/bin/sh\ncat > "{tmp_path}/copied"\n', encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    ("platform", "display", "expected"),
    [
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy"),
        ("linux", {"DISPLAY": ":0"}, "xclip"),
        ("linux", {}, None),
        ("darwin", {}, "osascript"),
    ],
)
def test_the_tool_is_that_of_the_display(
    tools: Path, platform: str, display: dict[str, str], expected: str | None
) -> None:
    found = rich_tool(platform, {"PATH": str(tools), **display})

    assert (Path(found[0]).name if found else None) == expected


def test_without_a_tool_nothing_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not copy_rich("<b>甲</b>")


@pytest.mark.skipif(os.name != "posix", reason="the tools of this test are scripts")
def test_the_tool_is_given_the_html(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.clipboard.sys.platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")

    assert copy_rich("<b>甲</b>")
    assert (tools / "copied").read_text(encoding="utf-8") == "<b>甲</b>"
    (tools / "xclip").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert not copy_rich("<b>甲</b>")
