"""Metadata: what the header, the opening and the closing of a reply say of it."""

import re
from collections.abc import Iterator

from reader.reply import document_number, labels, signature, titles
from reader.reply.addressees import addressees, names_in
from reader.reply.contacts import copied_to, find_contacts, offices
from reader.reply.model import Metadata
from reader.reply.parse_warning import ParseWarning, WarningCode
from reader.reply.proposals import find_proposal
from reader.reply.region import Region, RegionKind
from reader.reply.regions import CLOSING_JOINT, greeting_of, is_closing, without_bars
from reader.text import Span
from reader.text.dates import impossible, iso_date
from reader.text.patterns import compiled
from reader.text.sentences import sentences
from reader.text.variants import simplified, simplified_rows, without_pinyin

_CLASS = re.compile(
    r"(?:(?<=号)|^)\s?[（(【\[〔﹝]?\s?(?:[\u3400-\u9fff]{0,4}\s?类\s?别?\s?[:：(（]\s?)?(?P<class>[A-D][1-3]?)\s?[)）】\]〕﹞]?\s?类?\s?[)）】\]〕﹞]?"
    r"(?=\s?(?:$|[\u3400-\u9fff（(【〔\[]{2}|(?<=^[A-D])[:：]\s?[\u3400-\u9fff]{2,8}$))"
)
_CLASS_AT_END = re.compile(r"[（(]\s?(?P<class>[A-D][1-3]?)\s?类?\s?[)）]$")
# The mark alone on a line below the letter: （B类）.
_CLASS_ALONE = re.compile(r"[（(【\[〔]?\s?(?P<class>[A-D][1-3]?)\s?(?:类\s?[)）】\]〕]?|[)）】\]〕]\s?类?)")
_CLASSES = frozenset("ABCD")
_NUMBERED = re.compile(r"第?\s?[\d—–－-]+\s?号")
_CONSENT = re.compile("[（(]?(是|否|同意|不同意)[)）]?")
# [办理类别标注(B2)] [办理结果标识(B)] [是否可以公开(是)]
_CLASS_IN_BRACKETS = re.compile(
    r"(?:类别|结果|类型|标[注记识志]|分类|等级)[^（(\w]{0,2}[（(]\s?(?P<class>[A-D][1-3]?)\s?类?\s?[)）]"
)
# The same behind a colon (同意公开：是), where no label is known for it.
_CONSENT_SAID = re.compile(
    r"(?:(?:是否|可否|能否|同意|向社会)[^（(:：]{0,8}|^\s?)公开[^（(:：]{0,4}[（(:：]\s?"
    r"(?P<consent>是|否|同意|不同意|可以|不可以|不)\s?(?:[)）]|(?=\s)|$)"
)
_DISCLOSURE = re.compile(
    r"(?:(?:不同意|同意)(?:全文|部分)?|主动|依申请|不予|部分|全文|不宜|不|可以?)?(?:对外|向社会)?公开"
)
# The mark of disclosure at a line's end in the header, and in the closing.
_DISCLOSED = re.compile(
    rf"(?:^|[\s（(【〔﹝\[]|此[\u3400-\u9fff]{{0,3}}件)({_DISCLOSURE.pattern})(?:发布)?(?:[)）】〕﹞\]]?$|(?<=类[（(].{{4}})[)）])"
)
_DISCLOSED_BELOW = re.compile(
    rf"(?:此[\u3400-\u9fff]{{0,3}}件|^[（(【]?|[:：])\s?({_DISCLOSURE.pattern})(?:发布)?[)）】]?$", re.MULTILINE
)
# What labels below the letter say of it.
_BELOW = ("category", "signatory", "dated", "handler")
# What those above it say: a page that was changed later was published before.
_ON_TOP = ("published", "updated")
_TELL_BELOW, _TELL_ON_TOP = ("".join(map(labels.TELLS.__getitem__, fields)) for fields in (_BELOW, _ON_TOP))
# Where a page's edge breaks the opening, of which a writer would have ended no line there.
_BROKEN = re.compile(
    r"(?<=[^\n。：:；;！？!?]{25})\n[ \t\u3000]*(?=\S)"
    r"(?![一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])"
)
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
    ending = [without_bars(row) if "|" in row else row for row in ending]
    closing = [part for row in ending for part in (_parts(row) if " " in row else (row,))]
    foot = text[spans[RegionKind.CLOSING].end :] if RegionKind.CLOSING in spans else ""
    body = _BROKEN.sub("", without_pinyin(letter.of(text)[:_LINE]))

    labelled: dict[str, str] = {}
    for field, value in (
        *labels.labelled(header),
        *(
            (field, value)
            for field, value in labels.labelled(closing, _TELL_BELOW)
            if field in _BELOW and (field != "handler" or signature.publisher(value))
        ),
        *(pair for pair in labels.labelled(top, _TELL_ON_TOP) if pair[0] in _ON_TOP),
    ):
        labelled.setdefault(field, value)
    labels.bulleted(header, labelled)
    said = [titles.without_number(titles.joined(labelled["title"]))] if "title" in labelled else []
    numbers = [
        [] if document_number.BRACKETS.isdisjoint(row) else list(document_number.find_document_numbers(row))
        for row in header
    ]
    said += titles.find_titles(header, numbers)
    # A page may have a name of its own above the letter's title, which has the number of what is answered, or give the
    # name of that for its own title.
    title = said[0] if said else None
    is_own = "title" in labelled and not (title and titles.is_request(title))
    if title and not is_own and not _NUMBERED.search(title):
        title = next((each for each in said if _NUMBERED.search(each)), title)
    marked = _CLASS_AT_END.search(title) if title else None
    if title and marked:
        title = title[: marked.start()].rstrip()
    number = next((each for found in numbers for each in found if each.printed), None)
    begun = [bool(found) and found[0].span.start == 0 for found in numbers]
    heads = list(signature.letterheads(header, begun))
    printing = next((row for row in closing if row.endswith(("印发", "印制"))), "")
    signs = labelled.get("signatory", "")
    marked_behind = _CLASS_AT_END.search(signs)
    organ, signatory = signature.signatory(signs[: marked_behind.start()] if marked_behind else signs)
    category, disclosure = _marks(header, closing, labelled)
    contacts = tuple(find_contacts(closing))
    category = category or next((mark["class"] for mark in (marked, marked_behind) if mark), None)
    return Metadata(
        title=title,
        document_number=number.printed if number else _undamaged(labelled.get("document_number")),
        index_number=labelled.get("index_number"),
        issuer=signature.issuer(closing, printing, title or "")
        or organ
        or next((organ for organ, is_letters in heads if is_letters), None)
        or signature.publisher(labelled.get("issuer"))
        or next((organ for organ, _is_letters in heads), None)
        or signature.publisher(signature.owner(foot))
        or signature.publisher(signature.welcomed([*top, *header]))
        or labelled.get("handler")
        or signature.publisher(signature.dated_source([*top, *header]))
        or signature.of_contacts((*(each.name for each in contacts), *map(signature.publisher, offices(closing))))
        or signature.thanked_for(closing),
        published=iso_date(
            labelled.get("published") or labelled.get("updated") or signature.dated_line([*top, *header])
        ),
        signed=signature.signed(closing, printing) or iso_date(labelled.get("dated", "")),
        addressees=addressees(greeting) or names_in(labelled.get("proposer", "")),
        proposal=find_proposal(said, header, labelled.get("number", ""), labelled.get("request"), body),
        category=category,
        disclosure=disclosure,
        contacts=contacts,
        copied_to=copied_to(closing),
        signatory=signatory,
    )


