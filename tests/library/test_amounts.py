"""The amount that stands for a reply is a total of its ledger, and says whether there are others."""

from pathlib import Path

from reader.facts import FundingStatus
from reader.ledger import Row, recognised, rows
from reader.ledger.totals import totals
from reader.library.amounts import Sum, sum_of
from reader.understanding import understand
from tests.library.making import letter, place_in
from tests.tui.driving import PROVINCIAL


def ledger(text: str) -> tuple[Row, ...]:
    seen = understand(text)
    return rows(seen, None, recognised(seen))


def test_it_is_the_first_total_and_the_other_accounts_are_counted() -> None:
    found = ledger(PROVINCIAL.read_text(encoding="utf-8"))
    made = totals(found).totals

    assert sum_of(found) == Sum("1.3611亿余元", FundingStatus.ALLOCATED, len(made), 136_110_000_00)
    assert (made[0].shown, len(made)) == ("1.3611亿余元", 6)


def test_a_reply_without_a_total_has_none_and_one_in_dollars_is_not_compared_with_yuan() -> None:
    assert sum_of(ledger(letter("经费若干。"))) is None
    assert sum_of(ledger(letter("安排资金20万美元。"))) == Sum("20万美元", FundingStatus.ALLOCATED, 1, None)


def test_it_is_kept_as_it_is_shown_and_in_hundredths(tmp_path: Path) -> None:
    place = place_in(tmp_path, {"1.txt": letter("下达补助19.5万元。"), "2.txt": letter("经费若干。", 2)})
    place.update()

    with place.opened() as library:
        kept = library.rows.execute("SELECT amount, account, totals, amount_at FROM reply ORDER BY id").fetchall()
    assert kept == [("19.5万元", "allocated", 1, 19_500_000), (None, None, 0, None)]
