"""The notebook of one reply: its annotations as they stand, and every change to them. It knows no screen.

Every change is a compare-and-set in the store against what the person was shown, made there first. A `ConflictError`
says that somebody was first; its subject is the annotation that stands there now, shown from then on.
"""

from bisect import bisect_left, insort
from dataclasses import replace
from pathlib import Path

from reader.annotations import (
    Anchored,
    Anchoring,
    Annotation,
    FundingFigure,
    History,
    Kind,
    Resolution,
    Review,
    Selector,
    compose,
    describe,
    figure_in,
    new_id,
    now,
    resolution,
)
from reader.annotations.anchoring import reading_order
from reader.annotations.deciding import decision
from reader.annotations.history import Step
from reader.annotations.log import says_the_same
from reader.editing.editions import Editions
from reader.editing.exported import Exported
from reader.editing.lettering import Lettering, apart_words
from reader.editing.taking_back import TakenBack
from reader.editing.unfinished import Unfinished
from reader.errors import ConflictError, NotFoundError
from reader.facts import Facts
from reader.figures import Figure
from reader.i18n import _
from reader.store import AnnotationStore, Vocabulary
from reader.text import Span
from reader.understanding import Understanding

NOTHING = Facts()


class Notebook:
    """The annotations of a reply in a store. It is used by one thread at a time; `items` and `trash` by any.

    `apart` says, where there are some, that annotations are on other texts: one that stood in this file before, or one
    of the same title or number.
    """

    def __init__(self, store: AnnotationStore, understanding: Understanding, path: Path | None, author: str) -> None:
        self._store = store
        self._understanding = understanding
        self._reply, self._path = understanding.reply, path
        # At a first look there are no facts yet: they are found where a note has to be followed.
        self._anchoring = Anchoring(self._reply, store.text, understanding.figures, understanding.facts or None)
        self._author = author
        self._seen = -1
        self._of_this_version: set[str] = set()
        self._all: dict[str, Anchored] = {}
        self.deciders: dict[str, str] = {}  # by the ids of notes: who decided first, where somebody did
        self.items: tuple[Anchored, ...] = ()
        self.trash: tuple[Anchored, ...] = ()
        self.unfinished = Unfinished(store, self._reply, path, self.place_of)
        self.exported = Exported(store, self._reply, path, lambda: self.items)
        self.editions = Editions(store, self._reply, path)
        self.apart = apart_words(store.apart(self._reply, path))
        self.lettering = Lettering(store, self._reply, path, author, self.refresh)
        self.refresh()
        self._earlier: set[str] = set()
        self._history = self._recalled()

    @property
    def read_only(self) -> str:
        """Why nothing can be written; empty where it can."""
        return self._store.read_only

    @property
    def left_out(self) -> str:
        """Which notes can't be read, as a sentence; empty where all can."""
        return self._store.left_out

    @property
    def unkept(self) -> str:
        """That the text is not kept with its notes, as a sentence; empty where it is, or there are none."""
        if not self.items or self._store.keeps(self._reply):
            return ""
        return _(
            "This text is too long to be kept with its notes; another version is searched for what stands around them."
        )

    def keep_text(self) -> None:
        """Keep the text of notes that were made before texts were kept."""
        self._store.keep_text(self._reply)

    def check(self) -> str:
        """Look for damage in the whole database and copy it, ahead of the first change; what is to be said of the copy.

        It may be done in any thread, and takes a while.
        """
        return self._store.check()

    @property
    def carried(self) -> int:
        """How many notes that were made on other versions of the text were found in this one with their words.

        The same file read by a better program, or a copy of it, is no other version.
        """
        other = (item for item in self.items if item.annotation.selector.digest not in self._of_this_version)
        return sum(item.anchor.holds and not item.anchor.resolved and not item.is_doubtful for item in other)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are recognised in the text."""
        return self._understanding.figures

    # What stands there

    def refresh(self) -> None:
        """Read the annotations again, other readers' too."""
        self._seen = self._store.data_version()
        self.lettering.renew()
        before = self._all
        stored = [self._store.annotations_for(self._reply, self._path, deleted=trash) for trash in (False, True)]
        self.items, self.trash = (
            tuple(sorted((self._anchored(each, before) for each in some), key=reading_order)) for some in stored
        )
        self._all = {item.annotation.id: item for item in (*self.items, *self.trash)}
        is_mixed = any(item.annotation.selector.digest != self._reply.digest for item in self.items)
        copies = self._store.of_this_version(self._reply) if is_mixed else ()
        self._of_this_version = {self._reply.digest, *copies}
        self.unfinished.refresh()

    def refresh_if_changed(self) -> bool:
        """Read again where another reader has written since; whether that was so."""
        if self._store.data_version() == self._seen:
            return False
        self.refresh()
        return True

    def _anchored(self, annotation: Annotation, known: dict[str, Anchored]) -> Anchored:
        """An annotation with its place, which is looked for once as long as it is the same."""
        before = known.get(annotation.id)
        was = before.annotation if before else None
        if before and was and (was.selector, was.resolutions) == (annotation.selector, annotation.resolutions):
            return replace(before, annotation=annotation)
        return self._anchoring.anchored(annotation)

    def _take(self, annotation: Annotation) -> None:
        """Show an annotation as it was just written, without reading any other again."""
        item = self._anchored(annotation, self._all)
        items, trash = ([each for each in of if each.annotation.id != annotation.id] for of in (self.items, self.trash))
        insort(trash if annotation.deleted else items, item, key=reading_order)
        self.items, self.trash = tuple(items), tuple(trash)
        self._all[annotation.id] = item

    def at(self, identifier: str) -> Anchored | None:
        """The annotation with an id, in the notebook or the trash."""
        return self._all.get(identifier)

    def on(self, span: Span) -> Anchored | None:
        """The annotation of exactly these words."""
        first = bisect_left(self.items, (False, span.start, span.end), key=lambda item: reading_order(item)[:3])
        item = self.items[first] if first < len(self.items) else None
        return item if item and item.span == span else None

    # Changes

    def add(
        self,
        span: Span,
        kind: Kind,
        note: str = "",
        tags: tuple[str, ...] = (),
        *,
        said: Facts = NOTHING,
        review: Review = Review.OPEN,
        over: Annotation | None = None,
    ) -> Annotation:
        """Annotate a span; the figure in it is filled in.

        `said` are facts of that figure, `review` what is decided on it: a confirmed one takes over what the text says
        of it besides. A `NotFoundError` where the words have no figure or several of which that could be said.
        `over` is the annotation, as it was shown, that this one takes the place of, with its note and tags where none
        are given; a `NotFoundError` where that is on other words, which would be left without what was decided on them.
        """
        there = self.place_of(over.selector) if over else None
        if over and not (there and there.overlaps(span)):
            raise NotFoundError(_("the note whose place this would take is on other words."))
        made = compose(self._reply, self.figures, span, author=self._author, kind=kind, note=note, tags=tags)
        if said != NOTHING or review is not Review.OPEN:
            made = replace(made, figure=self._said_of(span, made.figure, said, review))
        if over:
            same = {"id": over.id, "created": over.created, "revision": over.revision}
            same |= {"note": note or over.note, "tags": tags or over.tags}
            made = replace(made, **same)  # type: ignore[arg-type]
        return self._change(over, made)

    def _said_of(self, span: Span, figure: FundingFigure | None, said: Facts, review: Review) -> FundingFigure:
        recognised = figure_in(self.figures, span)
        if figure is None or recognised is None:
            raise NotFoundError(_("this can be said of one figure only, and these words have none or several."))
        spoken = said.filled_from(figure.said)
        if review is Review.CONFIRMED:
            spoken = spoken.filled_from(self._understanding.facts.get(recognised.span, Facts()))
        return replace(figure, said=spoken, review=review)

    def highlight(self, span: Span, kind: Kind) -> Annotation:
        """Mark words with a kind: with another one where they are marked already.

        Where another window marked them meanwhile with this kind, that is what was asked for.
        """
        if item := self.on(span):
            note = item.annotation
            return self.edit(note, kind=kind, note=note.note, tags=note.tags)
        made = compose(self._reply, self.figures, span, author=self._author, kind=kind)
        try:
            return self._change(None, made, alone=True)
        except ConflictError:
            if (item := self.on(span)) and item.annotation.kind is kind:
                return item.annotation
            raise

    def add_lost(self, selector: Selector, kind: Kind, note: str, tags: tuple[str, ...]) -> Annotation:
        """Save a note whose words are not in this version of the text, as one on the version it was begun on."""
        time = now()
        made = Annotation(new_id(), selector, kind, note, tags, None, self._author, time, time)
        return self._change(None, made)

    def edit(self, annotation: Annotation, *, kind: Kind, note: str, tags: tuple[str, ...]) -> Annotation:
        """Change what is said in an annotation; one that went to the trash meanwhile comes back with it."""
        return self._change(annotation, replace(annotation, kind=kind, note=note, tags=tags, deleted=None))

    def say(self, annotation: Annotation, changed: Annotation) -> Annotation:
        """Change all that is said in an annotation at once, be it in the trash or not; its words stay the same."""
        return self._change(annotation, replace(changed, revision=annotation.revision, deleted=annotation.deleted))

    def decide(
        self, annotation: Annotation | None, span: Span, figure: FundingFigure, note: str, tags: tuple[str, ...]
    ) -> Annotation:
        """Write down what a person decided on a figure: on its annotation, or as a new one on its words.

        Of one that was doubtful here that is a resolution for this version."""
        if annotation is None:
            made = replace(compose(self._reply, (), span, author=self._author, note=note, tags=tags), figure=figure)
            return self._change(None, made, alone=True)
        item = self._anchored(annotation, self._all)
        decided = item.with_figure(figure)
        if item.is_doubtful:
            decided = annotation.resolved(replace(self._resolution(item, item.span), figure=figure))
        return self._change(annotation, replace(decided, note=note, tags=tags, deleted=None))

    def move(self, annotation: Annotation, span: Span) -> Annotation:
        """Change an annotation's boundaries; its figure is the one in the new words, with what was said of it.

        Of one that was made on another version that is a resolution for this one."""
        if annotation.selector.digest != self._reply.digest:
            return self.resolve(annotation, span)
        before, old = annotation.figure, self.place_of(annotation.selector)
        if before and before.review is not Review.OPEN and old and old.overlaps(span):
            # A person decided on this figure: only its words are others now.
            kept = before.text if before.text in span.of(self._reply.text) else span.of(self._reply.text)
            return self._change(
                annotation, replace(annotation, selector=describe(self._reply, span), figure=replace(before, text=kept))
            )
        funding = self.funding_in(span)
        if funding and before:
            funding = replace(funding, said=replace(before.said, base=funding.said.base))
        return self._change(annotation, replace(annotation, selector=describe(self._reply, span), figure=funding))

    def resolve(self, annotation: Annotation, span: Span | None) -> Annotation:
        """Say where an annotation of another version belongs in this one; without a span, that it does nowhere."""
        item = self._anchored(annotation, self._all)
        return self._change(annotation, annotation.resolved(self._resolution(item, span)))

    def _resolution(self, item: Anchored, span: Span | None) -> Resolution:
        return resolution(self._anchoring, item, span, author=self._author, decided=now())

    def figure_on(self, item: Anchored, span: Span) -> FundingFigure | None:
        """The figure that a note would have if it belonged on a span of this text."""
        return self._resolution(item, span).figure

    def delete(self, annotation: Annotation) -> Annotation:
        """Put an annotation into the trash."""
        return self._change(annotation, replace(annotation, deleted=now()))

    def restore(self, annotation: Annotation) -> Annotation:
        """Take an annotation out of the trash."""
        return self._change(annotation, replace(annotation, deleted=None))

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.to_undo() is not None

    def undo(self) -> TakenBack | None:
        """Take this device's last change back, also one from before a restart; `None` where there is none."""
        return self._take_back(self._history.to_undo())

    def redo(self) -> TakenBack | None:
        """Make the last change that was taken back again; `None` where there is none."""
        return self._take_back(self._history.to_redo(), again=True)

    def _take_back(self, step: Step | None, *, again: bool = False) -> TakenBack | None:
        if step is None:
            return None
        item = self.at(step.annotation_id)
        try:
            after, before = self._store.taking_back(step)
            if item is None or not says_the_same(item.annotation, after):
                raise ConflictError(
                    _("this note was changed in another window; it is shown as it is now."), subject=step.annotation_id
                )
            made = self._put(replace(before, revision=item.annotation.revision, modified=now()), undoes=step.id)
        except (ConflictError, NotFoundError):
            # It stays as it is; the changes before it can be taken back still.
            self._history.forget(step)
            raise
        old, new = (after, before) if again else (before, after)
        made_on = after.modified if step.id in self._earlier else ""
        return TakenBack.of(made, old, new, made_on, self.lettering.other_name(made.selector.digest))

    def _recalled(self) -> History:
        """The steps that this device made in earlier sittings, behind the deletions from before there was a log."""
        made, known = self._store.steps([*self._all])
        trash = sorted((item.annotation for item in self.trash), key=lambda each: each.deleted or "")
        found = self._store.changes(each for each in trash if each.id not in known and each.deleted != each.created)
        steps = [*(Step(change.id, change.annotation_id) for change in found), *made]
        self._earlier = {step.id for step in steps}
        return History(steps)

    def _change(self, before: Annotation | None, after: Annotation, *, alone: bool = False) -> Annotation:
        if before is not None:
            after = replace(after, modified=now())
        try:
            if before is None or before.resolutions != after.resolutions:
                self._refuse_beside_an_earlier_one(self._anchored(after, self._all))
            return self._put(after, alone=alone)
        except ConflictError as error:
            if first := self.at(error.subject):
                changes = self._store.changes([first.annotation])
                self.deciders[error.subject] = decision(first, changes, self._store.names()).by
            raise

    def _refuse_beside_an_earlier_one(self, made: Anchored) -> None:
        """Refuse a decision on a figure that another note decides on which was made on an earlier version of the text.

        The store sees to those on this text, also to those that are not known here yet.
        """
        for item in self.items if made.decided else ():
            annotation, decided = item.annotation, item.decided
            if annotation.id == made.annotation.id or annotation.selector.digest == self._reply.digest:
                continue
            if decided and made.decided and decided.overlaps(made.decided):
                raise ConflictError(_("this figure is decided on already."), subject=annotation.id)

    def _put(self, annotation: Annotation, *, alone: bool = False, undoes: str | None = None) -> Annotation:
        step = Step(new_id(), annotation.id, undoes)
        try:
            written = self._store.put(annotation, self._reply, self._path, alone=alone, step=step)
        except ConflictError as error:
            if first := self._store.annotation(error.subject):
                self._take(first)
            raise
        self._history.record(step)
        self._take(written)
        return written

    # Words and places

    def selector(self, span: Span) -> Selector:
        """The selector of a span of this text."""
        return describe(self._reply, span)

    def place_of(self, selector: Selector) -> Span | None:
        """Where a selector's words stand in this text; `None` where they can't be told."""
        anchor = self._anchoring.resolve(selector)
        return anchor.span if anchor.holds else None

    def older(self, digest: str) -> str | None:
        """The text with a digest that notes were made on, where it is kept."""
        return versions.old.text if (versions := self._anchoring.since(digest)) else None

    def funding_in(self, span: Span) -> FundingFigure | None:
        """The figure that an annotation of a span would be about."""
        figure = figure_in(self.figures, span)
        scan = self._reply.scanned.of(figure.phrase) if figure else None
        return FundingFigure.of(figure, self._reply.text, scan) if figure else None

    def vocabulary(self) -> Vocabulary:
        """What was said of figures before, in all replies."""
        return self._store.vocabulary()

    def close(self) -> None:
        """Close the store."""
        self.unfinished.close()
        self._store.close()
