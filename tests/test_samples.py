"""What is read from whole replies is what a person reads from them, fact for fact.

The gold of the samples was written from their text, not from the program's output.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.figures import FigureKind, Qualifier, recognise
from reader.figures.format import value_string
from reader.reply import Reply, Section, canonical, parse

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "sample").glob("*.txt"))
# A real reply that stands beside the repository where this project is made, and nowhere else.
SEEDS = sorted((ROOT.parent / "shared" / "seed").glob("reply.txt"))


def read(path: Path) -> Reply:
    return parse(canonical(path.read_text(encoding="utf-8")))


def gold(path: Path) -> Any:
    return json.loads((ROOT / "tests" / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))


def outline(sections: tuple[Section, ...], depth: int = 1) -> Iterator[list[object]]:
    for section in sections:
        yield [depth, section.number, section.title]
        yield from outline(section.children, depth + 1)


def test_every_sample_has_its_gold() -> None:
    golden = sorted((ROOT / "tests" / "gold").glob("*.json"))

    assert [path.stem for path in SAMPLES] == [path.stem for path in golden]
    assert SAMPLES


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_outline_of_a_sample_is_the_gold(path: Path) -> None:
    assert list(outline(read(path).sections)) == gold(path)["outline"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_metadata_of_a_sample_is_the_gold(path: Path) -> None:
    metadata = read(path).metadata
    proposal = metadata.proposal

    assert {
        "title": metadata.title,
        "document_number": metadata.document_number,
        "index_number": metadata.index_number,
        "issuer": metadata.issuer,
        "published": metadata.published,
        "signed": metadata.signed,
        "addressees": list(metadata.addressees),
        "proposal": {
            "kind": proposal.kind,
            "number": proposal.number,
            "title": proposal.title,
            "session": proposal.session,
        },
        "category": metadata.category,
        "disclosure": metadata.disclosure,
        "contacts": [{"name": contact.name, "phones": list(contact.phones)} for contact in metadata.contacts],
        "copied_to": list(metadata.copied_to),
        "signatory": metadata.signatory,
    } == gold(path)["metadata"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_regions_of_a_sample_begin_as_the_gold_says(path: Path) -> None:
    reply = read(path)

    assert [[region.kind, region.span.of(reply.text)[:8]] for region in reply.regions] == gold(path)["regions"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_figures_of_a_sample_are_the_gold_no_more_and_no_less(path: Path) -> None:
    text = read(path).text

    assert [
        [
            figure.kind,
            figure.span.of(text),
            figure.phrase.of(text),
            value_string(figure.value),
            value_string(figure.lower),
            value_string(figure.upper),
            figure.unit,
            figure.qualifier,
            figure.span.start,
        ]
        for figure in recognise(text)
    ] == gold(path)["figures"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_canonical_as_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert canonical(text) == text


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_sections_of_the_seed_are_its_headings(path: Path) -> None:
    reply = read(path)
    lines = reply.text.split("\n")
    items = lines[50]

    assert list(outline(reply.sections)) == [
        [1, "一", lines[26].removeprefix("一、")],
        [1, "二", lines[32].removeprefix("二、")],
        [2, "（一）", lines[36].removeprefix("(一)").split("。")[0]],
        [2, "（二）", lines[42].removeprefix("(二)").split("。")[0]],
        [1, "三", lines[46].removeprefix("三、")],
        [2, "一是", ""],
        [2, "二是", ""],
        [2, "三是", items[items.index("三是") + 2 :].split("。")[0]],
    ]
    assert reply.warnings == ()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_metadata_of_the_seed_is_what_its_lines_say(path: Path) -> None:
    reply = read(path)
    lines = reply.text.split("\n")
    metadata = reply.metadata

    assert (metadata.title, metadata.document_number) == (lines[8], lines[2])
    assert (metadata.published, metadata.signed) == (lines[6], "2021-05-28")
    assert metadata.issuer == lines[66].removeprefix("主办单位:")
    assert metadata.addressees == (lines[22].removesuffix("代表:"),)
    assert (metadata.category, metadata.disclosure) == (lines[12].strip(), lines[14].strip())
    assert (metadata.proposal.kind, metadata.proposal.number) == ("建议", "0132")
    assert metadata.proposal.title == lines[24].split("《")[1].split("》")[0]
    assert metadata.proposal.session == lines[18].removeprefix("对")
    assert [" ".join((contact.name or "", *contact.phones)) for contact in metadata.contacts] == [
        lines[58].split(":")[1]
    ]
    assert metadata.copied_to == tuple(lines[60].removeprefix("抄送:").removesuffix("。").split(","))
    assert (metadata.index_number, metadata.signatory) == (None, None)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_seed_has_thirteen_sums_of_money(path: Path) -> None:
    money = [figure for figure in recognise(read(path).text) if figure.kind is FigureKind.MONEY]

    assert [(value_string(figure.value), figure.qualifier) for figure in money] == [
        ("5400000", Qualifier.EXACT),
        ("3550000", Qualifier.EXACT),
        ("7720000", Qualifier.EXACT),
        ("20000", Qualifier.AT_LEAST),
        ("2800000", Qualifier.EXACT),
        ("53000000", Qualifier.APPROX_OVER),
        ("800000", Qualifier.APPROX_OVER),
        ("2600000", Qualifier.APPROX_OVER),
        ("2000000", Qualifier.APPROX_OVER),
        ("1040000000", Qualifier.EXACT),
        ("415000000", Qualifier.EXACT),
        ("441000000", Qualifier.EXACT),
        ("114000000", Qualifier.APPROX),
    ]
