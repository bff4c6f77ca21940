"""Regions: where the page header ends, where the letter begins and closes, and what is the page's own furniture.

Only a page's head and its tail are looked at, line by line: what lies between is the letter, however long it is.
"""

import re
from collections.abc import Iterator
from itertools import islice

from reader.reply import notices, salutation
from reader.reply.heading_marks import is_marked
from reader.reply.region import Region, RegionKind
from reader.reply.salutation import ORGAN, Salutation
from reader.text import Span
from reader.text.dates import ALONE
from reader.text.patterns import compiled
from reader.text.sentences import COLONS, SEMICOLONS, STOPS, paragraph_at, printed_lines, printed_lines_backwards
from reader.text.variants import simplified, without_pinyin

# How much of a page may be header or closing, in printed lines, and how much of a line says what it is.
_HEAD, _TAIL, _LINE = 400, 400, 400
_ATTEMPTS = 50
# From how many characters on a line without a full stop is more than a name or a label.
_LONG = 30
# How many lines a list of attachments may have.
_LISTED = 30
# How far below a letter its page is looked at, and how many sentences of its own a page may have there.
_FOOT, _SENTENCES = 20_000, 5
# Over how many lines a closing sentence may be broken, from how many characters on a line is no page's that breaks
# them, and what ends the line of a sentence that is not broken.
_PIECES, _WIDE = 4, 80
_STOPS = tuple(STOPS + COLONS + SEMICOLONS)
# Up to how many characters before a colon are a label.
_LABEL = 12

