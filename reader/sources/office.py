"""DOC, WPS and RTF: converted to DOCX by LibreOffice, where that is installed."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content
from reader.sources.docx.document import read_docx

_SECONDS = 120
_PROGRAMS = ("soffice", "libreoffice")
_PLACES = ("/Applications/LibreOffice.app/Contents/MacOS", r"C:\Program Files\LibreOffice\program")
# No macro runs, and nothing that a document links to is fetched.
_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
</item>
</oor:items>
"""


def program() -> str | None:
    """Where LibreOffice is; `None` where it isn't installed."""
    return next(filter(None, (shutil.which(each, path=_search_path()) for each in _PROGRAMS)), None)


def read_office(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name."""
    name = "RTF" if data.startswith(b"{\\rtf") else "DOC"
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise SourceError(_("it is protected by a password."), subject=subject, hint=_("Save it without one."))
    found = program()
    if found is None:
        raise SourceError(
            _("{format} files are read through LibreOffice, which isn't installed.").format(format=name),
            subject=subject,
            hint=_("Install it, or save the file as DOCX (in Word or WPS: Save As) and open that."),
        )
    try:
        with tempfile.TemporaryDirectory(prefix="reply-reader-", ignore_cleanup_errors=True) as folder:
            converted = _converted(found, Path(folder), data, name)
    except OSError as error:  # a full disk, or no process could be started
        raise SourceError(
            _("it can't be read: {reason}.").format(reason=error.strerror or error),
            subject=subject,
            hint=_("Free some space and try again."),
        ) from error
    if converted is None:
        raise SourceError(
            _("LibreOffice can't convert this {format} file.").format(format=name),
            subject=subject,
            hint=_("Save it as DOCX and open that."),
        )
    return read_docx(converted, subject)._replace(format=name)


def _search_path() -> str:
    return os.pathsep.join([os.environ.get("PATH", os.defpath), *_PLACES])


def _converted(program: str, folder: Path, data: bytes, name: str) -> bytes | None:
    """The document as DOCX; `None` where the program fails or takes too long. All it writes is in `folder`."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    source = folder / f"reply.{name.lower()}"
    source.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir", str(folder), str(source)),
    ]
    quiet = subprocess.DEVNULL
    # A group of its own: the program starts others, which must not outlive it.
    with subprocess.Popen(  # noqa: S603 - the program is looked up, the arguments are ours
        command,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "TMPDIR": str(folder)},
        start_new_session=True,
    ) as process:
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            _end(process)
    target = source.with_suffix(".docx")
    return target.read_bytes() if target.is_file() else None


def _end(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
