"""Who signs a reply and when: the signature, else what the page's head says of it."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reader.reply import document_number, labels
from reader.reply.regions import DATE_LINE, SEAL, SPREAD
from reader.reply.salutation import ORGAN
from reader.text import Span
from reader.text.dates import impossible, iso, iso_date
from reader.text.patterns import compiled
from reader.text.variants import simplified, simplified_rows

_ALONE = re.compile(rf"[（(]?(?P<organ>{ORGAN})(?P<mark>文件|[（(]函[)）])?[)）]?")
# A government and its office publish what its departments sign; a site and its keeper sign nothing.
_PUBLISHER = re.compile(r".*(?:政府|政府办公[室厅]|政府办|府办|管理员|网站?|门户|党政办)|admin.*")
_DIVISION = re.compile(r"[\u3400-\u9fff]{2,8}(?:(?<!办事)(?<!管理)处|科|股)|政讯通.*")
_WELCOMES = re.compile("欢迎|您好")
_SITE, _SITE_OF = re.compile("政讯通"), re.compile("(?<=[局厅部委])(?:官方|官|门户|政府)?(?:网站|网)$")
"""A part of an organ that puts its letters on the page, and a site that copies them."""
_IN_FULL = re.compile(
    r"[\u3400-\u9fff]{2,8}[省市县区州旗镇乡](?:[\u3400-\u9fff]{2,14}(?:局|厅|委员会|政府|中心|院|大队))"
)
_TITLED = re.compile(rf"(?:(?:19|20)\d\d年度?)?(?!关于|对)(?P<organ>{ORGAN})(?:、{ORGAN})*\s?(?:关于|对)")
_BEHIND_TITLE = re.compile(rf"[复函见]\s?[（(](?P<organ>{ORGAN})[)）]\Z")
# A line of the page's head with the day and who has it published: 2025年11月28日 18:59 州水利局.
_DATED_SOURCE = re.compile(rf"\S*\d\S*\s(?:\d{{1,2}}:\d\d(?::\d\d)?\s)?(?P<organ>(?!.*[:：]){ORGAN})")
# The organ that the page names as its source in such a line: 来源:州水利局 发布时间:2025-11-28.
_NAMED_SOURCE = re.compile(
    rf"(?=.*(?:19|20)\d\d\D\d)(?:.*\s|.*[^\u3400-\u9fff\s])?(?:文章|信息|稿件)?来\s?源\s?[:：]\s?(?P<organ>{ORGAN})(?<!办公室)(?=\s|\Z|发布|时间|文?字[大体号])"
)
_SOURCE_ALONE = re.compile(rf"[|•·●◆\s]*(?:文章|信息|稿件)?来\s?源\s?[:：]\s?(?P<organ>{ORGAN})(?<!办公室)[|\s]*")
# The banner of a site: 欢迎访问青河县财政局网站.
_WELCOME = re.compile(
    r"欢迎[您你]?(?:访问|光临|来到|登录|登陆|浏览|进入)(?P<organ>[\u3400-\u9fff]{2,20}?(?:局|厅|委员会|委|办公室|中心|政府))"
    r"(?=网|门户|官|政务|政府网|[!！。]|\Z)"
)
# A line of the head that begins with the day and goes on with the source or the page's counts, if with anything.
_DATED_LINE = re.compile(
    r"(?P<date>(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}(?:\s?日)?)(?P<time>\s?\d{1,2}:\d\d(?::\d\d(?:\.\d)?)?)?"
    r"(?:(?(time)[^。；;，,]{0,40}\Z|(?!))|(?<!日)\Z|\s?[|丨]?\s?(?:(?:(?:信息|文章|稿件|内容)?来\s?源|作者|浏览|点击|阅读|访问|字号|字体|发布|【|分享|打印).*"
    r"|(?!星期|周)[\u3400-\u9fff]{2,16}\Z))"
)
# One that has the day behind its source: 来源：县财政局 2025-11-28 16:34.
_SOURCE_DATED = re.compile(
    r"(?:信息|文章|稿件|内容)?来\s?源\s?[:：]\s?[^\s:：\d]{2,20}\s?(?P<date>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})(?:\s\d{1,2}:\d\d(?::\d\d)?)?"
)
# An office that prints the letters of a town or a street, whose name it does not say in full: 云岭镇党政办.
_PRINTS = re.compile("(?:党政|综合)+办(?:公室)?$")
# Of several who sign on one line the first has the letter written; one may have another name in brackets.
_SIGNED = re.compile(rf"({ORGAN})(?:[（(]{ORGAN}[)）])?(?:\s{ORGAN})*(?:\s?{DATE_LINE.pattern})?")
# The page may cut the letter in its thanks: 感谢你们对政府.
_THANKS = re.compile("(?:再次|衷心|诚挚|最后|非常|首先|在此)*(?:感谢|感謝|谢谢|謝謝|恳请|懇請|希望|欢迎|歡迎)")
_THANKED_FOR = (
    r"谢[您你]们?(?:[\u3400-\u9fff]{0,8}?)对(?P<organ>(?!我|全)[\u3400-\u9fff]{1,8}?(?:[县区州旗市省][\u3400-\u9fff]{2,12}?(?:局|厅|(?:健康|改革|管理)委员会|中心)"
    r"|(?:[镇乡](?:人民)?政府|街道办事处)))(?:的)?(?:各项|有关|日常)?工作的"
)
# 青河县水利局    签发人：陈某: who signs for an organ stands on its line.
_SIGNATORY = re.compile(r"\s?[（(]?[签簽]\s?[发發](?:\s?人)?\s?[:：].*")
# No person's name is like it, as one may be like a school's or a bank's: 陈建行.
_SIGNING = re.compile(r"[\u3400-\u9fff]{2,20}(?:局|厅|委员会|委|政府|办公室|办事处|中心)")
# A name of two characters is often set as wide as one of three: 冯 涛.
_SET_WIDE = re.compile(r"(?<=^[\u3400-\u9fff])\s+(?=[\u3400-\u9fff]$)")
_SEAL = re.compile(rf"\s?{SEAL}")
# A date that has lost its marks, or some of them: 2017920日, 2017年920, 20179月20日; a year and a month alone stand
# below who signs.
_UNMARKED = re.compile(
    r"(?:.*\s)?(?P<year>(?:19|20)\d\d)\s?年?\s?"
    r"(?:(?P<month>[1-9]\d?)(?:\s?月\s?|\s)(?P<day>[1-9]\d?)|(?P<run>[1-9]\d{0,3}))\s?(?P<day_mark>日?)\s?\|?\Z"
)
# What a row ends with that has a telephone below it, and no date.
_ASKS_NUMBER = re.compile(r"(?:电\s?话|手\s?机|方\s?式|传\s?真|[人员](?=\s?[:：]))[^\d]{0,12}\Z")
# A date that has lost so much that it may be more than one, or none: 2017111, 2017日. With all eight digits it is one.
_DAMAGED_DAY = re.compile(r"^[^\S\n]*(?P<date>(?:19|20)\d{3,6}(?:[^\S\n]?日)?)[^\S\n]*\|?[^\S\n]*$", re.MULTILINE)
_MONTH_LENGTH = len("2017-09")
_ENDS_UNMARKED = frozenset("0123456789日|")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d\s?年?")


def signed(closing: list[str], printing: str) -> str | None:
    """The date of the signature: alone on its line, or behind the organ that signs; else that of the printing.

    Where the calendar does not have the one that is signed with, no other takes its place.
    """
    rows = simplified_rows(closing)
    for row in rows:
        if DATE_LINE.fullmatch(row) or (compiled(ORGAN).match(row) and not row.endswith(("印发", "印制"))):
            if day := iso_date(row):
                return day
            if next(impossible(row, Span(0, len(row))), None):
                return None
    # A page may cut the date to its year.
    for above, row in pairwise(rows):
        if _YEAR_ALONE.fullmatch(row) and compiled(ORGAN).fullmatch(above):
            return row[:4]
    return _unmarked_below(rows) or iso_date(printing)


def _unmarked_below(rows: list[str]) -> str | None:
    """The date in the rows of a closing that has lost its marks, where it can be no other."""
    for above, row in pairwise(["", *rows]):
        if row[-1:] in _ENDS_UNMARKED and (match := _UNMARKED.match(row)):
            is_signed = compiled(ORGAN).fullmatch(above) is not None
            is_alone = match.start("year") == 0 and not _ASKS_NUMBER.search(above)
            begun = row[: match.start("year")].strip()
            if is_alone or (begun and compiled(ORGAN).fullmatch(begun)):
                date = _only_reading(match)
                if date and (is_signed or begun or len(date) > _MONTH_LENGTH):
                    return date
    return None


def _only_reading(match: re.Match[str]) -> str | None:
    """The one date that some digits can be without marks: 2017920 is one day, 2017111 may be two."""
    year, run = int(match["year"]), match["run"]
    if run is None:
        return iso(year, int(match["month"]), int(match["day"]))
    days = (iso(year, int(run[:cut]), int(run[cut:])) for cut in (1, 2) if 0 < len(run) - cut <= 2)
    found = [day for day in days if day]
    if len(run) <= 2 and not match["day_mark"] and (month := iso(year, int(run))):
        found.append(month)
    return found[0] if len(found) == 1 else None


def issuer(closing: list[str], printing: str, title: str) -> str | None:
    """Who signs: the organ over the date or alone on a line, else of the printing line or the title."""
    for printed, row in zip(closing, simplified_rows(closing), strict=True):
        if _THANKS.match(row):
            continue
        bare = _SEAL.sub("", row) if "章" in row else row
        if match := _SIGNED.fullmatch(bare):
            return printed[slice(*match.span(1))]
        if bare[1:2] == " " and SPREAD.fullmatch(bare) and compiled(ORGAN).fullmatch(bare.replace(" ", "")):
            return printed[: len(bare)].replace(" ", "")
    if (match := compiled(rf"({ORGAN})\s").match(printing)) and not _PRINTS.search(match[1]):
        return match.group(1).removesuffix("办公室")
    match = _TITLED.match(simplified(title)) or _BEHIND_TITLE.search(title)
    return title[slice(*match.span("organ"))] if match else None


def damaged_dates(text: str, closing: Span) -> Iterator[Span]:
    """The lines of the closing that were a date before the page lost a part of it, so that no day is sure."""
    for match in _DAMAGED_DAY.finditer(text, closing.start, closing.end):
        unmarked = _UNMARKED.match(match["date"])
        if iso_date(match["date"]) is None and not (unmarked and _only_reading(unmarked)):
            yield Span(*match.span("date"))


def publisher(printed: str | None) -> str | None:
    """Who a page says that it was issued or handled by, unless that is a government or a site, which only publish."""
    return None if printed is None or _PUBLISHER.fullmatch(printed) or _DIVISION.fullmatch(printed) else printed


def of_contacts(asked: Iterable[str | None]) -> str | None:
    """The organ that is to be asked, where it is named in full and is no division of one."""
    names = {name for name in asked if name and _IN_FULL.fullmatch(name)}
    return names.pop() if len(names) == 1 else None


def thanked_for(closing: list[str]) -> str | None:
    """The office for whose work the letter thanks: 感谢您对云岭镇政府工作的支持. A government above a town's is thanked
    for by its departments, too.
    """
    for printed, row in zip(closing, simplified_rows(closing), strict=True):
        if "谢" in row and (match := compiled(_THANKED_FOR).search(row)):
            return printed[slice(*match.span("organ"))]
    return None


def dated_line(rows: list[str]) -> str:
    """The day that a line of the page's head begins with, or has behind its source, without a label; empty for none."""
    rows = simplified_rows(rows)
    dated = (_DATED_LINE.fullmatch(row) or ("源" in row and _SOURCE_DATED.fullmatch(row)) or None for row in rows)
    return next((match["date"] for match in dated if match), "")


