"""What is answered: a proposal's number, title and session, as the page's titles and the opening cite it."""

import re

from reader.reply.document_number import AND
from reader.reply.model import Proposal
from reader.text.patterns import compiled
from reader.text.variants import simplified

_KIND = "建议|提案|议案"
_REQUEST = re.compile(rf"(?:关于|对).{{4,80}}的?(?:{_KIND})")
_NUMBER = r"[A-Za-z]{0,3}\d[\d—–－-]*(?:\.\d{1,3})?"
_PROPOSAL_NUMBER = re.compile(
    r"(?<![〕】﹞\])）])(?:第\s?(?P<number>(?:[〔﹝\[(（][A-Za-z]?\d{4}[〕﹞\])）]\s?)?"
    rf"{_NUMBER}(?:[、,，]\d+)*|[一二三四五六七八九十百零〇]{{1,7}})\s?号"
    rf"|(?<![A-Za-z\d.-])(?P<bare>{_NUMBER})\s?号(?=.{{0,8}}(?:{_KIND}))"
    rf"|[（(](?:(?:{_KIND})?编?号|案号)\s?[:：]\s?(?P<coded>{_NUMBER})(?=\s?[)）])"
    # behind the title of what is answered, or of the answer: 《…》（79号）的答复, 建议的答复：第7号
    rf"|(?<=》)[（(]\s?(?P<cited>{_NUMBER})\s?号(?=[)）])|(?<=复)[-－—:：]{{1,2}}\s?第?(?P<behind>{_NUMBER})\s?号\Z)"
)
# One that has lost its 号: 人大一次会议第151建议.
_UNMARKED_NUMBER = re.compile(rf"第\s?(?P<number>{_NUMBER})(?=\s?(?:{_KIND}))")
_NEXT_NUMBER = re.compile(rf"(?:{_KIND})?{AND}第?\s?(?P<number>{_NUMBER})\s?号")
_SESSION = re.compile(
    r"(?P<session>[\u3400-\u9fff]*?(?:第?[一二三四五六七八九十\d]{1,4}[届屆]|[\u3400-\u9fff]人大|政协)[\u3400-\u9fff]*?"
    r"第?[一二三四五六七八九十\d]{1,3}次(?:会议?|(?=(?:代表|委员)?第?\d)))"
)
# The year in which the page was made, before a title.
_YEAR = re.compile(r"(?:19|20)\d\d年度?")
# Verbs before a session in a title: 关于反馈市人大六届三次会议第3号….
_VERBS = re.compile(
    r"(?:反馈|报送|呈报|上报|转报|报告|办理|答复|回复|落实|函复|提交|协[助办]|会办|承办|主办|配合|参与|关于|对|就|在|将)+"
)
# The session in the opening: 您在青河县第十七届人民代表大会第三次会议上提出的.
_IN_SESSION = re.compile(
    r"(?:在|(?<!关)于|向)\s?(?P<session>[\u3400-\u9fff]{0,20}?(?:第?[一二三四五六七八九十\d]{1,4}[届屆]|人大|政协|人民代表大会|党代(?:表大)?会)[\u3400-\u9fff]{0,16}?"
    r"(?:第?[一二三四五六七八九十\d]{1,3}次(?:全体)?会议?|(?<=代表大会)会议|(?<=全体)会议|(?<=代表大会)(?=[上期])))"
)
# 您提出的市六届人大三次会议第7号建议…; a paragraph that begins with it: 市六届人大三次会议第7号建议收悉.
_OPENS_WITH_SESSION = re.compile(
    rf"(?:^\s*(?:(?:接到|收到)了?|现?[将就对])?|(?:提出|提交|转来|交办|承办|办理)了?的|(?:接到|收到)了?|(?:[》”\"]|{_KIND})\s?[（(]\s?)(?P<session>(?:(?![在于向的您你关对]|代表(?!大会)|委员(?!会))[\u3400-\u9fff]){{0,20}}?"
    rf"(?:第?[一二三四五六七八九十\d]{{1,4}}[届屆]|人大|政协)[\u3400-\u9fff]{{0,16}}?第?[一二三四五六七八九十\d]{{1,3}}次(?:全体)?会议?)"
    rf"(?=\s?[（(]?第?\s?{_NUMBER}\s?号|(?:期间|上)[，,]?[您你]|(?<=会议)《)",
    re.MULTILINE,
)
_ORGAN_TO = re.compile("[\u3400-\u9fff]{2,16}?(?:[局厅办部院]|委员?会?|政府|公司)(?:关于)?对(?=[\u3400-\u9fff])")
_ORGAN_IN = re.compile("[局厅办部院]|委(?!员)")
# A line of its own below the title: the session, the number, or both (——县政协十届五次会议第33号提案).
_NUMBERED = (
    rf"(?:(?:{_KIND})?编?号[:：]?\s?)?第?\s?"
    rf"(?P<number>(?:[〔﹝\[][A-Za-z]?\d{{4}}[〕﹞\]]\s?)?{_NUMBER})\s?号(?:代表|委员)?(?:{_KIND})?"
)
_OWN_SESSION = re.compile(
    rf"[（(—－]*(?:关于)?(?:答复|对)?(?!.*(?:关于|对)){_SESSION.pattern}\s?(?:{_NUMBERED}的?)?[)）]?"
)
_OWN_LINE_NUMBER = re.compile(rf"[（(—－]*(?:关于)?(?:答复|对)?(?:{_SESSION.pattern}\s?)?{_NUMBERED}的?[)）]?")
# The opening sentence, and the proposal's title in it: in quotes of any kind, unclosed, or plain.
_OPENED = re.compile("收悉|如下")
_QUOTED_TITLE = re.compile(
    r"《(?P<book>[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*)》"
    r"|[‘＂「『【〈<](?P<rare>关于[^‘’＂「」『』【】〈〉<>\n]{2,120})[’＂」』】〉>]"
    r"|“(?P<nested>[^“”\n]+(?:“[^“”\n]*”[^“”\n]*)+)”|[“\"](?P<quoted>[^”\"\n]{4,120})[”\"]"
    r"|(?:[“《\"]|(?:提出|提交|提|转来|收到|交办|承办|主办|协办|会办|办理)了?的?(?:第?\S{1,8}号)?[“《\"]?)(?P<plain>关于(?:[^，,。；;《》“”\n]{2,80}?的?(?:建议|提案|议案)(?=收悉|已|[，,。；;（(”》\"]|的|交|由|办|第|$)"
    # One of several clauses is known by its number or its receipt behind it.
    rf"|[^。；;《》“”\n]{{2,100}}?的(?:{_KIND})(?=\s?(?:收悉|[（(]\s?第?{_NUMBER}\s?号))))"
)
# One without quotes, known by its receipt: 您关于修路的建议收悉, 您提出增加村道补贴的提案已收悉.
_RECEIVED = (
    rf"(?m)(?:^\s*(?=关于)|[您你]们?的?|(?:提出|提交|提(?![出交])|反映|转来)了?的?)(?P<title>(?!的)(?P<about>有?关于?)?"
    r"(?:(?!提[出交]|会议|宝贵|很好|第?\d+号)[^您你。；;《》“”\"（）()\n]){4,100}?"
    rf"(?:的(?:{_KIND})|(?(about)(?:{_KIND}|的?(?:问题|意见))|(?!))))(?:{_KIND})?"
    r"(?=\s?(?:[（(][^（）()]{1,24}[)）])?[，,]?(?:已经?|均|业|我[\u3400-\u9fff]{1,2}|于[^，,。；;]{4,10})*"
    r"(?:收悉|收到|收阅|知悉|敬悉|(?:经[^，,。；;]{2,8}[，,])?(?:现[^，,。；;]{0,8})?[答回函]复如下))"
)
_OPENS_QUOTE = frozenset('《“"')
_CITED = re.compile(rf"\s?的?(?:{_KIND})")
_TWICE = re.compile("建议(?=提案)|提案(?=建议)|议案(?=建议)")
_DOCUMENTS = ("通知", "方案", "办法", "规定", "条例", "规则", "通报")
_BEHIND_REPLY = r"(?:答复|复函|回复)\s?[（(](?P<request>[^（）()\n]{4,80}(?:建议|提案|议案|问题))[）)]\Z"
_OWN_NUMBER = re.compile(r"[（(]\s?第?[^（）()]{0,6}\d+\s?号.*$")


