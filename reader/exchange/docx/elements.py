"""Elements of WordprocessingML (ECMA-376-1, 17), and words that XML can hold."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reader.exchange.packing import in_xml

Element = Any
"""An element of lxml, which knows no types."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TABS = re.compile("(\t)")


def element(name: str, *children: Element, **attributes: str | int) -> Element:
    """An element `w:…` with attributes of that namespace, in the order of their giving."""
    made: Element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def run(words: str, *properties: Element) -> Element:
    """A run of words on one line, tabs as such."""
    made = element("r")
    if properties:
        made.append(element("rPr", *properties))
    for part in _TABS.split(in_xml(words)):
        if part == "\t":
            made.append(element("tab"))
        elif part:
            text = element("t")
            text.set(_SPACE, "preserve")
            text.text = part
            made.append(text)
    return made


def paragraph(style: str, runs: Iterable[Element], *properties: Element) -> Element:
    """A paragraph in a style; the plain one is not named."""
    made = element("p")
    named = (element("pStyle", val=style),) if style else ()
    if named or properties:
        made.append(element("pPr", *named, *properties))
    made.extend(runs)
    return made


def begun(number: int) -> Element:
    """Where the words of a comment begin."""
    return element("commentRangeStart", id=number)


def ended(number: int) -> Iterator[Element]:
    """Where they end, and behind them the comment's sign (17.13.4.5)."""
    yield element("commentRangeEnd", id=number)
    yield element("r", element("commentReference", id=number))