def dated_source(rows: list[str]) -> str | None:
    """The organ that stands behind the day in a line of the page's head, or is called its source there."""
    for printed, row in zip(rows, simplified_rows(rows), strict=True):
        named = _DATED_SOURCE.fullmatch(row) or (
            "源" in row and (_NAMED_SOURCE.match(row) or _SOURCE_ALONE.fullmatch(row))
        )
        if named:
            start, end = named.span("organ")
            site = _SITE_OF.search(row, start, end)
            return printed[start : site.start() if site else end]
    return None


def welcomed(rows: list[str]) -> str | None:
    """The organ whose site the page's banner welcomes to."""
    found = (_WELCOME.search(row) for row in simplified_rows(rows) if "迎" in row)
    return next((match["organ"] for match in found if match), None)


def letterheads(header: list[str], numbered: list[bool]) -> Iterator[tuple[str, bool]]:
    """The organs that stand alone on a line of the page's header, and whether each is the letter's own.

    That one says so (文件), stands over the number, or has who signs for it behind it; another may be a site's.
    `numbered` says of each line whether it begins with a document number.
    """
    for above, row, is_over_number in zip(["", *header], header, [*numbered[1:], False], strict=False):
        own = _SIGNATORY.sub("", row) if "发" in row or "發" in row else row
        if own != row and next(document_number.find_document_numbers(own), None):
            own = own.split()[-1]
        bare = own.replace(" ", "") if own[1:2] == " " and SPREAD.fullmatch(own) else own
        match = _ALONE.fullmatch(bare)
        if match and not labels.is_alone(above) and not (_SITE.match(bare) or _WELCOMES.match(simplified(bare))):
            yield match["organ"], is_over_number or own != row or match["mark"] is not None


def signatory(printed: str) -> tuple[str | None, str | None]:
    """The organ and the person that a label of who signs names; a page may name either."""
    organs = [word for word in printed.split() if _SIGNING.fullmatch(word)]
    person = " ".join(word for word in printed.split() if word not in organs)
    return next(iter(organs), None), _SET_WIDE.sub("", person) or None


def owner(foot: str) -> str | None:
    """The owner of the site, as the page's foot names it."""
    match = re.search(r"主办单位[:：]\s?([\u3400-\u9fff]{3,24})", foot)
    return match and match.group(1)
