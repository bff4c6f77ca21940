"""Metadata: what the header, the opening and the closing of a reply say of it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.reply import document_number, labels
from reader.reply.model import Contact, Metadata, ParseWarning, Proposal, WarningCode
from reader.reply.region import Region, RegionKind
from reader.reply.regions import CLOSING_JOINT, DATE_LINE, SPREAD, greeting_of, is_closing
from reader.reply.salutation import ORGAN, Salutation
from reader.text import Span
from reader.text.dates import impossible, iso_date
from reader.text.sentences import printed_lines, sentences
from reader.text.variants import simplified, without_pinyin

_TITLE_END = (
    r"(?:答\s?复|复\s?函|回\s?复|函\s?复|答复函|复函|的函|意见|情况|(?:答复|情况|办理|结果)的?报告)"
    r"(?:[（(].{1,12}[)）])?"
)
# Published names may be blotted out: ××市财政局关于…
_TITLE = re.compile(rf"(?:[\u3400-\u9fff×＊*]{{2,30}})?(?:关于|对|答复|政协).{{2,150}}?{_TITLE_END}")
_TITLE_REST = re.compile(r"的?\s?(?:答\s?复|复\s?函|回\s?复|函\s?复|函)(?:函|意见)?(?:[（(].{1,12}[)）])?")
_REQUEST = re.compile(r"(?:关于|对).{4,80}的?(?:建议|提案|议案)")
_CLASS = re.compile(
    r"(?:(?<=号)|^)\s?[（(【\[]?(?:[\u3400-\u9fff]{0,4}\s?类\s?别?\s?[:：(（]\s?)?(?P<class>[A-D][1-3]?)\s?类?[)）】\]]?"
    r"(?=\s?(?:$|[\u3400-\u9fff（(]{2}))"
)
_DISCLOSURE = re.compile(r"(?:不同意|同意|主动|依申请|不予|部分|全文|不宜|不|可以?)?(?:对外|向社会)?公开")
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
_ROLE = re.compile(r"(?:人大|政协)?(?:代表|委员)(?:们)?$")
# Names stand apart by commas, or by blanks where each has two characters or more (栾 知 夏 is one name).
_NAME_MARK = re.compile(r"[、,，]|(?<=[\u3400-\u9fff·]{2})\s+(?=[\u3400-\u9fff·]{2})")
_GROUP = re.compile(
    r"(?:[（(].{0,12}[)）]|(?:等[\d一二两三四五六七八九十]*[位名人]?|[\d一二两三四五六七八九十]+[位名人])?(?:同志|先生|女士|人大|政协)*)$"
)
_POST = re.compile(r"(?:常务)?副?(?:主任|主席|会长|秘书长)$")
_AROUND_NAMES = re.compile(r"^.*领衔(?:代表|委员)|[及和、等]*附议.*$")
_BEFORE_NAME = re.compile(r"^(?:人大代表|政协委员|代表|委员)(?=[\u3400-\u9fff]{2,4}$)")
_LETTERHEAD = re.compile(rf"[（(]?(?P<organ>{ORGAN})(?:文件|[（(]函[)）])?[)）]?")
_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}\s?[-—－]?\s?\d{7,8}|1\d{10}|\d{7,11})(?!\d)")
_CONTACT = re.compile(
    r"(?:(?:联\s?系\s?人|承\s?办\s?(?:负责)?\s?人|经\s?办\s?人|填\s?表\s?人|负责人|(?:主管|分管)领导)(?:及(?:联系)?(?:电话|方式))?\s?[:：]\s?"
    r"(?P<name>[\u3400-\u9fff·]{1,5}(?:[ \u3000][\u3400-\u9fff](?![\u3400-\u9fff]))?)?"
    r"|(?:联系|承办)(?:单位|部门|科室)及(?:联系)?电话\s?[:：]\s?(?P<office>[\u3400-\u9fff]{2,24})?)(?P<rest>[^\n]*)"
)
_PHONE_LINE = re.compile(r"[（(]?(?:联系|办公)?\s?(?:电\s?话|手\s?机|方式)\s?[:：].*")
# How much of a header or closing line is read.
_LINE = 400


def find_metadata(text: str, regions: tuple[Region, ...]) -> Metadata:
    """The metadata of a reply, from the region where each fact has its place."""
    spans: dict[RegionKind, Span] = {}
    for region in regions:
        spans.setdefault(region.kind, region.span)
    letter = spans.get(RegionKind.BODY, Span(0, 0))
    greeting = greeting_of(text, letter.start)
    header = _rows(text, spans.get(RegionKind.HEADER))
    if greeting and greeting.lead:
        header.append(" ".join(without_pinyin(greeting.lead).split()))
    # The line with the date may have the page's counts and controls, too.
    top = _rows(text, regions[0].span) if regions and regions[0].kind is RegionKind.FURNITURE else []
    ending = [*_run_on(text, letter), *_rows(text, spans.get(RegionKind.CLOSING))]
    closing = [part for row in ending for part in CLOSING_JOINT.split(row)]
    body = without_pinyin(letter.of(text)[:_LINE])
    foot = text[spans[RegionKind.CLOSING].end :] if RegionKind.CLOSING in spans else ""

    labelled: dict[str, str] = {}
    for field, value in (
        *labels.labelled(header),
        *(pair for pair in labels.labelled(closing) if pair[0] == "category"),
        *(pair for pair in labels.labelled(top) if pair[0] == "published"),
    ):
        labelled.setdefault(field, value)
    labels.bulleted(header, labelled)
    titles = [_joined(labelled["title"])] if "title" in labelled else []
    titles += _titles(header)
    title = titles[0] if titles else None
    number = next((n for row in header for n in document_number.find_document_numbers(row) if n.printed), None)
    printing = next((row for row in closing if row.endswith(("印发", "印制"))), "")
    category, disclosure = _marks(header, closing, labelled)
    return Metadata(
        title=title,
        document_number=number.printed if number else _undamaged(labelled.get("document_number")),
        index_number=labelled.get("index_number"),
        issuer=labelled.get("issuer")
        or _issuer(closing, printing, title or "")
        or _letterhead(header)
        or _owner(foot)
        or labelled.get("handler"),
        published=iso_date(labelled.get("published", "")),
        signed=_signed(closing, printing) or iso_date(labelled.get("dated", "")),
        addressees=_addressees(greeting) or _names(labelled.get("proposer", "")),
        proposal=_proposal(titles, labelled.get("number", ""), body),
        category=category,
        disclosure=disclosure,
        contacts=tuple(_contacts(closing)),
        copied_to=_copied_to(closing),
        signatory=labelled.get("signatory"),
    )


def damaged(text: str, regions: tuple[Region, ...]) -> Iterator[ParseWarning]:
    """A warning for each document number of the header that is damaged, and for each date there or in the closing that
    the calendar does not have, so that the reply's own is not guessed.
    """
    header = next((region.span for region in regions if region.kind is RegionKind.HEADER), Span(0, 0))
    for number in document_number.find_document_numbers(text, header.start, header.end):
        if number.printed is None:
            printed = " ".join(number.span.of(text).split())
            yield ParseWarning(WarningCode.DOCUMENT_NUMBER_DAMAGED, printed, number.span)
    for region in regions:
        if region.kind in (RegionKind.HEADER, RegionKind.CLOSING):
            for date in impossible(text, region.span):
                yield ParseWarning(WarningCode.DATE_IMPOSSIBLE, " ".join(date.of(text).split()), date)


def _rows(text: str, region: Span | None) -> list[str]:
    """The printed lines of a region without pinyin, a run of blanks as one."""
    if region is None:
        return []
    rows = (text[row.start : min(row.end, row.start + _LINE)] for row in printed_lines(text, region))
    return [" ".join(without_pinyin(row).split()) for row in rows]


def _run_on(text: str, body: Span) -> list[str]:
    """The sentences at the end of the letter's last line that close it, where the page ran them on to its text."""
    ending = text[max(body.start, body.end - 2 * _LINE) : body.end].rstrip()
    line = ending[ending.rfind("\n") + 1 :][-_LINE:]
    found: list[str] = []
    for sentence in list(sentences(line, Span(0, len(line))))[:0:-1]:
        printed = sentence.of(line)
        if not is_closing(simplified(printed)):
            break
        found.insert(0, " ".join(printed.split()))
    return found


def _undamaged(printed: str | None) -> str | None:
    """A labelled document number as printed, unless it is one that has lost a bracket: that is not guessed."""
    damaged = printed and next(
        (True for number in document_number.find_document_numbers(printed) if not number.printed), False
    )
    return None if damaged else printed


def _joined(title: str) -> str:
    """A title without the blanks that its lines or its setting left in it."""
    return re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", title).strip("|")


def _titles(rows: list[str]) -> list[str]:
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
            if len(words) > _LINE // 2 or not _TITLE.fullmatch(words):
                continue
            if behind < len(rows) and _TITLE_REST.fullmatch(plain[behind]):
                behind += 1
            found.append(_joined("".join(rows[first:behind])))
    on_proposals = [title for title in found if re.search("建议|提案|议案", simplified(title))]
    return on_proposals or found


def document_number_in(row: str) -> bool:
    """Whether a line has a document number in it, so that it is no piece of a title."""
    return next(document_number.find_document_numbers(row), None) is not None


def _marks(header: list[str], closing: list[str], labelled: dict[str, str]) -> tuple[str | None, str | None]:
    """The class of the handling result and the disclosure mark, labelled, alone on a line, or behind the number."""
    category = disclosure = None
    if match := re.search(r"(?<![A-Za-z])[A-D][1-3]?(?![A-Za-z\d])", simplified(labelled.get("category", ""))):
        category = match.group()
    said = labelled.get("disclosure", "")
    if match := _DISCLOSURE.search(said):
        disclosure = match.group()
    elif match := re.fullmatch("[（(]?(是|否|同意|不同意)[)）]?", said):
        disclosure = "同意公开" if match[1] in ("是", "同意") else "不同意公开"
    for row in map(simplified, header):
        if category is None and (match := _CLASS.search(row)):
            category = match["class"]
        if (
            disclosure is None
            and len(row) < 60
            and (match := re.search(rf"(?:^|[\s（(【]|此件)({_DISCLOSURE.pattern})(?:发布)?[)）】]?$", row))
        ):
            disclosure = match.group(1)
    if disclosure is None and (
        match := re.search(
            rf"(?:此件|^|[:：])\s?({_DISCLOSURE.pattern})(?:发布)?[)）]?$", "\n".join(closing), re.MULTILINE
        )
    ):
        disclosure = match.group(1)
    return category, disclosure and re.sub("对外|向社会", "", disclosure)


