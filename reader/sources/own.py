"""What is no reply though its name could be one's: exports of ours, and what folders have to say of themselves."""

import io
import os
import re
import zlib

HEAD = 4096
"""Bytes of a file that are looked at."""
_EXPORTS = (".notes.md", ".ledger.md", ".notes.html", ".notes.docx")
"""How the exports are called that stand beside their replies."""
_OF_FOLDERS = frozenset(
    {"readme", "changelog", "changes", "contributing", "license", "licence", "copying", "authors", "todo", "news"}
)
_KNOWN_INSIDE = (".md", ".markdown", ".docx")
"""The endings of exports that people call by other names."""
# A person may have put keys of their own before ours, and an editor taken the quotes off. Compiled where a file
# names us: not on the way of others to the first paint.
_GENERATOR = rb"(?m)\A(?:\xef\xbb\xbf)?---\r?\n(?:(?!---\r?$).*\n)*?generator:[ \t]*([\"']?)reply-reader\1[ \t]*\r?$"
OUTLINE = b"generator:: reply-reader"
_PACKAGE, _PROPERTIES, _WRITER = b"PK\x03\x04", "docProps/core.xml", b"<dc:creator>reply-reader</dc:creator>"
_PAGE = rb"\A(?:\xef\xbb\xbf)?\s*<!DOCTYPE html>\s*<!--generator=\"reply-reader\"-->"


def is_export(data: bytes) -> bool:
    """Whether a file is an export of ours, whoever wrote in it since; of one that is a text its beginning tells.

    A Word file is known by its beginning until another program has saved it, and then by the whole of it.
    """
    head = data[:HEAD]
    if head.startswith(_PACKAGE):
        return _WRITER in head or (len(data) > len(head) and _is_written_by_us(data))
    if b"reply-reader" not in head:
        return False
    return head.startswith(OUTLINE) or bool(re.search(_GENERATOR, head) or re.search(_PAGE, head))


def _is_written_by_us(data: bytes) -> bool:
    """Whether a package of Office was made by us, whoever saved it since: programs keep who made it.

    What is no sound package is told when it is read.
    """
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(_PROPERTIES) as properties:
            return _WRITER in properties.read(HEAD)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError, EOFError, OSError, zlib.error):
        return False


def is_beside_replies(directory: str, name: str) -> bool:
    """Whether a file in a folder of replies is an export, by its name or content, or tells of the folder."""
    lowered = name.lower()
    if lowered.endswith(_EXPORTS):
        return True
    stem, ending = os.path.splitext(lowered)  # noqa: PTH122 - there may be hundreds of thousands
    if stem in _OF_FOLDERS:
        return True
    return ending in _KNOWN_INSIDE and _begins_as_export(os.path.join(directory, name))  # noqa: PTH118


def _begins_as_export(path: str) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return is_export(file.read(HEAD))
    except OSError:
        return False  # it is said when it is opened
