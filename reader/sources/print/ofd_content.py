"""The content of an OFD page, a template or a composite unit, as its XML has it (clauses 7.7, 11 and 13)."""

from dataclasses import dataclass, field

from reader.sources.print.matrices import IDENTITY, Matrix

_MUCH_DRAWN = 2_000  # what a form's lines stay below, and characters drawn as outlines don't

_WHITE = ["255"] * 3


@dataclass(frozen=True, slots=True)
class TextCode:
    """Characters from a place on, with the offsets from each to the next as they are printed; `None` where none are."""

    words: str
    x: float | None
    y: float | None
    rights: str | None
    downs: str | None


@dataclass(slots=True)
class TextObject:
    """Characters in one size and font, `stretch` times as wide as usual; `seen` is false where no ink draws them,
    `is_white` true where white does."""

    matrix: Matrix
    size: float
    stretch: float
    seen: bool
    font: str
    is_white: bool = False
    codes: list[TextCode] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Use:
    """A composite unit in its place."""

    name: str
    matrix: Matrix


@dataclass(slots=True)
class Objects:
    """What is printed; `pictures` are the boxes of the pictures, each its left, top, width and height, whose resources
    are `named`, `drawn` how long the outlines are that are drawn, which are `paths`, each in its place; `is_filled`
    says that an area is."""

    printed: list[TextObject | Use] = field(default_factory=list)
    pictures: list[tuple[float, ...]] = field(default_factory=list)
    is_picture: bool = False
    drawn: int = 0
    is_filled: bool = False
    paths: list[tuple[Matrix, str]] = field(default_factory=list)
    named: list[str] = field(default_factory=list)


class Parsed:
    """Takes the elements of a page, a template or a part of resources, gives what they hold."""

    def __init__(self) -> None:
        self.objects = Objects()
        self.units: dict[str, Objects] = {}
        self.templates: list[str] = []
        self.resources: list[str] = []
        self.page_area = 0.0
        self.folder = ""
        self.files: dict[str, str] = {}
        self._named = ""
        self._into = self.objects
        self._text: TextObject | None = None
        self._path: Matrix | None = None
        self._code: dict[str, str] = {}
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._words.clear()
        if tag == "TextCode":
            self._code = attributes
        elif tag == "TextObject":
            self._text = _text_object(attributes)
        elif tag == "PathObject" and attributes.get("Visible") != "false":
            self._path = _matrix(attributes)
            self._into.is_filled = self._into.is_filled or attributes.get("Fill") == "true"
        elif tag == "FillColor" and self._text:
            self._text.is_white = attributes.get("Value", "").split() == _WHITE
        elif tag == "ImageObject":
            self._into.is_picture = True
            self._into.named.append(attributes.get("ResourceID", ""))
            self._into.pictures.append(numbers(attributes.get("Boundary", ""), 4) or (0.0,) * 4)
        elif tag == "CompositeObject" and attributes.get("Visible") != "false":
            self._into.printed.append(Use(attributes.get("ResourceID", ""), _matrix(attributes)))
        elif tag == "CompositeGraphicUnit":
            self._into = self.units[attributes.get("ID", "")] = Objects()
        elif tag == "Res":
            self.folder = attributes.get("BaseLoc", "")
        elif tag == "MultiMedia":
            self._named = attributes.get("ID", "")
        elif tag == "Template":
            self.templates.append(attributes.get("TemplateID", ""))

    def data(self, words: str) -> None:
        """Characters."""
        self._words.append(words)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "TextCode" and self._text:
            axes = (numbers(self._code.get(axis, ""), 1) for axis in "XY")
            x, y = (axis[0] if axis else None for axis in axes)
            deltas = (self._code.get(name) for name in ("DeltaX", "DeltaY"))
            self._text.codes.append(TextCode("".join(self._words), x, y, *deltas))
        elif tag == "TextObject":
            if self._text and self._text.size > 0:
                self._into.printed.append(self._text)
            self._text = None
        elif tag == "CompositeGraphicUnit":
            self._into = self.objects
        elif tag == "MediaFile":
            self.files[self._named] = f"{self.folder}/{''.join(self._words).strip()}".lstrip("/")
        elif tag == "AbbreviatedData":
            self._into.drawn += sum(map(len, self._words))
            self._into.is_picture = self._into.is_picture or self._into.drawn >= _MUCH_DRAWN
            if self._path:
                self._into.paths.append((self._path, "".join(self._words)))
        elif tag == "PathObject":
            self._path = None
        elif tag == "PageRes":
            self.resources.append("".join(self._words).strip())
        elif tag == "PhysicalBox":
            self.page_area = self.area("".join(self._words))

    @staticmethod
    def area(box: str) -> float:
        """How large a box is, `left top width height`."""
        _left, _top, width, height = numbers(box, 4) or (0.0,) * 4
        return abs(width * height)


def _text_object(attributes: dict[str, str]) -> TextObject | None:
    if attributes.get("Visible") == "false":
        return None
    size, stretch = (numbers(attributes.get(name, ""), 1) or (0.0,) for name in ("Size", "HScale"))
    # Text is filled unless it says otherwise, and isn't outlined unless it says so (clause 11.3).
    seen = attributes.get("Alpha") != "0" and (attributes.get("Fill") != "false" or attributes.get("Stroke") == "true")
    font = f"{attributes.get('Font', '')} {attributes.get('Weight', '')} {attributes.get('Stroke', '')}"
    return TextObject(_matrix(attributes), size[0], stretch[0] or 1.0, seen, font)


def _matrix(attributes: dict[str, str]) -> Matrix:
    left, top = (numbers(attributes.get("Boundary", ""), 4) or (0.0,) * 4)[:2]
    a, b, c, d, e, f = numbers(attributes.get("CTM", ""), 6) or IDENTITY
    return a, b, c, d, e + left, f + top


def numbers(printed: str, count: int) -> tuple[float, ...] | None:
    """So many numbers, or nothing where the attribute is missing or isn't that."""
    fields = printed.split()
    return tuple(map(number, fields)) if len(fields) == count else None


def number(printed: str) -> float:
    """A number; 0 for what is none, or none on a page."""
    try:
        value = float(printed)
    except ValueError:
        return 0.0
    return value if abs(value) < 1e6 else 0.0
