"""The ledger as Markdown: a compact table for each reply, then the totals with what they count and leave out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader.exchange.escaping import escaped, on_one_line
from reader.exchange.ledger.aside import aside, lines_from
from reader.exchange.ledger.columns import BY_KEY
from reader.exchange.ledger.lines import Line, Summary, Summing, added, counted, ranges
from reader.exchange.ownership import GENERATOR
from reader.i18n import _, ngettext
from reader.ledger import Origin
from reader.ledger.accounts import Grouping, account_name, group_name
from reader.text.canonical import canonical

_KEYS = ("number", "section", "quote", "shown", "year", "payer", "purpose", "status", "review", "note")
_RIGHT = frozenset({"number", "shown"})


def markdown_parts(replies: Iterable[Sequence[Line]], by: Iterable[Grouping | None]) -> Iterator[str]:
    """The document; what is guessed bears a question mark.

    Its first lines tell how many figures there are, which is known at the end: until then the tables are on the disk.
    """
    sums = [Summing(each) for each in by]
    count, is_guessed, is_maybe = 0, False, False
    with aside() as tables:
        for lines in added(replies, sums):
            count += len(lines)
            is_guessed = is_guessed or any(line.row.entry.guessed for line in lines)
            is_maybe = is_maybe or any(line.row.is_maybe for line in lines)
            for of in _by_reply(lines):
                heading = f"## {escaped(_name(of[0].row.origin))}"
                tables.write(_visible("", heading, "", *_table(of)).encode())
        heading = _("Ledger of figures")
        yield _visible("---", f'generator: "{GENERATOR}"', f"figures: {count}", "---", "", f"# {heading}")
        yield from map(bytes.decode, lines_from(tables))
    if is_guessed:
        yield _visible("", _("What bears a question mark is guessed."))
    if is_maybe:
        yield _visible("", _("Lines with “maybe” behind their number are those that the query may not mean."))
    for each in sums:
        yield _visible("", *_totals(each.summary))


def _visible(*lines: str) -> str:
    """Lines in which, as in the other exports, controls become visible: none reaches a terminal."""
    return canonical("".join(f"{line}\n" for line in lines))


def _by_reply(lines: Iterable[Line]) -> Iterable[list[Line]]:
    replies: defaultdict[tuple[str, str | None], list[Line]] = defaultdict(list)
    for line in lines:
        replies[line.row.origin.digest, line.row.origin.source].append(line)
    return replies.values()


def _name(origin: Origin) -> str:
    metadata = origin.metadata
    name = on_one_line(metadata.title or origin.source or origin.digest)
    return f"{name} ({on_one_line(metadata.document_number)})" if metadata.document_number else name


def _table(lines: Iterable[Line]) -> Iterator[str]:
    columns = [BY_KEY[key] for key in _KEYS]
    yield _row([*(_(column.name) for column in columns), _("offsets")])
    yield _row(["---:" if column.key in _RIGHT else "---" for column in columns] + ["---"])
    for line in lines:
        guessed = line.row.entry.guessed
        span = line.row.entry.span
        cells = [
            escaped(on_one_line(str(column.shown(line)) + _beside(line, column.key)))
            + ("?" if column.key in guessed else "")
            for column in columns
        ]
        yield _row([*cells, f"{span.start}:{span.end}" if span else ""])


def _beside(line: Line, key: str) -> str:
    """What is said behind a cell of a figure that doesn't stand in this version as it was decided on."""
    row = line.row
    words = on_one_line(row.entry.figure.text)
    if key == "number" and row.is_maybe:
        return " " + _("maybe")
    if key == "quote" and row.now not in ("", words):
        return f" → {row.now}"
    if key == "quote" and row.was and row.was != row.entry.figure.text:
        was = _("was {value}").format(value=row.was)
        return f" ({was})"
    if key == "quote" and row.entry.is_scanned:
        return f" ({BY_KEY['scan'].shown(line)})"
    if key == "review" and row.state:
        item = row.entry.item
        state = _(row.state)
        return f" ({state} · {item.why})" if item and item.why else f" ({state})"
    if key == "review" and line.decision:
        who, when = (BY_KEY[each].shown(line) for each in ("decided_by", "decided_at"))
        return f" · {who} {when}".rstrip() if who else ""
    return ""


def _totals(of: Summary) -> Iterator[str]:
    yield "## " + (_("Totals by {grouping}").format(grouping=_(of.by.label)) if of.by else _("Totals"))
    yield ""
    maybe = [_("of it maybe")] if any(total.maybe_size for total, *_numbers in of.totals) else []
    if of.totals:
        names = [*([_(of.by.label)] if of.by else ()), _("account")]
        numbered = [_("sum"), _("of it guessed"), *maybe, _("figures"), _("to review")]
        yield _row([*names, *numbered, _("lines")])
        yield _row([*("---" for _name in names), *("---:" for _name in numbered), "---"])
    for total, numbers, rests in of.totals:
        group = [escaped(on_one_line(group_name(total.group, of.by)))] if of.by else []
        sums = (escaped(total.shown), escaped(total.shown_guess), *(escaped(total.shown_maybe) for _each in maybe))
        counts = (str(len(numbers)), str(total.open))
        yield _row([*group, escaped(account_name(total.account)), *sums, *counts, counted(numbers, rests)])
    if of.totals and (of.left_out or of.alike):
        yield ""
    for reason, numbers in of.left_out:
        count = ngettext("{count} figure is left out", "{count} figures are left out", len(numbers))
        yield f"- {count.format(count=len(numbers))}: {_(reason.label)} ({ranges(numbers)})"
    for numbers in of.alike:
        yield "- " + _("perhaps one sum that is told again: lines {lines}").format(lines=ranges(numbers))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
