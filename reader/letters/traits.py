"""Traits: what of a text tells which letter it is, small enough to be kept beside it and compared by the thousand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

from reader.letters.proposal import Asked
from reader.letters.sketch import key_of, numerals_of, sketch_of
from reader.reply import RegionKind, Reply
from reader.reply.document_number import find_document_numbers
from reader.text.comparing import folded

_LETTER = (RegionKind.BODY, RegionKind.CLOSING)
# The line's end before it first, which a search goes to at once.
_PAGE_NUMBER = re.compile(r"\n[ \t\u3000]*[-—－–―·]*[ \t]*[0-9]{1,3}[ \t]*[-—－–―·]*[ \t]*(?=\n|\Z)")
# The rarest character first, which a search goes to at once.
_YEAR = re.compile("年(?<=((?:19|20)[0-9]{2})年)(?<![0-9].{4}年)")
_FEWEST = 60
"""Characters: fewer words may be the same in two letters."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of one text: empty where nothing is.

    `number` is the document number for comparing, `signed` and `published` ISO 8601 dates, `years` the first and the
    last that its body names. `words` is a digest of the letter's words without widths, blanks and lines, `sketch` and
    `numerals` tell how alike the bodies of others are, `near` are the keys by which near-equal ones are found. `files`
    are the digests of the files that gave the text, `addresses` and `paths` where these were.
    """

    digest: str
    title: str = ""
    number: str = ""
    issuer: str = ""
    asked: Asked = field(default_factory=Asked)
    request: str = ""
    addressees: tuple[str, ...] = ()
    signed: str = ""
    published: str = ""
    years: tuple[str, ...] = ()
    words: str = ""
    sketch: bytes = b""
    numerals: bytes = b""
    near: tuple[int, ...] = ()
    files: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[int]:
        """What it is looked up by: whatever may be one letter with it, or belong to it, has one of these."""
        one = (("number", self.number), ("words", self.words))
        many = (("file", self.files), ("address", self.addresses), ("path", self.paths))
        facts = [*one, *((sort, fact) for sort, facts in many for fact in facts)]
        asked = (key_of("proposal", *each) for each in self.asked.keys)
        return frozenset([*(key_of(sort, fact) for sort, fact in facts if fact), *asked, *self.near])


def traits_of(
    reply: Reply, files: Iterable[str] = (), addresses: Iterable[str] = (), paths: Iterable[str] = ()
) -> Traits:
    """The traits of a reply, and of what is known of its files."""
    said = reply.metadata
    letter = [(region.kind, _words(region.span.of(reply.text))) for region in reply.regions if region.kind in _LETTER]
    words = "".join(each for _kind, each in letter) if letter else _words(reply.text)
    # A copy often lacks the end of a letter, which is a third of a short one.
    bodies = [each for kind, each in letter if kind is RegionKind.BODY]
    body = "".join(bodies) if bodies else words
    sketch, near = sketch_of(body)
    years = sorted(_YEAR.findall(body))
    return Traits(
        digest=reply.digest,
        title=said.title or "",
        number=number_for_comparing(said.document_number),
        issuer=folded(said.issuer or ""),
        asked=Asked.of(said.proposal),
        request=folded(said.proposal.title or ""),
        addressees=tuple(map(folded, said.addressees)),
        signed=said.signed or "",
        published=said.published or "",
        years=(years[0], years[-1]) if years else (),
        words=blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest() if len(words) >= _FEWEST else "",
        sketch=sketch,
        numerals=numerals_of(body),
        near=near,
        files=frozenset(files),
        addresses=frozenset(map(address_for_comparing, addresses)),
        paths=frozenset(paths),
    )


def _words(text: str) -> str:
    """A text's words for comparing, without the numbers of its pages."""
    return folded(_PAGE_NUMBER.sub("", f"\n{text}"))


@lru_cache(maxsize=64)
def number_for_comparing(printed: str | None) -> str:
    """A document number in one form, whatever its brackets and zeros; empty for none."""
    if not printed:
        return ""
    known = next((found.normalised for found in find_document_numbers(printed) if found.normalised), None)
    return known or folded(printed)


def address_for_comparing(address: str) -> str:
    """An address without what doesn't tell pages apart: the protocol, the place in the page, a last slash."""
    return re.sub(r"^[a-z]+://(?:www\.)?|#.*|/$", "", address.strip(), flags=re.IGNORECASE)
