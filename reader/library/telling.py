"""Telling: how far an update is, in words."""

from reader.i18n import _
from reader.library.updating import Progress

_MINUTE = 60


def progress_words(progress: Progress) -> str:
    """How many files were read of how many, how fast, and how long the rest takes; empty where there are none."""
    if not progress.of:
        return ""
    words = _("{done} of {count} files").format(done=progress.done, count=progress.of)
    rate = progress.done / progress.seconds if progress.seconds else 0.0
    if not rate:
        return words
    left = (progress.of - progress.done) / rate
    shown = f"{left / _MINUTE:.0f} min" if left > 2 * _MINUTE else f"{left:.0f} s"
    speed = _("{rate} a second, {left} left").format(rate=f"{rate:.0f}", left=shown)
    return f"{words}, {speed}"
