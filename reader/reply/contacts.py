"""Whom to ask about a reply, and who has copies of it."""

import re
from collections.abc import Iterator

from reader.reply.model import Contact
from reader.text.variants import simplified

_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}\s?[-—－]?\s?\d{7,8}|1\d{10}|\d{7,11})(?!\d)")
_CONTACT = re.compile(
    r"(?:(?:联\s?系\s?人|承\s?办\s?(?:负责)?\s?人|经\s?办\s?人|填\s?表\s?人|负责人|(?:主管|分管)领导)(?:及(?:联系)?(?:电话|方式))?\s?[:：]\s?"
    r"(?P<name>[\u3400-\u9fff·]{1,5}(?:[ \u3000][\u3400-\u9fff](?![\u3400-\u9fff]))?)?"
    r"|(?:联系|承办)(?:单位|部门|科室)及(?:联系)?电话\s?[:：]\s?(?P<office>[\u3400-\u9fff]{2,24})?)(?P<rest>[^\n]*)"
)
_PHONE_LINE = re.compile(r"[（(]?(?:联系|办公)?\s?(?:电\s?话|手\s?机|方式)\s?[:：].*")


def find_contacts(rows: list[str]) -> Iterator[Contact]:
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


def copied_to(rows: list[str]) -> tuple[str, ...]:
    """The organs copied to; a list that ends its line in a comma goes on in the next."""
    organs: list[str] = []
    goes_on = False
    for row in rows:
        match = re.match(r"(?:抄\s?[送报]|[主报]?\s?送|分\s?送)\s?[:：]\s?(?P<organs>.+)", row)
        listed = match["organs"] if match else row if goes_on else ""
        organs += re.split("[,，、;；]", re.sub(r"[。.]?\s?(?:[（(]?共印.*)?$|[（(]\d*份[)）]", "", listed))
        goes_on = bool(listed) and row.endswith((",", "，", "、"))
    return tuple(organ.strip() for organ in organs if organ.strip())
