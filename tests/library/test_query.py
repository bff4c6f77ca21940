"""A query is read into a tree, and a mistake in it is said with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import i18n, kinds
from reader.kinds import OwnKind
from reader.library.bounds import Bounds
from reader.library.query import All, Any, Has, Not, QueryError, Words, parse


def words(said: str) -> Words:
    return Words(said, is_whole=True)


@pytest.mark.parametrize(
    ("asked", "tree"),
    [
        ("资金", words("资金")),
        ("资金 维修", All((words("资金"), words("维修")))),
        ("资金\u3000维修", All((words("资金"), words("维修")))),
        ('"维修 养护"', Words("维修 养护", is_whole=False)),
        ("“19万元”", Words("19万元", is_whole=False)),
        ('资金"维修"', All((words("资金"), Words("维修", is_whole=False)))),
        ("甲 or 乙 丙", Any((words("甲"), All((words("乙"), words("丙")))))),
        ("(甲 OR 乙) 丙", All((Any((words("甲"), words("乙"))), words("丙")))),
        ("（甲 or 乙）－丙", All((Any((words("甲"), words("乙"))), Not(words("丙"))))),
        ("-(甲 乙)", Not(All((words("甲"), words("乙"))))),
        ("--甲", Not(Not(words("甲")))),
        ("2023-06", words("2023-06")),
        ("第（一）条", words("第(一)条")),
        ("ＡＢ类", words("ab类")),
        ("", All(())),
        ("title:饮水", Has("title", "饮水")),
        ("number:〔2023〕6", Has("number", "(2023)6")),
        ("payer:“省 财政厅”", Has("payer", "省 财政厅")),
        ("payer： 省财政厅", Has("payer", "省财政厅")),
        ("Status:Spent", Has("status", "spent")),
        ("level:中央", Has("level", "central")),
        ("has:promises", Has("has", "promises")),
        ("tag:水/管网", Has("tag", "水/管网")),
        ("kind:存疑", Has("kind", "question")),
        ("is:reviewed", Has("is", "reviewed")),
        ("issuer:(甲 or “乙 丙”)", Any((Has("issuer", "甲"), Has("issuer", "乙 丙")))),
        ("payer:（甲）", Has("payer", "甲")),
        ("has:notes|sums", Any((Has("has", "notes"), Has("has", "sums")))),
        ("payer:“甲|乙”", Has("payer", "甲|乙")),
        ("甲|乙", words("甲|乙")),
        (
            "payer:(甲 or 乙) level:中央 丙",
            All(
                (
                    words("丙"),
                    Any(
                        (
                            All((Has("payer", "甲"), Has("level", "central"))),
                            All((Has("payer", "乙"), Has("level", "central"))),
                        )
                    ),
                )
            ),
        ),
        ("issuer:甲 (payer:乙 or tag:丙)", All((Has("issuer", "甲"), Any((Has("payer", "乙"), Has("tag", "丙")))))),
    ],
)
def test_a_query_is_a_tree(asked: str, tree: object) -> None:
    assert parse(asked) == tree


@pytest.mark.parametrize(
    "asked", ["money>=2800万", "money≥2800万元", "money>=0.28亿元", "money＞＝二千八百万元", "money>=28,000,000"]
)
def test_an_amount_is_one_however_it_is_written(asked: str) -> None:
    assert parse(asked) == Has("money", sign=">=", bounds=Bounds(2_800_000_000, 2_800_000_000), unit="CNY")


def test_an_amount_may_be_of_another_currency_and_a_range() -> None:
    assert parse("money<100万美元") == Has("money", sign="<", bounds=Bounds(100_000_000, 100_000_000), unit="USD")
    assert parse("money=300-500万元") == Has("money", bounds=Bounds(300_000_000, 500_000_000), unit="CNY")


@pytest.mark.parametrize(
    ("asked", "bounds"),
    [
        ("signed:2023", Bounds(20230101, 20231231)),
        ("signed:2023-06", Bounds(20230601, 20230631)),
        ("signed:2023年6月", Bounds(20230601, 20230631)),
        ("signed:2023-06-30", Bounds(20230630, 20230630)),
        ("signed:2021-2023", Bounds(20210101, 20231231)),
    ],
)
def test_a_date_is_its_first_and_last_day(asked: str, bounds: Bounds) -> None:
    assert parse(asked) == Has("signed", bounds=bounds)


@pytest.mark.parametrize(
    ("asked", "column", "said"),
    [
        ("资金 or", 4, "“or” stands between two things."),
        ("or 资金", 1, "“or” stands between two things."),
        ("甲 or or 乙", 3, "“or” stands between two things."),
        ("甲 (乙 丙", 3, "the bracket is not closed."),
        ("甲 )", 3, "there is no bracket that this one closes."),
        ("甲 ()", 3, "nothing stands in the brackets."),
        ("甲 -or 乙", 3, "nothing stands behind the minus."),
        ('甲 "乙', 3, "the quotes are not closed."),
        ("(" * 5_000, 51, "it is nested too deeply."),
        ("-" * 5_000 + "甲", 51, "it is nested too deeply."),
        ('甲 ""', 3, "there are no words in the quotes."),
        ("甲 foo:1", 3, "“foo” is no field."),
        ("payer:", 1, "nothing stands behind “payer”."),
        ("payer>甲", 1, "“payer” can't be compared."),
        ("甲 money>很多", 9, "“很多” is no amount."),
        ("due<明年", 5, "“明年” is no date."),
        ("year:2023-13", 6, "“2023-13” is no date."),
        ("due<2024-02-30", 5, "“2024-02-30” is no date."),
        ("status:gone", 8, "“gone” is nothing that “status:” takes."),
        ("kind:gone", 6, "“gone” is nothing that “kind:” takes."),
        ("payer:(甲 or 乙", 7, "the bracket is not closed."),
        ("payer:()", 7, "nothing stands in the brackets."),
        ("payer:(甲 乙)", 10, "in the brackets behind “payer” stand words with “or” between them."),
        ("payer:(甲 or )", 13, "in the brackets behind “payer” stand words with “or” between them."),
        ("level:中央|国", 10, "“国” is nothing that “level:” takes."),
        ("level:(中央 or 国)", 14, "“国” is nothing that “level:” takes."),
        ("tag>水", 1, "“tag” can't be compared."),
    ],
)
def test_a_mistake_is_said_with_its_place(asked: str, column: int, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(asked)

    assert caught.value.column == column
    assert str(caught.value).startswith(f"query, column {column}: {said}")


def test_a_choice_is_taken_by_its_label_in_any_language() -> None:
    label = i18n.catalogue("zh_CN").gettext("spent")

    assert parse(f"status:{label}") == parse("status:spent") == Has("status", "spent")


def test_a_choice_is_taken_by_how_it_alone_begins() -> None:
    assert parse("level:省") == parse("level:prov") == Has("level", "province")
    with pytest.raises(QueryError, match="“c” is nothing that “level:” takes"):
        parse("level:c")


def test_the_choices_are_said_in_the_language_in_force() -> None:
    i18n.use("zh_CN")
    with pytest.raises(QueryError, match="可选：中央, 省级, 市级, 县级, 乡级。"):
        parse("level:国")


def test_a_kind_of_the_settings_is_asked_for_by_its_name() -> None:
    kinds.use([OwnKind("doubt", "待查"), OwnKind("key", "要点")])
    try:
        assert parse("kind:待查") == parse("kind:doubt") == Has("kind", "doubt")
        assert parse("kind:要点") == parse("kind:key") == Has("kind", "key")
    finally:
        kinds.use([])


def test_a_kind_that_only_notes_have_is_asked_for_by_its_id_once_it_was_met() -> None:
    with pytest.raises(QueryError):
        parse("kind:legal")
    kinds.meet(["legal"])

    assert parse("kind:legal") == Has("kind", "legal")
    with pytest.raises(QueryError, match="Choose one of: funding, commitment, progress, question, key, legal"):
        parse("kind:nobody")


@given(st.text(st.sampled_from('甲乙1 :>"“”()-or（）money=万year'), max_size=14))
def test_whatever_is_typed_is_a_tree_or_a_mistake_within_it(asked: str) -> None:
    column = 1
    try:
        parse(asked)
    except QueryError as error:
        column = error.column

    assert 1 <= column <= len(asked) + 1
