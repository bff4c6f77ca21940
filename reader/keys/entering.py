"""What enter does in the text: it is one of the keys of another action there, and no more of the usual one's."""

from collections.abc import Mapping

from reader.errors import ReaderError
from reader.i18n import _
from reader.keys.configured import DEFAULTS, ROWS, near
from reader.keys.names import named
from reader.keys.table import TEXT
from reader.text.canonical import visible

_ENTER, _USUAL = "enter", "annotate"


def with_enter(wanted: Mapping[str, str], identifier: str) -> dict[str, str]:
    """The person's keys with enter as the first key of an id; a `ReaderError` where the text has no such id."""
    if identifier not in ROWS or ROWS[identifier][1] not in TEXT.around:
        sentence = _("“{name}” is nothing that a key does in the text.").format(name=visible(identifier))
        raise ReaderError(sentence, hint=near(identifier))

    def keys(of: str) -> tuple[str, ...]:
        names = named(wanted[of]) if of in wanted else DEFAULTS[of]
        return tuple(name for name in names if name != _ENTER)

    return {**wanted, _USUAL: ",".join(keys(_USUAL)), identifier: ",".join((_ENTER, *keys(identifier)))}
