"""DOC, WPS and RTF go through LibreOffice; where it isn't there, fails or hangs, that is said."""

import os
import random
import select
import shutil
import struct
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import office, waiting
from reader.sources.content import Content
from reader.sources.office import read_office
from reader.sources.ole import streams
from tests.sources.documents import compound_file, docx, paragraph

RTF = b"{\\rtf1\\ansi\\uc0 \\u23433\\u25490 540\\par}"
DOC = compound_file("WordDocument", "1Table")
SIGNATURE = DOC[:8]

_PATIENCE = 20.0
"""Less than the program hangs for, in seconds."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program's stand-in is a script")


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Path:
    """A program that stands in for LibreOffice; it leaves its arguments and folder beside itself."""
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport os, shutil, sys, time\nfrom pathlib import Path\n"
        "here = Path(__file__).parent\n(here / 'called').write_text('\\n'.join([os.getcwd(), *sys.argv[1:]]))\n"
        f"{script}\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    (folder / "converted.docx").write_bytes(docx(paragraph("安排540万元")))
    monkeypatch.setattr(office, "_PLACES", ())
    monkeypatch.setenv("PATH", str(folder))
    return folder / "called"


CONVERTS = "shutil.copy(here / 'converted.docx', Path(sys.argv[-1]).with_suffix('.docx'))"


@pytest.mark.parametrize(("data", "name"), [(RTF, "RTF"), (DOC, "DOC")])
def test_a_file_is_converted_in_a_folder_that_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, name: str
) -> None:
    called = installed(tmp_path, monkeypatch, CONVERTS)

    assert read_office(data, "reply.doc") == Content("安排540万元\n", name)
    folder, profile, *_options, source = called.read_text(encoding="utf-8").split("\n")
    assert profile == f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
    assert Path(source).parent == Path(folder)
    assert not os.path.exists(folder)  # noqa: PTH110


def refused(data: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_office(data, "reply.doc")
    assert caught.value.hint
    return caught.value


def test_a_missing_program_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))

    assert str(refused(RTF)) == (
        "reply.doc: RTF files are read through LibreOffice, which isn't installed."
        " Install it, or save the file as DOCX (in Word or WPS: Save As) and open that."
    )


def test_a_file_that_it_cannot_convert_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, monkeypatch, "sys.exit(1)")

    assert refused(DOC).message == "LibreOffice can't convert this DOC file."


def test_a_disk_that_is_full_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    installed(tmp_path, monkeypatch, CONVERTS)
    monkeypatch.setattr(Path, "write_bytes", fail)

    assert refused(DOC).message == "it can't be read: No space left on device."


def has_ended(pid: int) -> bool:
    """Whether a process has ended, or does so soon: one that was killed may be at its end for a while yet."""
    if sys.platform != "linux":
        return True  # there is nothing to ask
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([process], [], [], _PATIENCE)[0])
    finally:
        os.close(process)


HANGS = "child = os.fork()\n(here / 'pids').open('a').write(f'{os.getpid()} ')\ntime.sleep(50)"


def have_ended(folder: Path) -> bool:
    """Whether the program that hangs and its child have ended."""
    pids = (folder / "pids").read_text(encoding="utf-8").split()
    return len(pids) == 2 and all(has_ended(int(pid)) for pid in pids)


def test_a_program_that_hangs_is_ended_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, monkeypatch, HANGS)
    monkeypatch.setattr(office, "_SECONDS", 0.5)

    assert refused(DOC).message == "LibreOffice can't convert this DOC file."
    assert have_ended(tmp_path)


def both_hang(folder: Path) -> bool:
    """Whether the program and its child have got as far as that."""
    pids = folder / "pids"
    return pids.exists() and len(pids.read_text(encoding="utf-8").split()) == 2


def test_who_waits_no_more_ends_the_program_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path, monkeypatch, HANGS)

    with waiting.unless(lambda: both_hang(tmp_path)), pytest.raises(waiting.GivenUpError):
        read_office(DOC, "reply.doc")
    assert have_ended(tmp_path)


def test_an_interrupt_ends_the_program_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> bool:
        if both_hang(tmp_path):
            raise KeyboardInterrupt
        return False

    installed(tmp_path, monkeypatch, HANGS)

    with waiting.unless(interrupted), pytest.raises(KeyboardInterrupt):
        read_office(DOC, "reply.doc")
    assert have_ended(tmp_path)


def test_a_protected_document_is_refused_without_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    encrypted = struct.pack("<H8xH", 0xA5EC, 0x0100)

    assert refused(compound_file("EncryptionInfo", "EncryptedPackage")).message == "it is protected by a password."
    assert refused(compound_file("WordDocument", content=encrypted)).message == "it is protected by a password."


@pytest.mark.parametrize(
    "data",
    [
        SIGNATURE,
        SIGNATURE + random.Random(1).randbytes(5_000),
        SIGNATURE + bytes(600),
        DOC[:600],
        b"{\\rtf1 {\\pict\\bin99999 \x01\x02}\\par}",
        b"{\\rtf1 {\\pict\\bin-2 \x01\x02}\\par}",
        b"{\\rtf1 \\\\\\bin" + b"9" * 5_000 + b" }",
    ],
)
def test_what_only_begins_like_a_document_is_refused_without_the_program(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert refused(data).message == "it is damaged or incomplete."


def test_binary_data_of_the_right_length_are_converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, monkeypatch, CONVERTS)

    for data in (b"{\\rtf1 {\\pict\\bin8 \\bin9999}\\par}", b"{\\rtf1 \\\\bin9999}", b"{\\rtf1 \\binfo9}"):
        assert read_office(data, "reply.rtf").format == "RTF"


@given(st.lists(st.tuples(st.integers(0, 1535), st.integers(0, 255)), max_size=8))
def test_a_compound_file_with_wrong_bytes_has_streams_or_none(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(DOC)
    for place, value in changes:
        damaged[place] = value

    assert streams(bytes(damaged)) != {}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice isn't installed")
def test_libreoffice_itself_converts() -> None:
    assert read_office(RTF, "reply.rtf") == Content("安排540\n", "RTF")
