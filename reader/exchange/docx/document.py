"""The Word file, put together: the letter, then what isn't found in it, then the table of figures."""

from itertools import chain

from docx.opc.constants import RELATIONSHIP_TYPE

from reader.exchange.document import Document
from reader.exchange.docx.letter import letter
from reader.exchange.docx.notes import comment, figures, lost
from reader.exchange.docx.package import blank, saved


def word_document(document: Document) -> bytes:
    """The export of what is noted on a reply.

    Nothing in it depends on when it is made. The library that makes the package looks through all comments for each
    that is added, and through all paragraphs; so those are made here, and put in at once.
    """
    reply, items = document.reply, document.items
    made = blank(reply.metadata.title or document.source)
    page = made.element.body[-1]
    for each in chain(letter(reply, items), lost(items), figures(document)):
        page.addprevious(each)
    if items:
        assert made.comments is not None  # which makes the part
        comments = made.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS).element  # type: ignore[attr-defined]
        comments.extend(comment(document, item, number) for number, item in enumerate(items))
    return saved(made)
