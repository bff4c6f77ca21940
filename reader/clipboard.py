"""The system's clipboard, where there is one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

_PATIENCE = 5
"""Seconds that a tool of the system's may take."""


def copy_to_system(text: str) -> bool:
    """Put a text on the system's clipboard; `False` where there is none that can be reached."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError):
        return False
    return True


def system_tool() -> str | None:
    """What puts words on the system's clipboard here; `None` where nothing can."""
    import pyperclip

    copy, _paste = pyperclip.determine_clipboard()
    name = getattr(copy, "__name__", "")  # what stands for none is no function
    return name.removeprefix("copy_") or None


def copy_rich(html: str) -> bool:
    """Put HTML on the system's clipboard, which word processors paste as such; `False` where no tool here can."""
    tool = rich_tool(sys.platform, os.environ)
    if tool is None:
        return False
    given = html
    if sys.platform == "darwin":
        given = f"set the clipboard to «data HTML{html.encode().hex()}»"
    try:
        # The tool may stay to hold what was copied: it gets no pipe of ours that somebody would wait for.
        done = subprocess.run(  # noqa: S603 - a tool of the system's, found by its name, without words of others
            tool,
            input=given.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def rich_tool(platform: str, environment: Mapping[str, str]) -> list[str] | None:
    """The command that takes HTML for the clipboard through its standard input; `None` where there is none."""
    tools = {
        "wl-copy": ["--type", "text/html"] if environment.get("WAYLAND_DISPLAY") else None,
        "xclip": ["-selection", "clipboard", "-t", "text/html"] if environment.get("DISPLAY") else None,
        "osascript": ["-"] if platform == "darwin" else None,
    }
    for name, arguments in tools.items():
        if arguments and (path := shutil.which(name, path=environment.get("PATH"))):
            return [path, *arguments]
    return None
