"""Patterns of later are compiled when they are asked for, and once."""

from reader.text.patterns import compiled


def test_a_pattern_is_compiled_once() -> None:
    assert compiled("[甲乙]") is compiled("[甲乙]")
    assert compiled("[甲乙]").pattern == "[甲乙]"
