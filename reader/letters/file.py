"""What is known of a file that gave a text: a text is made anew by a better reader, its file's bytes stay the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file: SHA-256 of its bytes in hexadecimal, its absolute path and name, what it is, where it is from.

    `path` and `address` are `None` where there is none, or none is known. `reader` is the version of what made the text
    of it.
    """

    digest: str
    path: str | None
    name: str
    format: str
    address: str | None
    reader: str
