"""`annotate`: add one annotation, with what is said of its figure and what was decided on it, and print its id."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.annotations import Annotation, Kind, Review, tag_of
from reader.commands.arguments import add_file
from reader.commands.inputs import opened_store, source_named
from reader.commands.output import tell, write_out
from reader.config import Settings
from reader.errors import ConflictError, NotFoundError, UsageError
from reader.facts import FACTS, Fact, Facts, Sort
from reader.i18n import _
from reader.text.canonical import canonical, visible

if TYPE_CHECKING:
    from reader.editing import Notebook

_SAID = tuple(fact for fact in FACTS if fact.option)
"""The facts that can be said of a sum with options."""
_LONGEST_REVISION = 18
"""Digits: no note was changed so often, and Python refuses to read numbers without end."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply, the words, and all that is said of them."""
    add_file(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--quote", metavar="TEXT", help=_("words that occur once in the reply"))
    where.add_argument("--at", metavar="START:END", help=_("offsets in code points on the canonical text"))
    parser.add_argument("--note", default="", metavar="TEXT", help=_("what you have to say"))
    kinds = [kind.value for kind in Kind.known()]
    parser.add_argument("--kind", choices=kinds, default=kinds[0], help=_("what the highlight is for"))
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help=_("a tag; may be repeated"))
    for fact in _SAID:
        _add_option(parser, fact)
    decisions = [review.value for review in Review if review is not Review.OPEN]
    parser.add_argument("--review", choices=decisions, help=_("what you decided on the figure"))
    parser.add_argument(
        "--over",
        metavar="ID:REVISION",
        help=_("the note that this one takes the place of, as you were shown it"),
    )


def _add_option(parser: argparse.ArgumentParser, fact: Fact) -> None:
    name, words = f"--{fact.name.replace('_', '-')}", _(fact.option)
    if fact.sort is Sort.FLAG:
        parser.add_argument(name, action="store_true", help=words)
    else:
        choices = [each.value for each in fact.choices] if fact.choices else None
        parser.add_argument(name, choices=choices, metavar=fact.metavar, help=words)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Add the annotation and print its id."""
    if options.over is not None and not options.review:
        raise UsageError(_("--over needs --review"))
    identifier = annotate(
        options.file,
        settings,
        quote=options.quote,
        at=options.at,
        note=options.note,
        kind=options.kind,
        tags=options.tag,
        said={fact.name: value for fact in _SAID if (value := getattr(options, fact.name))},
        review=options.review,
        over=options.over,
    )
    write_out(f"{identifier}\n")
    return 0


def annotate(
    file: str,
    settings: Settings,
    *,
    quote: str | None,
    at: str | None,
    note: str,
    kind: str,
    tags: Sequence[str],
    said: Mapping[str, str | bool],
    review: str | None = None,
    over: str | None = None,
) -> str:
    """Add one annotation, its id; `said` are facts of its figure, `review` is what was decided on it.

    `over` is the decision that it takes the place of, as `ID:REVISION` of its note.
    """
    from reader.annotations.quoting import span_at, span_of
    from reader.editing import Notebook, decision_words
    from reader.understanding import completed, first_look

    source = source_named(file)
    seen = first_look(source.text, source.warnings)
    if review == Review.CONFIRMED:
        seen = completed(seen)  # what the text says of the figure is confirmed with it
    span = span_at(seen.reply, at) if at is not None else span_of(seen.reply, quote or "", source.name)
    with opened_store(settings) as store:
        store.comes_from(seen.reply.digest, source.file)
        notebook = Notebook(store, seen, source.path, settings.author)
        try:
            made = notebook.add(
                span,
                Kind(kind),
                canonical(note),
                tuple(dict.fromkeys(tag for printed in tags if (tag := tag_of(printed)))),
                said=_facts(said),
                review=Review(review) if review else Review.OPEN,
                over=None if over is None else _as_shown(notebook, over),
            )
        except ConflictError as error:
            if (first := notebook.at(error.subject)) is None:
                raise
            there = first.annotation
            decided = decision_words(there, notebook.deciders.get(there.id, ""))
            raise ConflictError(
                _("this figure is decided on already: {decision}.").format(decision=decided),
                subject=source.name,
                hint=_("To put yours in its place, add --over {note}.").format(note=f"{there.id}:{there.revision}"),
            ) from error
        if notebook.unkept:
            tell(f"{visible(source.name)}: {notebook.unkept}")
        return made.id


def _as_shown(notebook: "Notebook", named: str) -> Annotation:
    """The annotation that is named by its id and the revision in which it was shown."""
    identifier, _colon, revision = named.rpartition(":")
    item = notebook.at(identifier)
    if item is None or not revision.isdecimal() or len(revision) > _LONGEST_REVISION:
        raise NotFoundError(_("“{named}” is no note on this reply.").format(named=named), hint=_("Give ID:REVISION."))
    return replace(item.annotation, revision=int(revision))


def _facts(said: Mapping[str, str | bool]) -> Facts:
    """Facts as they were typed, by their names."""
    return Facts(**{fact.name: _typed(fact, said[fact.name]) for fact in _SAID if fact.name in said})


def _typed(fact: Fact, value: str | bool) -> Any:
    from reader.figures.typed import period

    if isinstance(value, bool):
        return value
    if fact.choices:
        return fact.choices(value)
    return period(visible(value)) if fact.sort is Sort.PERIOD else visible(value)
