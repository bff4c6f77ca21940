"""Of which lines about replies a query holds: of what the line says, else of what its reply does."""

import pytest

from reader.library.answering import Question
from reader.library.lines import Line, lines_held
from reader.library.query import parse
from reader.library.words import words_of
from tests.library.making import Place, letter, place_in

TODAY = 20240701
SAID = {
    "一": ("a.txt", "我们将于2023年底前完成北岭水池改造。"),
    "二": ("a.txt", "我们将于2024年9月补助19万元。"),
    "三": ("b.txt", "我们将继续加强管护。"),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = place_in(
        tmp_path_factory.mktemp("library"),
        {
            "a.txt": letter(SAID["一"][1] + SAID["二"][1] + "下达资金500万元。", 1, 2023),
            "b.txt": letter(SAID["三"][1] + "下达资金约20万元。", 2, 2022),
        },
    )
    made.update()
    return made


def found(place: Place, asked: str, table: str = "promise") -> str:
    """The names of the lines that a query holds of, `?` behind those of which it may."""
    with place.opened() as library:
        lines = []
        for name, (file, words) in SAID.items():
            path = str(place.folder / file).encode()
            (reply,) = library.rows.execute("SELECT reply FROM file WHERE path = ?", (path,)).fetchone()
            start = (place.folder / file).read_text(encoding="utf-8").index(words)
            lines.append((name, Line(reply, start, words_of(words).encode())))
        held = lines_held(library, Question(parse(asked), TODAY), [line for _name, line in lines], table)
        places = sorted(held.may)
        return " ".join(lines[at][0] + ("" if at in held.sure else "?") for at in places)


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        ("水池", "一"),
        ("19万元", "二"),
        ("9万元", ""),
        ("500万元", ""),
        ("due<2024", "一"),
        ("due>=2024", "二"),
        ("due<2024-09-15", "一 二?"),
        ("-due<2024-09-15", "二? 三"),
        ("is:overdue", "一"),
        ("has:promises", "一 二 三"),
        ("money>=100万", "一 二"),
        ("money=20万 year:2024", ""),
        ("signed<2023", "三"),
        ("money>=20万", "一 二 三?"),
        ("管护 or (is:overdue issuer:青河)", "一 三"),
        ("-has:notes -水池", "二 三"),
        ("", "一 二 三"),
    ],
)
def test_words_and_deadlines_are_asked_of_the_line_all_else_of_its_reply(place: Place, asked: str, lines: str) -> None:
    assert found(place, asked) == lines


def test_of_lines_that_no_table_has_a_deadline_is_that_of_their_reply(place: Place) -> None:
    assert found(place, "due<2024", "") == "一 二"
