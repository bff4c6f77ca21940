"""The process that recognises: which pages, and a file's bytes, from standard input; a line of JSON a page goes out.

It ends with the one that started it, whose end of the pipe it goes on reading.
"""

import base64
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

from reader.sources.confining import confine
from reader.sources.formats import reader_of
from reader.sources.picture_formats import PICTURES

if TYPE_CHECKING:
    from reader.sources.scanned.page import ScannedPage

_MOST_MEMORY = 6 * 2**30  # of addresses, most of which the models' libraries never use
_MOST_SECONDS = 3_600
_DOTS = 200
_LONGEST_SIDE = 3_600
_INCHES = 11.69
"""The longer side of a sheet of A4, which a photograph is taken to show."""
READY = "ready"


def answers(head: dict[str, Any], data: bytes, engine: Any) -> Iterator[str]:
    """What an engine recognises on each of the pages that are asked for, as JSON; empty for one that can't be."""
    for page in head["pages"]:
        try:
            picture, dots = picture_of(data, page)
            found: ScannedPage = engine.page(picture, dots)
        except (OSError, ValueError, RuntimeError, MemoryError):
            yield ""
        else:
            yield found.written()


def pictures(head: dict[str, Any], data: bytes) -> Iterator[str]:
    """The pages that are asked for as PNG files, in base 64."""
    from PIL import Image

    for page in head["pages"]:
        stream = io.BytesIO()
        Image.fromarray(picture_of(data, page)[0]).save(stream, "PNG", compress_level=1)
        yield base64.b64encode(stream.getvalue()).decode()


def picture_of(data: bytes, page: int) -> tuple[Any, float]:
    """A page, from 1, of a file as a picture, an array of height by width by three, and how many dots an inch has.

    Raises `OSError`, `ValueError` or `RuntimeError` where there is none.
    """
    if b"%PDF-" in data[:1024]:
        return _printed(data, page)
    if data.startswith(tuple(PICTURES)):
        return _pictured(data, page)
    return _pictured(_picture_within(data, page), 1)


def _picture_within(data: bytes, page: int) -> bytes:
    """The file of a picture in a document: each format's module finds it, beside what reads it."""
    from reader.errors import SourceError

    try:
        module = import_module(reader_of(data, "").__module__)
        picture: bytes = module.picture_in(data, page)
    except (SourceError, IndexError, AttributeError) as error:
        raise ValueError(page) from error
    return picture


def _printed(data: bytes, page: int) -> tuple[Any, float]:
    import pypdfium2

    sheet = pypdfium2.PdfDocument(data)[page - 1]
    dots = min(_DOTS, _LONGEST_SIDE * 72 / max(1.0, *sheet.get_size()))
    return sheet.render(scale=dots / 72, rev_byteorder=True).to_numpy()[:, :, :3].copy(), dots


def _pictured(data: bytes, page: int) -> tuple[Any, float]:
    import numpy as np
    from PIL import Image, ImageOps

    picture = Image.open(io.BytesIO(data))
    picture.seek(page - 1)
    picture = ImageOps.exif_transpose(picture)
    if picture.mode != "RGB":
        whole = picture.convert("RGBA")
        picture = Image.new("RGB", whole.size, "white")
        picture.paste(whole, mask=whole.getchannel("A"))
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    return np.asarray(picture), max(picture.size) / _INCHES


def main() -> None:
    """Answer for what comes through standard input."""
    confine(_MOST_MEMORY, _MOST_SECONDS)
    asked = sys.stdin.buffer
    head = json.loads(asked.readline())
    data = asked.read(head["size"])
    Thread(target=_end_with, args=(asked,), daemon=True).start()
    # Whatever a library says is no answer.
    answering, sys.stdout = sys.stdout, sys.stderr
    if head["shows"]:
        _write(answering, [READY])
        _write(answering, pictures(head, data))
        return
    from reader.sources.scanned.engine import Engine

    _write(answering, [READY])
    _write(answering, answers(head, data, Engine()))


def _write(answering: IO[str], lines: Iterable[str]) -> None:
    for line in lines:
        answering.write(line + "\n")
        answering.flush()


def _end_with(pipe: IO[bytes]) -> None:
    pipe.read(1)
    os._exit(1)


if __name__ == "__main__":
    main()