# Words that only a page has around its letter; the rest of their line is the page's too.
_PAGE_WORD = re.compile(
    r"上一[篇条页则]|下一[篇条页则]|扫一扫|版权所有|公网安备|网安备|ICP备|网站标识码|网站地图|网站支持|EndFragment"
    r"|相关(?:附件|文件|链接|稿件|阅读|信息|推荐|文章)|附件下载|责任编辑|主办单位[:：]|您可能|感兴趣|分享到|打印本|网站首页|联系我们|关闭本页|关闭窗口"
)
_OWNER = ("版权", "公网", "网安", "ICP", "网站")
_FURNITURE = re.compile(
    r"(?:首页|当前位置|您(?:当前)?(?:所在)?的?位置|您(?:当前)?所在的位置|:?\s*首页).*|.*首页\s*[>/›].*|.*>\s*正文.*"
    r"|(?:【?\s*(?:字[号体](?!.*\d)|打印|关闭|分享|浏览|收藏|阅读|点击|大\s*中\s*小|下载|返回|纠错|朗读)).{0,40}"
    r"|.*(?:浏览量|浏览次数|点击数|点击率|阅读次数).{0,40}"
    r"|为(?:进一步)?(?:了解|掌握)+社会公众.*|(?:主办|承办|承办单位|协办单位|技术支持|网站维护)[:：].*|(?:地址|邮编|网站联系电话|声明)[:：].*"
    r"|【(?![A-D]|.*[（(](?:[A-D]|是|否|不?同意)|.*[:：]\s?[A-D]|(?:不?同意|主动|依申请|不予|可以)公开).{1,8}】(?:\s*【.{1,8}】)*|〖.{1,6}〗(?:\s*〖.{1,6}〗)*"
    r"|(?i:word|docx?|wps|pdf|ofd|电子|打印)版?(?:下载|打印)(?:\W.*)?|[\w-]+\.(?i:png|jpe?g|gif|bmp)"
)
# What the page says below the signature in a line of its own; above the letter, labels begin so. This, the sentence
# with whom to ask and what opens a letter without salutation are compiled where they are met: not on the way of others
# to the first paint.
_FOOT_LINE = (
    r"(?:(?:信息|文章|稿件|内容)?来\s?源|作\s?者|供\s?稿|撰\s?稿|责\s?编|编\s?辑|审\s?核|初\s?审|终\s?审|发布(?:人|者|单位|机构|时间|日期)?|更新(?:时间|日期)|标签|关键词|分享)\s?[:：].{0,60}"
    r"|(?:友情链接|相关链接|快速链接|快[速捷]导航|站点地图|网站地图|返回(?:顶部|首页|列表)|回到顶部|网站声明|用户登录|无障碍|政务新媒体|移动端|手机版)(?:\W.*)?"
)
# What may also stand between the pages of one letter.
_PAGE_MARK = re.compile(r"[|×•\s]+|[—\-－·]+\s*\d+\s*[—\-－·]+|第\s*\d+\s*页.{0,12}|<!--.*")
# A page that cites its sources may have the mark of a note behind it: 2008年6月20日[1].
DATE_LINE = re.compile(rf"\s*[（(]?(?P<date>{ALONE})[)）]?\s*(?:\[\d{{1,2}}\]\s*)?")
# A name set wide: 青 河 县 财 政 局.
SPREAD = re.compile(r"(?:\S ){3,}\S")
# Who signs: each office stands at the line's start or behind white space.
SEAL = r"[（(](?:加?盖|公|印|签|代)?(?:公|印)?章[)）]"
_ORGANS = re.compile(rf"(?:\s*(?<!\S){ORGAN}(?:[（(]{ORGAN}[)）])?)+\s*(?:{SEAL})?\s*")
_SIGNED_ON = rf"(?:{ALONE})?\s*"
# Where a line of the closing goes on with whom to ask or who has copies, or behind a telephone with who signs.
CLOSING_JOINT = re.compile(
    r"\s(?=[（(]?(?:(?:主办|承办)?单位)?(?:联系人|联系电话|承办人|经办人|抄[送报])(?:及|姓名|[:：]))"
    r"|(?<=\d)\s(?=[\u3400-\u9fff]{2,20}(?:局|厅|委员会|政府|办公室|中心)(?:\s(?:19|20)|$))"
)
# What stands before those who have copies.
COPIES = r"(?:抄\s*[送报]|[主报分]?\s*送|[呈主]?\s*报)\s*[:：]"
_READER = r"[您你]|代表|委员"
_THANKS = re.compile(
    rf"(?=.{{0,200}}$)(?=.*(?:{_READER}|关心|支持))(?!.*(?:如下|收悉|其次)|首先.{{50}})[^。；;]{{0,30}}(?:感谢|谢谢|致谢|谢意)(?!信).*"
    rf"|对(?:{_READER}|贵).{{0,80}}(?:感谢|谢意|致谢).{{0,80}}"
    rf"|(?:同时|最后|今后)?[,，]?(?:也|并|再次)?(?:希望|欢迎|恳请|敬请)(?:{_READER}|各位|继续|今后|以后多|一如既往|多提).{{0,120}}"
)
# One of these characters stands in all thanks, and in all that a line of the closing goes on with.
_OF_THANKS, _OF_JOINTS = re.compile("[谢希欢请]"), re.compile("[人电抄]")
# A label has a colon, a telephone or no sentence behind it: 办理单位高度重视，… is of the body, and 办理人大代表建议….
_AS_LABEL = (
    r"(?=[联承主办经协会填责负分领电手传邮])"
    r"(?=[^，,。；;]{0,24}[:：]|.*\d{3}[-—\s]?\d{4}|[^，,。；;]{0,40}$)(?!(?:经|办|承|主|协|会)[办理]人大)"
)
_CLOSING = re.compile(
    r"(?:专此|特此|谨此|此致|此复|此函|谨复|敬复|敬礼|顺致|祝[您你]|以上(?:答复|意见|回复|情况|是)|妥否|[如若](?:[有您你]).{0,30}(?:意见|反馈|联系)).{0,120}"
    rf"|[（(【]?\s*{_AS_LABEL}(?:联\s*系\s*(?:人|单位|部门|科室|电\s*话|方\s*式)|承\s*办\s*(?:负责)?\s*(?:人|单位|部门|[科处股]室)|(?:主办|承办)(?:科室|处室|部门)负责人|(?:经\s*办|办\s*理)\s*(?:人|单位|部门|[科处股]室)|[协会]\s*办\s*人|填\s*表\s*人|责任人|负责人"
    r"|(?:主管|分管)领导|领导签发|领导署名|办公电话|电\s*话|手\s*机|传\s*真|邮\s*编).{0,90}"
    rf"|{COPIES}.*"
    # What the classes mean, in a note below the date.
    r"|(?:备?\s*注|说明)\s*[:：](?=.*(?:类别|[A-D]\s*[类、A-D])).{0,160}|[A-D](?:、[A-D])+.{0,20}|[A-D]\s*(?:类\s*)?(?:[—\-－:：=]{1,3}|表示|是指|指|为).{2,80}"
    r"|主\s*题\s*词.*|校\s*对\s*[:：].*|.{0,60}(?:印发|印制)\s*|共印\d+份.{0,20}"
    r"|[（(]此(?:[答回]复)?件.{2,20}[)）]?|(?:此件)?(?:不?同意|主动|依申请|不予|不|可以?|全文)公开|信息公开(?:选项|属性|形式|类别).{0,20}"
    r"|附\s*件?\s*[:：]?\s*\d?\s*[:：].*|附\s*件\s*\d?|(?:办复|办理|答复)(?:类别|结果|日期|时间).{0,20}|[（(]?[\d\s-]{7,20}[)）]?"
)
# 此件由县财政局承办，联系人简若溪，电话5550133。
_CONTACT_WORD = ("联系人", "经办人", "承办人")
_CONTACT_SENTENCE = (
    r"[^。；;]{0,60}?(?:联系|经办|承办)人[^。；;]{2,12}?[，,、\s](?:联系)?"
    r"(?:电话|方式|手机)\s?[:：]?\s?[\d*-]{5,}.{0,20}"
)
# How a letter without salutation opens.
_OPENING = (
    r"(?=.{0,120}?(?:(?:答复|函复|回复|复函|汇报|反馈|说明|意见)如下|收悉))"
    r"|.{0,120}?(?:[您你]|[您你]们)(?:在.{0,40})?.{0,24}(?:提出|提交)"
)
# The line that stands over the answer where the page prints the request too.
_ANSWER = (
    r"[【\[（(]?(?:(?:回复|答复|办理|办复)(?:结果|内容|意见|情况)|(?:提案|建议|议案)(?:的)?(?:答复|回复|办理情况)|(?:答复|回复)(?:正文|如下)?)"
    r"[】\])）]?\s*[:：]?"
)
# Those of attachments, of lists and of a title are compiled where such a line may stand.
_NUMBERED = re.compile(r"\s*\d{1,2}[.．、]")
_ATTACHMENT = r"(?m)^[^\S\n]*附[ \u3000]?(?:件[^。\n]{0,60}|[:：][^。\n]{1,60})$"
_ATTACHMENT_WORD = re.compile("附[ \u3000]?[件:：]")
_COPIED = rf"{COPIES}.*[，,、]$"
_ATTACHED = r"附\s*件?\s*[:：]\s*(?:\d|$)|附\s*件$"
# What the line over a list of either begins with.
_OVER_LIST = "附抄主报分送呈"
_REPLY_TITLE = r".{0,40}(?:关于|对).{4,80}(?:答复|复函|回复|的函|提案|建议).{0,30}"


