"""The application: themes, keymap, the first screen, and nothing else."""

import gc
import io
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from rich.console import Console, RenderableType
from textual import work
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.events import Key
from textual.filter import ANSIToTruecolor, LineFilter, Monochrome, NoColor
from textual.worker import get_current_worker

from reader import kinds
from reader.config import Settings
from reader.errors import NotFoundError, ReaderError, capital
from reader.i18n import _
from reader.keys import configured
from reader.keys.configured import with_keys
from reader.keys.model import PROGRAM, SCREENS
from reader.opening import Hits, Opening, opening
from reader.served import is_served
from reader.sources import waiting
from reader.tui import leaving
from reader.tui.asked import Asked
from reader.tui.bars import StatusBar
from reader.tui.choosing import Chosen, keep
from reader.tui.elsewhere import Elsewhere, Wanted
from reader.tui.keys.bindings import bindings, place_of
from reader.tui.later import is_there
from reader.tui.notices import Noticing
from reader.tui.option_list import has_no_pages
from reader.tui.quitting import Quitting
from reader.tui.reading.screen import ReadingScreen
from reader.tui.recognising import Recognising
from reader.tui.saving import Keeping
from reader.tui.sizes import size_classes
from reader.tui.steady import SteadyInput
from reader.tui.stopping import for_stopping
from reader.tui.themes import NAMES, THEMES, following, ground_variables
from reader.tui.typed_ahead import TypedAhead
from reader.tui.visible import Visible
from reader.tui.workers import tell
from reader.typesetting import ambiguous, geometry

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

    from reader.tui.find.screen import FindScreen
    from reader.tui.library.screen import Library

_STYLES = Path(__file__).parent
_FIRST, _TABLE, _LATER = (_STYLES / f"{name}.tcss" for name in ("reader", "table", "later"))
"""The styles of a reply's first frame, those of the table, and those of all that is shown later."""