def find_proposal(titles: list[str], header: list[str], labelled: str, named: str | None, body: str) -> Proposal:
    """What is answered, from the titles and other lines of the header, the labels of its number and of its title
    (`labelled`, `named`), and the opening.
    """
    plain_body = simplified(body)
    opened = _OPENED.search(plain_body)
    opening = body[: opened.end()] if opened else body.partition("。")[0]
    plain = [simplified(title) for title in titles]
    number = (
        next((match for words in (*plain, labelled) if (match := _PROPOSAL_NUMBER.search(words))), None)
        or next((match for row in header if (match := _OWN_LINE_NUMBER.fullmatch(row))), None)
        or (_PROPOSAL_NUMBER.search(plain_body[:300]) if "号" in plain_body[:300] else None)
        or next((match for words in plain if (match := _UNMARKED_NUMBER.search(words))), None)
    )
    numbers = [number[number.lastgroup or "number"]] if number else []
    while number and (number := _NEXT_NUMBER.match(number.string, number.end())):
        numbers.append(number["number"])
    kinds = (compiled(_KIND).search(words) for words in (*plain, simplified(named or ""), simplified(opening)))
    kind = next((match.group() for match in kinds if match), None)
    session = None
    for title, words in zip(titles, plain, strict=True):
        if year := _YEAR.match(words):
            title, words = title[year.end() :], words[year.end() :]
        begun = compiled(r".*?(?:关于答复|关于对|答复|关于|对)").match(words)
        match = _SESSION.search(words, begun.end() if begun else 0)
        if match is None and (first := _SESSION.match(words)) and not _ORGAN_IN.search(first["session"]):
            match = first  # 县政协八届二次会议第41号提案的答复
        if session is None and match:
            start = match.start()
            if organ := _ORGAN_TO.match(words, start, match.end()):
                start = organ.end()  # 关于民政局对政协青河县八届三次会议第7号提案的答复
            verbs = _VERBS.match(words, start, match.end())
            session = title[verbs.end() if verbs else start : match.end()]
    return Proposal(
        kind=kind,
        number="、".join(numbers) or labelled.strip("第号 ") or None,
        title=_requested(opening) or _request_of(titles) or named,
        session=_fuller(session, _session_in(opening))
        or _own_session(header)
        or _session_in(opening)
        or _session_in(body),
    )


