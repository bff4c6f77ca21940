"""The library names the other versions of a letter, whether anybody noted anything on them or not."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from reader.letters import Told, traits_of
from reader.letters.packing import unpack_traits
from reader.library import versions as looking
from reader.library.versions import versions
from reader.reply import parse
from tests.examples import REPLY
from tests.library.making import Place, place_in

CORRECTED = REPLY.replace("资金540万元", "资金640万元")
ANOTHER = REPLY.replace("61号", "77号").replace("第58号", "第60号").replace("闻溪", "宁知行")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = place_in(tmp_path, {"a.txt": REPLY, "b.txt": CORRECTED, "c.txt": ANOTHER})
    made.update()
    return made


def named(place: Place, text: str, *told: Told) -> list[str]:
    with place.opened() as library:
        found = [each.source for each in versions(library, traits_of(parse(text)), told)]
    assert all(source.path and source.path.read_text(encoding="utf-8") == source.text for source in found)
    return [Path(source.name).name for source in found]


def test_other_texts_of_a_letter_are_its_versions_and_other_letters_are_not(place: Place) -> None:
    assert (named(place, REPLY), named(place, CORRECTED), named(place, ANOTHER)) == (["b.txt"], ["a.txt"], [])


def test_a_text_that_is_not_in_the_library_has_those_that_are(place: Place) -> None:
    assert sorted(named(place, REPLY.replace("资金540万元", "资金740万元"))) == ["a.txt", "b.txt"]


def test_a_texts_versions_are_looked_up_and_no_table_read_through(place: Place) -> None:
    statements: list[str] = []
    with place.opened() as library:
        library.rows.set_trace_callback(statements.append)
        assert list(versions(library, traits_of(parse(REPLY)), [Told("00", "01", joined=True)]))
        library.rows.set_trace_callback(None)
        steps = [row[3] for each in statements for row in library.rows.execute(f"EXPLAIN QUERY PLAN {each}")]

    assert any("trait_key" in step for step in steps)
    assert [step for step in steps if step.startswith("SCAN") and "json_each" not in step] == []


def test_what_a_person_said_of_two_texts_holds(place: Place) -> None:
    one, two, three = (parse(text).digest for text in (REPLY, CORRECTED, ANOTHER))

    assert named(place, REPLY, Told(one, two, joined=False)) == []
    assert sorted(named(place, REPLY, Told(one, three, joined=True))) == ["b.txt", "c.txt"]


def test_where_very_many_are_in_the_same_words_only_those_are_compared_that_share_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = {f"o{number}.txt": ANOTHER.replace("77号", f"{number}号") for number in range(101, 113)}
    made = place_in(tmp_path, {"b.txt": CORRECTED, **others})
    made.update()
    compared = Mock(wraps=unpack_traits)
    monkeypatch.setattr(looking, "unpack_traits", compared)
    assert named(made, REPLY) == ["b.txt"]
    assert compared.call_count == 1 + len(others)
    compared.reset_mock()
    monkeypatch.setattr(looking, "_MOST", 3)

    assert named(made, REPLY) == ["b.txt"]
    assert compared.call_count == 3


def test_of_those_that_share_what_very_many_do_the_newest_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = {f"{number}.txt": f"第{number}页\n{REPLY}" for number in range(6)}
    made = place_in(tmp_path, copies)
    made.update()
    monkeypatch.setattr(looking, "_OF_ONE", 2)

    assert sorted(named(made, REPLY)) == ["4.txt", "5.txt"]
