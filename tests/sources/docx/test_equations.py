"""A field that is an equation says what Word shows for it, or that something is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.docx.equations import equation
from tests.sources.docx.lines import lines, run, runs


@pytest.mark.parametrize(
    ("instructions", "shown"),
    [
        (r" eq \o\ac(○,1) ", "①"),
        (r"EQ \o\ac(○,20)", "⑳"),
        (r"EQ \o\ac(○,31)", "(31)"),
        (r"EQ \o\ac(○,公)", "(公)"),
        (r"EQ \o(□,√)", "☑"),
        (r"EQ \o\ac(□,×)", "☒"),
        (r"EQ \f(3,4)", "3/4"),
        (r"EQ 10\s\up4(2)", "10²"),
        (r"EQ H\s\do4(2)O", "H₂O"),
        (r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(ān),安)', "安"),
        (r"EQ \x(540)", "540"),
        (r"EQ \f(\f(1,2),3)", "(1/2)/3"),
        (r"EQ 3\f(1,2)", "3 1/2"),
        (r"EQ \r(3,x)", "\ufffd"),
        (r"EQ \o(1,7)", "\ufffd"),
        (r"EQ 5\q", "\ufffd"),
        (" PAGE ", ""),
        (" EQUAL ", ""),
    ],
)
def test_an_equation_is_as_word_shows_it(instructions: str, shown: str) -> None:
    assert equation(instructions) == shown


@given(st.text(alphabet="\\osfx(),○1√ udp", max_size=60))
def test_whatever_an_equation_says_has_an_end_and_no_commands(instructions: str) -> None:
    assert "\\" not in equation(f"EQ {instructions}")


def field(*instructions: str, result: str = "") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    said = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in instructions)
    behind = mark.format("separate") + run(result) if result else ""
    return mark.format("begin") + said + behind + mark.format("end")


def test_an_equation_stands_where_its_field_does_unless_it_has_a_result() -> None:
    assert lines(runs(field(r"eq \o\ac(○,", "12", ")"), run("安排540万元"))) == ["⑫安排540万元"]
    assert lines(runs(run("占3"), field(r"EQ \f(3,4)"))) == ["占3 3/4"]
    assert lines(runs(run("占"), field(r"EQ \f(3,4)", result="0.75"))) == ["占0.75"]
