"""The settings: what a person may choose, each with its row, and the files that the program keeps."""

import getpass
import os
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import PlatformDirs

from reader.config.rows import Row, row_of, setting, setting_made
from reader.i18n import LANGUAGES, N_
from reader.kinds import OwnKind
from reader.text.canonical import visible

THEMES = ("dark", "light", "safe", "terminal")
MARKDOWN = ("plain", "obsidian", "pandoc", "logseq")
"""The presets of exported notes."""
AMBIGUOUS = ("narrow", "wide")
REPLIES_SORTS = ("file", "date", "number", "title", "issuer", "class", "sums", "amount", "promises", "doubts")
"""What the table of replies can be sorted by."""

_DIRS = PlatformDirs("reply-reader", appauthor=False)


def user_name() -> str:
    """What the system calls who runs this; empty where it calls them nothing."""
    try:
        return visible(getpass.getuser())
    except (KeyError, OSError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is chosen in the settings file, the environment, the command line and on the screen.

    A field made by `setting` is one that a person may choose. Of the others `keymap` gives key names for binding ids,
    and `kinds` are a person's own kinds of highlights, five of which have other names or colours perhaps. `in_file` is
    what the file says of the settings that can be chosen on the screen.
    `device` and `annotator` are the files with the ids by which this device and its user are known for good, `places`
    the folder with the place in each text, `chosen` the file with what was chosen on the screen. `library` is the file
    with the named places of the library, `cache` the folder of what was read of them, `searches` the file of searches.
    `tick` is how many seconds pass from one look for what other windows wrote to the next; 0 is never by itself.
    """

    theme: str = setting(
        "dark",
        Row(
            N_("the colours: for a dark or a light terminal, for colour-blind readers, or the terminal's own sixteen"),
            choices=THEMES,
            option="--theme",
            keys=("theme",),
        ),
    )
    language: str | None = setting(
        None,
        Row(
            N_("the language of the interface; otherwise that of the locale"),
            choices=LANGUAGES,
            option="--lang",
            example="zh_CN",
        ),
    )
    author: str = setting("", Row(N_("who signs your notes; otherwise your name on this machine"), example="林"))
    database: Path = setting_made(  # noqa: RUF009 - it makes a field
        lambda: Path(_DIRS.user_data_dir) / "annotations.db",
        Row(
            N_("the file with the annotations"),
            variable="REPLY_READER_DB",
            option="--db",
            example="~/replies/annotations.db",
        ),
    )
    markdown: str = setting(
        "plain", Row(N_("the program for which notes are exported to a new Markdown file"), choices=MARKDOWN)
    )
    measure: int = setting(
        80,
        Row(N_("the longest line of the text, in columns"), least=20, most=240, keys=("pane.wider", "pane.narrower")),
    )
    outline: bool = setting(True, Row(N_("whether the outline stands beside the text"), keys=("outline",)))
    inspector: bool = setting(True, Row(N_("whether the inspector stands beside the text"), keys=("inspector",)))
    outline_width: int = setting(
        0,
        Row(
            N_("the outline's width in columns; 0 is by the width of the screen"),
            most=120,
            keys=("pane.wider", "pane.narrower"),
        ),
    )
    inspector_width: int = setting(
        0,
        Row(
            N_("the inspector's width in columns; 0 is by the width of the screen"),
            most=120,
            keys=("pane.wider", "pane.narrower"),
        ),
    )
    ambiguous: str = setting(
        "narrow",
        Row(
            N_("how wide the terminal draws “ ” … — · ① and their like; `reply-reader doctor` measures it"),
            choices=AMBIGUOUS,
        ),
    )
    replies_sort: str = setting(
        "file",
        Row(N_("what the table of replies is sorted by"), choices=REPLIES_SORTS, keys=("library.sort",)),
    )
    replies_reverse: bool = setting(
        False, Row(N_("whether the table of replies is sorted the other way round"), keys=("library.reverse",))
    )
    replies_without: str = setting(
        "",
        Row(N_("the columns that the table of replies leaves out"), keys=("library.columns",), example="class doubts"),
    )
    enter: str = setting(
        "annotate", Row(N_("what enter does in the text: the id of a key of the text, as `reply-reader keys` names it"))
    )
    keymap: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[OwnKind, ...] = ()
    in_file: Mapping[str, str] = field(default_factory=dict)
    places: Path = field(default_factory=lambda: Path(_DIRS.user_state_dir) / "places")
    device: Path = field(default_factory=lambda: Path(_DIRS.user_state_dir) / "device")
    chosen: Path = field(default_factory=lambda: Path(_DIRS.user_state_dir) / "chosen")
    library: Path = field(default_factory=lambda: Path(_DIRS.user_data_dir) / "library.json")
    cache: Path = field(default_factory=lambda: Path(_DIRS.user_cache_dir) / "library")
    searches: Path = field(default_factory=lambda: Path(_DIRS.user_data_dir) / "searches.json")
    annotator: Path = field(default_factory=lambda: settings_path().parent / "annotator")
    tick: float = 2.0


def settings_path() -> Path:
    """Where the settings file is looked for."""
    return Path(os.environ.get("REPLY_READER_CONFIG") or Path(_DIRS.user_config_dir) / "config.toml")


def recognised_path() -> Path:
    """Where what was recognised of pictures is kept."""
    return Path(_DIRS.user_cache_dir) / "recognised"


def written(value: object) -> str:
    """A value as what was chosen on the screen is kept."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def rows() -> "dict[str, tuple[Field[Any], Row]]":
    """Every setting by its name, in the order in which they are shown."""
    return {each.name: (each, row) for each in fields(Settings) if (row := row_of(each))}
