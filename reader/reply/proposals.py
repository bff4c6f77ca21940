"""What is answered: a proposal's number, title and session, as the page's titles and the opening cite it."""

import re

from reader.reply.model import Proposal
from reader.text.variants import simplified

_REQUEST = re.compile(r"(?:关于|对).{4,80}的?(?:建议|提案|议案)")
_PROPOSAL_NUMBER = re.compile(
    r"(?<![〕】﹞\])）])(?:第\s?(?P<number>[A-Za-z]{0,3}\d[\d-]*(?:[、,，]\d+)*|[一二三四五六七八九十百零〇]{1,7})\s?号|(?<![A-Za-z\d-])(?P<bare>[A-Za-z]{0,3}\d[\d-]*)\s?号"
    r"(?=.{0,8}(?:建议|提案|议案)))"
)
_NEXT_NUMBER = re.compile(r"\s?(?:[、,，和及与]|以及)\s?第?\s?(?P<number>[A-Za-z]{0,3}\d[\d-]*)\s?号")
_SESSION = re.compile(
    r"(?P<session>[\u3400-\u9fff]*?(?:第?[一二三四五六七八九十\d]{1,4}[届屆]|[\u3400-\u9fff]人大|政协)[\u3400-\u9fff]*?"
    r"第?[一二三四五六七八九十\d]{1,3}次会议?)"
)
# The opening sentence, and the proposal's title in it: in quotes of any kind, unclosed, or plain.
_OPENED = re.compile("收悉|如下")
_QUOTED_TITLE = re.compile(
    r"《(?P<book>[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*)》|[“\"](?P<quoted>[^”\"\n]{4,120})[”\"]"
    r"|(?:[“《\"]|(?:提出|提交|提|转来|收到|交办)了?的(?:第?\S{1,8}号)?[“《\"]?)(?P<plain>关于[^，,。；;《》“”\n]{2,80}?的?(?:建议|提案|议案))(?=收悉|已|[，,。；;（(”》\"]|的|交|由|办|第|$)"
)
_OWN_NUMBER = re.compile(r"[（(]\s?第?[^（）()]{0,6}\d+\s?号.*$")


def find_proposal(titles: list[str], labelled: str, body: str) -> Proposal:
    """What is answered, from the titles, the label of its number, and the opening sentence."""
    opened = _OPENED.search(simplified(body))
    opening = body[: opened.end()] if opened else body.partition("。")[0]
    plain = [simplified(title) for title in titles]
    number = next(
        (match for words in (*plain, labelled, body[:300]) if (match := _PROPOSAL_NUMBER.search(words))), None
    )
    numbers = [number["number"] or number["bare"]] if number else []
    while number and (number := _NEXT_NUMBER.match(number.string, number.end())):
        numbers.append(number["number"])
    kinds = (re.search("建议|提案|议案", words) for words in (*plain, simplified(opening)))
    kind = next((match.group() for match in kinds if match), None)
    session = None
    for title, words in zip(titles, plain, strict=True):
        begun = re.match(r".*?(?:关于答复|关于对|答复|关于|对)", words)
        if session is None and (match := _SESSION.search(words, begun.end() if begun else 0)):
            session = title[slice(*match.span())]
    return Proposal(
        kind=kind,
        number="、".join(numbers) or labelled.strip("第号 ") or None,
        title=_requested(opening) or _request_of(titles),
        session=session,
    )


def _requested(opening: str) -> str | None:
    """The proposal's title as the opening sentence cites it, without the number that stands in it."""
    for match in _QUOTED_TITLE.finditer(simplified(opening)):
        group = next(name for name in ("book", "quoted", "plain") if match[name] is not None)
        if not re.search("建议|提案|议案", match[group]) and not re.search("[提交转收]", opening[: match.start()]):
            continue
        return _OWN_NUMBER.sub("", opening[slice(*match.span(group))]).strip()
    return None


def _request_of(titles: list[str]) -> str | None:
    """The proposal's title that stands in the reply's, quoted (第3号“关于…的建议”的答复), or for the reply's."""
    for title in titles:
        if match := re.search(r"[“《\"]([^”》\"]{4,120}(?:建议|提案|议案))[”》\"]", title):
            return match.group(1)
        if _REQUEST.fullmatch(simplified(title)):
            return title
    return None
