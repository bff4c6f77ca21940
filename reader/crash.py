"""Reports of crashes: where in the program it went wrong, in a file for who mends it, and a sentence for the person.

What somebody reads and writes is nobody else's business: of what an error says only ASCII words are kept, cut short,
and the values of variables are not written at all.
"""

import platform
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reader import __version__
from reader.errors import ReaderError
from reader.files import write_atomically
from reader.i18n import _
from reader.text.canonical import printable, visible

_LONGEST = 200
_HIDDEN = "□"
_PRIVATE = re.compile(r"[^\x20-\x7e]|\d")
_KEPT = 20
"""So many reports."""
_HEAD = f"""\
reply-reader crashed. This report holds no letter and no note: {_HIDDEN} stands for each digit and each character that
is not ASCII in what an error said. Read it before you send it.
"""


def crashed(error: BaseException, folder: Path) -> ReaderError:
    """Write a report into a folder, and return what to tell the person; at a full disk that there is none."""
    reason = _name(error).removeprefix("builtins.")
    try:
        path = _written(report(error), folder)
    except OSError as trouble:
        return ReaderError(
            _("the reader crashed ({error}), and no report could be written: {reason}.").format(
                error=reason, reason=visible(str(trouble.strerror or trouble))
            ),
            hint=_("What was saved is safe; unfinished notes are kept."),
        )
    return ReaderError(
        _("the reader crashed ({error}); a report for its makers, without your texts, is in {path}.").format(
            error=reason, path=visible(str(path))
        ),
        hint=_("What was saved is safe; unfinished notes are kept."),
    )


def report(error: BaseException) -> str:
    """Where it went wrong, with all errors that led to it; no words that are not the program's own."""
    facts = (
        f"reply-reader {__version__}, Python {platform.python_version()}, {sys.platform}",
        f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
    )
    return "\n".join((_HEAD, *facts, "", *_chain(error, set()))) + "\n"


def _chain(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _chain(before, seen)
        yield ""
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            if id(each) not in seen:
                yield from _chain(each, seen)
                yield ""
    yield from _places(traceback.extract_tb(error.__traceback__))
    said = _PRIVATE.sub(_HIDDEN, str(error))[:_LONGEST]
    yield f"{_name(error)}: {said}"


def _name(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _places(frames: Iterable[traceback.FrameSummary]) -> Iterator[str]:
    """Files by their last parts: what stands before them may name the person."""
    for frame in frames:
        yield f"  {'/'.join(Path(frame.filename).parts[-4:])}:{frame.lineno} {frame.name}"
        if frame.line:
            yield f"    {frame.line}"


def _written(words: str, folder: Path) -> Path:
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    path = folder / f"crash-{datetime.now(UTC):%Y-%m-%dT%H%M%S.%f}.txt"
    write_atomically(path, printable(words))
    path.chmod(0o600)
    for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
        with suppress(OSError):
            old.unlink()
    return path
