"""The two READMEs say the same: headings, commands, options and keys match, and each command is one that there is."""

import re
import shlex
from pathlib import Path

import pytest

from reader.commands import SUMMARIES
from reader.config import examined
from reader.keys.configured import DEFAULTS, ROWS
from reader.keys.names import shown

ROOT = Path(__file__).parents[1]
ENGLISH = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / ".github" / "README.zh-CN.md").read_text(encoding="utf-8")
IN_THE_TEXT = {"reading", "text", "panes", "screens", "program"}
CODE = r"`` ([^ ]+) ``|(?<!`)`([^`\n]+)`(?!`)"
# How it is built is told in one place.
TOLD_TWICE = ENGLISH.partition("## How it is built")[0]


def blocks(text: str) -> list[list[str]]:
    """The lines of code, without what is said beside them."""
    found = re.findall(r"^```\w+\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    code = [[re.sub(r"(^|\s)#.*", "", line).rstrip() for line in block.splitlines()] for block in found]
    return [[line for line in block if line] for block in code]


def levels(text: str) -> list[int]:
    return [
        len(marks) for marks in re.findall(r"^(#+) ", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    ]


def options(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


def test_both_have_the_same_headings_in_order() -> None:
    assert levels(TOLD_TWICE) == levels(CHINESE.partition("## 程序怎样构成")[0])


def test_both_show_the_same_commands_and_settings() -> None:
    told = blocks(CHINESE.partition("## 程序怎样构成")[0])
    assert blocks(TOLD_TWICE) == told


@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_the_settings_that_are_shown_are_ones_that_hold(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    file = tmp_path / "config.toml"
    file.write_text(shown, encoding="utf-8")
    monkeypatch.setenv("REPLY_READER_CONFIG", str(file))
    found = examined({})
    assert found.mistakes == ()
    assert (found.settings.theme, [kind.id for kind in found.settings.kinds]) == ("light", ["legal"])


@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_the_table_of_contents_leads_to_headings_that_there_are(text: str) -> None:
    headings = re.findall(r"^#+ (.*)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    led_to = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert led_to
    assert led_to <= anchors


def test_both_name_the_same_options() -> None:
    assert options(TOLD_TWICE) - options(CHINESE) == set()
    assert options(CHINESE) - options(TOLD_TWICE) == set()


def test_both_tables_of_keys_have_the_same_rows() -> None:
    def rows(text: str) -> list[str]:
        return re.findall(r"^\| (`.*?`) \|", text, re.MULTILINE)

    assert rows(TOLD_TWICE) == rows(CHINESE)


@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_every_command_that_is_shown_is_one(text: str) -> None:
    shown = [shlex.split(line) for block in blocks(text) for line in block if line.startswith("reply-reader ")]
    assert shown
    for words in shown:
        name = words[1]
        assert name in SUMMARIES or "." in name or "/" in name or name == "--version", name


@pytest.mark.parametrize("target", re.findall(r"\]\((?!http)([^)#]+)\)", CHINESE))
def test_what_the_chinese_one_links_to_is_there(target: str) -> None:
    assert (ROOT / ".github" / target).exists()


@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_the_table_of_keys_has_no_key_that_there_is_not_and_none_of_the_text_is_told_nowhere(text: str) -> None:
    of_the_text = {name: keys for name, keys in DEFAULTS.items() if ROWS[name][1].name in IN_THE_TEXT}
    there_are = {shown(key) for keys in of_the_text.values() for key in keys} | {"g g"}
    cells = "\n".join(re.findall(r"^\| (`.*`) \|.*\|$", text, re.MULTILINE))
    assert {one or other for one, other in re.findall(CODE, cells)} - there_are == set()
    told = {one or other for one, other in re.findall(CODE, text)}
    kinds = {f"highlight.{number}" for number in range(1, 10)}
    assert [name for name, keys in of_the_text.items() if name not in kinds and not told & set(map(shown, keys))] == []
