"""A line in which one types a query: how it may go on stands behind it in grey, and right takes that."""

from collections.abc import Mapping

from textual.suggester import Suggester

from reader.errors import joined
from reader.i18n import _
from reader.library.completing import completed
from reader.library.fields import FIELDS, Field
from reader.tui.steady import SteadyInput


def still(mistake: str, asked: str) -> str:
    """A mistake in a query, and what is shown all the same: what was asked before, or all."""
    words = _("What “{query}” finds is still shown.").format(query=asked) if asked.strip() else _("All is still shown.")
    return joined(mistake, words)


class QueryInput(SteadyInput):
    """A line for a query that may ask for some fields; what moves to the right at its end completes it."""

    def __init__(self, *, id: str, placeholder: str, fields: Mapping[str, Field] = FIELDS) -> None:  # noqa: A002
        super().__init__(id=id, placeholder=placeholder, suggester=_Fields(fields))


class _Fields(Suggester):
    """Fields, and what they take one of, which may be more when notes were read: nothing is kept of it."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._fields = fields

    async def get_suggestion(self, value: str) -> str | None:
        """How a query may go on."""
        return completed(value, self._fields)
