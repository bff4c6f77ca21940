"""Understanding: all that a text says by itself, as one value. Pure: `str` in, a frozen value out.

Every face of the program, and every worker elsewhere, takes it from here, so that a letter is understood alike on the
screen, on the command line and in a ledger.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.commitments import Commitment
from reader.facts import NOTHING_SAID, Facts, guess
from reader.figures import Figure, recognise_in
from reader.reply import Reply, parse
from reader.text import Span
from reader.text.patterns import write_compiled
from reader.text.tables import TOGETHER

if TYPE_CHECKING:
    from reader.checks import Division, Finding
    from reader.reply import ParseWarning

    Text = tuple[str, Collection[ParseWarning]]
    """A canonical text, with the warnings of its file."""

_CHARACTERS = 200_000
"""Of texts that are understood together, so that memory stays as it is."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """One reply understood.

    `figures` are all that are recognised in its text, `divisions` its totals with their parts, `findings` what its
    own arithmetic comes to, each in the order of the text; `facts` is what the text says of each sum, by the sum's core
    span; `commitments` are what it promises. Equal texts give equal values; it pickles.
    """

    reply: Reply
    figures: tuple[Figure, ...]
    divisions: "tuple[Division, ...]" = ()
    findings: "tuple[Finding, ...]" = ()
    facts: Mapping[Span, Facts] = field(default_factory=dict)
    commitments: tuple[Commitment, ...] = ()

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.reply.text


def understand(text: str, of_file: "Iterable[ParseWarning]" = ()) -> Understanding:
    """Understand a canonical text; any text is one, and nothing is raised. `of_file` are the warnings of its file."""
    return completed(first_look(text, of_file))


def understand_each(texts: "Iterable[Text]") -> Iterator[Understanding | Exception]:
    """Understand several texts, each as `understand` does it; a mistake of ours on one of them stands in its place.

    Of some texts one stage goes over all of them before the next: its patterns and its code alone fill a processor's
    nearest memory, and to fetch them anew for each letter takes a fifth of the time.
    """
    for group in _groups(texts):
        try:
            yield from _completed(_first_looks(group))
        except Exception:
            for text in group:
                try:
                    yield understand(*text)
                except Exception as error:
                    yield error


def first_look(text: str, of_file: "Iterable[ParseWarning]" = ()) -> Understanding:
    """What is seen at once: the reply's structure and its figures, a fifth of the work; the rest is empty."""
    (seen,) = _first_looks([(text, tuple(of_file))])
    return seen


def completed(seen: Understanding) -> Understanding:
    """A first look with all that a closer one finds."""
    (understood,) = _completed([seen])
    return understood


def _groups(texts: "Iterable[Text]") -> "Iterator[list[Text]]":
    """Texts that are understood together: some at once, one by one where they are long."""
    group: list[Text] = []
    characters = 0
    for text in texts:
        if group and (len(group) == TOGETHER or characters + len(text[0]) > _CHARACTERS):
            yield group
            group, characters = [], 0
        group.append(text)
        characters += len(text[0])
    if group:
        yield group


def _first_looks(texts: "Iterable[Text]") -> list[Understanding]:
    replies = [parse(text, of_file) for text, of_file in texts]
    return [Understanding(reply, recognise_in(reply)) for reply in replies]


def _completed(looks: Sequence[Understanding]) -> list[Understanding]:
    # Compiling their patterns takes longer than a short reply: not on the way to what is seen at once.
    from reader.checks.examining import examined
    from reader.commitments import find_commitments

    checked = [examined(seen.text, seen.figures) for seen in looks]
    facts = [guess(seen.reply, seen.figures) for seen in looks]
    commitments = [find_commitments(seen.reply, seen.figures) for seen in looks]
    understood = [
        Understanding(
            seen.reply,
            seen.figures,
            divisions=divided,
            findings=_with_scanned(findings, seen),
            facts=_with_parts(said, divided),
            commitments=promises,
        )
        for seen, (divided, findings), said, promises in zip(looks, checked, facts, commitments, strict=True)
    ]
    write_compiled()  # for the next process, as Python keeps byte code: this one may not end by itself
    return understood


def _with_scanned(findings: "tuple[Finding, ...]", seen: Understanding) -> "tuple[Finding, ...]":
    """Findings, with those on words that were recognised in a picture."""
    if not seen.reply.scanned:
        return findings
    from reader.checks.examining import in_order
    from reader.checks.scanned import check_scanned

    return in_order([*findings, *check_scanned(seen.reply, seen.figures)])


def _with_parts(facts: Mapping[Span, Facts], divisions: "Iterable[Division]") -> dict[Span, Facts]:
    """Facts, with what the text divides: a part is a sum within another one."""
    found = dict(facts)
    for division in divisions:
        found.update({part: found.get(part, NOTHING_SAID).but(part=True) for part in division.parts})
    return found
