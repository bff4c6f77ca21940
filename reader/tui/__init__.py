"""The screen: the only importer of textual, which is loaded when the text can be seen."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from reader.config import Settings
from reader.errors import ReaderError, together
from reader.first_frame import first_frame
from reader.opening import opening
from reader.served import is_served
from reader.sources import Source
from reader.tui import leaving
from reader.typesetting import ambiguous

_TURN_SECONDS = 0.0005


def run(settings: Settings, places: Sequence[Path], source: Source | None) -> int:
    """Read one source, or choose from the replies in places, none being all of the library; the exit status.

    A `ReaderError` where something that was typed could not be saved any more after the reader was left.
    """
    # Starting makes much and drops little; collecting meanwhile is a fifth of the time to the first paint.
    gc.disable()
    # What understands a long text works in a thread; a key is not to wait for its turn as long as threads do else.
    sys.setswitchinterval(_TURN_SECONDS)
    ambiguous.use(wide=settings.ambiguous == "wide" and not is_served())
    opened = opening(source, settings) if source else None
    try:
        with leaving.signals_heeded(), first_frame(opened, settings.theme, os.environ) if opened else nullcontext():
            from reader.tui.app import ReaderApp
            from reader.tui.picture import terminal

            terminal.listen()
            app = ReaderApp(settings, places, opened)
            app.run()
    except ReaderError:
        raise
    except Exception as error:
        from reader.crash import crashed

        raise crashed(error, settings.places.parent) from error
    from reader.tui.saving import unsaved

    leaving.let_go()
    errors = [ReaderError(trouble) for trouble in unsaved()]
    if app.return_code == 1:
        from reader.crash import crashed

        errors.insert(0, crashed(app.error or RuntimeError(), settings.places.parent))
    if errors:
        raise together(errors)
    return app.return_code or 0
