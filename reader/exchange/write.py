"""Writing an export: atomically, and only over a file that is an earlier export."""

from pathlib import Path

from reader.errors import ExportError, ForeignFileError
from reader.exchange.formats import is_ours
from reader.files import write_atomically
from reader.i18n import _
from reader.text.canonical import visible


def write_export(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write an export; `ExportError` where it would replace a file that isn't one, unless `force`."""
    subject = visible(str(path))
    try:
        if path.is_dir():
            raise ExportError(_("this is a folder."), subject=subject, hint=_("Name a file in it."))
        if path.is_symlink() and not path.exists():
            raise ExportError(
                _("this is a link to a file that isn't there."), subject=subject, hint=_("Choose another place.")
            )
        if path.exists() and not path.is_file():
            raise ExportError(_("this is not a regular file."), subject=subject)
        if path.exists() and not force and not is_ours(path):
            raise ForeignFileError(
                _("this file wasn't written by reply-reader and stays as it is."),
                subject=subject,
                hint=_("Choose another name, or use --force."),
            )
        write_atomically(path, content)
    except (OSError, ValueError) as error:  # no file has a NUL in its name
        reason = getattr(error, "strerror", None) or error
        raise ExportError(
            _("it can't be written: {reason}.").format(reason=reason),
            subject=subject,
            hint=_("Choose another place."),
        ) from error
