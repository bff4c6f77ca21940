"""`library`: the folders and files whose replies make it up, and reading them."""

import argparse
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.open_reader import has_terminal, open_screen
from reader.commands.output import show_passing, tell, write_json, write_lines
from reader.config import Settings
from reader.errors import ReaderError, UsageError, joined
from reader.i18n import _, ngettext
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.library.updating import Progress, Report

_ACTIONS = ("add", "remove", "list", "update")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is to be done with it; where nothing is said the table of all replies opens."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=_ACTIONS,
        help=_(
            "name folders or files, name them no more, print what is named, or read what is new there; "
            "without it, in a terminal, a table of all replies"
        ),
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_("a folder of replies, or a file"))
    parser.add_argument(
        "--jobs", type=int, metavar="N", help=_("how many processes read; one a processor if it isn't said")
    )
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Name places, print them, read what is in them, or show what there is."""
    if options.action is None and not options.json and has_terminal():
        return open_screen(settings, [], None)
    options.action = options.action or "list"
    names_places = options.action in ("add", "remove")
    if names_places != bool(options.paths):
        raise UsageError(_("PATH goes with add and remove, which need one"))
    if options.jobs is not None and (options.action != "update" or options.jobs < 1):
        raise UsageError(_("--jobs goes with update and takes a number from 1 on"))
    if options.json and names_places:
        raise UsageError(_("--json goes with list and update"))
    doing: Mapping[str, Callable[[argparse.Namespace, Settings], None]] = {
        "add": _add,
        "remove": _remove,
        "list": _list,
        "update": _update,
    }
    doing[options.action](options, settings)
    return 0


def _add(options: argparse.Namespace, settings: Settings) -> None:
    from reader.library.places import NamedPlaces

    NamedPlaces(settings.library).add(map(Path, options.paths))
    tell(_("“reply-reader library update” reads what is new."))


def _remove(options: argparse.Namespace, settings: Settings) -> None:
    from reader.library.places import NamedPlaces

    NamedPlaces(settings.library).remove(map(Path, options.paths))
    tell(_("“reply-reader library update” forgets what is in no place any more."))


def _list(options: argparse.Namespace, settings: Settings) -> None:
    from reader.library.cache import NoLibraryError, opened_library, replies_within
    from reader.library.places import NamedPlaces

    held = NamedPlaces(settings.library)
    named = held.named()
    places = [*named, *held.opened()]
    counts: list[int | None] = [None] * len(places)
    with suppress(NoLibraryError), opened_library(settings.cache) as library:
        counts = [len(replies_within(library, [place])) for place in places]
    found = [(place, number < len(named), counts[number]) for number, place in enumerate(places)]
    if options.json:
        write_json(
            [
                {"path": str(place), "exists": place.exists(), "replies": count, "named": is_named}
                for place, is_named, count in found
            ]
        )
    else:
        write_lines(
            "\t".join((visible(str(place)), _state(place, is_named, count))) for place, is_named, count in found
        )
        if not found:
            tell(joined(*_nowhere()))


def _nowhere() -> tuple[str, str]:
    """That no place is named, and how one is."""
    return _("no place is named yet."), _("Name a folder with “reply-reader library add FOLDER”.")


def _state(place: Path, is_named: bool, count: int | None) -> str:
    said = [_("not read yet") if count is None else _replies(count)]
    if not place.exists():
        said.append(_("not there now"))
    if not is_named:
        said.append(_("only opened, not named"))
    return ", ".join(said)


def _replies(count: int) -> str:
    return ngettext("{count} reply", "{count} replies", count).format(count=count)


def _update(options: argparse.Namespace, settings: Settings) -> None:
    from reader.library.places import NamedPlaces
    from reader.library.updating import update

    places = NamedPlaces(settings.library).all()
    if not places and not settings.cache.exists():
        message, hint = _nowhere()
        raise ReaderError(message, hint=hint)
    try:
        report = update(settings.cache, places, jobs=options.jobs, progress=_show, waiting=cache(_say_waiting))
    except KeyboardInterrupt:
        show_passing("")
        tell(_("broken off; what was read is kept, and the next update reads the rest."))
        raise
    show_passing("")
    if options.json:
        write_json(_value(report))
    else:
        write_lines(_lines(report))


def _say_waiting() -> None:
    tell(_("another program is updating the library; waiting for it."))


def _show(progress: "Progress") -> None:
    from reader.library.telling import progress_words

    if words := progress_words(progress):
        show_passing(words)


def _lines(report: "Report") -> Iterator[str]:
    from reader.library.updating import unread_lines

    sentence = ngettext(
        "{replies} in {files} file: {read} read, {unchanged} as they were, {removed} gone",
        "{replies} in {files} files: {read} read, {unchanged} as they were, {removed} gone",
        report.files,
    )
    yield sentence.format(
        replies=_replies(report.replies),
        files=report.files,
        read=report.read,
        unchanged=report.unchanged,
        removed=report.removed,
    )
    if report.exports:
        yield ngettext(
            "{count} more file is an export of this program, which is no reply",
            "{count} more files are exports of this program, which are no replies",
            report.exports,
        ).format(count=report.exports)
    for each in report.unreached:
        missing = _("it can't be looked into ({reason}); what was read of it stays").format(
            reason=visible(each.problem)
        )
        yield f"{visible(os.fsdecode(each.path))}: {missing}"
    if report.unread:
        count = len(report.unread)
        yield ngettext("{count} file can't be read:", "{count} files can't be read:", count).format(count=count)
        yield from unread_lines(report.unread)


def _value(report: "Report") -> object:
    return {
        "replies": report.replies,
        "files": report.files,
        "exports": report.exports,
        "read": report.read,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "unread": [
            {"path": os.fsdecode(each.path), "member": each.member or None, "reason": each.problem}
            for each in report.unread
        ],
        "unreached": [{"path": os.fsdecode(each.path), "reason": each.problem} for each in report.unreached],
        "seconds": round(report.seconds, 3),
    }
