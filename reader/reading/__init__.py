"""A reply while it is read: what is known of it and noted on it as one value, and the choices of what is shown.

It knows no screen. It is taken before a text is understood: what understands one is loaded when that is asked for.
"""

from reader.reading.model import Contents, Reading, Scope
from reader.reading.walks import Walk

__all__ = ["Contents", "Reading", "Scope", "Walk"]
