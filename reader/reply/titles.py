"""Titles: the lines of a page's header that read as the title of a reply, whole or broken."""

import re
from collections.abc import Iterable

from reader.reply import document_number, labels
from reader.reply.document_number import DocumentNumber
from reader.text.patterns import compiled
from reader.text.variants import simplified, simplified_rows

# What may stand behind a title in brackets, which may hold others: (编号:A(2023)12号).
_BRACKETED = r"\s?(?:[（(](?:[^（）()]|[（(〔\[][^（）()]{1,20}[)）〕\]]){1,40}[)）])"
_TITLE_END = (
    r"(?:答\s?[复覆](?:摘要)?|复\s?函|回\s?复|函\s?复|答复函|复函|的函|意见|情况|(?:答复|情况|办理|结果|建议|提案)的?报告)"
    rf"(?:{_BRACKETED}|\s?[〔【\[][^〔〕【】\[\]]{{1,40}}[〕】\]]|[-－—:：]{{1,2}}\s?第?\d{{1,6}}号)?"
)
# Each of its ends has one of these, and a title ends with such a one or with what closes its brackets behind it.
_LAST = frozenset("复覆函见况告")
_CLOSES = _LAST | frozenset("要)）〕】]》号")
_YEAR = r"(?:19|20)\d\d年度?"
# Published names may be blotted out: ××市财政局关于…
_TITLE = re.compile(
    rf"(?:{_YEAR})?(?:[\u3400-\u9fff×＊*、]{{1,50}}\s?(?:{_YEAR})?)?(?:关于|对|答复|政协|人大|《关于|第\d{{1,6}}号).{{2,150}}?{_TITLE_END}(?:\s?《关于[^《》]{{2,100}}》)?"
)
_TITLE_REST = re.compile(r"的?\s?(?:答\s?复|复\s?函|回\s?复|函\s?复|函)(?:函|意见)?(?:[（(].{1,12}[)）])?")
# The class behind a number in brackets behind a title: (青财函〔2023〕6号A类).
_CLASS_BEHIND = re.compile(r"[A-D]?\d?类?[)）]")
# The number in a bracket before a title: (青财函〔2023〕6号A类)关于….
_CLOSES_NUMBER = re.compile(r"\s?(?:[A-D]\d?类?)?[)）]\s?(?=\S)")
# The page's name of its section in brackets before a title: {政协提案}关于….
_SECTION_BEFORE = re.compile(r"[{｛【\[](?P<section>[^{}｛｝【】\[\]]{2,16})[}｝】\]]\s?(?=\S)")
# The page's name of its section over a title is no part of it.
_SECTION = re.compile(
    r"(?:政协|人大|县|市|区|省)?(?:(?:委员|代表)?(?:提案|建议|议案)|委员|代表|建议提案|提案建议|议案建议)[、和及]?(?:提案|建议)?(?:办理|答复|复函|公开|回复|栏目|专栏|内容|结果|情况|委员|代表)*"
    r"|.{0,12}(?:信息公开|政务公开|公开目录|专栏|栏目|网站|首页|办理结果公开|办理情况公开)"
)
_ON_PROPOSAL = re.compile("建议|提案|议案")
_REQUESTED = re.compile(r"(?:关于|对)(?!.*[复函见况告果]).*?的(?:建议|提案|议案)[、,，\s\u3400-\u9fff]{0,12}\Z")
# Blanks beside a character that is no letter or digit of ASCII.
_BLANKS = r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])"
_OPENS_SECTION = frozenset("{｛【[")
_OPENS_SUBJECT = frozenset("关对")
_SECTION_ENDS = frozenset("案议员表理复函开目栏容果况站页录")
# Who answers, on the line above a title that does not say it: 青河县财政局, 关于对…的答复. A site's banner may name its
# government or who keeps it there, which answer nothing.
_ORGAN_ABOVE = re.compile(
    r"(?!.*(?:关于|欢迎|网|公开|信息|首页))[\u3400-\u9fff]{2,20}(?:局|厅|委|委员会|办事处|街道|院|队|公司|[镇乡](?:人民)?政府)"
)
_LEADING_DASH = " —－-–:：,，"
# How long a title may be.
_LONGEST = 200
# From which place on a line a label stands behind a title.
_SHORTEST = 14


def joined(title: str) -> str:
    """A title without the blanks that its lines or its setting left in it."""
    return (title if title.split() == [title] else compiled(_BLANKS).sub("", title)).strip("|")


