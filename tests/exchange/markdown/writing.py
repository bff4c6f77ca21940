"""Programs and people that write in one Markdown file in turn."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.exchange.markdown.blocks import HEADING, TITLE, Piece, between_marks, digest_of
from reader.exchange.markdown.front import Value
from reader.exchange.markdown.merging import Fresh, Merged, Remembered, merge


def name_of(number: int) -> str:
    return f"rr-{number:012x}"


def fresh(notes: Mapping[int, str], front: Mapping[str, Value] | None = None) -> Fresh:
    """An export of notes by their numbers: those below 100 stand in one section, those above in another."""
    pieces = [Piece(TITLE, "# Title\n")]
    for section in (0, 1):
        those = [number for number in sorted(notes) if number // 100 == section]
        if those:
            pieces.append(Piece(f"{HEADING}{section}", f"## Section {section}\n"))
        blocks = {name_of(number): f"> quote {number}\n\n{notes[number]}\n" for number in those}
        pieces.extend(Piece(name, between_marks(name, words)) for name, words in blocks.items())
    return Fresh(dict(front or {"generator": "reply-reader", "notes": len(notes)}), tuple(pieces))


@dataclass
class Memory:
    """What is remembered of exports, as the store does it."""

    names: frozenset[str] = frozenset()
    front: Mapping[str, Value] = field(default_factory=dict)
    digests: defaultdict[bytes, set[str]] = field(default_factory=lambda: defaultdict(set))

    def remember(self, export: Fresh) -> None:
        self.names = frozenset(piece.name for piece in export.pieces)
        self.front = export.front
        for piece in export.pieces:
            self.digests[digest_of(piece.text)].add(piece.name)

    @property
    def remembered(self) -> Remembered:
        return Remembered(self.names, self.front, lambda text: self.digests.get(digest_of(text), ()))

    def export(self, notes: Mapping[int, str], document: str | None) -> Merged:
        """The document with the notes exported to it, which are remembered; a new one where there was none."""
        made = fresh(notes)
        merged = Merged(made.document, {}, {}) if document is None else merge(document, made, self.remembered)
        self.remember(made)
        return merged


def exported(*rounds: Mapping[int, str]) -> tuple[str, Memory]:
    """A document with notes exported to it one time after the other, and what is remembered of that."""
    memory, document = Memory(), None
    for notes in rounds:
        document = memory.export(notes, document).document
    assert document is not None
    return document, memory


def lines_of(words: Sequence[str]) -> str:
    return "".join(f"{word}\n" for word in words)
