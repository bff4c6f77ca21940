"""`letters`: which texts with notes are one letter, its versions and files, and why; joined and parted by hand."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.inputs import opened_store
from reader.commands.output import write_json, write_lines
from reader.config import Settings
from reader.errors import NotFoundError, UsageError
from reader.i18n import _, ngettext
from reader.letters import Reason
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.exchange.json import Json
    from reader.store import AnnotationStore, KnownLetter, KnownText, Saying

_SHORTEST = 4
"""Characters of a name or digest by which a letter or text may be called."""
_SHOWN = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What a person says of letters, and whether JSON is printed."""
    said = parser.add_mutually_exclusive_group()
    said.add_argument(
        "--join",
        nargs=2,
        metavar=("A", "B"),
        help=_("these are one letter; each is a file, or how the name of a letter or text that is printed begins"),
    )
    said.add_argument("--part", metavar="A", help=_("this file or text is a letter of its own"))
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the letters, after what is said of them is written down."""
    with opened_store(settings) as store:
        if options.join:
            _join(store, settings, *options.join)
        elif options.part is not None:
            _part(store, settings, options.part)
        letters = store.identities.all()
    if options.json:
        write_json([_value(letter) for letter in letters])
    else:
        write_lines(line for letter in letters for line in _lines(letter))
    return 0


def _join(store: "AnnotationStore", settings: Settings, one: str, other: str) -> None:
    from reader.annotations import now
    from reader.letters import Told

    letters = store.identities.all()
    first, second = (_text_called(letters, name) for name in (one, other))
    if first == second:
        raise UsageError(_("--join needs two texts"))
    store.identities.tell([Told(first, second, joined=True)], settings.author, now())


def _part(store: "AnnotationStore", settings: Settings, name: str) -> None:
    from reader.annotations import now
    from reader.letters import Told

    letters = store.identities.all()
    digest = _text_called(letters, name)
    others = [each for each in _together(letters, digest) if each != digest]
    if not others:
        raise NotFoundError(_("it is a letter of its own already."), subject=visible(name))
    store.identities.tell([Told(digest, other, joined=False) for other in others], settings.author, now())


def _together(letters: "list[KnownLetter]", digest: str) -> list[str]:
    """The texts of the letter of a text, which may have no notes yet."""
    texts = ([text.digest for text in letter.texts] for letter in letters)
    return next((each for each in texts if digest in each), [digest])


def _text_called(letters: "list[KnownLetter]", name: str) -> str:
    """The digest of the text that is meant: a file's, or that of a known text; of a letter its first one's."""
    if Path(name).is_file():
        from reader.sources import load
        from reader.text.canonical import digest

        return digest(load(Path(name)).text)
    found = {letter.texts[0].digest for letter in letters if letter.uid.startswith(name)}
    found |= {text.digest for letter in letters for text in letter.texts if text.digest.startswith(name)}
    if len(name) < _SHORTEST or len(found) != 1:
        raise NotFoundError(
            _("this is no file, and the name of no letter or text, or of several."),
            subject=visible(name),
            hint=_("reply-reader letters prints their names, of which the first {count} characters may do.").format(
                count=_SHORTEST
            ),
        )
    return found.pop()


def _lines(letter: "KnownLetter") -> list[str]:
    """A letter on a line of its own; its texts below, each with its version and why it is of the letter."""
    first = letter.texts[-1]
    count = len(letter.versions)
    versions = ngettext("{count} version", "{count} versions", count).format(count=count)
    facts = [letter.uid[:_SHOWN], first.document_number or "-", first.title or "-", versions]
    if letter.related:
        facts.append(_("see {letters}").format(letters=" ".join(uid[:_SHOWN] for uid in letter.related)))
    texts = [_line_of(number, text) for number, version in enumerate(letter.versions, start=1) for text in version]
    return ["\t".join(map(visible, facts)), *texts, *map(_line_said, letter.said)]


def _line_of(number: int, text: "KnownText") -> str:
    notes = ngettext("{count} note", "{count} notes", text.notes).format(count=text.notes)
    why = _("the only text") if text.reason is Reason.ALONE else _(text.reason.label)
    reason = why + (f" ({text.beside[:_SHOWN]})" if text.beside else "")
    places = dict.fromkeys([*(file.path or file.name for file in text.files), text.path or "-"])
    facts = ("", str(number), text.digest[:_SHOWN], notes, reason, *places)
    return "\t".join(map(visible, facts))


def _line_said(saying: "Saying") -> str:
    """Who said what of its texts, and when."""
    who = f"{saying.author} ({saying.device_name})" if saying.device_name else saying.author
    pairs = (f"{one[:_SHOWN]} {other[:_SHOWN]}" for one, other in saying.pairs)
    return "\t".join(map(visible, ("", saying.made, who or "-", _(saying.label), *pairs)))


def _value(letter: "KnownLetter") -> "Json":
    return {
        "letter": letter.uid,
        "versions": [[_text_value(text) for text in version] for version in letter.versions],
        "related": list(letter.related),
        "said": [_saying_value(saying) for saying in letter.said],
    }


def _saying_value(saying: "Saying") -> "Json":
    return {
        "act": saying.act or None,
        "joined": saying.joined,
        "pairs": [list(pair) for pair in saying.pairs],
        "time": saying.made,
        "author": saying.author,
        "annotator": saying.annotator or None,
        "device": saying.device or None,
        "device_name": saying.device_name or None,
        "undoes": saying.undoes,
        "holds": saying.holds,
    }


def _text_value(text: "KnownText") -> "Json":
    return {
        "digest": text.digest,
        "path": text.path,
        "title": text.title,
        "document_number": text.document_number,
        "notes": text.notes,
        "reason": text.reason.value,
        "beside": text.beside,
        "files": [
            {
                "digest": file.digest,
                "path": file.path,
                "name": file.name,
                "format": file.format,
                "address": file.address,
                "reader": file.reader,
                "seen": file.seen,
            }
            for file in text.files
        ],
    }
