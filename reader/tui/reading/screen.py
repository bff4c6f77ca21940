"""The reading screen of one reply: it puts its parts together, hands down what is known, and lets keys find their part.

What is known of the reply and noted on it is one value, the reading. Those who learn something, the analysis and the
notes, give it to the screen; the panes get it bound; whatever a key does is done by the part whose matter it is.
"""

import gc
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var

from reader.config import Settings
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.model import Known
from reader.keys.table import READING
from reader.opening import Opening
from reader.places import MarksAcross
from reader.reading import Reading
from reader.reply.outline import place_of
from reader.sources import warned
from reader.text import Span
from reader.tui.bars import KeyBar, StatusBar, TitleBar
from reader.tui.closing import Closing
from reader.tui.keys.bindings import bindings
from reader.tui.later import after_refresh
from reader.tui.reading.ahead import Ahead
from reader.tui.reading.analysis import Analysis
from reader.tui.reading.going import Going
from reader.tui.reading.jumps import Jumps
from reader.tui.reading.key_line import called_in, idle_in, mode_of
from reader.tui.reading.marks import Marks
from reader.tui.reading.notes import Notes
from reader.tui.reading.panes import Panes
from reader.tui.reading.parts import Parts
from reader.tui.reading.place import KeptPlace
from reader.tui.reading.prefixes import Prefixes
from reader.tui.reading.search import Searching
from reader.tui.reading.target import Target
from reader.tui.reading.watching import Watching
from reader.tui.text.body import Body
from reader.typesetting import geometry

if TYPE_CHECKING:
    # What understands a text, and what shows it then, is loaded when the text can be read.
    from collections.abc import Callable

    from textual.timer import Timer

    from reader.annotations import Anchored
    from reader.tui.reading.inspector import Inspector
    from reader.tui.reading.outline import Outline
    from reader.tui.reading.search_bar import SearchBar
    from reader.understanding import Understanding


def _done_by(part: "Callable[[ReadingScreen], Callable[..., object]]") -> property:
    """What a key does, where a part of the screen does it."""
    return property(part)


