"""Tables: rows and columns added up against their totals (合计, 小计), and the parts of each, 其中 among them.

Which rows make a total is told by their names: subtotals, numbers as 一、 （一） 1., and 其中. Where that is not
certain, only what comes out is told. A column of totals is known by what most of its rows come to.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import islice

from reader.checks.finding import Division, Finding
from reader.checks.fitting import Fit, exceeds
from reader.checks.sentence import Quantity
from reader.checks.table_names import RANKS, SUMS_UP, TELLS_APART, WITHIN, Label, Role, bare_name, label_of, role_of
from reader.checks.tolerance import total
from reader.checks.totals import summed, too_much
from reader.figures.cells import sums_of
from reader.figures.model import Figure, FigureKind
from reader.text import Span
from reader.text.rows import Table, is_nothing
from reader.text.tables import find_tables

_NOT_ADDED = re.compile("均|单价|标准|累计|余额|结余|结转")
_MOST_NEXT = 12
"""How many rows behind 其中 are looked at."""
Grid = Mapping[tuple[int, int], Quantity]


@dataclass(frozen=True, slots=True)
class _Split:
    """A row or column with those that make it; `is_all` says that they make up all of it."""

    whole: int
    parts: tuple[int, ...]
    is_certain: bool
    is_all: bool = True


@dataclass(frozen=True)
class _Sum:
    """A cell with those that make it; `is_readable` says that each is a number or nothing."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    split: _Split
    is_readable: bool

    @property
    def spans(self) -> tuple[Span, ...]:
        """The cores of its parts."""
        return tuple(part.figure.span for part in self.parts)

    @cached_property
    def fit(self) -> Fit:
        """How the parts stand to it."""
        if not self.is_readable:
            return Fit.NONE
        if total(part.nominal for part in self.parts) == self.whole.nominal:
            return Fit.EXACT
        if not self.split.is_all:
            return Fit.NONE
        return Fit.ROUNDED if total(part.interval for part in self.parts).meets(self.whole.interval) else Fit.NONE


def outside(text: str, figures: Iterable[Figure]) -> list[Figure]:
    """The figures that have no cell of a table to themselves."""
    cells = {table.rows[row][column] for table in find_tables(text) for row in table.data for column in table.values}
    return [figure for figure in figures if figure.phrase not in cells] if cells else list(figures)


def in_tables(text: str, figures: Iterable[Figure]) -> tuple[list[Division], list[Finding]]:
    """The totals of a text's tables with their parts, and what adding them up comes to."""
    divisions: list[Division] = []
    findings: list[Finding] = []
    tables = find_tables(text)
    if not tables:
        return divisions, findings
    money = [figure for figure in figures if figure.kind is not FigureKind.DATE]
    known = {figure.phrase: figure for figure in money}
    unfinished = Counter(table.columns for table in tables if not _has_total(table))
    for table in tables:
        grid = _grid(table, known)
        sums = list(_sums(table, grid))
        divisions += _said_above(table, grid, sums, money)
        is_whole = table.heads > 0 and table.is_whole and not _goes_on(table, unfinished)
        for each in sums:
            divisions.append(Division(each.whole.figure.span, each.spans, bool(each.fit) and len(each.parts) > 1))
            findings += _found(each, is_whole=is_whole) if each.is_readable else ()
    return divisions, findings


def _found(each: _Sum, *, is_whole: bool) -> Iterator[Finding]:
    """What adding some cells up comes to; that it does not come out only where it is certain that it is to."""
    fit = each.fit
    if (fit and len(each.parts) > 1) or (not fit and each.split.is_all and each.split.is_certain and is_whole):
        yield summed(each.whole, each.parts, fit)
    elif not each.split.is_all and exceeds(total(part.interval for part in each.parts), each.whole):
        yield too_much(each.whole, each.parts)


