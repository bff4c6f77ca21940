"""Telling: how far an update is, in words."""

from reader.i18n import _
from reader.library.updating import Progress

_MINUTE = 60
_SLOW = 10
"""Files a second; of fewer their tenths are told, too."""


def progress_words(progress: Progress) -> str:
    """How many files were read of how many, how fast, and how long the rest takes; empty where there are none.

    Of a file whose pages are recognised it is told which one.
    """
    if not progress.of:
        return ""
    words = _files(progress)
    if progress.pages is None:
        return words
    name, page, count = progress.pages
    pages = _("{name}: recognising page {page} of {count}…").format(name=name, page=min(page + 1, count), count=count)
    return f"{words} · {pages}"


def _files(progress: Progress) -> str:
    done, count = progress.done, progress.of
    if not (done and progress.seconds):
        return _("{done} of {count} files").format(done=done, count=count)
    rate = done / progress.seconds
    seconds = (count - done) / rate
    left = (
        _("{count} min").format(count=f"{seconds / _MINUTE:.0f}")
        if seconds > 2 * _MINUTE
        else _("{count} s").format(count=f"{seconds:.0f}")
    )
    return _("{done} of {count} files, {rate} a second, {left} left").format(
        done=done, count=count, rate=f"{rate:.0f}" if rate >= _SLOW else f"{rate:.1f}", left=left
    )
