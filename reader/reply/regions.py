"""Regions: where the page header ends, where the letter begins and closes, and what is the page's own furniture."""

import re

from reader.reply.headings import find as find_headings
from reader.reply.model import Region, RegionKind, Span
from reader.reply.text import printed_lines

_FURNITURE = re.compile(
    r"(?:首页|当前位置|您(?:当前)?(?:所在)?的?位置|您所在的位置).*|.*首页\s*[>/›].*|.*>\s*正文.*"
    r"|(?:【?\s*(?:字[号体]|打印|关闭|分享|浏览|收藏|大\s*中\s*小|下载|返回|纠错)).{0,40}"
    r"|.*(?:浏览量|浏览次数|点击数|扫一扫|版权所有|网站标识码|公网安备|网安备|网站地图|网站支持|EndFragment|ICP备).*"
    r"|(?:主办|承办|主办单位|承办单位|协办单位|技术支持|网站维护)[:：].*|(?:地址|邮编|网站联系电话)[:：].*"
    r"|(?:上一[篇条页]|下一[篇条页]|相关(?:附件|文件|链接|稿件)|附件下载|责任编辑).*"
    r"|[|×•\s]+|[—\-－]\s*\d+\s*[—\-－]|<!--.*|[〖【].{1,6}[〗】](?:\s*[〖【].{1,6}[〗】])*"
)
_DATE = (
    r"(?:(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?"
    r"|[一二两三四五六七八九十零〇○0]{2,4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
DATE_LINE = re.compile(rf"\s*(?P<date>{_DATE})\s*")
ORGAN = r"[\u3400-\u9fff（）()]{2,24}(?:局|厅|委|委员会|政府|办公室|中心|院|部|处|站|行|社|会|公司|队|办|校|街道|所|馆)"
_ORGAN_LINE = re.compile(rf"\s*{ORGAN}\s*")
_THANKS = re.compile(
    r"(?:最后[,，]?|再次|衷心|诚挚|非常|十分|诚恳|在此[,，]?|我们|同时[,，]?|特此|真诚|谨此)*"
    r"(?:感谢|谢谢)(?!信).{0,200}"
)
_CLOSING = re.compile(
    r"(?:专此|特此|此致|此复|敬礼|以上(?:答复|意见|回复)|妥否).*"
    r"|[（(]?\s*(?:联\s*系\s*(?:人|单位|电话|方式)|承\s*办\s*(?:负责)?\s*(?:人|单位)|经\s*办\s*人|主管领导|领导签发"
    r"|办公电话|电\s*话).{0,90}"
    r"|(?:抄\s*[送报]|[主报]?送)\s*[:：].*|主题词.*|校对.*|.*印发\s*|[（(]此件.{2,10}[)）].*|附\s*件\s*\d?\s*[:：].*"
    r"|附\s*[:：].*|办复类别.*|[\d\s-]{7,20}"
)
_SALUTATION = re.compile(
    r"\s*(?:尊敬的)?(?P<names>[^:：。；;]{1,120}?)(?P<role>(?:人大|政协)?(?:代表|委员)(?:团|们|小组)?|委员会|支部|工作站)"
    r"\s*[:：,，]?\s*(?:你们?好|您好|您们好)?[!！。,，:：]?\s*"
)
_GREETED = re.compile(r"\s*(?:您|你们?|贵|《|首先|.{0,40}(?:收悉|提出|建议|提案))")
_OPENING = re.compile(
    r".{0,120}(?:现?(?:就|将)?.{0,12}(?:答复|函复|回复|复函)如下|收悉|(?:您|你们).{0,24}(?:提出|提交))"
)


def salutation(text: str) -> re.Match[str] | None:
    """The line that addresses the letter; the last of the page's first such lines where a page repeats them."""
    rows = list(printed_lines(text, Span(0, min(len(text), 20_000))))
    for row, following in zip(rows, [*rows[1:], None], strict=False):
        printed = row.of(text)
        if len(printed) > 140:
            return None
        match = _SALUTATION.fullmatch(text, row.start, row.end)
        if match is None or re.match(r"[^:：]{2,8}[:：]\s*[^\s您你]", printed.strip()):
            continue
        if re.search(r"[:：]\s*\S{0,4}\s*$", printed) or (following and _GREETED.match(following.of(text))):
            return match
    return None


def find(text: str) -> tuple[Region, ...]:
    """The regions of a page; they partition its text, empty ones left out."""
    rows = list(printed_lines(text, Span(0, len(text))))
    greeting = salutation(text)
    top = next((row.start for row in rows if _says_something(text, row)), 0)
    body = greeting.start() if greeting else _opening(text, rows, top)
    top = min(top, body)
    closing, foot = _ends(text, [row for row in rows if row.start >= body])
    cuts = [
        (RegionKind.FURNITURE, Span(0, top)),
        (RegionKind.HEADER, Span(top, body)),
        (RegionKind.BODY, Span(body, closing)),
        (RegionKind.CLOSING, Span(closing, foot)),
        (RegionKind.FURNITURE, Span(foot, len(text))),
    ]
    return tuple(Region(kind, span) for kind, span in cuts if len(span))


def _says_something(text: str, row: Span) -> bool:
    return not _FURNITURE.fullmatch(row.of(text).strip())


def _opening(text: str, rows: list[Span], top: int) -> int:
    """Where the letter begins without a salutation: its opening formula, a heading, or the first long line."""
    for row in rows:
        printed = row.of(text)
        if row.start >= top and (
            _OPENING.match(printed) or (len(printed) > 60 and "。" in printed) or next(find_headings(text, row), None)
        ):
            return row.start
    return top


def _ends(text: str, rows: list[Span]) -> tuple[int, int]:
    """The starts of the closing and of the page's foot below it.

    The closing begins at the first closing line after the last line of plain text; the foot at the first line of
    furniture after the last closing line.
    """
    closing = foot = None
    attached = _attachments(text, rows)
    for row in reversed(rows):
        printed = row.of(text).strip()
        furniture = _FURNITURE.fullmatch(printed)
        if furniture and closing is None:
            foot = row.start
        elif furniture:
            continue
        elif row in attached or is_closing(printed):
            closing = row.start
        elif _is_prose(printed) or next(find_headings(text, row), None):
            break
    foot = len(text) if foot is None else foot
    return (foot if closing is None else closing), foot


def _attachments(text: str, rows: list[Span]) -> set[Span]:
    """The numbered lines that go on a list of attachments (附件:1.…), which are no headings."""
    attached: set[Span] = set()
    listing = False
    for row in rows:
        printed = row.of(text).strip()
        goes_on = listing and re.match(r"\d{1,2}[.．、]", printed)
        listing = bool(goes_on or re.match(r"附\s*件?\s*[:：]\s*\d", printed))
        if goes_on:
            attached.add(row)
    return attached


def is_closing(printed: str) -> bool:
    """Whether a stripped line is thanks, a formula of ending, a signature, a date, a contact or a copy line."""
    return bool(
        _CLOSING.fullmatch(printed)
        or _THANKS.fullmatch(printed)
        or DATE_LINE.fullmatch(printed)
        or _ORGAN_LINE.fullmatch(printed)
    )


def _is_prose(printed: str) -> bool:
    return len(printed) >= 30 or printed.endswith(("。", "；", ";", "："))
