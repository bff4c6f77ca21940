"""Every form of an export is written, is known as ours, and is no other form; what is no form is refused by name.

A form that is added to the registry is tested here without a line more.
"""

import weakref
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader import i18n
from reader.errors import ExportError
from reader.exchange.document import Document
from reader.exchange.formats import FORMATS, Content, Format, format_called, format_of, formats_of, is_ours
from reader.exchange.ledger.lines import Line, lines_of
from reader.exchange.render import LedgerWriter, list_parts, rendered_ledger, rendered_notes, whole
from reader.exchange.write import write_file
from reader.ledger.accounts import Grouping
from reader.reply import parse
from reader.sources import discover
from tests.examples import REPLY
from tests.exchange.ledger.making import reply_rows
from tests.exchange.lists.making import a_list

EXPORTS = [pytest.param(form, content, id=f"{form.name}-{content}") for form in FORMATS for content in form.writers]


def exported(form: Format, content: Content) -> bytes:
    """The notes, the ledger or a list of the shared reply."""
    made: str | bytes
    if content is Content.NOTES:
        made = rendered_notes(Document(parse(REPLY), (), "reply.txt"), form)
    elif content is Content.LEDGER:
        made = rendered_ledger(reply_rows(), form)
    else:
        made = whole(list_parts(a_list(content), form, content), form)
    return made.encode() if isinstance(made, str) else made


def saved_by_another(package: bytes) -> bytes:
    """A package of Office as another program leaves it."""
    made = BytesIO()
    with ZipFile(BytesIO(package)) as ours, ZipFile(made, "w") as saved:
        for name in ours.namelist():
            written = ours.read(name)
            for ours_is in (b"<cp:lastModifiedBy>reply-reader", b"<meta:generator>reply-reader"):
                written = written.replace(ours_is, ours_is.replace(b"reply-reader", "季".encode()))
            saved.writestr(name, written)
    return made.getvalue()


def begun_otherwise(text: bytes) -> bytes:
    """A text whose first line was changed by hand."""
    return text.replace(b"reply-reader", b"mine", 1) if b"reply-reader" in text[:200] else b"mine," + text


ALTERED: dict[str, Callable[[bytes], bytes]] = {
    "xlsx": saved_by_another,
    "docx": saved_by_another,
    "ods": saved_by_another,
    "csv": lambda text: text.replace(b'"', b"", 2),  # spreadsheets write no quotes that aren't needed
}
"""How files of a form are altered; those of others are begun otherwise."""


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("form", "content"), EXPORTS)
def test_an_export_in_any_form_and_language_is_known_as_ours_by_that_form_alone(
    tmp_path: Path, form: Format, content: Content, language: str
) -> None:
    i18n.use(language)
    path = tmp_path / form.file_name("reply", content)
    ours = exported(form, content)
    write_file(path, ours)
    i18n.use("en")
    written = path.read_bytes()

    assert len(written) > 100
    assert [each.name for each in FORMATS if each.is_ours(written[:8192], path)] == [form.name]


@pytest.mark.parametrize(("form", "content"), EXPORTS)
def test_an_export_that_was_altered_is_not_ours(tmp_path: Path, form: Format, content: Content) -> None:
    path, ours = tmp_path / form.file_name("reply", content), exported(form, content)
    altered = ALTERED.get(form.name, begun_otherwise)(ours)
    assert altered != ours
    path.write_bytes(altered)

    assert not is_ours(path)


