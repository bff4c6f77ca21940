"""Words are shown as their styles say, with those that these are based on, and as they say themselves."""

import pytest

from tests.sources.documents import paragraph
from tests.sources.docx.lines import lines, run, runs


def style(name: str, properties: str = "", *, base: str = "", kind: str = "character", more: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{more}>{based}<w:rPr>{properties}</w:rPr></w:style>'


STYLES = "".join(
    (
        style("hidden", "<w:vanish/>"),
        style("shown", '<w:vanish w:val="0"/>'),
        style("struck", "<w:strike/>"),
        style("raised", '<w:vertAlign w:val="superscript"/>'),
        style("of-hidden", base="hidden"),
        style("of-struck", base="struck"),
        style("of-raised", base="raised"),
        style("back", '<w:vanish w:val="0"/>', base="hidden"),
        style("ring", base="gnir"),
        style("gnir", base="ring"),
        style("all-hidden", "<w:vanish/>", kind="paragraph"),
        style("of-all-hidden", base="all-hidden", kind="paragraph"),
        style("all-struck", "<w:dstrike/>", kind="paragraph"),
    )
)


def styled(words: str, name: str, more: str = "") -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="{name}"/>{more}</w:rPr><w:t>{words}</w:t></w:r>'


@pytest.mark.parametrize(
    ("part", "printed"),
    [
        (styled("540", "hidden"), "甲乙"),
        (styled("540", "of-hidden"), "甲乙"),
        (styled("540", "struck"), "甲乙"),
        (styled("540", "of-struck"), "甲乙"),
        (styled("540", "shown"), "甲540乙"),
        (styled("540", "back"), "甲540乙"),
        (styled("540", "struck", '<w:strike w:val="0"/>'), "甲540乙"),
        (styled("540", "shown", "<w:vanish/>"), "甲乙"),
        (styled("540", "ring"), "甲540乙"),
        (styled("540", "unknown"), "甲540乙"),
        (styled("2", "of-raised"), "甲²乙"),
        (styled("2", "raised", '<w:vertAlign w:val="baseline"/>'), "甲2乙"),
    ],
)
def test_a_run_is_shown_as_its_style_and_it_say(part: str, printed: str) -> None:
    assert lines(runs(run("甲"), part, run("乙")), styles=STYLES) == [printed]


@pytest.mark.parametrize("name", ["all-hidden", "of-all-hidden", "all-struck"])
def test_a_paragraph_in_a_style_that_hides_has_no_words(name: str) -> None:
    body = paragraph("甲") + paragraph("安排540万元。", style=name) + paragraph("乙")

    assert [line for line in lines(body, styles=STYLES) if line] == ["甲", "乙"]


def test_a_style_takes_back_what_that_of_the_paragraph_does() -> None:
    inside = '<w:pPr><w:pStyle w:val="all-hidden"/></w:pPr>' + run("甲") + styled("乙", "hidden")

    assert lines(runs(inside), styles=STYLES) == ["乙"]


def test_what_is_said_of_a_control_or_a_formula_is_not_of_the_runs_behind_it() -> None:
    control = "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    formula = "<m:oMath><m:ctrlPr><w:rPr><w:strike/></w:rPr></m:ctrlPr><m:r><m:t>1</m:t></m:r></m:oMath>"

    assert lines(runs(control.format(run("甲")), run("乙"))) == ["甲乙"]
    assert lines(control.format(runs(run("甲")))) == ["甲"]
    assert lines(runs(formula, run("乙"))) == ["1乙"]


def test_the_default_style_holds_where_none_is_named() -> None:
    default = style("n", "<w:strike/>", kind="paragraph", more=' w:default="1"')

    assert lines(paragraph("") + runs('<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>甲</w:t></w:r>', run("乙")),
                 styles=default) == ["甲"]  # fmt: skip