def find_regions(text: str) -> tuple[Region, ...]:
    """The regions of a page; they partition its text, empty ones left out."""
    greeting = salutation.find_salutation(text, _head(text))
    top = next((row.start for row in _head(text) if not _is_furniture(_plain(text, row))), 0)
    body = greeting.start if greeting else _opening(text, top)
    top = min(top, body)
    end = min(_page_end(text, body), _second_copy(text, body))
    end = notices.end_above(text, Span(body, end))
    attached = _attached(text, Span(body, end))
    closing, foot = _ends(text, Span(body, attached))
    if attached < end:
        foot = _ends(text, Span(attached, end))[1]
    cuts = [
        (RegionKind.FURNITURE, Span(0, top)),
        (RegionKind.HEADER, Span(top, body)),
        (RegionKind.BODY, Span(body, closing)),
        (RegionKind.CLOSING, Span(closing, foot)),
        (RegionKind.FURNITURE, Span(foot, len(text))),
    ]
    return tuple(Region(kind, span) for kind, span in cuts if len(span))


def _head(text: str) -> Iterator[Span]:
    """The printed lines of a page's head; few of them are asked for where a letter has a salutation."""
    return islice(printed_lines(text, Span(0, len(text))), _HEAD)


def greeting_of(text: str, start: int = 0) -> Salutation | None:
    """The line that addresses the letter, where the page has one; the body begins with it, so that may be `start`."""
    rows = islice(printed_lines(text, Span(start, len(text))), _HEAD)
    return salutation.find_salutation(text, rows, text[max(0, start - 2 * _LINE) : start])


def _plain(text: str, row: Span) -> str:
    """A line's beginning in simplified characters, a run of blanks as one."""
    return " ".join(simplified(without_pinyin(text[row.start : min(row.end, row.start + _LINE)])).split())


def _is_furniture(printed: str) -> bool:
    cell = printed.strip("| ")  # |打印 关闭|
    if "|" not in cell:
        printed = cell or printed
    return bool(_FURNITURE.fullmatch(printed) or _PAGE_MARK.fullmatch(printed) or _is_page_line(printed))


def _is_page_line(printed: str) -> bool:
    word = _PAGE_WORD.search(printed)
    return word is not None and ("。" not in printed[:-1] or word.group().startswith(_OWNER))


