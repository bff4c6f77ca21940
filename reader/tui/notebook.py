"""The notebook of one reply: its annotations as they stand, and every change to them. It knows no screen."""

from dataclasses import replace
from pathlib import Path

from reader.errors import ConflictError
from reader.figures import Figure
from reader.i18n import _
from reader.notes import (
    Anchored,
    Annotation,
    Draft,
    FundingFigure,
    History,
    Kind,
    Review,
    Selector,
    anchor_all,
    compose,
    describe,
    figure_in,
    new_id,
    now,
    resolve,
)
from reader.notes.history import restored
from reader.reply import Reply, Span
from reader.store import AnnotationStore, Vocabulary


class Notebook:
    """Annotations of a reply in a store. Every change is written before it is shown; errors are `ReaderError`s."""

    def __init__(
        self, store: AnnotationStore, reply: Reply, figures: tuple[Figure, ...], path: Path | None, author: str
    ):
        self._store = store
        self._reply = reply
        self.figures = figures
        self._path = path
        self._author = author
        self._history = History()
        self._seen = -1
        self._written: dict[str, int] = {}
        self.items: tuple[Anchored, ...] = ()
        self.trash: tuple[Anchored, ...] = ()
        self.refresh()
        self._recall()

    @property
    def read_only(self) -> str:
        """Why nothing can be written; empty where it can."""
        return self._store.read_only

    def refresh(self) -> None:
        """Read the annotations again, other readers' too."""
        self._seen = self._store.data_version()
        self.items = anchor_all(self._store.annotations_for(self._reply, self._path), self._reply)
        self.trash = anchor_all(self._store.annotations_for(self._reply, self._path, deleted=True), self._reply)

    def refresh_if_changed(self) -> bool:
        """Read again where another reader has written since; whether that was so."""
        if self._store.data_version() == self._seen:
            return False
        self.refresh()
        return True

    def at(self, identifier: str) -> Anchored | None:
        """The annotation with an id, in the notebook or the trash."""
        return next((item for item in (*self.items, *self.trash) if item.annotation.id == identifier), None)

    def on(self, span: Span) -> Anchored | None:
        """The annotation of exactly these words."""
        return next((item for item in self.items if item.span == span), None)

    # Changes

    def add(self, span: Span, kind: Kind, note: str = "", tags: tuple[str, ...] = ()) -> Annotation:
        """Annotate a span; the figure in it is filled in."""
        made = compose(self._reply, self.figures, span, author=self._author, kind=kind, note=note, tags=tags)
        return self._change(None, made)

    def add_lost(self, selector: Selector, kind: Kind, note: str, tags: tuple[str, ...]) -> Annotation:
        """Save a note whose words are not in this version of the text, as one on the version it was begun on."""
        time = now()
        made = Annotation(new_id(), selector, kind, note, tags, None, self._author, time, time)
        return self._change(None, made)

    def edit(self, annotation: Annotation, *, kind: Kind, note: str, tags: tuple[str, ...]) -> Annotation:
        """Change what is said in an annotation; one that went to the trash meanwhile comes back with it."""
        return self._change(annotation, replace(annotation, kind=kind, note=note, tags=tags, deleted=None))

    def review(
        self, annotation: Annotation | None, span: Span, figure: FundingFigure, note: str, tags: tuple[str, ...]
    ) -> Annotation:
        """Write down what a person decided on a figure: on its annotation, or as a new one on its words."""
        if annotation is None:
            if self.refresh_if_changed() and any(
                item.span and item.span.overlaps(span) and item.annotation.figure for item in self.items
            ):
                raise ConflictError(
                    _("this figure was reviewed in another window; it is shown as it is now."), subject=figure.text
                )
            made = compose(self._reply, (), span, author=self._author, note=note, tags=tags)
            return self._change(None, replace(made, figure=figure))
        return self._change(annotation, replace(annotation, figure=figure, note=note, tags=tags, deleted=None))

    def vocabulary(self) -> Vocabulary:
        """What was said of figures before, in all replies."""
        return self._store.vocabulary()

    def move(self, annotation: Annotation, span: Span) -> Annotation:
        """Change an annotation's boundaries; its figure is the one in the new words, with what was said of it."""
        before, old = annotation.figure, self.place_of(annotation.selector)
        if before and before.review is not Review.OPEN and old and old.overlaps(span):
            # A person decided on this figure: only its words are others now.
            kept = before.text if before.text in span.of(self._reply.text) else span.of(self._reply.text)
            return self._change(
                annotation, replace(annotation, selector=describe(self._reply, span), figure=replace(before, text=kept))
            )
        figure = figure_in(self.figures, span)
        funding = FundingFigure.of(figure, self._reply.text) if figure else None
        if funding and before:
            funding = replace(funding, said=replace(before.said, base=funding.said.base))
        return self._change(annotation, replace(annotation, selector=describe(self._reply, span), figure=funding))

    def delete(self, annotation: Annotation) -> Annotation:
        """Put an annotation into the trash."""
        return self._change(annotation, replace(annotation, deleted=now()))

    def restore(self, annotation: Annotation) -> Annotation:
        """Take an annotation out of the trash."""
        return self._change(annotation, replace(annotation, deleted=None))

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.to_undo() is not None

    def undo(self) -> Annotation | None:
        """Take the last change back, also over a restart where it was a deletion; `None` where there is none."""
        change = self._history.to_undo()
        if change is None:
            return None
        item = self.at(change.after.id)
        try:
            if item is None or not _says_the_same(item.annotation, change.after):
                raise ConflictError(
                    _("this note was changed in another window; it is shown as it is now."), subject=change.after.id
                )
            written = self._rewrite(restored(change))
        except ConflictError:
            # It stays as the other window has it; the changes before it can be taken back still.
            self._history.forget()
            raise
        self._history.undone()
        self.refresh()
        return written

    def redo(self) -> Annotation | None:
        """Make the last change that was taken back again."""
        change = self._history.to_redo()
        if change is None:
            return None
        written = self._rewrite(change.after)
        self._history.redone()
        self.refresh()
        return written

    def _recall(self) -> None:
        """Let undo go on, from the changes of this sitting, to the deletions of earlier ones."""
        for item in sorted(self.trash, key=lambda item: item.annotation.deleted or ""):
            if item.annotation.deleted == item.annotation.created:
                continue  # a highlight that was undone, not one that was deleted
            self._history.record(replace(item.annotation, deleted=None), item.annotation)
            self._written[item.annotation.id] = item.annotation.revision

    def _change(self, before: Annotation | None, after: Annotation) -> Annotation:
        if before is not None:
            after = replace(after, modified=now())
        written = self._put(after)
        self._history.record(before, written)
        self.refresh()
        return written

    def _rewrite(self, state: Annotation) -> Annotation:
        """Put an earlier state over the revision this window wrote last; another's newer one is a conflict."""
        return self._put(replace(state, revision=self._written[state.id], modified=now()))

    def _put(self, annotation: Annotation) -> Annotation:
        try:
            written = self._store.put(annotation, self._reply, self._path)
        except ConflictError:
            self.refresh()
            raise
        self._written[written.id] = written.revision
        return written

    # Unfinished notes

    def selector(self, span: Span) -> Selector:
        """The selector of a span of this text."""
        return describe(self._reply, span)

    def drafts(self) -> list[Draft]:
        """The unfinished notes on this reply and its other versions, the last one first."""
        return self._store.drafts_for(self._reply, self._path)

    def place_of(self, selector: Selector) -> Span | None:
        """Where a selector's words stand in this text; `None` where they can't be told."""
        anchor = resolve(selector, self._reply)
        return anchor.span if anchor.holds else None

    def draft_of(self, selector: Selector) -> Draft | None:
        """The unfinished note on the words of a selector, or on the same words of another version."""
        place = self.place_of(selector)
        return next(
            (
                draft
                for draft in self.drafts()
                if draft.selector == selector or (place is not None and self.place_of(draft.selector) == place)
            ),
            None,
        )

    def keep_draft(
        self,
        selector: Selector,
        annotation_id: str | None,
        kind: Kind,
        note: str,
        tags: str,
        fields: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Keep an unfinished note, or a figure card's fields, as it is now."""
        draft = Draft(selector, annotation_id, kind, note, tags, now(), fields)
        self._store.keep_draft(draft, self._reply, self._path)

    def drop_draft(self, selector: Selector) -> None:
        """Forget the unfinished note of a selector."""
        self._store.drop_draft(selector)

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def funding_in(self, span: Span) -> FundingFigure | None:
        """The figure that an annotation of a span would be about."""
        figure = figure_in(self.figures, span)
        return FundingFigure.of(figure, self._reply.text) if figure else None


def _says_the_same(one: Annotation, other: Annotation) -> bool:
    return replace(one, revision=other.revision, modified=other.modified) == other