def _said_above(table: Table, grid: Grid, sums: Sequence[_Sum], figures: Sequence[Figure]) -> Iterator[Division]:
    """What the lines above a table say of its total: 共安排300万元，见下表; the same sum stands in the table again."""
    parts = {span for each in sums for span in each.spans}
    tops = {each.whole.figure.amount: each for each in reversed(sums) if each.whole.figure.span not in parts}
    columns = {column for _row, column in grid}
    all_of_it = list(grid.values()) if not tops and len(columns) == 1 else []
    for line in table.above:
        first = bisect_left(figures, line.start, key=lambda figure: figure.span.start)
        for figure in islice(figures, first, None):
            if figure.span.start >= line.end:
                break
            if top := tops.get(figure.amount):
                yield Division(figure.span, (top.whole.figure.span,), True)
                return
            alike = [each.figure for each in all_of_it if each.figure.unit == figure.unit]
            ends = [each.amount.ends or (Decimal(0), Decimal(0)) for each in alike]
            if len(alike) > 1 and sum(lower for lower, _upper in ends) == figure.value:
                yield Division(figure.span, tuple(each.span for each in alike), True)
                return


def _goes_on(table: Table, unfinished: Mapping[tuple[tuple[str, ...], ...], int]) -> bool:
    """Whether rows of a table may stand in another one, where it was cut: one with the same heads has no total."""
    if not table.is_first or any("续" in line.of(table.text) for line in table.above):
        return True
    return unfinished.get(table.columns, 0) > (not _has_total(table))


def _has_total(table: Table) -> bool:
    return any(role_of(words) is Role.TOTAL for row in table.data for _column, words in table.named(row))


def _grid(table: Table, known: Mapping[Span, Figure]) -> Grid:
    """The amounts of a table that can be added, by row and column."""
    units = {(each.row, each.column): each.unit.words for each in sums_of(table)}
    grid: dict[tuple[int, int], Quantity] = {}
    for row in table.data:
        for column in table.values:
            figure = known.get(table.rows[row][column])
            if figure and figure.amount.ends:
                printed = "".join(f"{figure.phrase.of(table.text)}{units.get((row, column), '')}".split())
                quantity = Quantity(figure, printed, "", 0, 0)
                if quantity.dimension not in ("", "ratio"):
                    grid[row, column] = quantity
    return grid


def _sums(table: Table, grid: Grid) -> Iterator[_Sum]:
    """The sums of a table in the order in which they are to be linked.

    A cell may be a part of the total of its row and of that of its column, and is to be one of one only: of whichever
    of the two is of one year or payer.
    """
    rows = list(_splits(_with_next_parts(table, grid, _labels(table, grid))))
    columns = [split for each in _of_columns(table, grid) if (split := _confirmed(table, grid, each))]
    added = [column for column in table.values if not any(map(_NOT_ADDED.search, table.columns[column]))]
    down = [(split, column) for column in added for split in rows]
    across = [(split, row) for row in table.data for split in columns]
    within_rows = {part for split in rows for part in split.parts}
    within_columns = {part for split in columns for part in split.parts}
    if any(TELLS_APART.fullmatch(words) for row in table.data for _column, words in table.named(row)):
        tops = {split.whole for split in columns} - within_columns
        first = [_down(table, grid, *each) for each in down if each[1] in tops]
        second = [_across(table, grid, *each) for each in across]
        last = [_down(table, grid, *each) for each in down if each[1] not in tops]
    else:
        tops = {split.whole for split in rows} - within_rows
        first = [_across(table, grid, *each) for each in across if each[1] in tops]
        second = [_down(table, grid, *each) for each in down]
        last = [_across(table, grid, *each) for each in across if each[1] not in tops]
    return (each for each in (*first, *second, *last) if each)


