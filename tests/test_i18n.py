"""Everything that is said to a person can be said in Chinese, and the language is the one that was asked for."""

import argparse
import ast
import json
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import IO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import reader
from reader import i18n
from reader.exchange.markdown.reading import _TOLD, _WRITTEN
from reader.facts import FACTS

PACKAGE = Path(reader.__file__).parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
_FIELD = re.compile(r"\{[^{}]*\}|%\([^)]*\)[a-z]|%[a-z]")

Message = str | tuple[str, ...]


def forms(message: object) -> tuple[str, ...]:
    """A message's singular and plural, or its one form."""
    return tuple(map(str, message)) if isinstance(message, (list, tuple)) else (str(message),)


def sayings(file: IO[bytes]) -> dict[str, object]:
    """What a compiled catalogue says: each message's forms, its header, and how plurals are told.

    Not which version of Babel wrote it.
    """
    read = read_mo(file)
    header = {name: value for name, value in read.mime_headers if name != "Generated-By"}
    messages = {forms(entry.id): forms(entry.string) for entry in read if entry.id}
    return {"messages": messages, "header": header, "plurals": (read.num_plurals, read.plural_expr)}


@pytest.fixture(scope="module")
def extracted() -> dict[Message, str]:
    """Every msgid of the program, with where it stands."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {message: f"{file}:{line}" for file, line, message, _comments, _context in found}


def messages(language: str) -> Path:
    """Where a language's catalogue stands."""
    return PACKAGE / "locale" / language / "LC_MESSAGES"


@pytest.fixture(scope="module", params=i18n.LANGUAGES[1:])
def language(request: pytest.FixtureRequest) -> str:
    """A language other than that of the msgids."""
    return str(request.param)


@pytest.fixture(scope="module")
def catalog(language: str) -> Catalog:
    with (messages(language) / "reader.po").open("rb") as file:
        return read_po(file)


def test_every_message_has_a_translation_into_every_language(extracted: dict[Message, str], catalog: Catalog) -> None:
    translated = {forms(entry.id) for entry in catalog if all(forms(entry.string)) and not entry.fuzzy}

    assert {message: place for message, place in extracted.items() if forms(message) not in translated} == {}


def test_every_translation_is_of_a_message_that_is_still_said(extracted: dict[Message, str], catalog: Catalog) -> None:
    said = {forms(message) for message in extracted}

    assert [entry.id for entry in catalog if entry.id and forms(entry.id) not in said] == []


def test_a_translation_has_the_fields_of_its_message(catalog: Catalog) -> None:
    for entry in catalog:
        if entry.id:
            expected = sorted(_FIELD.findall(forms(entry.id)[-1]))
            assert [sorted(_FIELD.findall(form)) for form in forms(entry.string)] == [expected], entry.id


def test_the_compiled_catalogue_is_that_of_the_written_one(catalog: Catalog, language: str) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)

    with (messages(language) / "reader.mo").open("rb") as file:
        assert sayings(file) == sayings(compiled)


def calls(nodes: Iterable[ast.AST]) -> list[ast.Call]:
    return [
        node
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS
    ]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_message_stands_where_the_extractor_does_not_see_it(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    formatted = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    inside = [call for node in formatted for call in calls(ast.walk(node)) if isinstance(call.args[0], ast.Constant)]
    made = [call for call in calls(nodes) if isinstance(call.args[0], ast.JoinedStr)]

    assert [f"line {call.lineno}" for call in (*inside, *made)] == []


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_TW.UTF-8"}, "zh_CN"),
        ({"LANG": "ZH_cn"}, "zh_CN"),
        ({"LANG": "zh.UTF-8"}, "zh_CN"),
        ({"LANG": "zh-Hans"}, "zh_CN"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh_CN"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "zh_CN"),
        ({"LC_ALL": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"}, "zh_CN"),
    ],
)
def test_the_language_is_the_first_of_the_locale_s_variables_that_is_set(
    environment: dict[str, str], language: str
) -> None:
    assert i18n.preferred(environment) == language


def test_a_message_is_shown_in_the_language_in_force() -> None:
    assert i18n._("Annotate") == "Annotate"
    i18n.use("zh_CN")
    assert i18n._("Annotate") == "批注"
    i18n.use("en")
    assert i18n._("Annotate") == "Annotate"


def test_a_count_takes_the_form_that_goes_with_it() -> None:
    words = "{count} character", "{count} characters"

    assert [i18n.ngettext(*words, count).format(count=count) for count in (1, 2)] == ["1 character", "2 characters"]
    i18n.use("zh_CN")
    assert i18n.ngettext(*words, 1) == i18n.ngettext(*words, 2) != words[0]


def test_a_marked_message_is_not_translated_yet() -> None:
    i18n.use("zh_CN")

    assert i18n.N_("Annotate") == "Annotate"


def test_argparse_s_own_words_are_in_the_language_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    i18n.use("zh_CN")
    parser = argparse.ArgumentParser(prog="reply-reader")
    parser.add_argument("file")

    with pytest.raises(SystemExit):
        parser.parse_args([])

    assert re.search("[一-鿿]", capsys.readouterr().err)


@pytest.mark.parametrize(("language", "said"), [("en", "a, b"), ("zh_CN", "a、b")])
def test_names_are_listed_with_the_mark_of_the_language(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr(i18n, "_active", i18n.catalogue(language))
    assert i18n.listed(["a", "b"]) == said


@pytest.mark.parametrize(("language", "said"), [("en", "a."), ("zh_CN", "a。")])
def test_a_sentence_ends_with_the_full_stop_of_the_language(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr(i18n, "_active", i18n.catalogue(language))
    assert i18n.sentence("a") == said


def test_what_is_remembered_can_be_said_again_in_another_language_with_its_fields_and_forms() -> None:
    i18n.use("zh_CN")
    with i18n.remembering():
        name = i18n._("sum of money")
        words = i18n._("Not exported: {why}.").format(why=name)
        count = i18n.ngettext("{count} figure", "{count} figures", 2).format(count=2)
    kept = json.loads(json.dumps([i18n.kept(each) for each in (words, count, "540万元")]))
    i18n.use("en")
    assert [i18n.said_again(each) for each in kept] == ["Not exported: sum of money.", "2 figures", "540万元"]
    i18n.use("zh_CN")
    assert [i18n.said_again(each) for each in kept] == [words, count, "540万元"]


def test_nothing_is_remembered_beyond_where_that_is_asked_for_nor_by_another_thread() -> None:
    with i18n.remembering(), ThreadPoolExecutor() as pool:
        beside = pool.submit(i18n._, "2 figures").result()
    assert {type(each) for each in (beside, i18n._("figures"))} == {str}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_in_exported_notes_no_two_fields_are_called_the_same(language: str) -> None:
    """Else what is only told of a note would be read as an edited fact: its state as the status of its sum."""
    labels = {*_WRITTEN, *_TOLD, *(fact.label for fact in FACTS if not fact.is_of_amount)}
    called = [i18n.catalogue(language).gettext(label) for label in sorted(labels)]
    assert [label for label in called if called.count(label) > 1] == []
