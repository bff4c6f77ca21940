"""What is no reply though its name could be one's: exports of ours, and what folders have to say of themselves."""

import os
import re

HEAD = 4096
"""Bytes of a file that are looked at."""
_EXPORTS = (".notes.md", ".ledger.md", ".notes.html", ".notes.docx")
"""How the exports are called that stand beside their replies."""
_OF_FOLDERS = frozenset(
    {"readme", "changelog", "changes", "contributing", "license", "licence", "copying", "authors", "todo", "news"}
)
_MARKDOWN = (".md", ".markdown")
# A person may have put keys of their own before ours, and an editor taken the quotes off. Compiled where a file
# names us: not on the way of others to the first paint.
_GENERATOR = rb"(?m)\A(?:\xef\xbb\xbf)?---\r?\n(?:(?!---\r?$).*\n)*?generator:[ \t]*([\"']?)reply-reader\1[ \t]*\r?$"
_OUTLINE = b"generator:: reply-reader"
_PAGE = rb"\A(?:\xef\xbb\xbf)?\s*<!DOCTYPE html>\s*<!--generator=\"reply-reader\"-->"


def is_export(head: bytes) -> bool:
    """Whether a file that begins so is an export of ours, whoever wrote in it since."""
    head = head[:HEAD]
    if b"reply-reader" not in head:
        return False
    return head.startswith(_OUTLINE) or bool(re.search(_GENERATOR, head) or re.search(_PAGE, head))


def is_beside_replies(directory: str, name: str) -> bool:
    """Whether a file in a folder of replies is an export, by its name or content, or tells of the folder."""
    lowered = name.lower()
    if lowered.endswith(_EXPORTS):
        return True
    stem, ending = os.path.splitext(lowered)  # noqa: PTH122 - there may be hundreds of thousands
    if stem in _OF_FOLDERS:
        return True
    return ending in _MARKDOWN and _begins_as_export(os.path.join(directory, name))  # noqa: PTH118


def _begins_as_export(path: str) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return is_export(file.read(HEAD))
    except OSError:
        return False  # it is said when it is opened