def _labels(table: Table, grid: Grid) -> list[Label]:
    """What each row is: the last one, without a name below others that have one, may be their total, and so may the
    last or first one whose name says that it sums up, where it is what the others come to.
    """
    labels = [label_of(row, [words for _column, words in table.named(row)]) for row in table.data]
    if len(labels) < 3:
        return labels
    if [row for row in table.data if not table.named(row)] == [table.data[-1]]:
        labels[-1] = replace(labels[-1], role=Role.TOTAL)
    elif all(each.role is Role.PLAIN for each in labels):
        for place, parts in ((-1, labels[:-1]), (0, labels[1:])):
            if any(SUMS_UP.fullmatch(bare_name(words)) for _column, words in table.named(labels[place].index)):
                split = _Split(labels[place].index, tuple(each.index for each in parts), False)
                if _comes_out(_down(table, grid, split, column) for column in table.values):
                    labels[place] = replace(labels[place], role=Role.TOTAL)
                    break
    return labels


def _comes_out(sums: Iterable[_Sum | None]) -> bool:
    """Whether some sums of a table all come to what their parts do, and there are such."""
    found = [each for each in sums if each]
    return bool(found) and all(each.fit for each in found)


def _with_next_parts(table: Table, grid: Grid, labels: list[Label]) -> list[Label]:
    """What each row is; those behind 其中 are within as well, where they come to exactly what that is of."""
    whole = len(labels)
    for place, label in enumerate(labels):
        whole = place if label.role is not Role.WITHIN else whole
        for end in range(place + 1, min(place + _MOST_NEXT, len(labels))) if whole < place else ():
            if labels[end].role is not Role.PLAIN or labels[end].rank:
                break
            parts = tuple(each.index for each in labels[whole + 1 : end + 1])
            split = _Split(labels[whole].index, parts, False, False)
            sums = (_down(table, grid, split, column) for column in table.values)
            if _comes_out(sums):
                labels[place + 1 : end + 1] = [replace(each, role=Role.WITHIN) for each in labels[place + 1 : end + 1]]
                break
    return labels


def _down(table: Table, grid: Grid, split: _Split, column: int) -> _Sum | None:
    found = _sum(table, grid, split, [(split.whole, column), *((part, column) for part in split.parts)])
    return found if found and (found.fit or table.named(split.whole)) else None


def _across(table: Table, grid: Grid, split: _Split, row: int) -> _Sum | None:
    return _sum(table, grid, split, [(row, split.whole), *((row, part) for part in split.parts)])


def _sum(table: Table, grid: Grid, split: _Split, cells: Sequence[tuple[int, int]]) -> _Sum | None:
    whole = grid.get(cells[0])
    if whole is None:
        return None
    parts = tuple(part for cell in cells[1:] if (part := grid.get(cell)) and part.is_like(whole))
    readable = all(cell in grid or is_nothing(table.words(*cell)) for cell in cells[1:])
    return _Sum(whole, parts, split, readable and all(part.is_like(whole) for part in parts)) if parts else None


def _confirmed(table: Table, grid: Grid, split: _Split) -> _Split | None:
    """Which a column is of others in most rows: what they come to, or more than each; `None` where neither.

    Of one row alone nothing is told but that it comes out.
    """
    sums = [each for row in table.data if (each := _across(table, grid, split, row)) and each.is_readable]
    fits = sum(bool(each.fit) for each in sums if len(each.parts) > 1)
    if fits * 2 >= len(sums) and fits > (not split.is_all):
        return replace(split, is_all=True, is_certain=split.is_certain or fits > 1)
    is_more = sums and not any(exceeds(part.interval, each.whole) for each in sums for part in each.parts)
    return split if is_more and not split.is_all else None


def _of_columns(table: Table, grid: Grid) -> Iterator[_Split]:
    """Which columns may be what others come to: each group of columns below one head, then all of them."""
    columns = [
        column
        for column in table.values
        if any((row, column) in grid for row in table.data) and not any(map(_NOT_ADDED.search, table.columns[column]))
    ]
    groups: dict[tuple[str, ...], list[int]] = {}
    for column in columns:
        heads = tuple(map(bare_name, table.columns[column]))
        groups.setdefault(heads[:-1] or (f"\0{column}",), []).append(column)
    top: list[Label] = []
    for heads, group in groups.items():
        labels = [label_of(column, table.columns[column][-1:]) for column in group]
        if len(group) > 1:
            yield from _splits(
                [replace(each, role=Role.TOTAL) if each.role is Role.SUBTOTAL else each for each in labels]
            )
        if WITHIN.match(heads[-1]):
            top += [replace(each, role=Role.WITHIN) for each in labels]
            continue
        wholes = [each for each in labels if each.role in (Role.TOTAL, Role.SUBTOTAL)]
        if len(group) > 1 and len(wholes) == 1:
            labels = [replace(wholes[0], role=Role.PLAIN)]
        top += labels
    if len(groups) > 1:
        yield from _splits([replace(each, rank=0) for each in top])


