"""Titles: the year that a section's heading says its work is of, which its sums have that no date is said of.

And the year of a letter without a day.
"""

import re

from reader.reply import Reply

_YEAR = re.compile(r"(?:19|20)\d\d")
# 一、2023年工作开展情况; but 2023年以来, 2023年至2025年, 2023年3月
_WORK_OF = re.compile(
    rf"(?:关于|我[局委办厅部市县区州]|[全本][省市县区州局]|切实|扎实|认真|做好|完成|落实|开展|抓好)*(?P<year>{_YEAR.pattern})年度?(?!以[来前后]|\d|[前底末初起至到、—－–~～-])"
    r"[^，,。；;：:\d]{0,24}(?:工作|情况|成效|进展|举措|措施|做法|落实|开展|投入|任务|实事)"
)
_OF_A_PAPER = re.compile("印发|出台|颁布|会议|文件|意见|通知|规划|方案|提案|建议|政策|标准|办法|条例")
_OF_ITS_NUMBER = re.compile(r"[〔\[【﹝(（](?P<year>(?:19|20)\d\d)[〕\]】﹞)）]")
_OF_ITS_TITLE = re.compile(rf"(?P<year>{_YEAR.pattern})年度?")
# 云岭区水务局2019年度提案办理情况, above all else
_OF_A_REPORT = re.compile(rf"\s*[^\n\d]{{0,40}}(?P<year>{_YEAR.pattern})年度?[^\n\d]{{0,20}}(?:提案|建议|议案)")


def year_of(reply: Reply) -> str | None:
    """The year that a letter without a day is of: that of its number, else that in its title or first line."""
    page = reply.metadata
    named = (
        _OF_ITS_NUMBER.search(page.document_number or "")
        or _OF_ITS_TITLE.search(page.title or "")
        or _OF_A_REPORT.match(reply.text)
    )
    return named["year"] if named else None


def years(reply: Reply) -> list[tuple[int, int, str]]:
    """Where the sections begin and end whose headings tell the year of their work, an outer one before those in it."""
    found = []
    for section in reply.all_sections:
        title = section.title
        told = _WORK_OF.match(title) if "年" in title else None
        if told and not _OF_A_PAPER.search(title) and not _YEAR.search(title, told.end("year")):
            found.append((section.heading.end, section.span.end, told["year"]))
    return found


def year_above(titles: list[tuple[int, int, str]], place: int) -> str | None:
    """The year of the innermost of such sections that a place is in."""
    return next((year for start, end, year in reversed(titles) if start < place < end), None)
