"""DOC, WPS and RTF: converted to DOCX by LibreOffice, where that is installed."""

import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from reader.errors import SourceError
from reader.i18n import _
from reader.sources import waiting
from reader.sources.content import Content
from reader.sources.docx.document import read_docx
from reader.sources.ole import streams
from reader.sources.rtf import with_numbers

_SECONDS = 120
# What other programs' compound files hold.
_OTHERS = {"Workbook": "XLS", "Book": "XLS", "PowerPoint Document": "PPT", "VisioDocument": "VSD"}
_BINARY = re.compile(rb"(?<!\\)(?:\\\\)*\\bin(-?[0-9]+) ?")
_LONGEST_LENGTH = 12
_WORD_MARK, _ENCRYPTED = 0xA5EC, 0x0100
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
    if name == "DOC":
        _check_compound_file(data, subject)
    elif not _is_whole_rtf(data):
        raise _damaged(subject)
    else:
        data = with_numbers(data)
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
    content = read_docx(converted, subject)
    has_pages = content.scans or content.recognised
    return content._replace(format=content.format.replace("DOCX", name), pictured=converted if has_pages else b"")


def _check_compound_file(data: bytes, subject: str) -> None:
    """Refuse at once what isn't a document that can be converted."""
    names = streams(data)
    if names is None:
        raise _damaged(subject)
    if "EncryptedPackage" in names or _is_encrypted(data, names.get("WordDocument")):
        raise SourceError(_("it is protected by a password."), subject=subject, hint=_("Save it without one."))
    for name, kind in _OTHERS.items():
        if name in names and "WordDocument" not in names:
            raise SourceError(
                _("this is a {format} file, which can't be read.").format(format=kind),
                subject=subject,
                hint=_("Save it as plain text and open that."),
            )


def _is_encrypted(data: bytes, document: int | None) -> bool:
    """Whether a Word document that begins there says that it is encrypted ([MS-DOC], 2.5.2, fEncrypted)."""
    if document is None or document + 12 > len(data):
        return False
    mark, flags = struct.unpack_from("<H8xH", data, document)
    return mark == _WORD_MARK and bool(flags & _ENCRYPTED)


def _is_whole_rtf(data: bytes) -> bool:
    """Whether there are as many binary data as are said to follow (RTF 1.9.1, `\\bin`): whoever reads on takes the text
    for a picture, or waits for what there is not.
    """
    at = 0
    while found := _BINARY.search(data, at):
        length = found[1].decode()
        if length.startswith("-") or len(length) > _LONGEST_LENGTH:
            return False
        at = found.end() + int(length)
        if at >= len(data):
            return False
    return True


def _damaged(subject: str) -> SourceError:
    return SourceError(_("it is damaged or incomplete."), subject=subject, hint=_("Fetch it again, or save it again."))


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
            with suppress(subprocess.TimeoutExpired):
                waiting.until_it_ends(process, _SECONDS)
        finally:  # nobody may wait for it any more
            if process.poll() is None:
                _end(process)
    target = source.with_suffix(".docx")
    return target.read_bytes() if target.is_file() else None


def _end(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
