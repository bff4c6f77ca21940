"""Titles: the lines of a page's header that read as the title of a reply, whole or broken."""

import re

from reader.reply import document_number, labels
from reader.text.variants import simplified

_TITLE_END = (
    r"(?:答\s?复|复\s?函|回\s?复|函\s?复|答复函|复函|的函|意见|情况|(?:答复|情况|办理|结果)的?报告)"
    r"(?:[（(].{1,12}[)）])?"
)
# Published names may be blotted out: ××市财政局关于…
_TITLE = re.compile(rf"(?:[\u3400-\u9fff×＊*]{{2,30}})?(?:关于|对|答复|政协).{{2,150}}?{_TITLE_END}")
_TITLE_REST = re.compile(r"的?\s?(?:答\s?复|复\s?函|回\s?复|函\s?复|函)(?:函|意见)?(?:[（(].{1,12}[)）])?")
# How long a title may be.
_LONGEST = 200


def joined(title: str) -> str:
    """A title without the blanks that its lines or its setting left in it."""
    return re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", title).strip("|")


def find_titles(rows: list[str]) -> list[str]:
    """The titles of a header: a line, or up to four lines joined, that read as one; those on a proposal first."""
    rows = [row.strip("|• ") for row in rows]
    plain = [simplified(row) for row in rows]
    whole = [bool(document_number_in(row) or labels.LABEL.match(words)) for row, words in zip(rows, plain, strict=True)]
    found: list[str] = []
    for count in (1, 2, 3, 4):
        for first in range(len(rows) - count + 1):
            behind = first + count
            if count > 1 and any(whole[first:behind]):
                continue
            words = "".join(plain[first:behind])
            if len(words) > _LONGEST or not _TITLE.fullmatch(words):
                continue
            if behind < len(rows) and _TITLE_REST.fullmatch(plain[behind]):
                behind += 1
            found.append(joined("".join(rows[first:behind])))
    on_proposals = [title for title in found if re.search("建议|提案|议案", simplified(title))]
    return on_proposals or found


def document_number_in(row: str) -> bool:
    """Whether a line has a document number in it, so that it is no piece of a title."""
    return next(document_number.find_document_numbers(row), None) is not None
