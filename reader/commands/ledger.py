"""`ledger`: the figures of the named files, or of all replies that have notes, as one table with its totals."""

import argparse
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_replies_or_all
from reader.commands.export_arguments import add_force, add_format, wanted_format
from reader.commands.inputs import opened_store
from reader.commands.output import refuse_terminal, tell, tell_of_copy, write_out
from reader.commands.replies import Chosen
from reader.config import Settings
from reader.errors import UsageError
from reader.exchange.formats import Content, Format, format_called
from reader.figures import FigureKind
from reader.i18n import _, ngettext
from reader.ledger import QUANTITIES
from reader.ledger.accounts import Grouping
from reader.ledger.views import Show, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.ledger import Row
    from reader.store import AnnotationStore

_KINDS = {"money": frozenset({FigureKind.MONEY}), "quantities": QUANTITIES}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, the form, where to, which rows, and which totals."""
    add_replies_or_all(parser)
    add_format(parser, Content.LEDGER, _("the form of the table; else by the ending of PATH"))
    parser.add_argument("-o", "--output", default="-", metavar="PATH", help=_("where to; - for standard output"))
    add_force(parser)
    parser.add_argument(
        "--where",
        metavar="QUERY",
        help=_("only the figures of which this holds, in the language of “search”; --maybe also those of which it may"),
    )
    parser.add_argument(
        "--kinds", choices=list(_KINDS), default="money", help=_("sums of money, or percentages and counts too")
    )
    shows = [show.value for show in Show]
    parser.add_argument("--review", choices=shows, default=shows[0], help=_("figures by what was decided on them"))
    groupings = [grouping.value for grouping in Grouping]
    parser.add_argument("--by", action="append", choices=groupings, help=_("make totals by this; may be repeated"))
    parser.add_argument("--no-bom", action="store_true", help=_("a CSV without the byte order mark that Excel needs"))


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Export the rows that are asked for."""
    from reader.collecting import decisions
    from reader.editing.exporting import write_whole
    from reader.exchange.ledger.aside import sorted_aside
    from reader.exchange.render import ledger_parts

    form = _form(options)
    refuse_terminal(form, options.output)
    replies = Chosen(options, settings)
    with opened_store(settings) as store:
        kinds = _KINDS[options.kinds]
        found = (tuple(row for row in of if row.entry.figure.kind in kinds) for of in _ledgers(replies, store, kinds))
        meant = _Where(options, settings) if options.where is not None else None
        view = View(Show(options.review))
        by = None if options.by is None else [Grouping(each) for each in options.by]
        shown: Iterable[list[Row]] = filter(None, map(view.of, map(meant.of, found) if meant else found))
        if not replies.is_any:
            shown = sorted_aside(shown, lambda rows: rows[0].place)
        content = ledger_parts(shown, form, partial(decisions, store), by, bom=not options.no_bom)
        if options.output != "-":
            tell_of_copy(write_whole(store, Path(options.output), content, force=options.force))
        else:
            for part in content:
                write_out(part)
    status = replies.status()
    if meant and meant.left_out:
        tell(meant.told)
    return status


class _Where:
    """The rows of which a query holds; with `--maybe` also those of which it may, which say so, else these are counted.

    `QueryError` where there is a mistake in it.
    """

    def __init__(self, options: argparse.Namespace, settings: Settings) -> None:
        from reader.library.figures import asked_of_figures
        from reader.noting import Noting

        with closing(Noting(settings.database)) as noting:
            noting.notes()  # whose kinds may be asked for
        self._query = asked_of_figures(options.where)
        self._with_maybe: bool = options.maybe
        self.left_out = 0

    def of(self, rows: "Sequence[Row]") -> "list[Row]":
        """Those of some rows."""
        from reader.ledger.views import lights_of
        from reader.library.figures import Figures

        held = Figures(lights_of(rows)).held(self._query)
        if not self._with_maybe:
            self.left_out += len(held.may - held.sure)
            return [rows[place] for place in sorted(held.sure)]
        return [rows[place] if place in held.sure else rows[place].as_maybe for place in sorted(held.may)]

    @property
    def told(self) -> str:
        """How many were left out, and how they are had."""
        words = ngettext("{count} more figure may be meant", "{count} more figures may be meant", self.left_out)
        return _("{counted}: --maybe takes them in").format(counted=words.format(count=self.left_out))


def _ledgers(replies: Chosen, store: "AnnotationStore", kinds: frozenset[FigureKind]) -> "Iterator[tuple[Row, ...]]":
    """The ledgers of the replies, of each letter one, by title where any are named; those of the library need not be
    understood again."""
    from reader.collecting import all_figure_rows, figure_rows_of

    if replies.is_query:
        from reader.library.ledgers import heads
        from reader.wide_ledger import settled

        with replies.found() as (library, found):
            numbers = dict(found)
            replies.count_changed(library, numbers)
            maybe = {number for number, is_sure in numbers.items() if not is_sure}
            yield from settled(library, store, heads(library, numbers, kinds), kinds, maybe).by_reply()
    else:
        yield from figure_rows_of(store, replies.sources(store)) if replies.is_any else all_figure_rows(store)


def _form(options: argparse.Namespace) -> Format:
    """The form that is asked for, by its name or by the ending of the file."""
    form = wanted_format(options, Content.LEDGER)
    if form is None and options.output == "-":
        form = format_called("markdown", Content.LEDGER)
    if form is None:
        raise UsageError(_("the ending of PATH is that of no form; use --format"))
    if options.no_bom and not form.marked:
        raise UsageError(_("--no-bom is for CSV"))
    if options.by and form.totals_by is None:
        raise UsageError(_("a {form} has no totals; leave out --by").format(form=_(form.label)))
    return form
