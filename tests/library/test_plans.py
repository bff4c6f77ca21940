"""What is looked up by value is looked up by an index."""

import pytest

from reader.library.query import parse
from reader.library.searching import Search
from tests.library.making import TODAY, Place, letter, place_in

_WORDS = "2023年，省财政厅安排资金{0}万元。我局将于2024年6月底前完成。按《办法》（青财农〔2019〕{0}号）执行。"
# Words of payers and the like are looked for among all that there are, each once; periods of more than a year are few;
# the other is a list that is given.
_ALLOWED = {
    "SCAN word USING COVERING INDEX word_words",
    "SCAN sum USING COVERING INDEX sum_long",
    "SCAN json_each VIRTUAL TABLE INDEX 1:",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    texts = {f"{number}.txt": letter(_WORDS.format(number), number) for number in range(1, 9)}
    made = place_in(tmp_path_factory.mktemp("library"), texts)
    made.update()
    return made


def plans(place: Place, asked: str) -> list[str]:
    """The steps of the plans of all that a query asks of the database (sqlite.org/eqp.html)."""
    statements: list[str] = []
    with place.opened() as library:
        library.rows.set_trace_callback(statements.append)
        found = list(Search(library, parse(asked), TODAY, limit=50))
        library.rows.set_trace_callback(None)
        steps = [
            row[3]
            for statement in statements
            if statement.startswith("SELECT")
            for row in library.rows.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
    assert found
    return steps


@pytest.mark.parametrize(
    "asked",
    [
        *(
            "money=2万",
            "money>2万",
            "money>=2万",
            "money<2万",
            "money<=2万",
            "money>=2万 year:2023 资金",
            "资金",
            "资金 -补助",
        ),
        *("year:2023", "signed:2023", "signed>=2023", "due:2024", "due<2027", "is:overdue", "资金 has:doubts or 资金"),
        *("year>2020", "year<=2023", "due>=2024", "money=2万 payer:财政厅 year:2023"),
        *("payer:财政厅", "issuer:财政局", "cites:2019", "status:allocated", "level:province"),
    ],
)
def test_no_query_by_value_reads_through_a_table(place: Place, asked: str) -> None:
    steps = plans(place, asked)

    assert [step for step in steps if step.startswith("SCAN") and step not in _ALLOWED] == []
    assert [step for step in steps if step.startswith("SEARCH")]


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ("money=2万", "sum_most (unit=? AND most>? AND most<?)"),
        ("money=2万", "sum_range (unit=? AND least<?)"),
        ("money=2万 year:2023 payer:财政厅", "sum_most (unit=? AND most>? AND most<?)"),
        ("money>=2万 year:2023", "sum_top (year_from=? AND year_to=? AND unit=? AND most>?)"),
        ("money>=2万 year>2022", "sum_top (year_from>?)"),
        ("year:2023", "sum_top (year_from=? AND year_to=?)"),
        ("year:2023 status:allocated", "sum_year (year_from=? AND year_to=?)"),
        ("money>=2万", "sum_largest (unit=? AND most>?)"),
        ("payer:财政厅", "sum_top_payer (payer=?)"),
        ("money>=2万 payer:财政厅", "sum_top_payer (payer=? AND unit=? AND most>?)"),
        ("level:province money>=2万", "sum_top_level (level=? AND unit=? AND most>?)"),
    ],
)
def test_what_finds_the_fewest_is_what_is_looked_up(place: Place, asked: str, index: str) -> None:
    assert any(step.endswith(index) for step in plans(place, asked))
