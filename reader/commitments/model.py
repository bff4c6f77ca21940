"""What a promise is."""

from typing import NamedTuple

from reader.text import Span


class Commitment(NamedTuple):
    """Something that a reply promises.

    `span` is the sentence, or the item of an enumeration, without its number; `deadline` the date that bounds it, as
    an ISO 8601 string in the precision that is printed (`2025`, `2024-06`, `2025-12-31`), `None` where there is none.
    """

    span: Span
    deadline: str | None = None