def _opening(text: str, top: int) -> int:
    """Where a letter without salutation begins.

    That is below the line that stands over the answer, at the opening formula, at a heading, or at the first long line.
    """
    below = [row for row in _head(text) if row.start >= top]
    answer = next((at for at, row in enumerate(below) if compiled(_ANSWER).fullmatch(_plain(text, row))), -1)
    longest = 60 if answer < 0 else 0
    for row in below[answer + 1 :]:
        printed = _plain(text, row)
        if compiled(_OPENING).match(printed) or (len(printed) > longest and "。" in printed) or is_marked(text, row):
            return row.start
    return top


def _page_end(text: str, body: int) -> int:
    """Where the page goes on below its letter: at a line of its own words, below a closing or with no prose below."""
    at = body
    for _attempt in range(_ATTEMPTS):
        at = _past_sentences(text, at)
        match = _PAGE_WORD.search(text, at)
        if match is None:
            break
        row = paragraph_at(text, match.start())
        at = row.end
        if row.start <= body or not _is_page_line(_plain(text, row)) or is_marked(text, row):
            continue
        if text.count("。", at, at + _FOOT) > _SENTENCES:
            continue
        above = islice(printed_lines_backwards(text, Span(body, row.start)), 8)
        below = islice(printed_lines(text, Span(min(at + 1, len(text)), len(text))), 8)
        if any(is_closing(_plain(text, line)) for line in above) or not any(
            _is_prose(_plain(text, line)) or is_marked(text, line) for line in below
        ):
            return row.start
    return len(text)


def _past_sentences(text: str, start: int) -> int:
    """The start, or one of a line below it that no page's line stands above: there are too many sentences below those.

    Counting takes a thirtieth of the time of looking for the page's words.
    """
    half = _FOOT // 2
    while text.count("。", start + half, start + _FOOT) > _SENTENCES:
        line = text.rfind("\n", start, start + half) + 1
        if line <= start:
            break
        start = line
    if len(text) - start > _FOOT:
        return start
    stop = len(text)
    for _sentence in range(_SENTENCES + 1):
        stop = text.rfind("。", start, stop)
        if stop < 0:
            return start
    return max(start, text.rfind("\n", start, stop) + 1)


def _second_copy(text: str, body: int) -> int:
    """Where the letter stands on the page a second time, from its title on; the text's end where it does not."""
    first = next(printed_lines(text, Span(body, len(text))), None)
    if first is None or len(first) < 3 or text.count(f"\n{first.of(text).strip()}", first.end) != 1:
        return len(text)
    again = text.index(f"\n{first.of(text).strip()}", first.end) + 1
    said = {row.of(text).strip() for row in printed_lines(text, Span(0, again))}
    repeated = [row.of(text).strip() in said for row in islice(printed_lines(text, Span(again, len(text))), _HEAD)]
    if len(repeated) < 3 or sum(repeated) < 0.6 * len(repeated):
        return len(text)
    titles = {row.of(text).strip() for row in _head(text) if row.start < body}
    while again > first.end:
        above = text.rfind("\n", 0, again - 1) + 1
        if text[above:again].strip() and text[above:again].strip() not in titles:
            break
        again = above
    return max(again, first.end)


def _attached(text: str, within: Span) -> int:
    """Where what is attached to the letter begins, below its signature; the stretch's end where nothing is."""
    for start in islice(_attachments(text, within), _ATTEMPTS):
        above = islice(printed_lines_backwards(text, Span(within.start, start)), 6)
        if any(DATE_LINE.fullmatch(_plain(text, row)) for row in above):
            return start
    return within.end


def _attachments(text: str, within: Span) -> Iterator[int]:
    """The starts of the lines that are over an attachment; only lines with the word are looked at."""
    at = within.start
    while found := _ATTACHMENT_WORD.search(text, at, within.end):
        row = paragraph_at(text, found.start())
        if row.start >= within.start and compiled(_ATTACHMENT).match(text, row.start, within.end):
            yield row.start
        at = row.end


def _ends(text: str, within: Span) -> tuple[int, int]:
    """The starts of the closing and of the page's foot below it; a letter has at least its first line.

    The closing begins at the first closing line after the last line of plain text; the foot where, below the
    signature, the page speaks again.
    """
    tail = list(_tail(text, within))[::-1]
    if tail and tail[0][0].start <= within.start:
        del tail[0]
    closes = [closing for _, _, closing in tail]
    first = closes.index(True) if True in closes else len(tail)
    foot = _foot([printed for _, printed, _ in tail], closes, first)
    starts = [row.start for row, _, _ in tail] + [within.end]
    return starts[min(first, foot)], starts[foot]


