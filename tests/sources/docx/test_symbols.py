"""Signs in fonts of symbols are those that Word shows, also where they are written as letters."""

import pytest

from tests.sources.docx.lines import lines, runs


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "F06D", "μ"),
        ("Symbol", "F035", "5"),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings 2", "F0A3", "☐"),
        ("Wingdings 3", "F052", "•"),
        ("宋体", "2611", "☑"),
        ("Symbol", "x", ""),
    ],
)
def test_a_symbol_is_its_font_s(font: str, code: str, sign: str) -> None:
    assert lines(runs(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>', "<w:r><w:t>公开</w:t></w:r>")) == [
        f"{sign}公开"
    ]


@pytest.mark.parametrize(
    ("font", "words", "shown"),
    [
        ("Wingdings 2", "R公开£不公开", "☑公开☐不公开"),
        ("Wingdings", "\uf0fe公开", "☑公开"),
        ("Symbol", "540m", "540μ"),
        ("Times New Roman", "R540", "R540"),
    ],
)
def test_letters_set_in_a_font_of_symbols_are_its_signs(font: str, words: str, shown: str) -> None:
    properties = f'<w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="宋体"/></w:rPr>'

    assert lines(runs(f"<w:r>{properties}<w:t>{words}</w:t></w:r>", "<w:r><w:t>R</w:t></w:r>")) == [f"{shown}R"]
