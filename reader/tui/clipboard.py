"""Copying: the system's clipboard where there is one, else the terminal's own (OSC 52), and which it was."""

from enum import Enum


class Copied(Enum):
    """Which way a text was copied."""

    SYSTEM = "system"
    TERMINAL = "terminal"


def copy_to_system(text: str) -> bool:
    """Put a text on the system's clipboard; `False` where there is none that can be reached."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError):
        return False
    return True
