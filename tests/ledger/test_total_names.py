"""What a total is called, shown as, and grouped by, in the words that people and programs read."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reader import i18n
from reader.facts import Facts, FundingStatus, Level
from reader.figures import Qualifier
from reader.ledger.totals import ACCOUNTS, Grouping, LeftOut, account_name, group_name, group_of, totals
from reader.reply import Metadata
from tests.ledger.making import ledger

GIVEN = Facts(status=FundingStatus.ALLOCATED)


def test_every_account_grouping_and_reason_has_a_name_in_both_languages() -> None:
    chinese = i18n.catalogue("zh_CN")
    names = [*ACCOUNTS.values(), *(each.label for each in (*Grouping, *LeftOut))]
    assert [name for name in names if chinese.gettext(name) == name] == []


def test_groupings_and_reasons_are_the_words_that_commands_and_json_use() -> None:
    assert list(Grouping) == ["year", "payer", "status", "level", "reply"]
    reasons = ["part", "whole", "rate", "vague", "repeated", "set_aside", "lost", "changed", "ambiguous", "detached"]
    reasons.append("no_sum")
    assert list(LeftOut) == reasons


def test_an_account_is_named_by_all_its_parts() -> None:
    assert account_name(("unsaid", "cumulative")) == "status not said cumulative"
    assert account_name(("raised", "cumulative", "in_kind")) == "raised cumulative in kind"


def test_a_group_is_called_as_people_call_it() -> None:
    i18n.use("zh_CN")
    assert group_name("planned", Grouping.STATUS) == i18n.catalogue("zh_CN").gettext("planned") != "planned"
    assert group_name("county", Grouping.LEVEL) == i18n.catalogue("zh_CN").gettext("county") != "county"
    assert group_name("planned", Grouping.PAYER) == "planned"
    assert group_name("2022", Grouping.YEAR) == "2022"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("拨付300万元。拨付100万元。", "400万元"),
        ("拨付约300万元。拨付100万元。", "≈ 400万元"),
        ("拨付300-500万元。拨付100万元。", "400万元–600万元"),
        ("拨付300-500万元。拨付约100万元。", "≈ 400万元–600万元"),
        ("拨付200万美元。拨付100万美元。", "3000000 USD"),
    ],
)
def test_a_total_is_shown_with_its_sign_and_both_its_ends(text: str, shown: str) -> None:
    assert [total.shown for total in totals(ledger(text, [GIVEN] * 2)).totals] == [shown]


@pytest.mark.parametrize(
    ("period", "group"),
    [
        ("2021-05-03", "2021"),
        ("2021/2021", "2021"),
        ("2021-05-03/2021-08-31", "2021"),
        ("2016/..", "2016/.."),
        ("2021-2023", "2021-2023"),
        ("2021年度", "2021年度"),
        ("", None),
    ],
)
def test_a_period_within_a_year_is_of_that_year_and_any_other_stands_as_it_is(period: str, group: str | None) -> None:
    [row] = ledger("拨付300万元。", [Facts(year=period)])
    assert group_of(row, Grouping.YEAR) == group


@pytest.mark.parametrize(
    ("by", "group"),
    [(Grouping.YEAR, "2022"), (Grouping.PAYER, "县财政"), (Grouping.STATUS, "spent"), (Grouping.LEVEL, "county")],
)
def test_a_row_belongs_to_what_is_said_of_it(by: Grouping, group: str) -> None:
    [row] = ledger(
        "拨付300万元。", [Facts(year="2022", payer="县财政", level=Level.COUNTY, status=FundingStatus.SPENT)]
    )
    assert group_of(row, by) == group


def test_a_reply_is_known_by_its_number_else_its_title_else_its_file() -> None:
    [row] = ledger("拨付300万元。")

    def named(number: str | None, title: str | None) -> str | None:
        metadata = replace(Metadata(), document_number=number, title=title)
        return group_of(replace(row, origin=replace(row.origin, metadata=metadata)), Grouping.REPLY)

    assert named("青财函〔2023〕61号", "关于修路的答复") == "青财函〔2023〕61号"
    assert named(None, "关于修路的答复") == "关于修路的答复"
    assert named(None, None) == "reply.txt"


@pytest.mark.parametrize("by", [Grouping.STATUS, Grouping.PAYER])
def test_statuses_stand_in_their_own_order_and_payers_by_name(by: Grouping) -> None:
    statuses = [FundingStatus.SPENT, FundingStatus.REQUESTED, None, FundingStatus.PLANNED]
    facts = [Facts(status=status, payer=status and status.value) for status in statuses]
    found = totals(ledger("拨付100万元。拨付200万元。拨付300万元。拨付400万元。", facts), by)
    own, by_name = ["requested", "planned", "spent", None], ["planned", "requested", "spent", None]
    assert [total.group for total in found.totals] == (own if by is Grouping.STATUS else by_name)


def test_accounts_stand_in_the_order_of_how_sure_their_money_is() -> None:
    statuses = [None, *reversed(FundingStatus)]
    facts = [Facts(status=status) for status in statuses] + [replace(GIVEN, cumulative=True)]
    text = "".join(f"拨付{number}00万元。" for number in range(1, 8))
    assert [" ".join(total.account) for total in totals(ledger(text, facts)).totals] == [
        *("allocated", "allocated cumulative", "spent", "raised", "unsaid", "planned", "requested"),
    ]


def test_all_that_is_more_makes_a_total_at_least_and_all_that_is_less_at_most() -> None:
    more = totals(ledger("拨付300余万元。拨付超过100万元。拨付不少于200万元。", [GIVEN] * 3)).totals
    assert [(total.amount.qualifier, total.ends[0]) for total in more] == [(Qualifier.AT_LEAST, Decimal(6000000))]
