"""The front matter of a Markdown export: the program's keys among those that a person added, with their comments."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import StringIO
from typing import Any

from reader.errors import ExportError
from reader.exchange.markdown.blocks import split_front
from reader.i18n import _

Value = str | int | Sequence[str]
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
    try:
        value = _loaded(lines).get(key)
    except ExportError:
        return None
    return value if isinstance(value, str) else None


def merged(lines: str, fresh: Mapping[str, Value], before: Mapping[str, Value]) -> str:
    """The lines of a front matter with the values of today, where a person didn't change or drop those of `before`.

    Everything else stays: keys that a person added, comments, order. `ExportError` where the lines are no YAML, or no
    keys with values.
    """
    from ruamel.yaml.util import load_yaml_guess_indent

    data = _loaded(lines)
    changed = False
    ours = {name for name, value in data.items() if name in before and _json(value) == _json(before[name])}
    for name in ours - {*fresh}:
        del data[name]
        changed = True
    for name, value in fresh.items():
        is_dropped = name not in data and name in before
        if is_dropped or (name in data and (name not in ours or _json(data[name]) == _json(value))):
            continue
        data[name] = _styled(value)
        changed = True
    if not changed:
        return lines
    yaml = _yaml()
    _data, indent, offset = load_yaml_guess_indent(lines)
    yaml.indent(mapping=2, sequence=indent or 2, offset=offset or 0)
    out = StringIO()
    yaml.dump(data, out)
    return out.getvalue()


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
