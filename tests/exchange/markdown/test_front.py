"""The front matter: a person's keys, items and words stay among those of the program, and no change goes unsaid."""

import pytest

from reader.exchange.markdown.front import Value, merged

BEFORE: dict[str, Value] = {"generator": "reply-reader", "title": "旧题", "aliases": ["旧题"], "notes": 3}
LATER: dict[str, Value] = {"generator": "reply-reader", "title": "新题", "aliases": ["新题"], "notes": 4}
LINES = 'generator: "reply-reader"\ntitle: "旧题"\naliases: ["旧题"]\nnotes: 3\n'


def test_what_nobody_changed_is_brought_up_to_date() -> None:
    found = merged(LINES, LATER, BEFORE)

    assert found.lines == 'generator: "reply-reader"\ntitle: "新题"\naliases: ["新题"]\nnotes: 4\n'
    assert (found.kept, found.replaced) == ((), {})


def test_what_a_person_changed_stays_and_is_told() -> None:
    lines = LINES.replace('"旧题"\n', "我的题 # why\n", 1)

    for fresh in (BEFORE, LATER):
        found = merged(lines, fresh, BEFORE)
        assert "title: 我的题 # why\n" in found.lines
        assert (found.kept, found.replaced) == (("title",), {})


@pytest.mark.parametrize(
    ("line", "key"), [("notes: 3", "notes"), ('generator: "reply-reader"', "generator")], ids=["notes", "generator"]
)
def test_what_tells_whose_file_it_is_is_put_right_and_what_stood_there_is_told(line: str, key: str) -> None:
    found = merged(LINES.replace(line, f"{key}: mine"), BEFORE, BEFORE)

    assert line in found.lines
    assert (found.kept, found.replaced) == ((), {key: "mine"})
    assert merged(found.lines, BEFORE, BEFORE).replaced == {}


def test_items_that_a_person_added_to_a_list_or_took_out_of_it_stay_so() -> None:
    fresh = {**BEFORE, "aliases": ["旧题", "第二"]}
    again = {**BEFORE, "aliases": ["新题", "第二"]}

    assert (
        'aliases: ["旧题", mine, "第二"]\n' in merged(LINES.replace('["旧题"]', '["旧题", mine]'), fresh, BEFORE).lines
    )
    assert "aliases: [mine]\n" in merged(LINES.replace('["旧题"]', "[mine]"), BEFORE, BEFORE).lines
    there = LINES.replace('["旧题"]', '["旧题", mine, "第二"]')
    found = merged(there, again, fresh)
    assert 'aliases: [mine, "第二", "新题"]\n' in found.lines
    assert found.kept == ()


def test_a_key_that_a_person_took_out_stays_out_until_it_is_put_back() -> None:
    lines = LINES.replace('title: "旧题"\n', "")

    assert merged(lines, LATER, BEFORE).lines.count("title") == 0
    assert 'title: "新题"\n' in merged(lines, LATER, BEFORE, put_back=True).lines


def test_a_value_that_a_person_gave_and_that_is_today_s_is_no_change() -> None:
    found = merged(LINES.replace("notes: 3", "notes: 4").replace('title: "旧题"', "title: 新题"), LATER, BEFORE)

    assert (found.kept, found.replaced) == ((), {})