class ReadingScreen(Closing[None]):
    """One reply as it is read and annotated, copied from and exported, with the ledger of its figures."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(READING)
    AUTO_FOCUS = "#body"
    BLANK = True

    # Written out, as those of the text are: making data classes of them would keep the first key waiting.

    class Reopened(Message):
        """The file that is read here was changed, and is wanted as it is now in the place of this."""

        def __init__(self, screen: "ReadingScreen") -> None:
            super().__init__()
            self.screen = screen

    class Turned(Message):
        """The reply so many rows further down in the table is wanted in the place of this."""

        def __init__(self, screen: "ReadingScreen", step: int) -> None:
            super().__init__()
            self.screen, self.step = screen, step

    reading: var[Reading] = var(Reading())
    """What is known of the reply now."""
    status = getters.query_one("#status", StatusBar)

    def __init__(self, opened: Opening, settings: Settings) -> None:
        super().__init__()
        self.opened, self.source, self.settings = opened, opened.source, settings
        text, widest = self.source.text, opened.measures.text
        self.body = Body(text, opened.regions, cursor=opened.cursor, top=opened.top, widest=widest, id="body")
        self.body.unfolded = set(opened.place.unfolded)
        self.body.set_reactive(Body.has_focus, True)  # from the start: not styled a second time for getting it
        self.panes = Panes(self.body, opened.place, opened.measures, id="panes")
        self.set_reactive(ReadingScreen.reading, Reading.left_at(opened.place))
        self._said_at = 0
        self._ticking: Timer | None = None
        self._is_painted = False

        body, say = self.body, self.say
        self.ahead = Ahead(self, say)
        self.analysis = Analysis(self, self.source, self.understand)
        self.notes = Notes(self, self.source, settings, self.show_notes, say)
        self.watching = Watching(self, self.source, say, self.show_status)
        self.target = Target(self.panes)
        self.jumps = Jumps(body, say, dict(opened.place.marks))
        self.going = Going(self)
        self.jumps.go_beyond = self.going.on_again
        self.marks = Marks(self.jumps, MarksAcross(settings.places), self.going, say)
        self.kept_place = KeptPlace(self, self.panes, self.jumps, opened)
        self.prefixes = Prefixes(self, self.marks, say)
        self.searching = Searching(self, body, self.jumps, say, self.show_status)
        self.parts = Parts(self)

    def compose(self) -> ComposeResult:
        """The bars and the three panes."""
        yield TitleBar(self.source.name, id="title")
        self.body.data_bind(ReadingScreen.reading)
        yield self.panes.data_bind(ReadingScreen.reading)
        yield StatusBar(id="status")
        yield KeyBar(id="keys", called=called_in(self))

    def on_resize(self, event: events.Resize) -> None:
        """While the app starts it tells the same size several times: laid out for it, this is not once more."""
        if event.size == self.outer_size and self.has_class(geometry.size_class(event.size.width)):
            event.prevent_default()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """At first all of it has just been styled: not once more, on the way to the first key."""
        event.refresh_styles = event.refresh_styles and self.stack_updates > 0
        self.ahead.go_on()

    def _compositor_refresh(self) -> None:
        """Paint. The first time what stands on the terminal already is painted over, and what was typed before that is
        done first: it is answered by this paint, not by one behind it."""
        if self._is_painted:
            super()._compositor_refresh()
        else:
            self._is_painted = True
            self.behind_keys(self._compositor_refresh)

    def behind_keys(self, callback: "Callable[[], object]") -> None:
        """Call behind the keys that were typed before: each goes to the text, and up from there to the app, which does
        what it is bound to."""
        for node in reversed((self.app, self.body, self.panes, self, self.app)):
            callback = partial(node.call_later, callback)
        callback()

    def on_mount(self) -> None:
        """Understand the text after the first paint, and after what the keys show that were typed before it.

        The thread that understands would take turns from those.
        """
        after_refresh(self, self.behind_keys, partial(after_refresh, self, self.analysis.begin))
        if self.settings.tick:
            self._ticking = self.set_interval(self.settings.tick, self.tick)

    # What becomes known

    def understand(self, understanding: "Understanding") -> None:
        """Show what is understood of the text. At the first look it can be read, and its notes are opened."""
        is_first = self.reading.understanding is None
        self.show(self.reading.understood(understanding))
        self.ahead.know(Known.STRUCTURE if is_first else Known.FACTS)
        if not is_first:
            return
        self.query_one(TitleBar).show(understanding.reply.metadata)
        for sentence in warned(self.source):
            self.notify(sentence, severity="warning", timeout=10, markup=False)
        # What the first reply is made of lives as long as the program: a collection need not look at it on the way. Of
        # later ones it doesn't, and freezing would keep what the one before left for good, too.
        if self.app.screen_stack[0] is self:
            gc.freeze()
        if self.opened.span and self.opened.span.end <= len(self.source.text):
            self.body.select(self.opened.span)
        self.going.look_round(understanding.reply.digest)
        if hits := self.opened.hits:
            self.searching.show(hits, understanding.reply.digest)
        self.notes.open(understanding)

    def show_notes(self, items: "tuple[Anchored, ...]", trash: "tuple[Anchored, ...]") -> None:
        """Show the annotations and the trash as they are now."""
        self.show(self.reading.noted(items, trash, self.notes.letter))
        self.ahead.know(Known.NOTES)
        if self.reading.understanding:
            self.parts.links.look(self.reading.understanding)

    def show_links(self, places: list[Span]) -> None:
        """Show which document numbers lead to another reply."""
        self.show(self.reading.linking(places))

    def show(self, reading: Reading) -> None:
        """Show a reading in every pane, the status line and the ledger."""
        self.reading = reading
        self.show_status()
        self.parts.ledger.renew()
        self.parts.changes.renew()
        self.parts.letter.renew()

    def show_status(self) -> None:
        """Say where the cursor is and how much is done, and which keys do something there."""
        reading, body = self.reading, self.body
        if reading.reply is None:
            return
        doubt = reading.doubt_at(body.looked_at)
        right = [
            self.watching.badge,
            self.parts.changes.badge,
            f"{_(reading.walk.label)} {len(reading.reviewed)}/{len(reading.walked)}",
            _("place {percent}%").format(percent=100 * body.cursor // max(1, len(self.source.text))),
        ]
        if not doubt:
            right = [self.searching.count, body.selected_words(), *right]
        if doing := self.parts.annotating.doing:
            right = [body.selected_words()]
        said = self.notes.saver.busy or doing or doubt or self.parts.links.said
        self.status.show(said or reading.path_at(body.cursor), right)
        self.query_one(KeyBar).show(mode_of(self), idle_in(self))

    def say(self, message: str) -> None:
        """Say something in the status line, until the cursor moves again."""
        self._said_at = self.body.moves
        self.status.say(message)

    def tick(self) -> None:
        """Every few seconds: so little is lost when the terminal is closed, and others' notes are seen."""
        self.kept_place.note()
        self.notes.look()
        self.watching.look()
        self.parts.edits.tick()
        self.parts.links.look_again()

    # What happens in the parts

    @on(Body.Moved)
    def follow_cursor(self, event: Body.Moved) -> None:
        """The status follows the cursor; a message stays until the next move."""
        if event.count > self._said_at:
            self.status.say("")
        if event.count == self.body.moves:  # else it has moved on already, and it is followed there
            self.show_status()

    @on(Body.Jumped)
    def remember_jump(self, event: Body.Jumped) -> None:
        """Backspace goes back to where a jump began."""
        self.jumps.remember(event.origin)

    @on(Panes.Arranged)
    def show_beside_panes(self) -> None:
        """In another pane other keys do something."""
        self.show_status()

    def on_search_bar_typed(self, event: "SearchBar.Typed") -> None:
        """The hits follow every letter."""
        self.searching.find(event.words)

    def on_search_bar_closed(self, event: "SearchBar.Closed") -> None:
        """The search is over."""
        self.searching.end(accepted=event.accepted)

    def on_outline_chosen(self, event: "Outline.Chosen") -> None:
        """The cursor follows the outline."""
        self.jumps.remember(walking="" if event.entered else "outline")
        self.body.go(place_of(event.part), jump=True, reveal=event.entered)
        if event.entered:
            self.panes.put_away()

    def on_inspector_chosen(self, event: "Inspector.Chosen") -> None:
        """Go to a note or a figure and select it."""
        if event.span is None:
            self.say(_("These words are not in this version of the text."))
        else:
            self.going.to(event.span)

    async def on_inspector_restored(self, event: "Inspector.Restored") -> None:
        """Take an annotation out of the trash."""
        await self.parts.annotating.restore(event.item)

    # What the keys do

    action_walk = _done_by(lambda screen: screen.parts.walks.walk)
    action_back = _done_by(lambda screen: screen.going.back)
    action_forward = _done_by(lambda screen: screen.jumps.forward)
    action_count = _done_by(lambda screen: screen.prefixes.count)
    action_mark = _done_by(lambda screen: screen.prefixes.mark)
    action_go_to_mark = _done_by(lambda screen: screen.prefixes.go_to_mark)
    action_again = _done_by(lambda screen: screen.parts.again.do)
    action_search = _done_by(lambda screen: screen.searching.ask)
    action_hit = _done_by(lambda screen: screen.searching.step)
    action_highlight = _done_by(lambda screen: screen.parts.annotating.highlight)
    action_annotate = _done_by(
        lambda screen: screen.parts.links.follow if screen.parts.links.is_here else screen.parts.annotating.annotate
    )
    action_links = _done_by(lambda screen: screen.parts.links.show)
    action_edit = _done_by(lambda screen: screen.parts.annotating.edit)
    action_draft = _done_by(lambda screen: screen.parts.annotating.go_on)
    action_bounds = _done_by(lambda screen: screen.parts.annotating.move_bounds)
    action_changes = _done_by(lambda screen: screen.parts.changes.open)
    action_versions = _done_by(lambda screen: screen.parts.versions.open)
    action_letter = _done_by(lambda screen: screen.parts.letter.open)
    action_edits = _done_by(lambda screen: screen.parts.edits.open)
    action_delete = _done_by(lambda screen: screen.parts.annotating.delete)
    action_undo = _done_by(lambda screen: screen.parts.annotating.undo)
    action_redo = _done_by(lambda screen: screen.parts.annotating.redo)
    action_sum = _done_by(lambda screen: screen.parts.reviewer.open_card)
    action_set_aside = _done_by(lambda screen: screen.parts.reviewer.set_aside)
    action_picture = _done_by(lambda screen: screen.parts.picture.open)
    action_copy = _done_by(lambda screen: screen.parts.exporting.copy)
    action_copy_notes = _done_by(lambda screen: screen.parts.exporting.copy_notes)
    action_export = _done_by(lambda screen: screen.parts.exporting.export)
    action_ledger = _done_by(lambda screen: screen.parts.ledger.open)

    async def action_refresh_notes(self) -> None:
        """Read the notes again, and the file where it was changed."""
        if self.watching.is_changed:
            self.post_message(self.Reopened(self))
        else:
            gone = _("The notes were read again; the file is gone, and what is read here is what it held.")
            await self.notes.refresh(gone if await self.watching.is_gone() else _("The notes were read again."))

    def action_turn(self, step: int) -> None:
        """Read the next reply of the table, or the one before."""
        self.post_message(self.Turned(self, step))

    def action_kinds(self) -> None:
        """Walk other kinds of figures: sums, all quantities, all figures."""
        self.show(self.reading.walking(self.reading.walk.following))
        self.say(with_keys(_(self.reading.walk.explained)))

    def action_scope(self) -> None:
        """Let the inspector show the next scope, and show it."""
        self.show(self.reading.listing(self.reading.scope.following))
        self.panes.show_inspector()

    def action_escape(self) -> None:
        """Put away the last thing: boundaries that are moved, a pane over the text, a selection, a search's hits."""
        bounds, panes, body, searching = self.parts.annotating, self.panes, self.body, self.searching
        things = (bounds.give_up_bounds, panes.put_away, body.put_away, searching.put_away)
        any(put_away() for put_away in things)

    async def leave(self) -> None:
        """Close the notes and keep the place; what this reply was made of may be collected again."""
        if self._ticking:
            self._ticking.stop()
        self.notes.close()
        await self.kept_place.keep()
        gc.unfreeze()

    async def action_leave(self) -> None:
        """Go back to the list of replies, or quit where there is none."""
        await self.leave()
        self.go()

    def go(self) -> None:
        """Give way to what is below, or quit where nothing is."""
        if len(self.app.screen_stack) > 1:
            below = self.app.screen_stack[-2]
            if isinstance(below, ReadingScreen):
                self.going.leave_word(below)
            self.dismiss()
        else:
            self.app.exit()

    def on_unmount(self) -> None:
        """Close the notes, however this ends."""
        self.notes.close()