@pytest.mark.parametrize("foreign", [b"", b"PK", b"mine\n", b'{"notes": []}', b"---\ntitle: mine\n---\n", b"\xff\x00"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_foreign_file_is_not_ours_whatever_it_is_called(tmp_path: Path, form: Format, foreign: bytes) -> None:
    path = tmp_path / form.file_name("reply", Content.LEDGER)
    path.write_bytes(foreign)

    assert not is_ours(path)


@pytest.mark.parametrize(("form", "content"), EXPORTS)
def test_the_same_makes_the_same_bytes(form: Format, content: Content) -> None:
    assert exported(form, content) == exported(form, content)


@pytest.mark.parametrize(("form", "content"), EXPORTS)
def test_a_form_is_known_by_its_name_and_by_each_of_its_endings(form: Format, content: Content) -> None:
    assert format_called(form.name, content) is form
    for ending in form.endings:
        assert format_of(f"a/b.{ending}", content) is form
        assert format_of(Path("b.c." + ending.upper()), content) is form
    assert format_of(form.file_name("reply", content), content) is form


@pytest.mark.parametrize("content", Content)
def test_no_two_forms_share_a_name_or_an_ending(content: Content) -> None:
    forms = formats_of(content)
    endings = [ending for form in forms for ending in form.endings]

    assert len({form.name for form in forms}) == len(forms) > 1
    assert len(set(endings)) == len(endings)


@pytest.mark.parametrize("form", formats_of(Content.LEDGER), ids=lambda form: form.name)
def test_a_ledger_has_totals_by_what_its_form_says(form: Format) -> None:
    usual = rendered_ledger(reply_rows(), form)
    by = None if form.totals_by is None else [Grouping(each) for each in form.totals_by]

    assert rendered_ledger(reply_rows(), form, by) == usual
    assert (rendered_ledger(reply_rows(), form, [Grouping.REPLY]) == usual) is (by is None)


@pytest.mark.parametrize("form", formats_of(Content.LEDGER), ids=lambda form: form.name)
def test_only_a_marked_form_has_a_byte_order_mark_and_only_where_it_is_wanted(form: Format) -> None:
    bare = rendered_ledger(reply_rows(), form, bom=False)

    assert isinstance(bare, str) is form.is_text
    assert not str(bare).startswith("\ufeff")
    assert rendered_ledger(reply_rows(), form) == ("\ufeff" + str(bare) if form.marked else bare)


@pytest.mark.parametrize("content", Content)
@pytest.mark.parametrize("name", ["foo", "", "md", "Markdown", "\x1b[31m"])
def test_an_unknown_name_is_refused_with_those_that_are_known(content: Content, name: str) -> None:
    with pytest.raises(ExportError) as caught:
        format_called(name, content)

    assert all(form.name in caught.value.hint for form in formats_of(content))
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("content", Content)
@pytest.mark.parametrize("path", ["notes.foo", "a.txt", "a.md.bak", "a.xlsx\x1b"])
def test_an_unknown_ending_is_refused_with_those_that_are_known(content: Content, path: str) -> None:
    with pytest.raises(ExportError) as caught:
        format_of(path, content)

    assert all(f".{form.endings[0]}" in caught.value.hint for form in formats_of(content))
    assert str(caught.value).isprintable()


def test_of_two_endings_that_end_alike_the_longer_one_counts() -> None:
    told = {name: format_of(name, Content.NOTES) for name in ("a.json", "a.csl.json", "csl.json", "a.CSL.JSON")}

    assert {name: form.name for name, form in told.items() if form} == {
        "a.json": "json",
        "a.csl.json": "csl",
        "csl.json": "json",
        "a.CSL.JSON": "csl",
    }


def test_an_ending_of_another_content_s_form_is_refused() -> None:
    for name in ("notes.csv", "notes.xlsx"):
        with pytest.raises(ExportError, match=r"The endings are: \.md, \.json, \.html, \.bib, \.csl\.json, \.docx\."):
            format_of(name, Content.NOTES)


@pytest.mark.parametrize("path", ["a", ".csv/a", "a.", ".xlsx", "-"])
def test_a_name_without_an_ending_tells_no_form(path: str) -> None:
    assert format_of(path, Content.LEDGER) is None


@pytest.mark.parametrize(("form", "content"), EXPORTS)
def test_an_export_in_a_folder_is_no_reply(tmp_path: Path, form: Format, content: Content) -> None:
    (tmp_path / "reply.txt").write_text(REPLY, encoding="utf-8")
    (tmp_path / form.file_name("reply", content)).write_bytes(exported(form, content))

    assert discover([tmp_path]) == [tmp_path / "reply.txt"]


class _Reply(list[Line]):
    """Lines of which it is known whether anybody still has them."""


@pytest.mark.parametrize("form", formats_of(Content.LEDGER), ids=lambda form: form.name)
def test_of_many_replies_the_lines_of_one_are_let_go_of_before_the_next_but_one(form: Format) -> None:
    given: list[weakref.ref[_Reply]] = []

    def replies() -> Iterator[_Reply]:
        first = 1
        for _each in range(6):
            assert sum(reply() is not None for reply in given) <= 1
            rows = reply_rows()
            made = _Reply(lines_of(rows, numbers=range(first, first + len(rows))))
            first += len(made)
            given.append(weakref.ref(made))
            yield made
            del made

    writer: LedgerWriter = form.writer(Content.LEDGER)
    assert sum(map(len, writer(replies(), [None, Grouping.YEAR])))
    assert len(given) == 6
