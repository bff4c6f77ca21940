"""What can go wrong, said so that a person can act on it.

Every error carries its subject and, where there is one, the way out; `str()` of it is the sentence for the person.
Nothing here is a traceback's business: a `ReaderError` ends a command with status 1 and its sentence on standard error.
"""

from collections.abc import Sequence


class ReaderError(Exception):
    """The root of all that this program reports instead of doing its work.

    `message` says what is wrong, `subject` with what (a path, an identifier), `hint` what to do about it.
    """

    def __init__(self, message: str, *, subject: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.subject = subject
        self.hint = hint

    def __str__(self) -> str:
        sentence = f"{self.subject}: {self.message}" if self.subject else self.message
        return joined(sentence, self.hint)

    @property
    def alone(self) -> str:
        """What `str()` says where nothing stands before it, as the program's name does on standard error."""
        return str(self) if self.subject else capital(str(self))


def capital(words: str) -> str:
    """Words that begin a sentence."""
    return words[:1].upper() + words[1:]


def joined(*sentences: str) -> str:
    """Sentences behind each other: with a blank between them, but for full-width marks, which have their room."""
    whole = ""
    for sentence in filter(None, sentences):
        whole += sentence if not whole or whole[-1] in _FULL_WIDTH else f" {sentence}"
    return whole


_FULL_WIDTH = "。！？；：，、）”’》"


def reason_of(error: Exception) -> str:
    """What an error says is wrong, without the system's number and the file, which the sentence around it names."""
    return str((error.strerror if isinstance(error, OSError) else None) or error)


class CollectedError(ReaderError):
    """Several things at once, each of which a person can act on by itself."""

    def __init__(self, errors: Sequence[ReaderError]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = tuple(errors)


def together(errors: Sequence[ReaderError]) -> ReaderError:
    """One error that says all of some, of which there is at least one."""
    return errors[0] if len(errors) == 1 else CollectedError(errors)


class UsageError(ReaderError):
    """The options of a command don't go together; the command line adds how it is used."""


class SourceError(ReaderError):
    """A document cannot be read: missing, unreadable, binary, undecodable, too large."""


class OwnExportError(SourceError):
    """A document is an export of ours, and no reply."""


class StoreError(ReaderError):
    """The annotations' database cannot be opened, read or written."""


class ReadOnlyStoreError(StoreError):
    """The database may be read but not written: a newer version's, or a read-only place."""


class BusyStoreError(StoreError):
    """Another program holds the database for longer than one waits; nothing was done, and it can be tried again."""


class ConflictError(StoreError):
    """Another reader changed the same annotation first; nothing was overwritten."""


class NotFoundError(ReaderError):
    """A quote, a span or an identifier names nothing here, or more than one thing."""


class ExportError(ReaderError):
    """An export cannot be written, or would overwrite a file that isn't one of ours."""


class ForeignFileError(ExportError):
    """An export would overwrite a file that isn't one of ours."""
