"""Places by what a letter calls them elsewhere."""

import pytest

from tests.facts.guesses import said


def _gets(passage: str) -> str | None:
    return said(passage, issuer="白鹭省财政厅", signed="2023-06-14").get("recipient")


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("青石县是我省重点县。为此，安排青石各类资金300万元。", "青石"),
        ("青石县是我省重点县。争取下达资金300万元，支持青石教育、卫生等领域建设。", "青石"),
        ("青石县是我省重点县。争取资金300万元，支持青石柳溪镇建设停车场。", "青石柳溪镇"),
        ("支持青石县发展。造林补助900万元，其中青石300万元。", "青石"),
        ("青石县、柳溪县是我省重点县。争取资金300万元，支持青石、柳溪道路养护。", "青石、柳溪"),
        ("去年青石、柳溪、白沙等3个县遭遇旱灾。今年安排资金300万元支持柳溪、白沙打井。", "柳溪、白沙"),
        ("去年青石、柳溪、白沙等3县遭遇旱灾。今年安排青石抗旱资金300万元。", "青石"),
        # One of a list that isn't known is no reason to name the others alone.
        ("青石县、柳溪县是我省重点县。争取资金300万元，支持青石、柳溪和白沙道路养护。", None),
        ("卫生、教育等2个市政项目已完工。今年安排教育资金300万元。", None),
        ("青石县是我省重点县。为此，安排白沙各类资金300万元。", None),
        ("青石县是我省重点县。为此，安排青石财政资金300万元。", None),
        ("民族县是我省重点县。为此，安排资金300万元支持民族村寨保护。", None),
        ("全省有人口大县10个。为此，安排人口普查资金300万元。", None),
    ],
)
def test_a_place_that_is_named_in_full_may_get_a_sum_by_its_short_name(passage: str, recipient: str | None) -> None:
    assert _gets(passage) == recipient


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("省水利厅高度重视安溪县库区发展，共安排资金300万元，用于支持该县库区设施改善。", "安溪县"),
        ("对青石镇的道路，为该镇安排资金300万元。", "青石镇"),
        ("对青石镇、白沙镇的道路，为该镇安排资金300万元。", "该镇"),
        ("今年为该镇安排资金300万元。", "该镇"),
        ("去年新改建农村公路210公里。今年给予该村一次性补助8万元。", "该村"),  # 农村 is no village
    ],
)
def test_a_place_that_is_pointed_to_has_the_name_of_the_only_one_of_its_kind(passage: str, recipient: str) -> None:
    assert _gets(passage) == recipient
