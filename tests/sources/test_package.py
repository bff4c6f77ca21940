"""What is packed is read within bounds, or refused with a sentence; nothing is written or fetched."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.reply import WarningCode
from reader.sources import limits, read_stream
from reader.sources import package as packages
from reader.sources.package import Package, resolved
from tests.examples import REPLY
from tests.sources.documents import CODECS, docx, numbered_docx, odt, ofd, paragraph, set_in_lines, zipped


def problem(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        read_stream(io.BytesIO(data))
    assert caught.value.hint
    return caught.value.message


def read_or_refused(data: bytes) -> str:
    """The text, or the sentence that says why there is none."""
    try:
        return read_stream(io.BytesIO(data)).text
    except SourceError as error:
        return str(error)


def test_a_member_is_read() -> None:
    package = Package(zipped({"a/b": "甲"}), "reply")

    assert ("a/b" in package, "a/c" in package) == (True, False)
    assert package.read("a/b").decode() == "甲"


def test_a_bomb_is_refused_by_what_its_directory_says() -> None:
    assert problem(docx(" " * 40_000_000)) == "it unpacks to more than 32 MB."
    assert problem(docx(" " * 20_000_000)) == "it unpacks to more than 400 times its size."


def test_a_directory_that_lies_of_a_size_gains_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_BYTES", 50_000)
    data = bytearray(docx(" " * 100_000))
    for name in (b"PK\x01\x02", b"PK\x03\x04"):
        at = data.rfind(
            name, 0, data.rfind(b"word/styles.xml") if name == b"PK\x01\x02" else data.find(b"word/styles.xml")
        )
        struct.pack_into("<I", data, at + (24 if name == b"PK\x01\x02" else 22), 10)

    assert problem(bytes(data)) in ("it is damaged or incomplete.", "it unpacks to more than 0 MB.")


def test_what_is_read_of_all_members_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_BYTES", 1_500)
    package = Package(zipped({"a": "甲" * 300, "b": "乙" * 300}), "reply")
    package.read("a")

    with pytest.raises(SourceError, match="it unpacks to more than"):
        package.read("b")


@pytest.mark.parametrize("data", [numbered_docx(REPLY), ofd(set_in_lines(REPLY))], ids=["DOCX", "OFD"])
def test_any_encoding_may_be_declared(data: bytes) -> None:
    package = zipfile.ZipFile(io.BytesIO(data))
    members = {name: package.read(name) for name in package.namelist()}
    for name in CODECS:
        declaration = f'<?xml version="1.0" encoding="{name}"?>'.encode()
        declared = {member: declaration + content for member, content in members.items()}
        assert read_or_refused(zipped(declared))


@pytest.mark.parametrize("data", [docx(paragraph("甲") * 50), odt("<text:p>甲</text:p>" * 200)], ids=["DOCX", "ODT"])
def test_what_is_beyond_so_many_elements_is_a_warning(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_ELEMENTS", 100)
    source = read_stream(io.BytesIO(data))

    assert set(source.text) == {"甲", "\n"}
    assert 10 < source.text.count("甲") < 110
    (warning,) = source.warnings
    assert (warning.code, warning.message) == (WarningCode.REST_NOT_READ, "more than 100 elements")
    assert warning.part
    assert warning.span.start == warning.span.end >= len(source.text) - 1


def test_too_many_members_are_refused() -> None:
    assert problem(zipped({f"word/{at}": "" for at in range(20_001)})).startswith("it unpacks to more than")


def test_a_member_with_a_password_is_refused() -> None:
    data = bytearray(zipped({"OFD.xml": "<a/>"}))
    data[data.find(b"PK\x01\x02") + 8] |= 1

    assert problem(bytes(data)) == "it is protected by a password."


@pytest.mark.parametrize(("field", "value"), [(6, 99), (10, 12), (10, 14), (10, 99)])
def test_a_member_of_another_version_or_compression_is_refused(field: int, value: int) -> None:
    data = bytearray(zipped({"OFD.xml": "<a/>"}))
    struct.pack_into("<H", data, data.find(b"PK\x01\x02") + field, value)

    assert problem(bytes(data)) == "it is damaged or incomplete."


ENTITIES = "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!ENTITY a "aaaaaaaaaa">{ENTITIES}',
        '<!ENTITY j SYSTEM "file:///etc/passwd">',
        '<!ENTITY j SYSTEM "http://127.0.0.1:9/">',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(declared: str) -> None:
    bomb = f"<!DOCTYPE document [{declared}]><document><p><r><t>&j;</t></r></p></document>"

    assert (
        problem(docx("", **{"word/document.xml": bomb})) == "it declares a document type (DTD), which no such file may."
    )


@pytest.mark.parametrize(
    ("base", "target", "member"),
    [
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("word/document.xml", "/word/styles.xml", "word/styles.xml"),
        ("word/document.xml", "../custom/a.xml", "custom/a.xml"),
        ("", "word/document.xml", "word/document.xml"),
        ("Doc_0/Document.xml", "./Pages/1.xml", "Doc_0/Pages/1.xml"),
        ("word/document.xml", "../../etc/passwd", "../etc/passwd"),
        ("word/document.xml", "/../etc/passwd", "etc/passwd"),
    ],
)
def test_a_reference_names_a_member_of_the_package_only(base: str, target: str, member: str) -> None:
    assert resolved(base, target) == member


@pytest.mark.parametrize("name", ["../evil.txt", "/tmp/evil.txt", "..\\evil.txt"])
def test_nothing_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.parent.iterdir())
    text = read_stream(io.BytesIO(docx(paragraph("甲"), **{name: "evil"}))).text

    assert (text, list(tmp_path.iterdir()), sorted(tmp_path.parent.iterdir())) == ("甲\n", [], before)


DOCX, PAGES = numbered_docx(REPLY), ofd(set_in_lines(REPLY))


@given(
    st.sampled_from([DOCX, PAGES]),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8),
)
def test_a_file_with_wrong_bytes_is_read_or_refused(data: bytes, changes: list[tuple[float, int]]) -> None:
    damaged = bytearray(data)
    for place, value in changes:
        damaged[int(place * len(damaged))] = value
    assert read_or_refused(bytes(damaged))


@given(st.sampled_from([DOCX, PAGES]), st.integers(0, 40), st.integers(0, 10**6), st.binary(max_size=6))
def test_a_package_with_wrong_xml_is_read_or_refused(data: bytes, nth: int, place: int, instead: bytes) -> None:
    members: dict[str, str | bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        for name in names:
            content = package.read(name)
            if name == names[nth % len(names)]:
                at = place % len(content)
                content = content[:at] + instead + content[at + len(instead) :]
            members[name] = content
    try:
        text = read_stream(io.BytesIO(zipped(members))).text
    except SourceError as error:
        text = str(error)
    assert text
