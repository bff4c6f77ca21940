"""What the library keeps of a text: pure, `str` in, rows out, made where the text is understood."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.checks.finding import Severity
from reader.facts import NOTHING_SAID, Facts
from reader.figures import Amount, Figure, FigureKind
from reader.ledger import recognised, rows
from reader.ledger.packing import pack as pack_ledger
from reader.letters import traits_of
from reader.letters.packing import pack_traits
from reader.letters.proposal import Asked
from reader.letters.sketch import key_of
from reader.letters.traits import number_for_comparing
from reader.library import amounts
from reader.library.bounds import NOTHING, days, of_amount, printed
from reader.library.numbers import numbers_in
from reader.library.packing import pack
from reader.library.words import number_words, words_of
from reader.reply import Metadata
from reader.text import Span
from reader.text.search import Unwrapped, folded, unwrapped
from reader.text.stages import Stages, alone
from reader.understanding import Understanding, understood_in_stages

if TYPE_CHECKING:
    from reader.reply import ParseWarning


class Sum(NamedTuple):
    """A sum of money: where it stands, between which bounds it is, and what is said of it.

    `at` is the printed number in hundredths. A period is given as its first and last day.
    """

    start: int
    end: int
    words: str
    unit: str
    qualifier: str
    at: int | None
    least: int | None
    most: int | None
    year_from: int | None
    year_to: int | None
    payer: str | None
    recipient: str | None
    purpose: str | None
    level: str | None
    status: str | None

    def row(self, number: Callable[[str | None], int | None]) -> tuple[object, ...]:
        """The same values, of its names their numbers."""
        names = map(number, (self.payer, self.recipient, self.purpose))
        return *self[:_FIRST_NAME], *names, *self[_BEHIND_NAMES:]


_FIRST_NAME = Sum._fields.index("payer")
_BEHIND_NAMES = Sum._fields.index("purpose") + 1


class Promise(NamedTuple):
    """A promise: where it stands, its deadline as it is said and as its first and last day."""

    start: int
    end: int
    deadline: str | None
    due_from: int | None
    due_to: int | None


class Citation(NamedTuple):
    """A document number in the text that is not the reply's own; `number` is as letters print it, whole."""

    start: int
    end: int
    number: str


class Derived(NamedTuple):
    """All that is kept of a text. `words` is what words are looked for in, in UTF-8; `packed` is by `packing`.

    `titles` are those that don't stand in `words` as the reply is called by them, a line each, in UTF-8, too.
    `joints` are the bytes of `words` before which a line end stood between two digits: one number, or two. `numbers`
    are those of the words and the titles, each once, with blanks between. `title_words` are both titles and
    `number_words` the number as they are looked for. `amount` is the total that its ledger has for it while nobody
    decided on any sum. `ledger` are its lines in a ledger, `traits` what tells which letter it is, both packed; `lines`
    are how many of the former there are, and `money` how many of these are sums. `cited_as` is its number as others
    cite it, whole; `asked` are the keys of the proposal that it answers, `keys` all that its traits are looked up by.
    """

    digest: bytes
    title: str | None
    number: str | None
    cited_as: str | None
    issuer: str | None
    signed: str | None
    published: str | None
    dated_from: int
    dated_to: int
    published_from: int | None
    published_to: int | None
    category: str | None
    proposal_kind: str | None
    proposal_number: str | None
    proposal_title: str | None
    session: str | None
    characters: int
    scanned: bool
    doubts: int
    words: bytes
    titles: bytes
    packed: bytes
    joints: str
    numbers: str
    title_words: str
    number_words: str
    amount: amounts.Sum | None
    ledger: bytes
    traits: bytes
    lines: int
    money: int
    sums: tuple[Sum, ...]
    promises: tuple[Promise, ...]
    citations: tuple[Citation, ...]
    asked: tuple[int, ...]
    keys: tuple[int, ...]


def derived(
    text: str,
    files: Iterable[str] = (),
    addresses: Iterable[str] = (),
    of_file: "Iterable[ParseWarning]" = (),
) -> Derived:
    """What is kept of a canonical text; any text is one. `files` are digests of what it was read from, `addresses`
    where that was published, `of_file` the warnings of its file."""
    return alone(derived_in_stages(text, files, addresses, of_file))


