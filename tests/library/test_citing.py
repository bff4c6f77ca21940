"""What cites what, and what answers the same proposal, is looked up by value and never guessed."""

from pathlib import Path

import pytest

from reader.library.citing import Links, links_of, links_of_number
from reader.library.naming import Called
from reader.understanding import understand
from tests.library.making import Place, letter, place_in

BY_WATER = letter("水利方面意见如下。", 1).replace("青河县财政局", "青河县水利局").replace("青财函", "青水函")
LETTERS = {
    "one.txt": letter("县财政安排资金300万元。", 1),
    "water.txt": BY_WATER.replace("1号\n\n", "8号\n\n"),
    "cites.txt": letter(
        "我局《关于建议的答复》（青财函[2023] 1 号）已经说明，另见青财函〔2023〕1号、青教函〔2020〕5号。",
        3,
    ),
    "other.txt": letter("修建校舍。", 1).replace("县十七届", "县十六届").replace("青财函", "青校函"),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = place_in(tmp_path_factory.mktemp("library"), LETTERS)
    made.update()
    return made


def links(place: Place, name: str) -> Links:
    with place.opened() as library:
        return links_of(library, understand(LETTERS[name]))


def names(*replies: Called) -> list[str]:
    return [Path(path).stem for reply in replies for path in reply.paths]


def test_a_number_leads_to_the_reply_that_has_it_however_it_is_printed(place: Place) -> None:
    found = links(place, "cites.txt")
    text = LETTERS["cites.txt"]
    there, missing = found.cited

    assert (there.number, names(*there.replies)) == ("青财函〔2023〕1号", ["one"])
    assert [each.of(text) for each in there.places] == ["青财函[2023] 1 号", "青财函〔2023〕1号"]
    assert (missing.number, missing.replies) == ("青教函〔2020〕5号", ())
    assert found.at(there.places[1].start) == there
    assert found.at(missing.places[0].start) is None
    assert found.at(0) is None


def test_a_reply_knows_who_cites_it_and_where(place: Place) -> None:
    (citing,) = links(place, "one.txt").citing

    assert names(citing.reply) == ["cites"]
    assert [each.of(LETTERS["cites.txt"]) for each in citing.places] == ["青财函[2023] 1 号", "青财函〔2023〕1号"]


def test_what_answers_the_same_proposal_is_of_the_same_number_and_session(place: Place) -> None:
    assert names(*links(place, "one.txt").beside) == ["water"]
    assert names(*links(place, "water.txt").beside) == ["one"]
    assert names(*links(place, "other.txt").beside) == []


def test_a_text_that_is_in_no_library_has_links_there_too(place: Place) -> None:
    with place.opened() as library:
        found = links_of(library, understand(letter("见青财函〔2023〕1号。", 40)))

    assert [names(*each.replies) for each in found.cited] == [["one"]]


def test_a_number_is_looked_up_by_itself(place: Place) -> None:
    with place.opened() as library:
        found = links_of_number(library, "青财函(2023)第01号")
        nothing = links_of_number(library, "青财函")

    assert found is not None
    assert names(*found.cited[0].replies, *(each.reply for each in found.citing)) == ["one", "cites"]
    assert nothing is None


def test_links_of_what_is_gone_are_gone(tmp_path: Path) -> None:
    made = place_in(tmp_path, LETTERS)
    made.update()
    (made.folder / "cites.txt").unlink()
    (made.folder / "water.txt").unlink()
    made.update()

    assert links(made, "one.txt") == Links()
