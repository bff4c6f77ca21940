"""Escaping: other programs take tags for tags, and no note swallows what stands behind it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import anchor_all
from reader.exchange.escaping import bounded, escaped, tag
from reader.exchange.markdown import markdown_notes
from reader.reply import parse
from tests.examples import annotation_on
from tests.exchange.rendering import RENDERER, quotes, shown, tokens_of

# What Obsidian takes for a tag, and never for a number.
TAG = re.compile(r"#(?=[\w/-]*[^\W\d])[\w/-]+")
SWALLOWING = [
    "```",
    "```text",
    "~~~",
    "  ~~~~ `甲`",
    "````\n```",
    "```\n~~~",
    "```\n乙\n```\n\n```",
    "`甲` ```乙```\n```",
    "<!-- 待核",
    "  <!--",
    "<!-- 甲 -->\n<!--",
    "<?php",
    "<!DOCTYPE",
    "<![CDATA[",
    "<script>",
    "<PRE",
    "<textarea a='1'>",
]
ENDED = [
    "```\n乙\n```",
    "~~~text\n```\n~~~~",
    "<!-- 甲\n\n乙 -->",
    "<!-->",
    "<pre>\n\n乙</pre>",
    "甲 %%乙%% 丙",
    "$$\nx\n$$",
    "`%%` 与 `` ` `<!-- ``",
    "\\%\\% 50% $5",
    "    ```",
    "a ``` b",
    "<details>\n甲",
]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("水利/2023", "#水利/2023"),
        ("2024", "#tag-2024 (2024)"),
        ("2024-06", "#tag-2024-06 (2024-06)"),
        ("２０２４", "#tag-２０２４ (２０２４)"),
        ("财政.省级", "#财政-省级 (财政.省级)"),
        ("a_/_b", r"#a-/_b (a\_/\_b)"),
        ("100%%", r"#tag-100- (100\%\%)"),
        ("!", "#tag-- (!)"),
    ],
)
def test_a_name_that_is_no_tag_elsewhere_is_made_one_and_stands_behind_it(name: str, made: str) -> None:
    assert tag(name) == made


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=3))
def test_every_tag_is_one_for_other_programs_and_none_becomes_italics(names: list[str]) -> None:
    made = [tag(name).split(" (")[0] for name in names]

    assert all(map(TAG.fullmatch, made))
    [paragraph] = (token for token in RENDERER.parse(f"甲 {' '.join(made)}") if token.type == "inline")
    assert shown(paragraph) == f"甲 {' '.join(made)}"


@pytest.mark.parametrize(("words", "made"), [("95%%", r"95\%\%"), ("%%%", r"\%\%\%"), ("95%，5%", "95%，5%")])
def test_words_open_no_comment_of_obsidian(words: str, made: str) -> None:
    assert escaped(words) == made


@pytest.mark.parametrize("opening", SWALLOWING)
@pytest.mark.parametrize("form", ["{}\n预算科目", "待核\n{}\n预算科目", "{}"])
def test_a_note_swallows_nothing_behind_it(opening: str, form: str) -> None:
    note = form.format(opening)
    reply = parse("安排资金540万元，另筹资金80万元。")
    text = markdown_notes(
        reply, anchor_all([annotation_on(reply, "540万元", note=note), annotation_on(reply, "80万元")], reply), "a.txt"
    )

    assert [[shown(each) for each in paragraphs] for paragraphs in quotes(text)[-1:]] == [[reply.text]]
    assert "预算科目" not in note or any("预算科目" in token.content for token in tokens_of(text) if token.map)


@pytest.mark.parametrize("opening", SWALLOWING)
def test_the_words_behind_what_a_note_opens_stay_readable(opening: str) -> None:
    tokens = RENDERER.parse(bounded(f"{opening}\n预算科目"))

    assert any("预算科目" in token.content for token in tokens if token.type == "inline")


@pytest.mark.parametrize("note", ENDED)
def test_what_a_note_opens_and_ends_is_left_as_it_is(note: str) -> None:
    assert bounded(note) == note


@pytest.mark.parametrize(
    ("note", "made"),
    [
        ("甲 %% 乙", r"甲 \%\% 乙"),
        ("%%甲%%\n%%", "%%甲%%\n\\%\\%"),
        ("$$x", r"\$\$x"),
        ("```\n%%\n```\n%%", "```\n%%\n```\n\\%\\%"),
        ("> ```\n```", "> ```\n\\`\\`\\`"),
        ("%%\n```\n%%", "%%\n\\`\\`\\`\n%%"),
    ],
)
def test_only_what_opens_something_is_shown_instead(note: str, made: str) -> None:
    assert bounded(note) == made


@given(st.text("`~<!>-%$?\n甲ap", max_size=24))
def test_no_note_swallows_the_paragraph_behind_it(note: str) -> None:
    tokens = RENDERER.parse(f"{bounded(note)}\n\n完")

    assert [token.content for token in tokens if token.type == "inline"][-1:] == ["完"]
