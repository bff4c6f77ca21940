"""Settings and the places of files: what the user may choose, and where things are kept.

Every setting is one row, a field of `Settings`: reading and checking it, `reply-reader config`, and the
file with all of them follow from that.
"""

from reader.config.examining import Examined, From, Origin, examined, expanded, load_settings
from reader.config.settings import MARKDOWN, THEMES, Settings, recognised_path, rows, settings_path

__all__ = [
    "MARKDOWN",
    "THEMES",
    "Examined",
    "From",
    "Origin",
    "Settings",
    "examined",
    "expanded",
    "load_settings",
    "recognised_path",
    "rows",
    "settings_path",
]