def _addressees(greeting: Salutation | None) -> tuple[str, ...]:
    """Whom the salutation names; a group keeps its whole name."""
    if greeting is None:
        return ()
    if (greeting.role and not _ROLE.fullmatch(greeting.role)) or greeting.names.startswith("各"):
        return (re.sub(r"\s", "", greeting.names + greeting.role),)
    return _names(greeting.names)


def _names(printed: str) -> tuple[str, ...]:
    """The names in a list, without 等N名, 代表 and 委员."""
    printed = _AROUND_NAMES.sub("", printed)
    names = [_GROUP.sub("", _ROLE.sub("", _GROUP.sub("", name.strip()))) for name in _NAME_MARK.split(printed)]
    bare = [_BEFORE_NAME.sub("", _POST.sub("", re.sub(r"\s|^尊敬的", "", name))) for name in names]
    return tuple(name for name in bare if name)


def _proposal(titles: list[str], labelled: str, body: str) -> Proposal:
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


def _signed(closing: list[str], printing: str) -> str | None:
    """The date of the signature: alone on its line, or behind the organ that signs; else that of the printing.

    Where the calendar does not have the one that is signed with, no other takes its place.
    """
    for row in map(simplified, closing):
        if DATE_LINE.fullmatch(row) or (re.match(ORGAN, row) and not row.endswith(("印发", "印制"))):
            if iso := iso_date(row):
                return iso
            if next(impossible(row, Span(0, len(row))), None):
                return None
    return iso_date(printing)


def _issuer(closing: list[str], printing: str, title: str) -> str | None:
    """Who signs: the organ over the date, else of the printing line or the title."""
    for row in closing:
        bare = re.sub(r"\s?[（(](?:盖|公)?章[)）]", "", row)
        if match := re.fullmatch(rf"({ORGAN})(?:\s?{DATE_LINE.pattern})?", bare):
            return match.group(1)
        if SPREAD.fullmatch(bare) and re.fullmatch(ORGAN, bare.replace(" ", "")):
            return bare.replace(" ", "")
    if match := re.match(rf"({ORGAN})\s", printing):
        return match.group(1).removesuffix("办公室")
    if match := re.match(rf"({ORGAN})(?:关于|对)", title):
        return match.group(1)
    return None


def _letterhead(header: list[str]) -> str | None:
    """The organ that the page has alone on a line of its header, as a letter has it over its number."""
    for above, row in pairwise(["", *header]):
        bare = row.replace(" ", "") if SPREAD.fullmatch(row) else row
        if (match := _LETTERHEAD.fullmatch(bare)) and not labels.is_alone(above):
            return match["organ"]
    return None


def _owner(foot: str) -> str | None:
    """The owner of the site, as the page's foot names it."""
    match = re.search(r"主办单位[:：]\s?([\u3400-\u9fff]{3,24})", foot)
    return match and match.group(1)


def _contacts(rows: list[str]) -> Iterator[Contact]:
    """The people or offices that answer for the reply; a line of numbers alone belongs to the one before it."""
    contact: Contact | None = None
    for row in rows:
        plain = simplified(row)
        if contact and not contact.phones and _PHONE_LINE.fullmatch(plain):
            contact = Contact(contact.name, _phones(row))
            continue
        for match in _CONTACT.finditer(plain):
            if contact:
                yield contact
            group = "office" if match["office"] else "name"
            name = re.sub(r"\s", "", row[slice(*match.span(group))]) if match[group] else None
            phones = _phones(match["rest"])
            contact = Contact(name, phones) if name or phones else None
    if contact:
        yield contact


def _phones(printed: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\s", "", phone) for phone in _PHONE.findall(printed))


def _copied_to(rows: list[str]) -> tuple[str, ...]:
    """The organs copied to; a list that ends its line in a comma goes on in the next."""
    organs: list[str] = []
    goes_on = False
    for row in rows:
        match = re.match(r"(?:抄\s?[送报]|[主报]?\s?送|分\s?送)\s?[:：]\s?(?P<organs>.+)", row)
        listed = match["organs"] if match else row if goes_on else ""
        organs += re.split("[,，、;；]", re.sub(r"[。.]?\s?(?:[（(]?共印.*)?$|[（(]\d*份[)）]", "", listed))
        goes_on = bool(listed) and row.endswith((",", "，", "、"))
    return tuple(organ.strip() for organ in organs if organ.strip())
