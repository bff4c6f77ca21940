"""The front matter of a Markdown export: the program's keys among those that a person added, with their comments."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import StringIO
from types import MappingProxyType
from typing import Any, NamedTuple

from reader.errors import ExportError
from reader.exchange.markdown.blocks import split_front
from reader.i18n import _

Value = str | int | Sequence[str]
_ALWAYS = frozenset({"generator", "digest", "notes"})
"""The keys by which a file is known as ours, with the text and the number of notes that it was made of."""
_WIDTH = 1_000_000
_DEPTH = 100
"""No front matter has more levels; a parser that calls itself has an end there."""


def written(values: Mapping[str, Value]) -> str:
    """Front matter with these keys alone, one a line.

    A JSON value is a YAML flow value (YAML 1.2.2, 1.2), so its quoting is exact.
    """
    return "".join(["---\n", *(f"{name}: {_json(value)}\n" for name, value in values.items()), "---\n"])


def named_in(document: str, key: str) -> str | None:
    """The words of a key in the front matter of a document; `None` where it has none, or that is no YAML."""
    lines, _body = split_front(document.removeprefix("\ufeff").replace("\r\n", "\n"))
    if key not in lines:
        return None  # without a parser, which takes longer than all the rest of an export
    try:
        value = _loaded(lines).get(key)
    except ExportError:
        return None
    return value if isinstance(value, str) else None


class Front(NamedTuple):
    """The lines of a front matter that was brought up to date, and what a person changed in keys of ours.

    `kept` are those in which their words stay; `replaced` are words that don't, by their keys.
    """

    lines: str
    kept: tuple[str, ...] = ()
    replaced: Mapping[str, str] = MappingProxyType({})


NONE = Front("")


def merged(lines: str, fresh: Mapping[str, Value], before: Mapping[str, Value], *, put_back: bool = False) -> Front:
    """The lines of a front matter with the values of today, where a person didn't change those of `before`.

    What tells the program which file this is and what stands in it is always as it is today. In a list a person's
    items stay among ours, and ours that they took out stay out. So do keys, unless they are `put_back`. Everything else
    stays: keys that a person added, comments, order. `ExportError` where the lines are no YAML, or no keys with values.
    """
    from ruamel.yaml.util import load_yaml_guess_indent

    data = _loaded(lines)
    changed = False
    kept: list[str] = []
    replaced: dict[str, str] = {}
    ours = {name for name, value in data.items() if name in before and _json(value) == _json(before[name])}
    for name in ours - {*fresh}:
        del data[name]
        changed = True
    for name, value in fresh.items():
        there = data.get(name)
        if _json(there) == _json(value) or (name not in data and name in before and not put_back):
            continue
        if name in data and name not in ours:
            if _is_list(there) and _is_list(value):
                changed |= _mixed(there, value, before.get(name))
                continue
            if name not in _ALWAYS:
                kept.append(name)
                continue
            replaced[name] = str(there)
        data[name] = _styled(value)
        changed = True
    if not changed:
        return Front(lines, tuple(kept))
    yaml = _yaml()
    _data, indent, offset = load_yaml_guess_indent(lines)
    yaml.indent(mapping=2, sequence=indent or 2, offset=offset or 0)
    out = StringIO()
    yaml.dump(data, out)
    return Front(out.getvalue(), tuple(kept), replaced)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _mixed(there: Any, fresh: Any, before: Any) -> bool:
    """Bring our items of a list up to date in which a person wrote; whether that changes it."""
    was = [*before] if _is_list(before) else []
    gone = [place for place, item in enumerate(there) if item in was and item not in fresh]
    new = [item for item in fresh if item not in was and item not in there]
    for place in reversed(gone):
        del there[place]
    there.extend(_styled(item) for item in new)
    return bool(gone or new)


def _loaded(lines: str) -> Any:
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.error import YAMLError

    sentence = _("the front matter is no YAML with keys and values.")
    if lines.count("[") + lines.count("{") + lines.count("- ") > _DEPTH * 10:
        raise ExportError(sentence)
    try:
        data = _yaml().load(lines)
    except (YAMLError, ValueError, RecursionError, AttributeError) as error:
        raise ExportError(sentence, hint=_("Mend it, or take it out.")) from error
    if data is None:
        return CommentedMap()
    if not isinstance(data, CommentedMap):
        raise ExportError(sentence, hint=_("Mend it, or take it out."))
    return data


def _yaml() -> Any:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.allow_unicode = True
    return yaml


def _styled(value: Value) -> Any:
    """A value that is written as `written` does."""
    from ruamel.yaml.comments import CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if isinstance(value, str):
        return DoubleQuotedScalarString(value)
    if isinstance(value, int):
        return value
    items = CommentedSeq(DoubleQuotedScalarString(item) for item in value)
    items.fa.set_flow_style()
    return items


def _json(value: Any) -> str:
    """A value in one form: what YAML takes for a date or a number is the words that stand there."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
