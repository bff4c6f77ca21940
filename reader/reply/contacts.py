"""Whom to ask about a reply, and who has copies of it."""

import re
from collections.abc import Iterator

from reader.reply.model import Contact
from reader.reply.regions import COPIES
from reader.text.patterns import compiled
from reader.text.variants import simplified_rows

# As printed, with digits that the page has masked: 0300-6120033, 139****5608.
_PHONE = re.compile(
    r"(?<![\d*])(?:[（(][0０]\d{2,3}[)）]\s?[-—－–]?\s?\d{7,8}|[0０]\d{2,3}\s?[-—－–]?\s?\d{7,8}|[1１]\d{10}|\d{3,4}[*＊xX×]{3,6}\d{2,4}|[0０]\d{2,3}[-—－–]\d{0,4}[*＊]{2,8}\d{0,4}|\d{7,11})(?![\d*])"
)
# What numbers stand behind that nobody is called by; but 电话及传真 is both.
_NO_TELEPHONE = re.compile(
    r"(?<!话)(?<!话[及和与、/／（(])(?:传\s?真|邮\s?(?:政\s?)?编(?:\s?码)?|Q{2})(?:号码?)?\s?[:：]?\s?[\d—－–()（）-]+"
)
_PERSON = (
    r"(?:联\s?[系络]\s?人(?:\s?员)?|承\s?办\s?(?:负责)?\s?人(?:员)?|[经协会]\s?办\s?人(?:员)?|(?:承办)?责任人|办\s?理\s?人(?:员)?|填\s?表\s?人|答复人(?:员)?|负\s?责\s?人|(?:主管|分管|承办)领导|(?<![\u3400-\u9fff])人(?=[:：]))"
    r"(?:\s?姓\s?名)?(?:[及和、/／]职务)?(?:[及和、/／](?:其)?(?:联系)?(?:电话|方式|手机)(?:号码)?)?"
)
_OFFICE = (
    r"(?:联\s?系|承\s?办|主\s?办|经\s?办|办\s?理)\s?(?:单\s?位|部\s?门|[科处股]\s?室)"
    r"(?:[及和、](?:联系)?(?:电话|方式))?"
)
_TELEPHONE = r"(?:联\s?系|办\s?公|咨\s?询)?\s?(?:电\s?话|手\s?机|方\s?式)(?:号码)?"
_NAME = (
    r"(?:(?:(?!电话|手机|联系)[\u3400-\u9fff]){3,20}?[局股科处室心委厅站队](?![\u3400-\u9fff、])|[\u3400-\u9fff·]{1,5}[*＊×]{0,3})"
    r"(?:[ \u3000][\u3400-\u9fff](?![\u3400-\u9fff])"
    r"|(?:、(?!电话|手机|联系)[\u3400-\u9fff]{2,4}(?![\u3400-\u9fff：:]))+"
    r"|[（(](?!电话|手机|联系)[\u3400-\u9fff]{2,12}[局股科处室心委办][)）])?"
)
# In a sentence the colons are missing: 联系人简若溪，电话5550133.
_CONTACT = re.compile(
    rf"{_PERSON}(?:\s?[:：]\s?(?P<name>(?!联系|电话){_NAME})?|\s?(?P<said>[\u3400-\u9fff·]{{2,4}})(?=[，,、\s]\s?{_TELEPHONE}))"
    # 请与我局供水科简若溪联系，电话：5550133
    rf"|与[\u3400-\u9fff]{{0,12}}[局股科处室办](?P<with>(?:(?!联系|对接)[\u3400-\u9fff]){{2,4}}?)(?:同志)?(?:联系|对接)(?=[，,、\s（(]\s?{_TELEPHONE})"
    rf"|{_OFFICE}\s?[:：]\s?(?P<office>(?:(?!联系|电话)[\u3400-\u9fff]){{2,24}}(?:[（(](?!联系|电话)[\u3400-\u9fff]{{2,16}}[)）])?)?"
)
_PHONE_LINE = re.compile(rf"[（(]?{_TELEPHONE}\s?[:：].*")
_PHONE_ALONE = re.compile(rf"{_TELEPHONE}\s?[:：](?P<rest>[^\n]*)")
# 县农业局畜牧股 简若溪 5550133: a person of the office that stands first, with or without a number.
_PERSON_OF = re.compile(
    r"\s(?P<name>(?![\u3400-\u9fff]{1,3}[局股科处室心委厅站队])[\u3400-\u9fff]{2,4})\s?(?=[\d（(，,]|\Z)"
)
_ANOTHER_OFFICE = re.compile(r"[\s、,，和及]+[\u3400-\u9fff]{2,20}[局厅委办府心院队]")
_NUMBERS_ALONE = re.compile(r"[（(]?[\d\s*+（）()、，,;；/—－–-]{7,60}")
_COPIED = re.compile(rf"{COPIES}\s?(?P<organs>.+)")
# Compiled where there are copies: how many are printed, and what parts organs without a comma.
_HOW_MANY = r"[。.]?\s?(?:[（(]?共印.*)?$|[（(](?:\d{1,3}|\d*份)[)）]"
_NAMES_APART = r"(?<=[\u3400-\u9fff]{4})\s(?=[\u3400-\u9fff]{3})"
# Most lines of a closing have none of this.
_MAY_TELL = re.compile("[人话机式]|单位|部门|[科处股]室|领导")
_NEXT_LABEL = re.compile(r"\s[\u3400-\u9fff]{2,8}\s?[:：]")