def derived_in_stages(
    text: str,
    files: Iterable[str] = (),
    addresses: Iterable[str] = (),
    of_file: "Iterable[ParseWarning]" = (),
) -> Stages[Derived]:
    """The same in stages, for several texts together."""
    seen = yield from understood_in_stages(text, of_file)
    ledger = rows(seen, None, recognised(seen))
    yield
    amount, packed_ledger = amounts.sum_of(ledger), pack_ledger(ledger)
    yield
    traits = traits_of(seen.reply, files, addresses)
    yield
    line = unwrapped(folded(text))
    packed = pack(text, line)
    yield
    metadata, proposal = seen.reply.metadata, seen.reply.metadata.proposal
    dated = (days(metadata.dated) if metadata.dated else None) or NOTHING
    published = days(metadata.published) if metadata.published else None
    called = [words for title in (metadata.title, proposal.title) if (words := words_of(title))]
    titles = "\n".join(words for words in called if words not in line.words)
    joints = _joints(line)
    return Derived(
        digest=bytes.fromhex(seen.reply.digest),
        title=metadata.title,
        number=metadata.document_number,
        cited_as=cited_as(metadata),
        issuer=metadata.issuer,
        signed=metadata.signed,
        published=metadata.published,
        dated_from=dated.lower,
        dated_to=dated.upper,
        published_from=published.lower if published else None,
        published_to=published.upper if published else None,
        category=metadata.category,
        proposal_kind=proposal.kind,
        proposal_number=proposal.number,
        proposal_title=proposal.title,
        session=proposal.session,
        characters=len(text),
        scanned=bool(seen.reply.scanned),
        doubts=sum(finding.severity is not Severity.OK for finding in seen.findings),
        words=line.words.encode(),
        titles=titles.encode(),
        packed=packed,
        joints=" ".join(str(len(line.words[:place].encode())) for place in joints),
        numbers=" ".join(dict.fromkeys([*numbers_in(line.words, joints), *numbers_in(titles)])),
        title_words="\n".join(called),
        number_words=number_words(metadata.document_number),
        amount=amount,
        ledger=packed_ledger,
        traits=pack_traits(traits),
        lines=len(ledger),
        money=sum(row.entry.figure.kind is FigureKind.MONEY for row in ledger),
        sums=tuple(_sum(seen, figure) for figure in seen.figures if figure.kind is FigureKind.MONEY),
        promises=tuple(_promises(seen)),
        citations=tuple(citations(seen)),
        asked=tuple(keys_of(traits.asked)),
        keys=tuple(sorted(traits.keys)),
    )


def keys_of(asked: Asked) -> Iterator[int]:
    """What the replies to a proposal are looked up by; nothing where its session isn't said."""
    return (key_of("proposal", *each) for each in asked.keys)


def _joints(line: Unwrapped) -> list[int]:
    """The places in the words before which a line end stood between two digits."""
    words = line.words
    return [
        place
        for place in line.places
        if 0 < place < len(words) and words[place - 1] in "0123456789" and words[place] in "0123456789"
    ]


def _sum(seen: Understanding, figure: Figure) -> Sum:
    said = seen.facts.get(figure.span, NOTHING_SAID)
    return sum_of(figure.amount, said, figure.span, figure.phrase.of(seen.text))


def sum_of(amount: Amount, said: Facts, place: Span, words: str) -> Sum:
    """A sum that stands in a place, by its amount and what is said of it."""
    bounds = of_amount(amount)
    period = days(said.year) if said.year else None
    return Sum(
        start=place.start,
        end=place.end,
        words=words,
        unit=amount.unit,
        qualifier=amount.qualifier.value,
        at=printed(amount),
        least=bounds.lower if bounds else None,
        most=bounds.upper if bounds else None,
        year_from=period.lower if period else None,
        year_to=period.upper if period else None,
        payer=said.payer,
        recipient=said.recipient,
        purpose=said.purpose,
        level=said.level.value if said.level else None,
        status=said.status.value if said.status else None,
    )


def _promises(seen: Understanding) -> Iterator[Promise]:
    for promise in seen.commitments:
        due = days(promise.deadline) if promise.deadline else None
        yield Promise(
            promise.span.start,
            promise.span.end,
            promise.deadline,
            due.lower if due else None,
            due.upper if due else None,
        )


def citations(seen: Understanding) -> Iterator[Citation]:
    """The document numbers in a text that are not its own, in order."""
    own = cited_as(seen.reply.metadata)
    for figure in seen.figures:
        if figure.kind is FigureKind.DOCUMENT_NUMBER and isinstance(figure.value, str):
            number = _as_printed(figure.value)
            if number != own:
                yield Citation(figure.span.start, figure.span.end, number)


def cited_as(said: Metadata) -> str | None:
    """A reply's own document number as letters print it; `None` where it has none that can be told."""
    return whole_number(said.document_number or "")


def whole_number(printed: str) -> str | None:
    """A document number in the form in which citations are kept, whatever its brackets, blanks and zeros."""
    value = number_for_comparing(printed)
    return _as_printed(value) if value.count("|") == 2 else None


def _as_printed(value: str) -> str:
    """A document number as letters print it: of 8、9号 each has its organ and year."""
    organ, year, serial = value.split("|")
    return f"{organ}〔{year}〕{serial}号"
