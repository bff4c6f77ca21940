"""What a total is called, shown as, and grouped by, in the words that people and programs read."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader import i18n
from reader.facts import Facts, FundingStatus, Level, SumSort
from reader.figures import Amount, Qualifier, recognise
from reader.ledger.accounts import ACCOUNTS, Grouping, LeftOut, account_name, group_name, group_of
from reader.ledger.totals import totals
from reader.ledger.written import precision
from reader.reply import Metadata
from tests.ledger.making import ledger

GIVEN = Facts(status=FundingStatus.ALLOCATED)
SIZES = ("元", "万元", "亿元")
WORDS = ("{}", "约{}", "近{}", "超过{}", "不少于{}", "不超过{}")


def test_every_account_grouping_and_reason_has_a_name_in_both_languages() -> None:
    chinese = i18n.catalogue("zh_CN")
    names = [*ACCOUNTS.values(), *(each.label for each in (*Grouping, *LeftOut, *SumSort))]
    assert [name for name in names if chinese.gettext(name) == name] == []


def test_groupings_and_reasons_are_the_words_that_commands_and_json_use() -> None:
    assert list(Grouping) == ["year", "payer", "status", "level", "reply"]
    reasons = ["part", "whole", "rate", "vague", "damaged", "repeated", "told_again", "set_aside", "lost"]
    reasons += ["changed", "ambiguous", "detached", "no_sum"]
    assert list(LeftOut) == reasons
    assert not set(LeftOut) & set(SumSort)


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
        ("拨付约300万元。拨付100万元。", "约400万元"),
        ("拨付300-500万元。拨付100万元。", "400万元至600万元"),
        ("拨付300-500万元。拨付约100万元。", "约400万元至600万元"),
        ("拨付200万美元。拨付100万美元。", "300万美元"),
        ("拨付300余万元。拨付120多万元。", "420余万元"),
        ("拨付1.3亿多元。拨付0.2亿元。", "1.5亿余元"),
        ("拨付近300万元。拨付100万元。", "近400万元"),
        ("拨付超过300万元。拨付100万元。", "超过400万元"),
        ("拨付不少于300万元。拨付100万元。", "不低于400万元"),
        ("拨付不超过300万元。拨付100万元。", "不超过400万元"),
        ("拨付300-500万元。拨付超过100万元。", "超过400万元"),
        ("拨付300-500万元。拨付不超过100万元。", "不超过600万元"),
        ("结余为-60万元。拨付20万元。", "-40万元"),
    ],
)
def test_a_total_is_shown_with_its_sign_and_both_its_ends(text: str, shown: str) -> None:
    assert [total.shown for total in totals(ledger(text, [GIVEN] * 2)).totals] == [shown]


@pytest.mark.parametrize(
    ("text", "shown", "exact"),
    [
        ("拨付6.4亿元。拨付2.1081亿元。", "约8.5亿元", "850810000"),
        ("拨付约6.4亿元。拨付2.1081亿元。", "约8.5亿元", "850810000"),
        ("拨付7981.2万元。拨付800万元。", "约8781万元", "87812000"),
        ("拨付7981.2万元。拨付800.5万元。", "8781.7万元", "87817000"),
        ("拨付6.4亿元。拨付0.35元。", "约6.4亿元", "640000000.35"),
        ("拨付4000元。拨付0.5万元。", "9000元", "9000"),
        ("拨付1亿元。拨付4000万元。", "1.4亿元", "140000000"),
        ("拨付20亿元。拨付3300万元。", "约20亿元", "2033000000"),
        ("拨付超过3.1亿元。拨付2690万元。", "超过3.3亿元", "336900000"),
        ("拨付不超过3.1亿元。拨付2690万元。", "不超过3.4亿元", "336900000"),
        ("拨付3.1-3.3亿元。拨付2690万元。", "约3.4亿元至3.6亿元", "336900000"),
        ("拨付1亿2000万元。拨付12.5万元。", "约1.2013亿元", "120125000"),
        ("拨付近1元。拨付1万元。", "近1.01万元", "10001"),
        ("拨付超过1万元。拨付900元。", "超过1.09万元", "10900"),
        ("拨付超过1万元。拨付400元。", "超过1万元", "10400"),
    ],
)
def test_a_total_is_written_no_more_exactly_than_its_coarsest_addend_and_kept_exact(
    text: str, shown: str, exact: str
) -> None:
    [total] = totals(ledger(text, [GIVEN] * 2)).totals
    assert (total.shown, total.ends[0]) == (shown, Decimal(exact))


def test_a_sum_alone_is_written_as_it_is() -> None:
    [total] = totals(ledger("拨付7981.217万元。", [GIVEN])).totals
    assert total.shown == "7981.217万元"


def test_a_sum_that_a_person_typed_is_as_exact_as_it_is_shown() -> None:
    first, other = ledger("拨付3亿元。拨付2亿元。", [GIVEN] * 2)
    figure = replace(other.entry.figure, amount=Amount(Decimal(200120000), "CNY"))
    typed = replace(other, entry=replace(other.entry, figure=figure))
    assert [precision(row.entry) for row in (first, other, typed)] == [10**8, 10**8, 10**4]


@example([("元", 1, "近{}"), ("万元", 1, "{}")])
@given(
    st.lists(st.tuples(st.sampled_from(SIZES), st.integers(1, 99999), st.sampled_from(WORDS)), min_size=1, max_size=5)
)
def test_a_written_total_is_recognised_again_and_near_what_it_is(sums: list[tuple[str, int, str]]) -> None:
    text = "".join(f"拨付{word.format(f'{number}{size}')}。" for size, number, word in sums)
    [total] = totals(ledger(text, [GIVEN] * len(sums))).totals
    sentence = f"共拨付{total.shown}。"
    [figure] = recognise(sentence)
    assert figure.phrase.of(sentence) == total.shown
    near = figure.amount.ends
    assert near is not None
    if figure.qualifier is Qualifier.RANGE:
        assert [abs(one - other) * 10 <= other for one, other in zip(near, total.ends, strict=True)] == [True, True]
    else:
        assert min(abs(near[0] - end) / end for end in total.ends) <= Decimal("0.05")
        inexact = total.amount.qualifier not in (Qualifier.EXACT, Qualifier.RANGE)
        assert figure.qualifier is total.amount.qualifier if inexact else True


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
