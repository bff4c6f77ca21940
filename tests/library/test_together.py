"""Who answers with whom: those whose replies answer one proposal, and no others."""

from pathlib import Path

from reader.exchange.graph import Edge, Node
from reader.library.citing import links_of
from reader.library.together import together
from reader.understanding import understand
from tests.library.making import place_in
from tests.library.test_citing import LETTERS


def test_offices_that_answered_one_proposal_are_joined(tmp_path: Path) -> None:
    made = place_in(tmp_path, LETTERS)
    made.update()

    with made.opened() as library:
        graph = together(library)

    assert graph.nodes == (Node("青河县水利局", 1), Node("青河县财政局", 3))
    assert graph.edges == (Edge("青河县水利局", "青河县财政局", 1),)


def test_the_same_number_of_another_place_is_another_proposal(tmp_path: Path) -> None:
    other = LETTERS["water.txt"].replace("青河县", "白石县").replace("饮水工程", "校舍").replace("闻溪", "林晓")
    made = place_in(tmp_path, {"one.txt": LETTERS["one.txt"], "other.txt": other})
    made.update()

    with made.opened() as library:
        assert together(library).edges == ()


def test_offices_that_write_to_one_person_on_one_number_answer_together_where_only_the_level_of_a_place_is_said(
    tmp_path: Path,
) -> None:
    texts = {name: LETTERS[name].replace("青河县十七届", "县十七届") for name in ("one.txt", "water.txt")}
    texts = {name: "\n".join(line for line in text.splitlines() if "《" not in line) for name, text in texts.items()}
    made = place_in(tmp_path, texts)
    made.update()

    with made.opened() as library:
        assert together(library).edges == (Edge("青河县水利局", "青河县财政局", 1),)
        (beside,) = links_of(library, understand(texts["one.txt"])).beside
    assert Path(beside.paths[0]).name == "water.txt"