def _fuller(session: str | None, opened: str | None) -> str | None:
    """A session as the opening says it, where it says of which place: 州人大四次会议 is 青河州人大四次会议."""
    return opened if session and opened and opened.endswith((session, f"{session}会议")) else session


def _own_session(header: list[str]) -> str | None:
    """The session that stands on a line of its own."""
    rows = (simplified(row) for row in header if "次" in row)
    return next((match["session"] for row in rows if (match := _OWN_SESSION.fullmatch(row))), None)


def _session_in(opening: str) -> str | None:
    """The session as the opening says it."""
    plain = simplified(opening)
    match = _IN_SESSION.search(plain) or _OPENS_WITH_SESSION.search(plain)
    return opening[slice(*match.span("session"))] if match else None


def _requested(opening: str) -> str | None:
    """The proposal's title as the opening sentence cites it, without the number that stands in it."""
    plain = simplified(opening)
    for match in _QUOTED_TITLE.finditer(plain):
        group = str(match.lastgroup)
        start = match.start(group)
        if group == "plain" and plain[start - 1 : start] in _OPENS_QUOTE:
            # What stands in marks ends with them: 《关于增加补贴的建议的提案》.
            match = _QUOTED_TITLE.match(plain, start - 1) or match
            group = str(match.lastgroup)
        if match["book"] and match["book"].endswith(_DOCUMENTS):
            continue  # on which the letter rests: 根据《关于办理建议的通知》
        if not (
            compiled(_KIND).search(match[group])
            or compiled("[提交转收]").search(opening, 0, match.start())
            or _CITED.match(plain, match.end())
        ):
            continue
        title = opening[slice(*match.span(group))]
        if group == "plain" and (twice := _TWICE.search(title)):
            title = title[: twice.end()]
        return (_OWN_NUMBER.sub("", title) if "号" in title else title).strip()
    received = compiled(_RECEIVED).search(plain)
    return opening[slice(*received.span("title"))].strip() if received else None


def _request_of(titles: list[str]) -> str | None:
    """The proposal's title that stands in the reply's, quoted (第3号“关于…的建议”的答复), or for the reply's."""
    for title in titles:
        if match := compiled(r"[“《\"]([^”》\"]{4,120}(?:建议|提案|议案))[”》\"]").search(title):
            return match.group(1)
        if _REQUEST.fullmatch(simplified(title)):
            return title
        # 关于对第155号提案的答复（促进镇域经济发展的几点建议）
        if title.endswith(("）", ")")) and (behind := compiled(_BEHIND_REPLY).search(simplified(title))):
            return title[slice(*behind.span("request"))].strip()
    return None