def _splits(labels: Sequence[Label]) -> Iterator[_Split]:
    """What a list of rows or columns divides: its totals, and what is within them."""
    totals = [place for place, label in enumerate(labels) if label.role is Role.TOTAL]
    if len(totals) == 1 and totals[0] == 0:
        yield from _made(labels[0], labels[1:], is_certain=True)
    elif totals:
        start = 0
        for place in totals:
            is_certain = totals[-1] == len(labels) - 1
            if place > start:
                yield from _made(labels[place], labels[start:place], is_certain=is_certain)
            start = place + 1
        yield from _made(None, labels[totals[-1] :], is_certain=False)
    else:
        yield from _made(None, labels, is_certain=True)


def _made(whole: Label | None, labels: Sequence[Label], *, is_certain: bool) -> Iterator[_Split]:
    """What makes a total: subtotals, or what has the highest numbers; what these are made of comes behind."""
    members: list[Label] = []
    within: dict[int, list[int]] = {}
    # 其中 stands behind what it is of.
    around = whole if whole and labels and whole.index < labels[0].index else None
    for label in labels:
        inner_ones = within.get(around.index) if around else None
        if around and (label.role is Role.WITHIN or (inner_ones and label.is_payer and not around.is_payer)):
            within.setdefault(around.index, []).append(label.index)
        else:
            # What stands behind a part of something may be one, too.
            is_certain = is_certain and not (inner_ones and not label.rank)
            members.append(label)
            around = label
    top, inner = _by_subtotals(members) if any(each.role is Role.SUBTOTAL for each in members) else _by_rank(members)
    if whole and top:
        yield _Split(whole.index, tuple(top), is_certain and all(split.is_certain for split in inner))
    yield from (replace(split, is_certain=split.is_certain and is_certain) for split in inner)
    yield from (_Split(index, tuple(parts), False, is_all=False) for index, parts in within.items())


def _by_subtotals(members: Sequence[Label]) -> tuple[list[int], list[_Split]]:
    """The subtotals, each with the rows behind it where the first is one, else with those before it."""
    leads, ends = (members[place].role is Role.SUBTOTAL for place in (0, -1))
    top: list[int] = []
    inner: list[_Split] = []
    run: list[int] = []
    for member in members if not leads else reversed(members):
        if member.role is Role.SUBTOTAL:
            if run:
                inner.append(_Split(member.index, tuple(sorted(run)), leads is not ends))
            top.append(member.index)
            run = []
        else:
            run.append(member.index)
    return sorted([*top, *run]), inner


def _by_rank(members: Sequence[Label]) -> tuple[list[int], list[_Split]]:
    """Those with the highest numbers, each with those below it; all where there is one sort of number."""
    ranks = {member.rank for member in members if member.rank}
    if len(ranks) < 2:
        return [member.index for member in members], []
    is_certain = all(member.rank for member in members)
    top: list[int] = []
    below: dict[int, list[int]] = {}
    open_: list[Label] = []
    for member in members:
        rank = member.rank or RANKS + 1
        while open_ and (open_[-1].rank or RANKS + 1) >= rank:
            open_.pop()
        if open_:
            below.setdefault(open_[-1].index, []).append(member.index)
        else:
            top.append(member.index)
        open_.append(member)
    return top, [_Split(index, tuple(parts), is_certain) for index, parts in below.items()]
