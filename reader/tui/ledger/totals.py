"""The totals below the ledger: a line for each, or bars, and what is left out and why."""

from collections import defaultdict
from decimal import Decimal
from itertools import islice

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.i18n import _, ngettext
from reader.ledger.accounts import Grouping, account_name, group_name
from reader.ledger.totals import Told, Total
from reader.ledger.written import common_power
from reader.text.canonical import visible
from reader.tui.bars import shortened
from reader.tui.signs import UNCONFIRMED
from reader.typesetting.wrap import cells, wrap

_MOST_NAME, _LONGEST_BAR, _SHORTEST_BAR, _LEAST_BAR = 24, 40, 10, 4
_MOST_ALIKE, _MOST_GROUPS = 20, 200
_EIGHTHS = " ▏▎▍▌▋▊▉█"


class TotalsPane(VerticalScroll, can_focus=False):
    """Totals as text; their height is that of their lines, up to a part of the screen."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static("", id="totals-text", markup=False)

    def show(self, found: Told, by: Grouping, width: int, *, bars: bool, lacks: str) -> None:
        """Show totals by a grouping in a width; `lacks` says why they may be others."""
        width = max(20, width - 4)  # with room for a scroll bar
        first, *lines = self._bars(found, by, width) if bars else self._lines(found, by, width)
        lines = [" · ".join(filter(None, (first, lacks))), *lines]
        self.query_one("#totals-text", Static).update(Text("\n".join(lines)))

    def turn(self, direction: int) -> None:
        """Go on by what is seen at once, but for a line of it, or back."""
        self.scroll_relative(y=direction * max(1, self.size.height - 1), animate=False)

    def wait(self, by: Grouping, why: str) -> None:
        """Say why there are no totals by a grouping, or none yet."""
        title = _("Totals by {grouping}").format(grouping=_(by.label))
        self.query_one("#totals-text", Static).update(Text(f"{title} · {why}"))

    def _lines(self, found: Told, by: Grouping, width: int) -> list[str]:
        """A line for each group: its accounts one behind the other."""
        groups: defaultdict[str | None, list[Total]] = defaultdict(list)
        for total in found.totals:
            groups[total.group].append(total)
        most = max(_MOST_NAME, width // 3)
        names = {group: shortened(group_name(group, by), most) for group in groups}
        widest = max(map(cells, names.values()), default=0)
        lines = [_title(found, by)]
        for group, of in islice(groups.items(), _MOST_GROUPS):
            sums = " · ".join(f"{_named(total, by)}{_guess(total)}{_maybe(total)}" for total in of)
            lines += _wrapped(f"{names[group]}{' ' * (widest - cells(names[group]))}  ", sums, width)
        if len(groups) > _MOST_GROUPS:
            lines.append(_("and {count} more").format(count=len(groups) - _MOST_GROUPS))
        left = (f"{_(reason.label)} ({count})" for reason, count in found.left_out.items())
        out = " · ".join(left)
        if out:
            lines += _wrapped(_("Left out: "), out, width)
        if found.alike:
            told = [f"{words} ({count})" for words, count in found.alike[:_MOST_ALIKE]]
            if more := len(found.alike) - len(told):
                told.append(_("and {count} more").format(count=more))
            lines += _wrapped(_("Perhaps told again: "), visible(" · ".join(told)), width)
        return lines

    def _bars(self, found: Told, by: Grouping, width: int) -> list[str]:
        """A bar for each total, the longest first, all to one scale and in one unit; those of another currency behind
        them to their own. Long names give way to a short bar, and that to names in a narrow window."""
        lines = [_title(found, by)]
        currencies: defaultdict[str, list[Total]] = defaultdict(list)
        for total in found.totals:
            currencies[total.amount.unit].append(total)
        shown = {id(total): total.shown_in(common_power(map(_most, of))) for of in currencies.values() for total in of}
        amounts = max(map(cells, shown.values()), default=0)
        names = {id(total): _bar_name(total, by) for total in found.totals}
        room = width - amounts - 4
        most = max(min(_MOST_NAME, room - _LEAST_BAR), room - _SHORTEST_BAR)
        widest = min(max(map(cells, names.values()), default=0), max(1, most))
        room = max(1, min(_LONGEST_BAR, room - widest))
        for of in currencies.values():
            of.sort(key=_most, reverse=True)
            for total in of[:_MOST_GROUPS]:
                name, amount = shortened(names[id(total)], widest), shown[id(total)]
                before = f"{name}{' ' * (widest - cells(name))}  {' ' * (amounts - cells(amount))}{amount}"
                mark = UNCONFIRMED if total.open else " "
                lines.append(f"{before}{mark} {_bar(_most(total), _most(of[0]), room)}")
            if len(of) > _MOST_GROUPS:
                lines.append(_("and {count} more").format(count=len(of) - _MOST_GROUPS))
        count = sum(found.left_out.values())
        if count:
            words = ngettext("{count} figure is left out", "{count} figures are left out", count)
            lines.append(words.format(count=count))
        return lines


def _most(total: Total) -> Decimal:
    """How long a total's bar is."""
    return max(map(abs, total.ends))


def _title(found: Told, by: Grouping) -> str:
    title = _("Totals by {grouping}").format(grouping=_(by.label))
    guessed = any(total.open for total in found.totals)
    mark = _("{mark} rests on what nobody has confirmed").format(mark=UNCONFIRMED)
    return f"{title} · {mark}" if guessed else title


def _named(total: Total, by: Grouping) -> str:
    """A total with its account; of those by status the group says the status already."""
    account = total.account[1:] if by is Grouping.STATUS else total.account
    return f"{total.shown} {account_name(account)}".rstrip()


def _bar_name(total: Total, by: Grouping) -> str:
    """Group and account; of those by status the account says all."""
    account = account_name(total.account)
    if by is Grouping.STATUS:
        return account
    nobody = _("{grouping} not said").format(grouping=_(by.label))
    return f"{nobody if total.group is None else group_name(total.group, by)} · {account}"


def _guess(total: Total) -> str:
    """A mark where a total rests on what nobody confirmed, behind how much of it does if not all."""
    if not total.open:
        return ""
    return UNCONFIRMED if total.open == total.size else f" ({total.shown_guess}{UNCONFIRMED})"


def _maybe(total: Total) -> str:
    """That the query may not mean a total, or how much of it if not all."""
    if not total.maybe_size:
        return ""
    is_whole = total.maybe_size == total.size
    return " " + (_("(maybe)") if is_whole else _("({sum} of it maybe)").format(sum=total.shown_maybe))


def _wrapped(name: str, words: str, width: int) -> list[str]:
    """Words behind a name, on as many lines as they need."""
    rows = [words[start:end] for start, end in wrap(words, max(20, width - cells(name)))]
    return [f"{name if place == 0 else ' ' * cells(name)}{row}" for place, row in enumerate(rows)]


def _bar(value: Decimal, largest: Decimal, room: int) -> str:
    """A bar in eighths of a cell; what is not nothing is seen."""
    eighths = int(value / largest * room * 8) if largest else 0
    full, rest = divmod(max(eighths, 1 if value else 0), 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")
