"""Understanding: all that a text says by itself, as one value. Pure: `str` in, a frozen value out.

Every face of the program, and every worker elsewhere, takes it from here, so that a letter is understood alike on the
screen, on the command line and in a ledger.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.commitments import Commitment, find_commitments
from reader.facts import NOTHING_SAID, Facts, guessed_in_stages
from reader.figures import Figure
from reader.figures.recognise import recognised_in_stages
from reader.reply import Reply
from reader.reply.parsing import parsed_in_stages
from reader.reply.plain import as_plain
from reader.text import Span
from reader.text.patterns import write_compiled
from reader.text.stages import Stages, alone

if TYPE_CHECKING:
    from reader.checks import Division, Finding
    from reader.reply import ParseWarning


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
    return alone(understood_in_stages(text, of_file))


def understood_in_stages(text: str, of_file: "Iterable[ParseWarning]" = ()) -> Stages[Understanding]:
    """The same in stages, for several texts together."""
    seen = yield from looking(text, of_file)
    return (yield from _completing(seen))


def examining(text: str, of_file: "Iterable[ParseWarning]" = ()) -> Stages[Understanding]:
    """Understand no more of a text than its figures and what its arithmetic comes to, in stages."""
    seen = yield from looking(text, of_file)
    return Understanding(seen.reply, seen.figures, *_examinations(seen.reply, seen.figures))


def promising(text: str, of_file: "Iterable[ParseWarning]" = ()) -> Stages[Understanding]:
    """Understand no more of a text than its figures and what it promises, in stages."""
    seen = yield from looking(text, of_file)
    return Understanding(seen.reply, seen.figures, commitments=_promises(seen.reply, seen.figures))


def first_look(text: str, of_file: "Iterable[ParseWarning]" = ()) -> Understanding:
    """What is seen at once: the reply's structure and its figures, a fifth of the work; the rest is empty."""
    return alone(looking(text, of_file))


def completed(seen: Understanding) -> Understanding:
    """A first look with all that a closer one finds."""
    return alone(_completing(seen))


def looking(text: str, of_file: "Iterable[ParseWarning]" = ()) -> Stages[Understanding]:
    """A first look in stages."""
    reply = yield from parsed_in_stages(text, of_file)
    yield
    figures = yield from recognised_in_stages(reply)
    yield
    return Understanding(reply, figures)


def _completing(seen: Understanding) -> Stages[Understanding]:
    reply, figures = seen.reply, seen.figures
    divisions, findings = _examinations(reply, figures)
    yield
    facts = _with_parts((yield from guessed_in_stages(reply, figures)), divisions)
    yield
    return Understanding(reply, figures, divisions, findings, facts, _promises(reply, figures))


def _examinations(reply: Reply, figures: tuple[Figure, ...]) -> "tuple[tuple[Division, ...], tuple[Finding, ...]]":
    # Compiling their patterns takes longer than a short reply: not on the way to what is seen at once.
    from reader.checks.examining import examined, in_order

    divided, findings = examined(as_plain(reply).text, figures)
    if reply.warnings and reply.scanned:
        from reader.checks.scanned import check_scanned

        findings = in_order([*findings, *check_scanned(reply, figures)])
    write_compiled()  # for the next process, as Python keeps byte code: this one may not end by itself
    return divided, findings


def _promises(reply: Reply, figures: tuple[Figure, ...]) -> tuple[Commitment, ...]:
    commitments = find_commitments(reply, figures)
    write_compiled()
    return commitments


def _with_parts(facts: Mapping[Span, Facts], divisions: "Iterable[Division]") -> dict[Span, Facts]:
    """Facts, with what the text divides: a part is a sum within another one, of whose year it is if all of that is."""
    found = dict(facts)
    for division in divisions:
        year = found.get(division.whole, NOTHING_SAID).year if division.complete else None
        for part in division.parts:
            said = found.get(part, NOTHING_SAID)
            found[part] = said.but(part=True, year=said.year or year)
    return found