def damaged(text: str, regions: tuple[Region, ...]) -> Iterator[ParseWarning]:
    """A warning for each document number of the header that is damaged, and for each date there or in the closing that
    the calendar does not have or that has lost a part, so that the reply's own is not guessed.
    """
    header = next((region.span for region in regions if region.kind is RegionKind.HEADER), Span(0, 0))
    for number in document_number.find_damaged(text, header):
        printed = " ".join(number.span.of(text).split())
        yield ParseWarning(WarningCode.DOCUMENT_NUMBER_DAMAGED, printed, number.span)
    for region in regions:
        if region.kind in (RegionKind.HEADER, RegionKind.CLOSING):
            for date in impossible(text, region.span):
                yield ParseWarning(WarningCode.DATE_IMPOSSIBLE, " ".join(date.of(text).split()), date)
        if region.kind is RegionKind.CLOSING:
            for date in signature.damaged_dates(text, region.span):
                yield ParseWarning(WarningCode.DATE_DAMAGED, date.of(text), date)


def _rows(text: str, region: Span | None) -> list[str]:
    """The printed lines of a region without pinyin, a run of blanks as one."""
    if region is None:
        return []
    lines = region.of(text).split("\n")
    return [" ".join(without_pinyin(line[:_LINE]).split()) for line in lines if line and not line.isspace()]


def _parts(row: str) -> Iterator[str]:
    """The pieces of a closing line that goes on with whom to ask or who has copies."""
    start = 0
    for joint in CLOSING_JOINT.finditer(simplified(row)):
        yield row[start : joint.start()]
        start = joint.end()
    yield row[start:]


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
    numbers = document_number.find_document_numbers(printed or "")
    return printed if all(number.printed for number in numbers) else None


def _marks(header: list[str], closing: list[str], labelled: dict[str, str]) -> tuple[str | None, str | None]:
    """The class of the handling result and the disclosure mark, labelled, alone on a line, or behind the number."""
    category = disclosure = None
    if match := compiled(r"(?<![A-Za-z])[A-D][1-3]?(?![A-Za-z\d])").search(simplified(labelled.get("category", ""))):
        category = match.group()
    said = labelled.get("disclosure", "")
    if match := _DISCLOSURE.search(said):
        disclosure = match.group()
    elif said and (match := _CONSENT.fullmatch(said)):
        disclosure = _consent(match[1])
    for row in simplified_rows(header):
        bracketed = "(" in row or "（" in row
        if category is None and bracketed and (match := _CLASS_IN_BRACKETS.search(row)):
            category = match["class"]
        if disclosure is None and "公开" in row and (match := _CONSENT_SAID.search(row)):
            disclosure = _consent(match["consent"])
        if category is None and not _CLASSES.isdisjoint(row) and (match := _CLASS.search(row)):
            category = match["class"]
        if disclosure is None and len(row) < 60 and "公开" in row and (match := _DISCLOSED.search(row)):
            disclosure = match.group(1)
    closing = simplified_rows(closing)
    if category is None:
        category = next(
            (match["class"] for row in closing if len(row) < 8 and (match := _CLASS_ALONE.fullmatch(row))), None
        )
    below = "\n".join(closing)
    if disclosure is None and "公开" in below and (match := _CONSENT_SAID.search(below)):
        disclosure = _consent(match["consent"])
    if disclosure is None and "公开" in below and (match := _DISCLOSED_BELOW.search(below)):
        disclosure = match.group(1)
    if disclosure is None and (match := _DISCLOSURE.search(labelled.get("scope", ""))):
        disclosure = match.group()
    return category, disclosure and disclosure.replace("对外", "").replace("向社会", "")


def _consent(word: str) -> str:
    return "同意公开" if word in ("是", "同意", "可以") else "不同意公开"
