"""What a browser makes of a page: its elements, and what stands in them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What has no end tag (HTML, 13.1.2).
_VOID = frozenset({"meta"})


@dataclass
class Element:
    """An element with what is in it, in order."""

    name: str
    attributes: dict[str, str]
    content: "list[Element | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Element]":
        """All elements in it, and itself."""
        yield self
        for each in self.content:
            if isinstance(each, Element):
                yield from each.walk()

    @property
    def text(self) -> str:
        """All that is said in it."""
        return "".join(each if isinstance(each, str) else each.text for each in self.content)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    def having(self, name: str = "", of_class: str = "") -> "list[Element]":
        """The elements in it of a name, of a class, or of both."""
        return [
            each
            for each in self.walk()
            if (not name or each.name == name) and (not of_class or of_class in each.classes)
        ]

    def one(self, name: str = "", of_class: str = "") -> "Element":
        """The only one of these."""
        [found] = self.having(name, of_class)
        return found

    def named(self, identifier: str) -> "Element":
        """The only element of an id."""
        [found] = [each for each in self.walk() if each.attributes.get("id") == identifier]
        return found


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def parsed(page: str) -> Element:
    """The document; each element has to end where it was opened."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    [root] = parser.open
    return root


def words(page: Element) -> str:
    """The text of the letter."""
    return "".join(line.text for line in page.having(of_class="line"))
