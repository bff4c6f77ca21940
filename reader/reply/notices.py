"""Notices: what a page says to its visitors below the signature, in sentences of its own."""

from itertools import islice

from reader.reply.heading_marks import is_marked
from reader.text import Span
from reader.text.dates import ALONE
from reader.text.patterns import compiled
from reader.text.sentences import printed_lines_backwards

# Compiled where a page ends in sentences: not on the way of others to the first paint. Words that a letter has not:
_VISITORS = (
    "本页|网页|页面|本网|网站|留言|公众号|政策咨询|政策解读|温馨提示|咨询电话|客服|扫码|二维码|浏览器|点击|访问|下载|登录|注册"
    "|版权|免责|工作时间|上班时间|热线"
)
_SENTENCE_ENDS = ("。", "！", "!", "?", "？", ".", "；", ";")
_DATED = rf"\s*(?:\S{{2,26}}\s)?\s*{ALONE}[\s|]*\Z"
# A letter without a date may end with whom to ask, and a page with a label that has nothing behind it.
_ASKED = r"\s*[（(【]?(?:联系|承办|经办|办复|办理|抄送)[\u3400-\u9fff]{0,8}\s?[:：].{1,60}"
_EMPTY = ("：", ":")
# How many lines of a page's end are looked at, and how many sentences a notice has.
_LINES, _SENTENCES = 16, 5


def end_above(text: str, within: Span) -> int:
    """The end of a letter above the notice that its page ends with; the stretch's own where it ends with none.

    A notice stands below the date alone on its line, or below whom to ask, has sentences but no headings, and speaks of
    the page.
    """
    below: list[Span] = []
    for row in islice(printed_lines_backwards(text, within), _LINES):
        printed = row.of(text).rstrip()
        if (printed[-1].isdigit() or printed[-1] in "日号|") and compiled(_DATED).match(printed):
            break
        if printed[-1] not in _SENTENCE_ENDS and compiled(_ASKED).fullmatch(printed):
            break
        if not below and printed.endswith(_EMPTY):
            continue
        if is_marked(text, row) or (not below and not printed.endswith(_SENTENCE_ENDS)):
            return within.end
        below.append(row)
    else:
        return within.end
    if not below:
        return within.end
    notice = text[below[-1].start : below[0].end]
    return below[-1].start if notice.count("。") <= _SENTENCES and compiled(_VISITORS).search(notice) else within.end
