"""A field shows its result, a form's control what was chosen; one that never ends hides nothing."""

import pytest

from tests.sources.documents import paragraph
from tests.sources.docx.lines import lines, run, runs

BEGINS, PARTED, ENDS = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
CODE = "<w:r><w:instrText> REF a </w:instrText></w:r>"


def control(inside: str) -> str:
    begins = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/>{inside}</w:ffData></w:fldChar></w:r>'
    return begins + CODE + ENDS


def chosen(more: str) -> str:
    return control(f'<w:ddList>{more}<w:listEntry w:val="A类"/><w:listEntry w:val="B类"/></w:ddList>')


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (chosen('<w:result w:val="1"/>'), "B类"),
        (chosen('<w:default w:val="1"/>'), "B类"),
        (chosen(""), "A类"),
        (chosen('<w:result w:val="7"/>'), ""),
        (chosen('<w:result w:val="-1"/>'), ""),
        (control('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), "☒"),
        (control('<w:checkBox><w:default w:val="1"/></w:checkBox>'), "☒"),
        (control('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>'), "☐"),
        (control("<w:textInput/>"), ""),
    ],
)
def test_a_form_s_control_shows_what_was_chosen(field: str, shown: str) -> None:
    assert lines(runs(run("类别："), field, run("公开"))) == [f"类别：{shown}公开"]


def test_a_field_that_never_ends_hides_no_words() -> None:
    assert lines(runs(run("截至"), BEGINS, CODE, run("今年")) + paragraph("乙")) == ["截至今年", "乙"]
    assert lines(runs(BEGINS, CODE, PARTED, run("甲")) + paragraph("乙")) == ["甲", "乙"]
    assert lines(runs(run("甲"), ENDS, PARTED, run("乙"))) == ["甲乙"]


def test_what_stands_among_the_instructions_of_a_field_that_ends_is_not_shown() -> None:
    inner = BEGINS + CODE + PARTED + run("内") + ENDS

    assert lines(runs(run("甲"), BEGINS, CODE, inner, CODE) + runs(PARTED, run("外"), ENDS)) == ["甲", "外"]
    assert lines(runs(BEGINS, CODE, inner) + paragraph("乙")) == ["内", "乙"]
