"""Unfinished notes on one reply: each belongs to the window that it is written in, until that window is closed."""

from collections.abc import Callable
from pathlib import Path

from reader.annotations import Draft, Kind, Selector, now
from reader.editing import windows
from reader.reply import Reply
from reader.store import AnnotationStore
from reader.text import Span


class Unfinished:
    """The unfinished notes of a window: its own, and those that windows left behind which are open no longer.

    `place` tells where a selector's words stand in the text, `None` where they can't be told.
    """

    def __init__(
        self, store: AnnotationStore, reply: Reply, path: Path | None, place: Callable[[Selector], Span | None]
    ) -> None:
        self._place = place
        self._store = store
        self._reply = reply
        self._path = path
        self._window = windows.opened()
        self.drafts: tuple[Draft, ...] = ()

    def refresh(self) -> None:
        """Read them again."""
        self.drafts = tuple(
            draft
            for draft in self._store.drafts_for(self._reply, self._path)
            if draft.window == self._window or not windows.is_open(draft.window)
        )

    def of(self, selector: Selector) -> Draft | None:
        """The one on the words of a selector, or on the same words of another version; this window's own first."""
        place = self._place(selector)
        found = [
            draft
            for draft in self.drafts
            if draft.selector == selector or (place is not None and self._place(draft.selector) == place)
        ]
        return next((draft for draft in found if draft.window == self._window), next(iter(found), None))

    def keep(
        self,
        selector: Selector,
        annotation_id: str | None,
        kind: Kind,
        note: str,
        tags: str,
        fields: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Keep an unfinished note, or a figure card's fields, as it is now."""
        draft = Draft(selector, annotation_id, kind, note, tags, now(), fields, self._window)
        self._store.keep_draft(draft, self._reply, self._path)
        before = self.of(selector)
        others = (each for each in self.drafts if each is not before or each.window != self._window)
        self.drafts = (draft, *others)

    def drop(self, selector: Selector) -> None:
        """Forget what is known of the words of a selector: it was saved or thrown away.

        What another window is writing is not known here, and what it has gone on writing since is not forgotten.
        """
        while draft := self.of(selector):
            self._store.drop_draft(draft)
            self.drafts = tuple(each for each in self.drafts if each is not draft)

    def close(self) -> None:
        """The window is closed; what it left unfinished is anybody's."""
        windows.closed(self._window)
