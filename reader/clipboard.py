"""The system's clipboard, where there is one."""


def copy_to_system(text: str) -> bool:
    """Put a text on the system's clipboard; `False` where there is none that can be reached."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError):
        return False
    return True
