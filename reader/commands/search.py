"""`search`: the replies of the library that a query holds of, with the words around its hits."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.output import called_value, tell, write_json, write_lines
from reader.config import Settings
from reader.errors import SourceError
from reader.i18n import _, ngettext
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.library.hits import Snippet
    from reader.library.searching import Found, NoteHit

_LIMIT = 50
_TERMINAL, _ELSEWHERE = ("\x1b[7m", "\x1b[27m"), ("«", "»")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The query, where to look, and how much is printed."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "\n".join(_help())
    parser.add_argument("query", metavar="QUERY", help=_("what to look for"))
    parser.add_argument(
        "paths", nargs="*", default=(), metavar="PATH", help=_("folders or files to look in; all if none is named")
    )
    parser.add_argument(
        "--limit", type=int, default=_LIMIT, metavar="N", help=_("how many replies are printed; all are counted")
    )
    add_json(parser)


def _help() -> Iterator[str]:
    from reader.library.fields import FIELDS, described

    yield _("words are any substring, numbers in them whole; quotes ask for exactly these characters:")
    yield '  资金 "维修 养护" -危房 (青河县 or 白石县) money>=1000万 year:2023 due<2025'
    yield _("fields (: = and, for sums and dates, < <= > >=):")
    for name, field in FIELDS.items():
        yield f"  {name:<10} {described(field)}"


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the replies as they are found, the newest first, and how many there are."""
    from datetime import UTC, datetime

    from reader.library.cache import opened_library
    from reader.library.query import parse
    from reader.library.searching import Search
    from reader.noting import Noting

    today = datetime.now(UTC).astimezone().date()
    with closing(Noting(settings.database)) as noting:
        notes = noting.notes()
        query = parse(visible(options.query))
    within = [_there(path) for path in options.paths]
    with opened_library(settings.cache) as library:
        if noting.problem:
            tell(visible(noting.problem))
        search = Search(library, query, today, limit=max(0, options.limit), within=within, notes=notes)
        if options.json:
            replies = [_value(found) for found in search]
            write_json({"query": options.query, **search.counted._asdict(), "replies": replies})
            return 0
        marks = _TERMINAL if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else _ELSEWHERE
        for found in search:
            write_lines(_lines(found, marks))
    tell(search.counted.said)
    return 0


def _there(path: str) -> Path:
    if not os.path.lexists(path):
        raise SourceError(_("there is no such file."), subject=visible(path), hint=_("Check the path."))
    return Path(path)


def _lines(found: "Found", marks: Sequence[str]) -> Iterator[str]:
    name = found.called
    facts = [fact for fact in (name.dated, name.number, name.issuer) if fact]
    if found.hits:
        facts.append(ngettext("{count} hit", "{count} hits", found.hits).format(count=found.hits))
    if found.noted:
        facts.append(ngettext("{count} note", "{count} notes", found.noted).format(count=found.noted))
    if found.changed:
        facts.append(_("noted on in another version"))
    if not found.is_sure:
        facts.append(_("maybe"))
    yield "\t".join((" ".join(name.name.split()), *facts))
    for path in name.paths:
        yield f"  {path}"
    title = _("title")
    for snippet in found.titles:
        yield f"    {title}: {_marked(snippet, marks)}"
    for snippet in found.snippets:
        yield f"    …{_marked(snippet, marks)}…"
    for note in found.notes:
        yield "    " + _note_line(note, marks)


def _note_line(note: "NoteHit", marks: Sequence[str]) -> str:
    from reader.annotations import Kind

    facts = [_(Kind(note.kind).label), *(f"#{tag}" for tag in note.tags), note.author]
    about = visible(" · ".join(filter(None, facts)))
    if note.words is None:
        return _("note ({about})").format(about=about)
    words = _marked(note.words._replace(words=visible(note.words.words)), marks)
    return _("note ({about}): {words}").format(about=about, words=words)


def _marked(snippet: "Snippet", marks: Sequence[str]) -> str:
    words: list[str] = []
    end = 0
    for mark in snippet.marks:
        start = max(end, mark.start)
        if start < mark.end:
            words += (snippet.words[end:start], marks[0], snippet.words[start : mark.end], marks[1])
            end = mark.end
    return "".join([*words, snippet.words[end:]])


def _value(found: "Found") -> object:
    return {
        "sure": found.is_sure,
        **called_value(found.called),
        "hits": found.hits,
        "snippets": [_snippet(snippet) for snippet in found.snippets],
        "title_snippets": [_snippet(snippet) for snippet in found.titles],
        "notes": found.noted,
        "changed": found.changed,
        "note_hits": [
            {
                "id": note.id,
                "kind": note.kind,
                "tags": list(note.tags),
                "author": note.author or None,
                "start": note.place.start if note.place else None,
                "end": note.place.end if note.place else None,
                "note": _snippet(note.words) if note.words else None,
            }
            for note in found.notes
        ],
    }


def _snippet(snippet: "Snippet") -> object:
    return {
        "text": snippet.words,
        "start": snippet.span.start,
        "end": snippet.span.end,
        "marks": [[mark.start, mark.end] for mark in snippet.marks],
    }
