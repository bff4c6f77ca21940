"""Completing: how a query that is being typed may go on, by the names of fields and what one takes one of. Pure."""

import re
from collections.abc import Mapping

from reader.i18n import LabelledEnum, _
from reader.library.fields import FIELDS, Field

_LAST = re.compile(
    r"(?:^|[\s\u3000(（\-－])(?P<field>[A-Za-z]{2,})(?:[:：](?P<words>[^\s\u3000()（）\"“”]+))?\Z", re.ASCII
)


def completed(asked: str, fields: Mapping[str, Field] = FIELDS) -> str | None:
    """The whole query with its last word completed; `None` where nothing is known that it may become."""
    match = _LAST.search(asked)
    if match is None:
        return None
    name, words = match["field"].lower(), match["words"]
    if words is None:
        found = next((f"{field}:" for field in fields if field.startswith(name)), None)
        return found and asked + found[len(name) :]
    labels = [
        label
        for choice in (fields[name].choices if name in fields else ())
        for label in (choice, *((_(choice.label),) if isinstance(choice, LabelledEnum) else ()))
    ]
    found = next((str(label) for label in labels if label.lower().startswith(words.lower())), None)
    return found and asked + found[len(words) :]
