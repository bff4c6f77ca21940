"""A search that is told what a match begins with finds what it found before."""

import importlib
import re
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.heads import head, look_first, tell_heads
from tests.compilers import new_compiler

_PARSER = importlib.import_module("re._parser")

HEADS = (
    (r"局|[省市]厅", "局省市"),
    (r"(?:\A|[，。]|其中)(?P<name>省|市)", "，。其省市"),
    (r"(?:共|累计)*(?:元|[万亿]元)", "共累元万亿"),
    (r"(?=[省市])[省市县]财政", "省市"),
    (r"(?<=由)(?!省)[省市县]", "省市县"),
    (r"(?>约|近)?元", "约近元"),
    (r"(?:约|近)*+\b元", "约近元"),
)
"""Patterns, and with what one of all that they match begins."""

NO_HEADS = (
    r"[^，]局",
    r"(?:共|[^，])元",
    r"(?:[㐀-鿿]{2})?元",
    r".局",
    r"(?:局)?",
    r"(?=\Z|元)",
    r"(省)?(?(1)市|县)",
    r"(?i:a|b)1",
)
"""Patterns that may begin with anything, or match nothing, or take a letter for another."""

_WORDS = "|".join(one + other for one in "安拨补财资" for other in "排付助政金")
CHOICES = (
    rf"(?:{_WORDS})元",
    rf"(?:{_WORDS}|省|[市县]级?)+",
    rf"(?<=(?:{_WORDS}))元",
    rf"元(?!{_WORDS})",
    rf"(?>(?:{_WORDS}|)元?)(?P<for>.+?)(?:{_WORDS}|\Z)",
    rf"(?i:{_WORDS}|a)1",
)
"""Patterns with a choice of many words."""


PLAIN, TOLD = new_compiler(), new_compiler()
tell_heads(TOLD)
look_first(TOLD)


@pytest.mark.parametrize(("pattern", "characters"), HEADS)
def test_a_head_has_all_that_a_match_may_begin_with(pattern: str, characters: str) -> None:
    found = head(_PARSER.parse(pattern))
    assert found is not None
    assert {chr(value) for _, value in found} == set(characters)


@pytest.mark.parametrize("pattern", NO_HEADS)
def test_what_may_begin_with_anything_or_match_nothing_has_no_head(pattern: str) -> None:
    assert head(_PARSER.parse(pattern)) is None


@pytest.mark.parametrize("pattern", [*(pattern for pattern, _ in HEADS), *NO_HEADS])
@given(text=st.text("局省市县厅，。其中约近共累计元万亿由财政abAB1 \n", max_size=12))
def test_a_search_that_is_told_a_head_finds_what_it_found_before(pattern: str, text: str) -> None:
    plain, told = (compiler.compile(pattern) for compiler in (PLAIN, TOLD))
    assert [each.span() for each in told.finditer(text)] == [each.span() for each in plain.finditer(text)]


@pytest.mark.parametrize("pattern", CHOICES)
@given(text=st.text("安拨补财资排付助政金省市县级元aA1", max_size=12))
def test_a_choice_of_many_words_is_found_where_it_was_found_before(pattern: str, text: str) -> None:
    plain, told = (compiler.compile(pattern) for compiler in (PLAIN, TOLD))
    assert [each.span() for each in told.finditer(text)] == [each.span() for each in plain.finditer(text)]


def test_letters_regardless_of_case_have_no_head() -> None:
    assert TOLD.compile("(?:a|[bc])1", re.IGNORECASE).search("xB1")


def test_a_compiler_is_told_once() -> None:
    told = TOLD._get_charset_prefix, TOLD._compile
    tell_heads(TOLD)
    look_first(TOLD)
    assert (TOLD._get_charset_prefix, TOLD._compile) == told


def test_a_compiler_of_another_shape_stays_as_it_is() -> None:
    compiler: Any = SimpleNamespace(compile=re.compile)
    tell_heads(compiler)
    look_first(compiler)
    assert vars(compiler) == {"compile": re.compile}


def test_the_compiler_in_use_is_told() -> None:
    compiler = importlib.import_module("re._compiler")
    assert hasattr(compiler._get_charset_prefix, "of_all")
    assert hasattr(compiler._compile, "looks_first")
