"""A home for the programs measured, so that the user's own files are neither read nor written."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]


def environment(home: Path) -> dict[str, str]:
    """The environment of a child that keeps everything below `home`; its modules are compiled as installed ones are."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "HOME": str(home),
        **{f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")},
        "REPLY_READER_DB": str(home / "annotations.db"),
        "REPLY_READER_CONFIG": str(home / "config.toml"),
        "TMUX_TMPDIR": str(home),
        "TEXTUAL_DISABLE_KITTY_KEY": "1",
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }
