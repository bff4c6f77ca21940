"""The document: all that an export of a reply's notes may want to say, as one value that its writers take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reader.annotations import Anchored
from reader.figures import recognise_in
from reader.ledger import Row, merged, recognised, rows
from reader.reply import Reply
from reader.understanding import Understanding, completed


@dataclass(frozen=True)
class Document:
    """A reply and what was noted on it.

    `items` are its annotations with their places in it, in the order of the text, those without a place last; `source`
    is what the file is called that they were made on. What more there is to say of the reply takes its time and is
    worked out when a writer asks for it.
    """

    reply: Reply
    items: tuple[Anchored, ...]
    source: str
    cited: Mapping[str, str] = field(default_factory=dict)
    """The exports of other replies that this one cites, by their document numbers."""
    preset: str = ""
    """In which preset Markdown is written; empty for the plain one, or that of the file that is brought up to date."""
    understood: Understanding | None = field(default=None, repr=False, compare=False)
    """All that the text says by itself, where that is known already."""

    @cached_property
    def understanding(self) -> Understanding:
        """All that the text says by itself: its figures and what it says of them, its promises, its arithmetic."""
        return self.understood or completed(Understanding(self.reply, recognise_in(self.reply)))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its ledger: every sum, share and count of the letter as it was recognised or put right, in the order of the
        text; those that are annotated and don't stand in it come last."""
        return rows(self.understanding, self.source, merged(self.reply, recognised(self.understanding), self.items))
