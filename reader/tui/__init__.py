"""The screen: the only importer of textual."""

import gc
from collections.abc import Sequence
from pathlib import Path

from reader.config import Settings
from reader.sources import Source
from reader.tui.app import ReaderApp


def run(settings: Settings, files: Sequence[Path], source: Source | None) -> int:
    """Read one source, or choose from files; returns the exit status."""
    # Starting makes much and drops little; collecting meanwhile is a fifth of the time to the first paint.
    gc.disable()
    app = ReaderApp(settings, files, source)
    app.run()
    return app.return_code or 0
