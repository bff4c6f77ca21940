"""References as CSL-JSON (csl-data.json of the Citation Style Language, 1.0.2), for Pandoc, Zotero and others."""

from collections.abc import Iterable

from reader.exchange.document import Document
from reader.exchange.escaping import on_one_line
from reader.exchange.json import Json, dumps
from reader.exchange.ownership import GENERATOR
from reader.exchange.reference import SORT, Reference, references_of


def csl_references(documents: Iterable[Document]) -> str:
    """The references of replies."""
    return dumps([_item(each) for each in references_of(documents)])


def _item(reference: Reference) -> Json:
    words = {
        "title": reference.title,
        "genre": SORT,
        "number": reference.number,
        "note": " · ".join(filter(None, (reference.answered, reference.session))),
        "language": "zh-CN",
    }
    # The first key tells whose file it is.
    item: Json = {"custom": {"generator": GENERATOR}, "id": reference.key, "type": "report"}
    item |= {name: on_one_line(value) for name, value in words.items() if value}
    if reference.author:
        item["author"] = [{"literal": on_one_line(reference.author)}]
    if reference.date:
        item["issued"] = {"date-parts": [[int(part) for part in reference.date.split("-")]]}
    return item
