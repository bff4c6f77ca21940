"""Examining: all checks of a text in one reading of its sentences."""

from collections.abc import Iterable
from decimal import Context, localcontext

from reader.checks.changes import check_changes
from reader.checks.enumerated import enumerated
from reader.checks.finding import Division, Finding
from reader.checks.multiples import check_multiples
from reader.checks.parts_of_total import divided_by, read_lists
from reader.checks.proportions import check_proportions
from reader.checks.sentence import sentences
from reader.checks.shares import check_shares
from reader.checks.tables import in_tables, outside
from reader.checks.totals import check_totals
from reader.figures.model import Figure
from reader.reply.broken_lines import Joined, breaks
from reader.text import Span

# Numbers of up to 22 digits are recognised; a product of three of them is exact in this.
_EXACT = Context(prec=80)


def examined(text: str, figures: Iterable[Figure]) -> tuple[tuple[Division, ...], tuple[Finding, ...]]:
    """The divisions and the findings of a text, its sentences read once for both, over the breaks of a page's lines."""
    figures = tuple(figures)
    broken = breaks(text)
    if not broken:
        return _examined(text, figures)
    joined = Joined(text, broken)
    moved = [each._replace(span=joined.span(each.span), phrase=joined.span(each.phrase)) for each in figures]
    stood = {there.span: each.span for each, there in zip(figures, moved, strict=True)}
    divided, found = _examined(joined.text, tuple(moved))

    def apart(span: Span) -> Span:
        return stood.get(span) or joined.span_apart(span)

    return (
        tuple(Division(apart(each.whole), tuple(map(apart, each.parts)), each.complete) for each in divided),
        tuple(each._replace(spans=tuple(map(apart, each.spans))) for each in found),
    )


def _examined(text: str, figures: tuple[Figure, ...]) -> tuple[tuple[Division, ...], tuple[Finding, ...]]:
    divided: list[Division] = []
    with localcontext(_EXACT):
        of_tables, found = in_tables(text, figures)
        prose = outside(text, figures)
        divided += enumerated(text, prose)
        for sentence in sentences(text, prose):
            lists = read_lists(sentence)
            divided += divided_by(sentence, lists)
            found += check_totals(sentence, lists)
            found += check_shares(sentence, lists)
            found += check_changes(sentence)
            found += check_multiples(sentence)
            found += check_proportions(sentence)
    return (*divided, *of_tables), in_order(found)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the text."""
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[tuple[int, int], list[tuple[int, int]], str]:
    # Two numbers are compared in a tenth of the time that two spans are.
    spans = [(span.start, span.end) for span in finding.spans]
    return min(spans), spans, finding.check
