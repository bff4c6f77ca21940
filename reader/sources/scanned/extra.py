"""The extra that recognises pictures: whether it is installed, and how to get it."""

from importlib.util import find_spec

from reader.i18n import N_, _

_NEEDED = ("rapidocr", "onnxruntime", "pypdfium2")
_HOW = N_('With the extra “ocr” its text is recognised: pip install "reply-reader[ocr]".')
_AGAIN = N_("Its text was not recognised to the end; open it again.")


def is_there() -> bool:
    """Whether pictures can be recognised here."""
    return all(find_spec(name) for name in _NEEDED)


def advice() -> str:
    """What helps where a picture was not recognised."""
    return _(_AGAIN) if is_there() else _(_HOW)
