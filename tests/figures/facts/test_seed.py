"""What is guessed of the sums of the reply that lies beside the checkout, where it does."""

from pathlib import Path

import pytest

from reader.figures import recognise
from reader.figures.facts import guess
from reader.reply import canonical, parse

_SEEDS = sorted((Path(__file__).parents[4] / "shared" / "seed").glob("reply.txt"))


@pytest.mark.parametrize("path", _SEEDS, ids=lambda path: path.stem)
def test_the_seeds_sums_have_the_year_level_and_status_that_a_person_reads(path: Path) -> None:
    reply = parse(canonical(path.read_text(encoding="utf-8")))

    facts = guess(reply, recognise(reply.text)).values()

    assert [(said.year, said.level, said.status, said.cumulative) for said in facts] == [
        ("2020", "province", "allocated", None),
        ("2020", "province", "allocated", None),
        ("2021", "province", "allocated", None),
        (None, None, "planned", None),
        ("2021", "province", "allocated", None),
        ("2016/..", None, "spent", True),
        (None, None, "allocated", None),
        (None, "city", "spent", None),
        (None, "city", "spent", None),
        ("2017/..", None, "spent", True),
        ("2020", None, "raised", True),
        ("2020", None, "raised", True),
        ("2018/..", None, None, True),
    ]