def _tail(text: str, within: Span) -> Iterator[tuple[Span, str, bool]]:
    """The lines below the last of plain text, the last first, each with its words and whether they close.

    A long line without a full stop is plain text above a date alone, and none of the letter's below it.
    """
    held: list[tuple[Span, str, bool]] = []
    reached = within.end + 1
    for row in islice(printed_lines_backwards(text, within), _TAIL):
        if row.start >= reached:
            continue
        printed = _plain(text, row)
        closes = is_closing(printed)
        if (closes and not is_marked(text, row)) or _is_listed(text, row):
            if held and DATE_LINE.fullmatch(printed):
                yield from held
                held = []
        elif not _is_furniture(printed):
            if _is_prose(printed) or is_marked(text, row):
                broken, said = _broken(text, Span(within.start, row.end)) if len(row) < _WIDE else ([], "")
                if not broken:
                    return
                yield from ((line, said, True) for line in (*(line for line, _, _ in held), *broken))
                held, reached = [], broken[-1].start
                continue
            if held or len(printed) >= _LONG:
                held.append((row, printed, closes))
                continue
        if held:
            held.append((row, printed, closes))
        else:
            yield row, printed, closes


def _broken(text: str, within: Span) -> tuple[list[Span], str]:
    """The lines of a closing sentence that ends a stretch and that the page has broken, the last first; its words."""
    rows: list[Span] = []
    said = ""
    for row in islice(printed_lines_backwards(text, within), _PIECES):
        printed = _plain(text, row)
        if rows and (row.end + 1 != rows[-1].start or printed.endswith(_STOPS)):
            break
        rows.append(row)
        said = printed + said
        if len(rows) > 1 and is_closing(said):
            return rows, said
    return [], ""


def _foot(tail: list[str], closes: list[bool], first: int) -> int:
    """Which of the lines from the first closing one on is the first of the page's foot; `closes` says which close."""
    foot = first
    dated = False
    for at in range(first, len(tail)):
        printed = tail[at]
        if dated and compiled(_FOOT_LINE).fullmatch(printed):
            break
        if closes[at]:
            dated = dated or bool(DATE_LINE.fullmatch(printed))
            foot = at + 1
        elif _is_furniture(printed) or len(printed) >= _LONG or compiled(_REPLY_TITLE).fullmatch(printed):
            soon = any(DATE_LINE.fullmatch(line) for line in tail[at + 1 : at + 5])
            if not _PAGE_MARK.fullmatch(printed) and (dated or not soon):
                break
        else:
            foot = at + 1
    if first == len(tail):
        return next((at for at, printed in enumerate(tail) if _is_furniture(printed)), first)
    return foot


def _is_listed(text: str, row: Span) -> bool:
    """Whether a line goes on a list above it: of attachments (附件:1.…), so that it is no heading, or of copies."""
    for above in islice(printed_lines_backwards(text, Span(0, row.start)), _LISTED):
        is_numbered = _NUMBERED.match(text, row.start, row.end)
        if not is_numbered or not _NUMBERED.match(text, above.start, above.end):
            begins = text[above.start : above.start + _LINE].lstrip()[:1]
            over = compiled(_ATTACHED if is_numbered else _COPIED) if begins in _OVER_LIST else None
            return over is not None and over.match(_plain(text, above)) is not None
    return False


def is_closing(printed: str) -> bool:
    """Whether a stripped line is thanks, a formula of ending, a signature, a date, a contact or a copy line."""
    if "|" in printed:
        printed = without_bars(printed)
    if printed[1:2] == " " and SPREAD.fullmatch(printed):
        printed = printed.replace(" ", "")
    if (
        _CLOSING.fullmatch(printed)
        or (_OF_THANKS.search(printed) and _THANKS.fullmatch(printed))
        or DATE_LINE.fullmatch(printed)
        or _is_signature(printed)
    ):
        return True
    if any(map(printed.__contains__, _CONTACT_WORD)) and compiled(_CONTACT_SENTENCE).fullmatch(printed):
        return True
    parts = CLOSING_JOINT.split(printed) if _OF_JOINTS.search(printed) else ()
    return len(parts) > 1 and all(map(is_closing, parts))


def _is_signature(printed: str) -> bool:
    """Whether a line names those who sign, and nothing behind them but a date."""
    names = _ORGANS.match(printed)
    return names is not None and compiled(_SIGNED_ON).fullmatch(printed, names.end()) is not None


def without_bars(printed: str) -> str:
    """A line of a table that the page has made of a letter, without its bars."""
    return " ".join(printed.replace("|", " ").split())


def _is_prose(printed: str) -> bool:
    return "。" in printed or (len(printed) > _LABEL and printed.endswith((";", "；", ":", "：")))
