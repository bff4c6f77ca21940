"""Patterns of later are compiled when they are asked for, and once; sets of characters are worked out once."""

import importlib
import re
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from reader.text.patterns import compiled, share_sets

SETS = ("㐀-鿿", "^㐀-鿿", "0-9０-９一二三", "A-Za-zé", "^，。；", r"\s、", "元㐀-㿿\U00020000")


def test_a_pattern_is_compiled_once() -> None:
    assert compiled("[甲乙]") is compiled("[甲乙]")
    assert compiled("[甲乙]").pattern == "[甲乙]"


@given(st.sampled_from(SETS), st.characters())
def test_a_set_that_was_worked_out_before_holds_what_it_held(characters: str, one: str) -> None:
    first, later = re.compile(f"[{characters}]先?"), re.compile(f"[{characters}]后?")
    assert bool(first.fullmatch(one)) is bool(later.fullmatch(one))


@given(st.sampled_from(SETS), st.characters())
def test_a_set_without_its_negation_holds_what_that_does_not(characters: str, one: str) -> None:
    negated = characters[1:] if characters.startswith("^") else "^" + characters
    assert bool(re.compile(f"[{characters}]").fullmatch(one)) is not bool(re.compile(f"[{negated}]").fullmatch(one))


def test_a_set_regardless_of_case_is_not_taken_for_the_same_with_case() -> None:
    assert re.compile("[a-ké]甲?").fullmatch("É") is None
    assert re.compile("[a-ké]甲?", re.IGNORECASE).fullmatch("É")
    assert re.compile("[a-ké]乙?").fullmatch("É") is None


def test_a_set_of_many_patterns_is_worked_out_once() -> None:
    worked_out: list[object] = []

    def work_out(characters: list[object], *_regardless_of_case: object) -> tuple[list[object], bool]:
        worked_out.append(characters)
        return characters, False

    compiler = SimpleNamespace(_optimize_charset=work_out)
    share_sets(compiler)
    share_sets(compiler)
    for _ in range(3):
        compiler._optimize_charset([("RANGE", (0x3400, 0x9FFF))], None, None, None)
    compiler._optimize_charset([("RANGE", (0x3400, 0x9FFF))], str.lower, None, None)
    assert len(worked_out) == 2


def test_a_compiler_of_another_shape_stays_as_it_is() -> None:
    compiler = SimpleNamespace(compile=re.compile)
    share_sets(compiler)
    assert vars(compiler) == {"compile": re.compile}


def test_the_compiler_in_use_shares_its_sets() -> None:
    assert hasattr(importlib.import_module("re._compiler")._optimize_charset, "of_case")
