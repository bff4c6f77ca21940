"""The reading screen: outline, text and inspector of one reply, and what happens between them."""

import asyncio
import gc
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from reader.config import Settings
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.table import READING
from reader.opening import Opening
from reader.places import Place
from reader.reply import Reply, motions
from reader.reply.outline import Part, label_of, part_at, place_of, top_parts
from reader.text import Span
from reader.text.layers import Layer
from reader.tui.keys.bindings import bindings
from reader.tui.reading.bars import KeyBar, StatusBar, TitleBar
from reader.tui.reading.contents import Contents, Scope, within
from reader.tui.reading.panes import Panes
from reader.tui.reading.search_bar import SearchBar
from reader.tui.text.body import Body

if TYPE_CHECKING:
    # What understands a text, and what shows it then, is loaded when the text can be read.
    from collections.abc import Sequence

    from reader.annotations import Anchored
    from reader.ledger import Entry
    from reader.ledger.walks import Walk
    from reader.tui.reading.inspector import Inspector
    from reader.tui.reading.outline import Outline
    from reader.understanding import Understanding


class ReadingScreen(Screen[None]):
    """One reply as it is read. The state is here; the panes show it and tell what was done in them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(READING)
    AUTO_FOCUS = "#body"

    panes = getters.query_one("#panes", Panes)
    body = getters.query_one("#body", Body)
    status = getters.query_one("#status", StatusBar)

    def __init__(self, opened: Opening, settings: Settings) -> None:
        super().__init__()
        self.opened = opened
        self.source = opened.source
        self.settings = settings
        self._kept = self._place = opened.place
        self._keeping = asyncio.Lock()
        self.understanding: Understanding | None = None
        self._scope = Scope(self._place.scope) if self._place.scope in set(Scope) else Scope.SECTION
        self._recognised: tuple[Entry, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.items: tuple[Anchored, ...] = ()
        self.trash: tuple[Anchored, ...] = ()
        self._tops: tuple[Part, ...] = ()
        self._reviewed = 0
        self._listed: object = None
        self._said_at = 0
        self._jumps: list[int] = []
        self._walking = ""

    @cached_property
    def _walk(self) -> "Walk":
        """The choice of figures that are walked; until it is changed the one that was left."""
        from reader.ledger.walks import Walk

        return Walk(self._place.walk) if self._place.walk in set(Walk) else Walk.MONEY

    def compose(self) -> ComposeResult:
        """The bars and the three panes."""
        yield TitleBar(self.source.name, id="title")
        opened = self.opened
        body = Body(self.source.text, opened.regions, cursor=opened.cursor, top=opened.top, id="body")
        yield Panes(body, id="panes")
        yield SearchBar(id="search")
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the text; understand it after the first paint."""
        self.panes.outline_beside, self.panes.inspector_beside = self._place.outline, self._place.inspector
        self.body.unfolded = set(self._place.unfolded)
        self.call_after_refresh(self._understand)
        if self.settings.tick:
            self.set_interval(self.settings.tick, self.tick)

    @property
    def outline(self) -> "Outline":
        """The outline, made where it was not yet."""
        return self.panes.outline

    @property
    def inspector(self) -> "Inspector":
        """The inspector, made where it was not yet."""
        return self.panes.inspector

    def ready(self) -> None:
        """The reply is on the screen and understood."""

    @work(thread=True)
    def _understand(self) -> None:
        from reader.understanding import first_look

        self.app.call_from_thread(self._show_reply, first_look(self.source.text))

    def _show_reply(self, seen: "Understanding") -> None:
        self.understanding, reply = seen, seen.reply
        self.query_one(TitleBar).show(reply.metadata)
        self._tops = top_parts(reply)
        self.body.understand(reply, seen.figures)
        self._recognise()
        self.outline.show(reply, frozenset(self._place.folded_sections))
        self.show_notes()
        # What a reply is made of lives as long as its screen: a collection need not look at it on the way.
        gc.freeze()
        if self.opened.span and self.opened.span.end <= len(self.source.text):
            self.body.select(self.opened.span)
        self.ready()

    @property
    def reply(self) -> Reply | None:
        """The reply, once it is understood."""
        return self.understanding.reply if self.understanding else None

    # What the panes show

    def show_notes(self) -> None:
        """Show the notes as they are now, in every pane."""
        self.body.show_notes(tuple(item for item in self.items if not item.annotation.is_set_aside))
        self.show_figures()

    def _recognise(self) -> None:
        """Take the figures that are walked from those of the text, with what is known of them."""
        from reader.ledger import recognised

        if self.understanding:
            self._recognised = recognised(self.understanding, self._walk.kinds)

    def show_figures(self) -> None:
        """Show the figures that are walked, as a person put them where one did, in every pane."""
        from reader.ledger import merged

        if self.reply is None:
            return
        self.entries = merged(self.reply, self._recognised, self.items, self._walk.kinds)
        self.body.walked = Layer((entry for entry in self.entries if entry.span), lambda entry: entry.place)
        self._reviewed = sum(entry.is_reviewed for entry in self.entries)
        reviewed = Layer((entry for entry in self.body.walked.values if entry.is_reviewed), lambda entry: entry.place)
        self.outline.count(self.body.walked, reviewed, self.body.over.notes, self._walk.sign)
        self._listed = None
        self._show_place()

    def doing(self) -> str:
        """What is under way, to be said in the path's place for as long as it lasts."""
        return ""

    def _show_place(self) -> None:
        if self.reply is None:
            return
        cursor = self.body.cursor
        part = part_at(self.reply, self._tops, cursor)
        self.outline.follow(cursor)
        self._show_inspector(self.reply, part)
        names = [self.reply.heading_label(section, 12) for section in self.reply.path_at(cursor)]
        if part and not names:
            names.append(label_of(self.reply, part))
        doubt = self.body.doubt()
        right = self.counts()
        self.status.show(self.doing() or doubt or " › ".join(names), right[-2:] if doubt else right)
        self.query_one(KeyBar).hide(self.idle())

    def counts(self) -> list[str]:
        """What stands at the right of the status line; the last two whatever else is said."""
        return [
            self.body.selected_words(),
            f"{_(self._walk.label)} {self._reviewed}/{len(self.entries)}",
            f"{100 * self.body.cursor // max(1, len(self.source.text))}%",
        ]

    def idle(self) -> frozenset[str]:
        """The actions that would have nothing to work on now."""
        return frozenset()

    def _show_inspector(self, reply: Reply, part: Part | None) -> None:
        listed = (self._scope, part if self._scope is Scope.SECTION else None)
        if not self.panes.right.display or listed == self._listed:
            return
        self._listed = listed
        if self._scope is Scope.SECTION and part:
            span, title = part.span, label_of(reply, part)
        else:
            span, title = Span(0, len(reply.text)), _("Whole reply")
        noted = [item for item in self.items if not item.annotation.is_set_aside]
        notes: Sequence[Anchored] = within(span, noted)
        if self._scope is not Scope.SECTION:
            notes = noted if self._scope is Scope.REPLY else self.trash
        figures = [entry for _span, entry in self.body.walked.touching(span.start, span.end)]
        contents = Contents(self._scope, title, notes, figures, self.body.over.doubts, reply.text)
        self.inspector.show(contents)

    @on(Body.Moved)
    def follow_cursor(self, event: Body.Moved) -> None:
        """The outline, the inspector and the status follow the cursor; a message stays until the next move."""
        if event.count > self._said_at:
            self.status.say("")
        if event.count == self.body.moves:  # else it has moved on already, and they follow it there
            self._show_place()

    @on(Body.Jumped)
    def remember_jump(self, event: Body.Jumped) -> None:
        """Backspace goes back to where a jump began."""
        self._remember(event.origin)

    def on_outline_chosen(self, event: "Outline.Chosen") -> None:
        """The cursor follows the outline."""
        self._remember(walking="" if event.entered else "outline")
        self.body.go(place_of(event.part), jump=True, reveal=event.entered)
        if event.entered:
            self.panes.put_away()

    def on_inspector_chosen(self, event: "Inspector.Chosen") -> None:
        """Go to a note or a figure and select it."""
        from reader.annotations import Anchored

        item = event.item
        span = item.anchor.span if isinstance(item, Anchored) else item.span
        if span is None:
            self.say(_("These words are not in this version of the text."))
            return
        self.go_to(span)

    def go_to(self, span: Span) -> None:
        """Select a span, from another pane or screen."""
        self._remember()
        self.body.select(span)
        self.panes.put_away()

    def say(self, message: str) -> None:
        """Say something in the status line, until the cursor moves again."""
        self._said_at = self.body.moves
        self.status.say(message)

    # Panes

    @on(Panes.Arranged)
    def show_in_panes(self) -> None:
        """A pane that was hidden shows what it missed."""
        self._show_place()

    def action_scope(self) -> None:
        """Let the inspector show the next scope, and show it."""
        scopes = list(Scope)
        self._scope = scopes[(scopes.index(self._scope) + 1) % len(scopes)]
        self.panes.show_inspector()
        self._show_place()

    def action_escape(self) -> None:
        """Put away the last thing: a pane over the text, a selection, a search's hits."""
        self.put_away()

    def put_away(self) -> bool:
        """Put away the last thing; whether there was one."""
        elsewhere = self.focused is not self.body
        if self.panes.put_away() or elsewhere:
            return True
        if not (self.body.selection or self.body.mode):
            return False
        self.body.clear_selection()
        return True

    # Going

    def _remember(self, offset: int | None = None, *, walking: str = "") -> None:
        """Keep a place to come back to; of a walk only where it began."""
        if not walking or walking != self._walking:
            self._jumps.append(self.body.cursor if offset is None else offset)
            del self._jumps[:-200]
        self._walking = walking

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        self._walking = ""
        while self._jumps:
            place = self._jumps.pop()
            if place != self.body.cursor:
                self.body.clear_selection()
                self.body.go(place, jump=True)
                return
        self.say(_("There is no jump to go back from."))

    def action_figure(self, direction: int) -> None:
        """Select the next or previous figure of the kinds that are walked."""
        self._remember(walking="figure")
        if not self.body.walk(direction):
            many = len(self.body.walked)
            none = with_keys(_("There is no such figure here; {key[figure.kinds]} chooses which are walked."))
            last = _("This is the last one.") if direction > 0 else _("This is the first one.")
            self.say(last if many else none)

    def action_kinds(self) -> None:
        """Walk other kinds of figures: sums, all quantities, all figures."""
        self._walk = self._walk.following
        self._recognise()
        self.show_figures()
        self.say(with_keys(_(self._walk.explained)))

    def action_section(self, direction: int) -> None:
        """Go to the next or previous section."""
        if self.reply is None:
            return
        starts = motions.section_starts(self.reply)
        cursor = self.body.cursor
        ahead = [start for start in starts if start > cursor]
        behind = [start for start in starts if start < cursor]
        self._remember(walking="section")
        if direction > 0 and ahead:
            self.body.go(ahead[0], jump=True, reveal=False)
        elif direction < 0 and behind:
            self.body.go(behind[-1], jump=True, reveal=False)

    def action_note(self, direction: int) -> None:
        """Select the next or previous annotation."""
        notes = self.body.over.notes
        start = self.body.selection.start if self.body.selection else self.body.cursor
        item = notes.after(start) if direction > 0 else notes.before(start)
        if item is None or item.span is None:
            self.say(_("There is no annotation further on.") if direction > 0 else _("There is none before."))
            return
        self._remember(walking="note")
        self.body.select(item.span)

    # Keeping the place

    def tick(self) -> None:
        """Every few seconds: so little is lost when the terminal is closed."""
        place = self._place_now()
        if place and place != self._kept:
            self.run_worker(self._keep(place), group="place")

    def _place_now(self) -> Place | None:
        """Where the reader is; `None` before that can be known."""
        if self.understanding is None:
            return None
        return Place(
            cursor=self.body.cursor,
            top=self.body.top,
            unfolded=tuple(sorted(self.body.unfolded)),
            folded_sections=tuple(self.outline.folded()),
            outline=self.panes.outline_beside,
            inspector=self.panes.inspector_beside,
            scope=self._scope.value,
            walk=self._walk.value,
        )

    async def _keep(self, place: Place) -> None:
        """Write a place down in a thread, the later one last."""
        self._kept = place
        # Where the folder can't be written the place is not kept, and nothing of value is lost.
        async with self._keeping:
            with suppress(OSError):
                await asyncio.to_thread(self.opened.places.keep, self.opened.digest, place)

    async def action_leave(self) -> None:
        """Go back to the list of replies, or quit where there is none."""
        if place := self._place_now():
            await self._keep(place)
        gc.unfreeze()  # what this reply was made of may be collected again
        if len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.app.exit()
