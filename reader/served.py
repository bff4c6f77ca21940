"""Whether this process draws in a browser: then no terminal is there, and the disk is not the reader's."""

import os

_DRIVER = "TEXTUAL_DRIVER"
"""The environment variable by which Textual is told what to draw with; `reader.serving` sets it."""


def is_served() -> bool:
    """Whether the program was started for a page in a browser."""
    return "web_driver" in os.environ.get(_DRIVER, "")
