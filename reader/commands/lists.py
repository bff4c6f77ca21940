"""Lists over what a query finds: the promises of its replies as one table, by their deadlines."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.export_arguments import wanted_format
from reader.commands.inputs import opened_store
from reader.commands.output import refuse_terminal, tell, tell_of_copy, write_out
from reader.commands.replies import Chosen
from reader.config import Settings
from reader.errors import UsageError
from reader.exchange.formats import Content, format_called
from reader.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.cache import Library
    from reader.library.promises import Due
    from reader.library.truths import Held


def write_promises(options: argparse.Namespace, settings: Settings) -> int:
    """Write the promises of the newest version of each letter, of which `--where` holds if it is given."""
    from reader.editing.exporting import write_whole
    from reader.exchange.render import list_parts
    from reader.library.bounds import today
    from reader.library.ledgers import heads, traits_by_digest
    from reader.library.listed import listed_promises
    from reader.library.promises import promises
    from reader.wide_ledger import newest

    replies = Chosen(options, settings)
    if not replies.is_query:
        raise UsageError(_("--where, --format and --output go with --query"))
    if options.json:
        raise UsageError(_("--json goes without --where, --format and --output; there is --format json"))
    form = wanted_format(options, Content.PROMISES) or format_called("markdown", Content.PROMISES)
    refuse_terminal(form, options.output)
    left_out = 0
    with opened_store(settings) as store, replies.found() as (library, found):
        numbers = dict(found)
        replies.count_changed(library, numbers)
        there = heads(library, numbers)
        latest = newest(library, store, there, traits_by_digest(library, {each.digest for each in there}))
        dues = promises(library, {each.reply for each in latest}, today())
        maybe = {due for due in dues if not numbers[due.reply]}
        if options.where is not None:
            held = _held(library, dues, options.where, settings)
            may_be = held.may - held.sure
            if not options.maybe:
                left_out = len(may_be)
            maybe |= {dues[place] for place in may_be}
            dues = [dues[place] for place in sorted(held.may if options.maybe else held.sure)]
        content = list_parts(listed_promises(library, dues, maybe), form, Content.PROMISES)
        if options.output == "-":
            for part in content:
                write_out(part)
        else:
            tell_of_copy(write_whole(store, Path(options.output), content, force=options.force))
    status = replies.status()
    if left_out:
        words = ngettext("{count} more promise may be meant", "{count} more promises may be meant", left_out)
        tell(_("{counted}: --maybe takes them in").format(counted=words.format(count=left_out)))
    return status


def _held(library: "Library", dues: "Sequence[Due]", asked: str, settings: Settings) -> "Held":
    """The places of the promises of which a query holds, as in the list on the screen."""
    from reader.library.answering import Question
    from reader.library.bounds import today
    from reader.library.lines import lines_held, sought_in
    from reader.library.naming import called_if_there
    from reader.library.promises import Promises
    from reader.library.query import parse
    from reader.noting import Noting
    from reader.text.canonical import visible

    with closing(Noting(settings.database)) as noting:
        notes = noting.notes()
        query = parse(visible(asked))
    words = Promises(library).words
    lines = [sought_in(words(due), called_if_there(library, due.reply), due) for due in dues]
    return lines_held(library, Question(query, today(), (), notes), lines, "promise")
