"""What was found of one thing."""

from typing import NamedTuple


class Finding(NamedTuple):
    """`name` is for programs, `sentence` for a person, `help` what helps, or empty.

    What is not well keeps something from working as it should; what is well may still be better with what helps.
    """

    name: str
    is_well: bool
    sentence: str
    help: str = ""