class ReaderApp(Quitting, Noticing):
    """Opens a reply, or the table of the replies in some places to choose from."""

    TITLE = "reply-reader"
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (geometry.WIDE, "-wide"),
        (geometry.VAST, "-vast"),
        (geometry.HUGE, "-huge"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PROGRAM), *bindings(SCREENS)]

    _begun = False

    def __init__(self, settings: Settings, places: Sequence[Path] = (), opened: Opening | None = None) -> None:
        super().__init__(css_path=[_FIRST] if opened else [_FIRST, _TABLE])
        self.settings = settings
        self._places = places
        self._opened = opened
        self._visible = Visible()
        self._asked = Asked(self)
        self._recognising = Recognising(partial(tell, self, self._say))
        self.error: BaseException | None = None
        """What ended the app, where it crashed."""
        self.error_console = Console(file=io.StringIO())  # a report is written instead of what Textual would print
        kinds.use(settings.kinds)
        self.driver_class = for_stopping(self.driver_class, self.action_redraw)
        wide = settings.ambiguous == "wide" and not is_served()  # a browser draws them as Rich takes them
        ambiguous.use(wide=wide)
        if wide:
            from reader.tui.ambiguous import for_wide

            self.driver_class = for_wide(self.driver_class)
        self._begin_in(NAMES["terminal" if self.no_color else settings.theme])
        keymap = configured.configured(settings.keymap)
        configured.use(keymap)
        self.set_keymap({identifier: ",".join(keymap[identifier]) for identifier in settings.keymap})

    def _begin_in(self, theme: str) -> None:
        """Begin in a theme: set later, it would have the style sheet parsed a second time."""
        for known in THEMES.values():
            self.register_theme(known)
        self.set_reactive(ReaderApp.theme, theme)
        self._begun = True
        self.stylesheet.set_variables(self.get_css_variables())
        dark = self.current_theme.dark
        self.update_classes({f"-theme-{theme}": True, "-dark-mode": dark, "-light-mode": not dark}, update=False)

    def get_css_variables(self) -> dict[str, str]:
        """The colours and the panes' widths; none while the theme is not chosen yet."""
        return {**super().get_css_variables(), **ground_variables(self.theme)} if self._begun else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The panes' widths, for the style sheet."""
        return geometry.VARIABLES

    def push_screen(self, screen: Any, *arguments: Any, **options: Any) -> Any:
        """Show a screen, which has its classes from the start: it is not styled and laid out a second time for them."""
        screen.update_classes(size_classes(screen, self), update=False)
        if isinstance(screen, TypedAhead):
            screen.begin_with(self._asked.let_go())
        return super().push_screen(screen, *arguments, **options)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line passes on its way to the terminal."""
        filters = super().get_line_filters()
        if self.native_ansi_color:  # set from the start, the theme was not known to the filters
            filters = [each for each in filters if not isinstance(each, ANSIToTruecolor)]
        if self.no_color:  # shades of grey are colours, too
            filters = [NoColor() if isinstance(each, Monochrome) else each for each in filters]
        return [*filters, self._visible]

    def on_mount(self) -> None:
        """Do what can wait, once the first screen has been painted.

        The styles of what is shown later are added to the others: parsing them takes longer than those of the first
        screen. Garbage is collected again; what was loaded for the first screen stays as it is.
        """

        leaving.go_on_in(self.leave)
        self.let_notices_go()
        self.app_resume_signal.subscribe(self, lambda _app: self.action_redraw())

        def go_on() -> None:
            self.stylesheet.read_all([_TABLE, _LATER])
            gc.freeze()
            gc.enable()

        screen = self.screen
        self.call_after_refresh(screen.behind_keys if isinstance(screen, ReadingScreen) else self.call_later, go_on)

    def leave(self, status: int) -> None:
        """Leave with a status, at a signal: behind the keys that were pressed before it."""

        def leave() -> None:
            self._keep_all()
            self.exit(return_code=status)

        self.call_later(lambda: (self.focused or self).call_later(leave))

    async def action_quit(self) -> None:
        """Leave, behind what was typed before that, too."""
        self.leave(0)

    def _keep_all(self) -> None:
        """Keep what is being typed on any screen; one that failed to be made has nothing."""
        for screen in self.screen_stack:
            if isinstance(screen, Keeping):
                with suppress(NoMatches):
                    screen.keep_when_left()

    def bell(self) -> None:
        """Ring. Textual does so when it crashes, as long as it is at the error: nowhere else does it tell of that."""
        if error := sys.exc_info()[1]:
            self.error = error
            self._keep_all()
        super().bell()

    def panic(self, *renderables: RenderableType) -> None:
        """End at an error that can't be gone on from; one of the thread that reads keys may be that of a hang-up."""
        self.error = sys.exc_info()[1] or self.error
        super().panic(*renderables)
        self.exit(return_code=leaving.HUNG_UP if leaving.terminal_is_gone() else 1)

    def get_default_screen(self) -> "ReadingScreen | Library":
        """The reply, or the list."""
        if self._opened:
            return self._reading_screen(self._opened)
        from reader.tui.library.screen import Library

        return Library(self._places, self.settings)

    async def on_key(self, event: Key) -> None:
        """A key that was typed right behind the one that opens a line for words is one of them, not a command, and so
        is one that belongs to a prefix. One behind a key that opens a screen to type in comes to that.

        One behind an action that waits for something to be known waits its turn.
        """
        screen = self.screen
        if event.key == "escape" and (self._recognising.stop() or self._give_up_opening()):
            event.prevent_default()
            return
        line = screen.focused
        is_caught = (
            (isinstance(screen, TypedAhead) and screen.catch(event))
            or self._asked.catch(event)
            or (isinstance(line, SteadyInput) and line.catch(event))
        )
        if isinstance(screen, ReadingScreen) and not is_caught:
            is_caught = await screen.prefixes.catch(event) or screen.ahead.catch(event)
        if is_caught:
            event.prevent_default()

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key, a click or the palette asks for, once what it is about is known."""
        screen, is_held = self.screen, False
        if isinstance(action, str):
            node = default_namespace or screen
            is_held = not is_there(node) or has_no_pages(action, node)
            if isinstance(screen, ReadingScreen):
                is_held = is_held or screen.ahead.hold(action, node)
        return is_held or await super().run_action(action, default_namespace, namespaces)

    def on_wanted(self, event: Wanted) -> None:
        """Open a reply over the table or another one, at a place in it."""
        self._open(event.there)

    def on_find_screen_opened(self, event: "FindScreen.Opened") -> None:
        """Open a reply with the hits in it of a search over everything."""
        found = event.found
        noted = (note.place for note in found.notes if note.place)
        places = tuple(sorted({*found.spans, *noted}))
        hits = Hits(event.asked, places, found.called.digest, event.at_last)
        self._open(Elsewhere(*found.called.files[0]), event.instead, hits)

    def on_reading_screen_reopened(self, event: ReadingScreen.Reopened) -> None:
        """Open a reply as its file is now, in the place of what it held."""
        if path := event.screen.source.path:
            self._open(Elsewhere(path), event.screen)

    def on_reading_screen_turned(self, event: ReadingScreen.Turned) -> None:
        """Open the reply beside this one in the table, in its place."""
        table = self.screen_stack[0]
        if isinstance(table, ReadingScreen):
            event.screen.say(_("There is no table to turn over in: a folder opens as one."))
            return
        going = event.screen.going
        try:
            # What lies over another one was not opened from the table, wherever that is marked.
            beside = cast("Library", table).turned(event.step, going.here if going.is_over_another else None)
        except NotFoundError as error:
            event.screen.say(capital(error.message))
        else:
            self._open(beside, event.screen)

    @work(thread=True, exclusive=True, group="open", description="open")
    def _open(self, there: Elsewhere, instead: ReadingScreen | None = None, hits: Hits | None = None) -> None:
        """Load a reply, which may take a while (a PDF, a DOC); a file that can't be read is said on the list."""
        from reader.library.members import source_of

        worker = get_current_worker()
        opened = None
        try:
            with waiting.unless(lambda: worker.is_cancelled):
                source = source_of(there.path, there.member, self._recognising.of(there.path, worker))
            opened = opening(source, self.settings, there.span)._replace(hits=hits)
            if there.cursor is not None:
                opened = opened.at(there.cursor)
            if instead and opened.source.path == instead.source.path is not None:
                opened = instead.kept_place.followed(opened)
        except waiting.GivenUpError:
            return
        except ReaderError as error:
            tell(self, partial(self.notify, severity="error", markup=False), error.alone)
        finally:
            self._recognising.stop()
        if not worker.is_cancelled:
            tell(self, self._show_opened, there, opened, instead)

    def _give_up_opening(self) -> bool:
        """Open nothing after all; whether there was anything under way."""
        given_up = bool(self.workers.cancel_group(self, "open"))
        if given_up:
            self._say("")
        return given_up

    def _say(self, words: str) -> None:
        for status in self.screen.query(StatusBar):
            status.say(words)

    def _show_opened(self, there: Elsewhere, opened: Opening | None, instead: ReadingScreen | None) -> None:
        if not self.screen.query(StatusBar):
            return  # a dialog is open over the list or the reply
        self.screen.query_one(StatusBar).say("")
        if opened and instead is None:
            screen = self._reading_screen(opened)
            is_from_table = self.screen is self.screen_stack[0] and not isinstance(self.screen, ReadingScreen)
            screen.going.arrive(there, is_over_another=there.by_link or not is_from_table)
            self.push_screen(screen)
        elif opened and instead is self.screen:
            self.run_worker(self._swap(instead, there, opened))

    async def _swap(self, screen: ReadingScreen, there: Elsewhere, opened: Opening) -> None:
        """Read a reply in the place of what is read on a screen.

        The app's first screen can't be taken from under another: where it is a reply, what was read goes when this is
        left.
        """
        await screen.leave()
        other = self._reading_screen(opened)
        other.going.arrive(there, is_over_another=screen.going.is_over_another)
        if isinstance(self.screen_stack[0], ReadingScreen):
            self.push_screen(other, lambda _none: screen.go())
        else:
            await self.switch_screen(other)

    def _reading_screen(self, opened: Opening) -> ReadingScreen:
        screen = ReadingScreen(opened, self.settings)
        screen.update_classes(size_classes(screen, self), update=False)
        if opened.hits:
            self._go_on_from(screen)
        return screen

    def _go_on_from(self, screen: ReadingScreen) -> None:
        """Let the next hit past the last one of a reply be the first one of the next reply."""
        from reader.tui.find.screen import FindScreen

        below = next(each for each in reversed(self.screen_stack) if not isinstance(each, ReadingScreen))
        if isinstance(below, FindScreen):
            screen.searching.beyond = lambda step: below.go_on(step, screen)

    def action_find(self) -> None:
        """Search over everything; there, go to the line."""
        from reader.tui.find.screen import FindScreen

        if isinstance(self.screen, FindScreen):
            self.screen.action_ask()
        else:
            self.push_screen(FindScreen(self.settings))

    def action_command_palette(self) -> None:
        """Search the commands by their words."""
        from reader.tui.keys.palette import Palette

        self.push_screen(Palette())

    def action_help(self) -> None:
        """Show the keys and signs of where one is; over those, close them."""
        from reader.tui.keys.help import Help

        if isinstance(self.screen, Help):
            self.screen.dismiss()
            return
        around = self.focused.ancestors_with_self if self.focused else [self.screen]
        self.push_screen(Help(next(filter(None, map(place_of, around)), None)))

    def action_help_quit(self) -> None:
        """ctrl+c copies in other programs and stops some: it does neither here, and says what does."""
        self.notify(with_keys(_("{key[program.quit]} quits; in the text {key[copy]} copies.")), markup=False)

    def action_redraw(self) -> None:
        """Draw all of the screen again, over what another program wrote on it."""
        self.refresh(layout=True)
        self.screen.refresh(layout=True)

    def action_switch_theme(self) -> None:
        """Take the next of the themes; where no colours are wanted there is only that of the terminal."""
        if self.no_color:
            self.notify(_("NO_COLOR is set: nothing has a colour."), markup=False)
            return
        theme = following(self.theme)
        self.theme = NAMES[theme]
        self.post_message(Chosen({"theme": theme}))

    def on_chosen(self, event: Chosen) -> None:
        """What was chosen holds for what is opened from now on, and another time."""
        self.settings = replace(self.settings, **event.values)
        self.run_worker(keep(self.settings, event.values), group="chosen")
