"""What a renderer of Markdown makes of an export."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARK = re.compile('<a id="rr-(?:[0-9a-f]{12}|figures)">|</a>')
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens_of(text: str) -> list[Token]:
    """The blocks of a Markdown text, its front matter left out."""
    return RENDERER.parse(text.split("---\n", 2)[2] if text.startswith("---\n") else text)


def shown(inline: Token) -> str:
    """The characters that a reader sees."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in visible_children(inline))


def visible_children(inline: Token) -> Iterator[Token]:
    for child in inline.children or []:
        if child.type == "html_inline":
            assert child.content in ("<b>", "</b>") or _MARK.fullmatch(child.content), child.content
        elif child.type not in ("strong_open", "strong_close", "link_open", "link_close"):
            assert child.type in ("text", "softbreak"), child.type
            yield child


def bold(inline: Token) -> str:
    """The characters in bold."""
    depth, found = 0, []
    for child in inline.children or []:
        if child.type == "strong_open" or child.content == "<b>":
            depth += 1
        elif child.type == "strong_close" or child.content == "</b>":
            depth -= 1
        elif depth:
            found.append(child.content)
    return "".join(found)


def quotes(text: str) -> list[list[Token]]:
    """The paragraphs of every block quote; nothing but paragraphs may be in one."""
    found: list[list[Token]] = []
    inside = False
    for token in tokens_of(text):
        if token.type == "blockquote_open":
            assert not inside
            inside = True
            found.append([])
        elif token.type == "blockquote_close":
            inside = False
        elif inside:
            assert token.type in ("paragraph_open", "paragraph_close", "inline"), token.type
            if token.type == "inline":
                found[-1].append(token)
    return found


def headings(text: str) -> list[str]:
    tokens = tokens_of(text)
    return [f"{token.tag} {shown(following)}" for token, following in pairwise(tokens) if token.type == "heading_open"]


def table(text: str) -> list[list[str]]:
    """The cells of the table, row by row."""
    rows: list[list[str]] = []
    tokens = tokens_of(text)
    for token, following in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(shown(following))
    return rows
