"""What is read from whole replies is what a person reads from them, fact for fact.

The gold of the samples was written from their text, not from the program's output.
"""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from reader.checks import check
from reader.facts import guess
from reader.figures import recognise
from reader.figures.format import value_string
from reader.reply import Reply, Section, parse
from reader.text.canonical import canonical

ROOT = Path(__file__).parents[1]
# A letter of a province's office as its site prints it, in the forms of real ones; nobody and nothing in it exists.
LETTER = ROOT / "tests" / "letters" / "provincial-letter.txt"
SAMPLES = [*sorted((ROOT / "sample").glob("*.txt")), LETTER]


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
            value_string(figure.amount.lower),
            value_string(figure.amount.upper),
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


def test_the_numbers_of_the_letter_s_sections_follow_one_another() -> None:
    assert read(LETTER).warnings == ()


def test_the_arithmetic_of_the_letter_is_what_the_gold_says() -> None:
    text = read(LETTER).text

    assert [[finding.check, finding.severity] for finding in check(text, recognise(text))] == gold(LETTER)["checks"]


def test_what_is_guessed_of_the_letter_s_sums_is_what_a_person_reads_and_hardly_anything_is_missed() -> None:
    reply = read(LETTER)
    guesses = guess(reply, recognise(reply.text))
    told = [fact for core, facts in gold(LETTER)["facts"] for fact in product([core], facts.items())]
    names = {name for _, (name, _) in told}
    said = [
        (span.of(reply.text), (name, getattr(facts, name)))
        for span, facts in guesses.items()
        for name in names
        if getattr(facts, name) is not None
    ]

    assert [span.of(reply.text) for span in guesses] == [core for core, _ in gold(LETTER)["facts"]]
    assert [fact for fact in said if fact not in told] == []
    assert len(said) >= len(told) - 3
