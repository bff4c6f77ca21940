"""Own templates: Jinja2 in its sandbox, over the documented value of `data`. A mistake is said with its line."""

import traceback
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reader.errors import ExportError
from reader.exchange.data import data_of
from reader.exchange.document import Document
from reader.exchange.escaping import bounded, escaped, on_one_line, tag
from reader.exchange.write import read_export
from reader.i18n import _
from reader.text.canonical import canonical, visible

_NAME = "<template>"
_LONGEST = 64 * 1024 * 1024
"""Characters that a template may write."""
_LARGEST = 10_000
_WRONG = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
"""What a template raises by what it says."""


def rendered_template(document: Document, path: Path) -> str:
    """What a template of a person's makes of a reply; an `ExportError` with the line of what is wrong in it."""
    subject = visible(str(path))
    try:
        template = _environment().from_string(_source(path))
        parts: list[str] = []
        length = 0
        for part in template.generate(data_of(document)):
            parts.append(part)
            length += len(part)
            if length > _LONGEST:
                raise ExportError(_("the template writes too much."), subject=subject)
    except TemplateSyntaxError as error:
        raise _wrong(subject, error.lineno, error.message or str(error)) from error
    except _WRONG as error:
        raise _wrong(subject, _line_of(error), str(error)) from error
    return canonical("".join(parts))


def _source(path: Path) -> str:
    subject = visible(str(path))
    data = read_export(path)
    if data is None:
        raise ExportError(_("there is no such file."), subject=subject)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExportError(_("the template isn't in UTF-8."), subject=subject) from error


class _Sandbox(ImmutableSandboxedEnvironment):
    """Templates reach nothing but the value that they are given, and make nothing that fills the memory."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """A product or power of numbers that are not too large."""
        sizes = [len(each) for each in (left, right) if hasattr(each, "__len__")]
        numbers = [abs(each) for each in (left, right) if isinstance(each, int | float)]
        if max([*sizes, *numbers], default=0) > _LARGEST:
            raise ValueError(_("a number is too large"))
        return super().call_binop(context, operator, left, right)


def _environment() -> _Sandbox:
    environment = _Sandbox(undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"escaped": escaped, "on_one_line": on_one_line, "tag": tag, "bounded": bounded}
    return environment


def _wrong(subject: str, line: int | None, reason: str) -> ExportError:
    where = _("line {number}: {reason}") if line else "{reason}"
    return ExportError(
        _("the template is wrong, {where}").format(where=where.format(number=line, reason=visible(reason))),
        subject=subject,
        hint=_("reply-reader export --data FILE prints what templates are given."),
    )


def _line_of(error: BaseException) -> int | None:
    """The template's line in which an error was raised; Jinja2 puts templates into tracebacks under this name."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == _NAME]
    return lines[-1] if lines else None
