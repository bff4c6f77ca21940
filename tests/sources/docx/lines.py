"""What tests of Word documents write and read."""

from reader.sources.docx.document import read_docx
from tests.sources.documents import docx, level, listed


def lines(body: str, numbering: str = "", styles: str = "", **others: str) -> list[str]:
    """The lines that a Word document with this XML is read as."""
    return read_docx(docx(body, numbering, styles, **others), "reply.docx")[0].split("\n")[:-1]


def runs(*parts: str) -> str:
    """A paragraph of these parts."""
    return f"<w:p>{''.join(parts)}</w:p>"


def run(words: str) -> str:
    """A run of these words."""
    return f"<w:r><w:t>{words}</w:t></w:r>"


OFFICIAL = listed(
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
    level(4, "decimalEnclosedCircle", "%5"),
)
