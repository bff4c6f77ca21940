"""What is no reply though its name could be one's: exports of ours, and what folders have to say of themselves."""

import io
import os
import re
from typing import BinaryIO

HEAD = 4096
"""Bytes of a file that are looked at."""
_EXPORTS = (".notes.md", ".ledger.md", ".notes.html", ".notes.docx")
"""How the exports are called that stand beside their replies."""
_OF_FOLDERS = frozenset(
    {"readme", "changelog", "changes", "contributing", "license", "licence", "copying", "authors", "todo", "news"}
)
_KNOWN_INSIDE = frozenset({".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml", ".docx"})
"""The endings under which an export may stand that people call by another name."""
# A person may have put keys of their own before ours, and an editor taken the quotes off. Compiled where a file
# names us: not on the way of others to the first paint.
_GENERATOR = rb"(?m)\A(?:\xef\xbb\xbf)?---\r?\n(?:(?!---\r?$).*\n)*?generator:[ \t]*([\"']?)reply-reader\1[ \t]*\r?$"
OUTLINE = b"generator:: reply-reader"
_PACKAGE, _PROPERTIES, _WRITER = b"PK\x03\x04", "docProps/core.xml", b"<dc:creator>reply-reader</dc:creator>"
# A browser that saves the page anew puts a comment of its own before ours, and keeps what the head says.
_PAGE = (
    rb"(?is)\A(?:\xef\xbb\xbf)?\s*<!DOCTYPE html[^>]*>"
    rb"(?:\s*<!--generator=\"reply-reader\"-->|.*?<meta name=\"generator\" content=\"reply-reader\")"
)


def is_export(data: bytes) -> bool:
    """Whether a file is an export of ours, whoever wrote in it since; of one that is a text its beginning tells.

    A Word file is known by its beginning until another program has saved it, and then by the whole of it.
    """
    head = data[:HEAD]
    if head.startswith(_PACKAGE):
        return _WRITER in head or (len(data) > len(head) and _is_written_by_us(io.BytesIO(data)))
    return _begins_as_export(head)


def _begins_as_export(head: bytes) -> bool:
    if b"reply-reader" not in head:
        return False
    return head.startswith(OUTLINE) or bool(re.search(_GENERATOR, head) or re.search(_PAGE, head))


def _is_written_by_us(data: BinaryIO) -> bool:
    """Whether a package of Office was made by us, whoever saved it since: programs keep who made it.

    What is no sound package is told when it is read.
    """
    import zipfile

    from reader.archives import BROKEN

    try:
        with zipfile.ZipFile(data) as package, package.open(_PROPERTIES) as properties:
            return _WRITER in properties.read(HEAD)
    except BROKEN:
        return False


def is_beside_replies(directory: str, name: str) -> bool:
    """Whether a file in a folder of replies is an export, by its name or content, or tells of the folder."""
    if is_called_no_reply(name):
        return True
    ending = os.path.splitext(name.lower())[1]  # noqa: PTH122 - there may be hundreds of thousands
    return ending in _KNOWN_INSIDE and _is_export_at(os.path.join(directory, name))  # noqa: PTH118


def is_called_no_reply(name: str) -> bool:
    """Whether a file has the name of an export, or of what tells of a folder."""
    lowered = name.lower()
    return lowered.endswith(_EXPORTS) or (lowered.rpartition(".")[0] or lowered) in _OF_FOLDERS


def _is_export_at(path: str) -> bool:
    """Whether a regular file is an export, of which no more is read than that takes: there may be very many."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            head = file.read(HEAD)
            if not head.startswith(_PACKAGE):
                return _begins_as_export(head)
            return _WRITER in head or _is_written_by_us(file)
    except OSError:
        return False  # it is said when it is opened