def without_number(title: str) -> str:
    """A title without the document number that the page has put before or, in brackets, behind it."""
    return _without(title, document_number.find_document_numbers(title))


def _without(title: str, numbers: Iterable[DocumentNumber]) -> str:
    """The same, where its numbers are known."""
    for number in numbers:
        before, behind = title[: number.span.start], title[number.span.end :]
        if before.strip() in ("（", "(") and (closed := _CLOSES_NUMBER.match(behind)):
            return behind[closed.end() :]
        if not before.strip() and behind.strip(_LEADING_DASH):
            return behind.lstrip(_LEADING_DASH)
        if before.rstrip().endswith(("（", "(")) and _CLASS_BEHIND.fullmatch(behind.strip()):
            return before.rstrip()[:-1].rstrip()
    return title


def find_titles(header: list[str], numbers: list[list[DocumentNumber]]) -> list[str]:
    """The titles of a header: a line, or up to four lines joined, that read as one; those on a proposal first.

    `numbers` are the document numbers in each line: one that has any is no piece of a title.
    """
    rows = [_without_label(_without_section(row.strip("|• "))) for row in header]
    for at, found in enumerate(numbers):
        if found:
            rows[at] = _without(rows[at], found) if rows[at] == header[at] else without_number(rows[at])
    plain = simplified_rows(rows)
    sections = list(map(is_section, plain))
    whole = [
        bool(found) or is_one or bool(labels.LABEL.match(words))
        for words, found, is_one in zip(plain, numbers, sections, strict=True)
    ]
    ends = [behind for behind, words in enumerate(plain, 1) if words[-1:] in _CLOSES and not _LAST.isdisjoint(words)]
    titles: list[str] = []
    organs: dict[str, str] = {}
    alone: set[str] = set()
    for count in (1, 2, 3, 4):
        for behind in ends:
            first = behind - count
            if first < 0 or (any(whole[first:behind]) if count > 1 else sections[first]):
                continue
            words = "".join(plain[first:behind])
            if len(words) > _LONGEST or not _TITLE.fullmatch(words):
                continue
            if behind < len(rows) and _TITLE_REST.fullmatch(plain[behind]):
                behind += 1
            title = joined("".join(rows[first:behind]))
            above = first - 1
            is_begun = words[0] not in _OPENS_SUBJECT or not first or not _ORGAN_ABOVE.fullmatch(plain[above])
            # A site's banner stands below the name of its section.
            if is_begun or sections[max(0, above - 1)]:
                alone.add(title)
            else:
                organs[title] = joined(rows[above])
            titles.append(title)
    # One that the page has without it, too, stands there below a banner or a letterhead.
    titles = [title if title in alone else organs[title] + title for title in titles if not _is_rest(title, titles)]
    on_proposals = [title for title in titles if _ON_PROPOSAL.search(simplified(title))]
    return on_proposals or titles


def _is_rest(title: str, found: list[str]) -> bool:
    """Whether a title that begins with a session or a number is the rest of another: 关于县医保局, 人大一次会议…."""
    return title.startswith(("人大", "政协", "第")) and any(
        other.endswith(title) and re.search("关于|对", simplified(other[: -len(title)])) for other in found
    )


def _without_section(row: str) -> str:
    """A line without the page's name of its section in brackets before it."""
    named = _SECTION_BEFORE.match(row) if row[:1] in _OPENS_SECTION else None
    return row[named.end() :] if named and is_section(simplified(named["section"])) else row


def _without_label(row: str) -> str:
    """A line without the labels that the page has put behind its title: …的答复 发布时间：2023-06-12."""
    if len(row) < _SHORTEST or not (":" in row or "：" in row):
        return row
    label = next((found for found in labels.LABEL.finditer(simplified(row)) if found["mark"]), None)
    return row[: label.start()].rstrip() if label and label.start() >= _SHORTEST else row


def is_request(title: str) -> bool:
    """Whether a title is that of a proposal, with or without who made it, and of no reply: 关于修桥的建议 简若溪."""
    return _REQUESTED.match(simplified(title)) is not None


def is_section(row: str) -> bool:
    """Whether a line is the page's name of its section (政协委员提案), and no piece of a title."""
    return row[-1:] in _SECTION_ENDS and _SECTION.fullmatch(row) is not None
