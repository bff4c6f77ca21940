"""Whom a sum serves by the clause behind it."""

import pytest

from tests.facts.guesses import said


def _gets(passage: str) -> str | None:
    return said(passage, issuer="白鹭县财政局", signed="2023-06-14").get("recipient")


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("县里安排专项资金300万元，用于柳溪镇青石村、白石村和鹭湖村开展垃圾分类。", "柳溪镇青石村、白石村和鹭湖村"),
        ("累计投入近300万元支持柳溪镇民族地区发展。", "柳溪镇民族地区"),
        ("县里投入3万元用于青石村卫生室建设。", "青石村卫生室"),
        ("安排300万元，用于在全县中小学幼儿园新建校舍。", "全县中小学幼儿园"),
        ("县教育局投入近300万元资金对白石中心校进行了整体改造。", "白石中心校"),
        ("安排资金300万元支持鹭湖村、白石村以茶叶为主导产业建设加工园。", "鹭湖村、白石村"),
        ("投入资金300万元，帮助青石小组硬化道路。", "青石小组"),
        ("县里安排专项资金300万元，围绕“五清”要求，用于青石村开展整治。", "青石村"),
        ("每年投入30万元对修房的困难户，给予物资救助。", "修房的困难户"),
        ("安排资金300万元，重点支持白石小学添置课桌。", "白石小学"),
        # As many as they are counted, of as many places.
        ("已安排52亿元，支持28个省（区、市）的3.5万多个村庄推进旱厕改造。", "28个省（区、市）的3.5万多个村庄"),
        ("安排奖补资金2亿元，支持12个县的300余个乡镇实施清淤。", "12个县的300余个乡镇"),
        ("安排奖补资金2亿元，用于300个乡镇举办运动会。", "300个乡镇"),
        ("投入彩票公益金3亿元支持地方新建足球场400个。", "地方"),
        ("投入彩票公益金3亿元，支持各地修缮体育馆。", "各地"),
        # For whom something is built or bought.
        ("每年投入300万元，为40个村配备垃圾车。", "40个村"),
        ("每年投入300万元，用于为40个村配备垃圾车。", "40个村"),
        ("投入300万元，为12个社区加装扶手。", "12个社区"),
        ("投入300万元为柳溪镇敬老院购置床铺。", "柳溪镇敬老院"),
        ("统筹资金300万元，为青石村、白石村铺设管道。", "青石村、白石村"),
    ],
)
def test_who_does_something_with_a_sum_or_whose_house_is_rebuilt_with_it_gets_it(passage: str, recipient: str) -> None:
    assert _gets(passage) == recipient


@pytest.mark.parametrize(
    "passage",
    [
        "安排资金300万元，用于示范村建设。",
        "安排资金300万元，用于县医院建设。",
        "安排资金300万元，全部用于市人民医院南院区建设。",
        "安排资金300万元，支持2个县级医院、6个乡镇卫生院建设。",
        "投入300万元，对青石村文化广场进行了改造。",
        "投入300万元，在青石镇建设茶所。",
        "安排奖补资金2亿元，支持12个示范村建设。",
        "投入300万元支持地方戏发展。",
        "投入300万元，支持地方经济发展。",
        "投入300万元，为柳溪镇建设提供有力保障。",
        "投入300万元，为柳溪镇旅游发展打下基础。",
        "投入300万元，为群众解决停车难。",
        "安排资金300万元，用于老旧小区改造。",
        "安排资金300万元，支持全县城镇老旧小区改造。",
        "安排资金300万元，用于历史文化街区修缮。",
        "安排资金300万元，用于林区道路硬化。",
    ],
)
def test_a_work_that_is_made_serves_nobody_by_name(passage: str) -> None:
    assert _gets(passage) is None


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("县里投入3万元用于青石村卫生室建设。", "青石村卫生室建设"),
        ("安排300万元，用于青石镇中心小学改扩建。", "青石镇中心小学改扩建"),
        ("争取资金300万元，用于青石村、白石村建设停车场。", "建设停车场"),
    ],
)
def test_a_house_that_is_built_is_what_the_sum_is_for_too(passage: str, purpose: str) -> None:
    assert said(passage, issuer="白鹭县财政局", signed="2023-06-14")["purpose"] == purpose


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("该集团向松林村累计投资90万元改造电网。", "松林村"),
        ("县供销社对包联的松林村投资90万元。", "包联的松林村"),
        ("我局对松林镇供水改造投资300万元。", None),
        ("省里支持9所市属院校更新设备，省财政累计安排12亿元。", "9所市属院校"),
        ("支持6家县属医院开展远程诊疗，省财政安排1200万元。", "6家县属医院"),
        ("支持6所幼儿园改扩建，省财政安排1200万元。", None),
        ("支持3所学校建设，安排800万元。", None),
    ],
)
def test_a_village_gets_what_is_invested_in_it_and_counted_schools_what_supports_them(
    passage: str, recipient: str | None
) -> None:
    assert _gets(passage) == recipient


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("近三年来，县民政局共为松林镇拨付优抚资金600万元。", "松林镇"),
        ("县残联为松林村先后投入帮扶资金6万元。", "松林村"),
        ("县民政局为松林村筹措资金6万元修缮祠堂。", "松林村"),
        ("对建成使用的老年食堂给予一次性补助3万元。", "建成使用的老年食堂"),
        ("为推进乡村建设投入资金60万元。", None),
        ("为松林镇道路安排资金60万元。", None),
        ("为解决松林村饮水问题，县水利局投入60万元。", None),
    ],
)
def test_for_whom_money_is_handed_out_or_raised_gets_it(passage: str, recipient: str | None) -> None:
    assert _gets(passage) == recipient