def find_contacts(rows: list[str]) -> Iterator[Contact]:
    """The people or offices that answer for the reply; a line of numbers alone belongs to the one before it.

    An office with a person of its own, before or behind it, is that person's: its telephone is theirs, as is one that
    stands before a name.
    """
    contact: Contact | None = None
    is_office = False
    for row, plain in zip(rows, simplified_rows(rows), strict=True):
        if not _MAY_TELL.search(plain):
            if contact and not contact.phones and _NUMBERS_ALONE.fullmatch(row):
                contact = Contact(contact.name, _phones(row))
            continue
        found = list(_CONTACT.finditer(plain))
        if not found and _PHONE_LINE.fullmatch(plain):
            if contact is None or not contact.phones:
                contact = Contact(contact.name if contact else None, _phones(row))
            continue
        for match, following in zip(found, [*found[1:], None], strict=False):
            group = next((group for group in ("office", "said", "name", "with") if match[group]), None)
            name = "".join(row[slice(*match.span(group))].split()) if group else None
            rest = row[match.end() : following.start() if following else len(row)]
            phones = _phones(rest)
            if group == "name" and name and (person := _PERSON_OF.match(rest)):
                name = person["name"]
            if group == "office" and contact and contact.name and not (contact.phones or is_office):
                contact = Contact(contact.name, phones)  # an office behind the person who answers for it
                continue
            if contact and group != "office" and (is_office or not (contact.name or phones)):
                phones = phones or contact.phones
            elif contact:
                yield contact
            contact, is_office = Contact(name, phones) if name or phones else None, group == "office"
        if not found and contact is None and (said := _PHONE_ALONE.search(plain)) and (phones := _phones(said["rest"])):
            contact = Contact(None, phones)
    if contact and (contact.phones or not is_office):
        yield contact


def offices(rows: list[str]) -> Iterator[str]:
    """The offices that stand alone behind a label of whom to ask, whether a person is named, too, or not."""
    for row, plain in zip(rows, simplified_rows(rows), strict=True):
        for match in _CONTACT.finditer(plain) if _MAY_TELL.search(plain) else ():
            if match["office"] and not _ANOTHER_OFFICE.match(plain, match.end()):
                yield row[slice(*match.span("office"))]


def _phones(printed: str) -> tuple[str, ...]:
    return tuple("".join(phone.split()) for phone in _PHONE.findall(_NO_TELEPHONE.sub("", printed)))


def copied_to(rows: list[str]) -> tuple[str, ...]:
    """The organs copied to; a list that ends its line in a comma goes on in the next."""
    organs: list[str] = []
    goes_on = False
    for row in rows:
        match = _COPIED.match(row) if "送" in row or "报" in row else None
        if not match and not goes_on:
            continue
        listed = match["organs"] if match else row
        if label := _NEXT_LABEL.search(listed):
            listed = listed[: label.start()]
        listed = compiled(_HOW_MANY).sub("", listed)
        parts = compiled("[,，、;；]").split(listed)
        organs += parts if len(parts) > 1 else compiled(_NAMES_APART).split(listed)
        goes_on = row.endswith((",", "，", "、"))
    return tuple(organ.strip() for organ in organs if organ.strip())
