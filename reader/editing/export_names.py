"""How the files are called that several replies are exported to."""

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from reader.exchange.formats import Content, Format

if TYPE_CHECKING:
    from reader.reply import Reply
    from reader.sources import Source
    from reader.store import AnnotationStore


def free_name(
    store: "AnnotationStore", folder: Path, form: Format, reply: "Reply", source: "Source", taken: set[str]
) -> str:
    """The name of a reply's file: the one that it has in the folder, else one that no other reply has; it is `taken`.

    Files of one name in several folders are told apart by a number of their own text.
    """
    inside = (path.name for path in store.exports.paths(reply, source.path) if path.parent == folder)
    stem = _stem(source)
    stems = (stem, f"{stem}-{reply.digest[:6]}", f"{stem}-{reply.digest}", reply.digest)
    names = [form.file_name(each, Content.NOTES) for each in stems]
    has = [name for name in inside if name.endswith(names[-1].removeprefix(reply.digest))]
    free = (name for name in names if _is_free(store, folder / name, source.path))
    name = next((each for each in chain(has, free) if each not in taken), names[-1])
    taken.add(name)
    return name


def _stem(source: "Source") -> str:
    """What a reply's file is called without its ending; a member of an archive has its path for a name, a pipe none."""
    if source.path or "/" in source.name:
        return (source.path or Path(source.name)).stem
    return "reply" if source.data else source.name


def _is_free(store: "AnnotationStore", path: Path, source: Path | None) -> bool:
    """Whether no other reply's notes stand in a file."""
    last = store.exports.last(path)
    return last is None or last.source == (str(source) if source else None)
