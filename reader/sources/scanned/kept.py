"""What was recognised, kept by the digest of the picture: the same picture is read once, and says the same for good.

Notes stand on the text, so that a better engine must not change it under them: who wants it read anew deletes the
folder.
"""

from contextlib import suppress
from pathlib import Path

from reader.config import recognised_path
from reader.files import write_atomically
from reader.sources.scanned.page import ScannedPage


def find(digest: str) -> ScannedPage | None:
    """The page that a picture with this digest shows; `None` where it was not recognised, or that is lost."""
    try:
        return ScannedPage.read(_file_of(digest).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def keep(digest: str, page: ScannedPage) -> None:
    """Keep what a picture shows; without a place to keep it it is read anew another time."""
    file = _file_of(digest)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, page.written())


def _file_of(digest: str) -> Path:
    return recognised_path() / digest[:2] / f"{digest}.json"
