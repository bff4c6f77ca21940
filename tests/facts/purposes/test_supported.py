"""What a sum is for where a thing, and nobody, is helped with it."""

import pytest

from tests.facts.guesses import guessed
from tests.growth import IN_PROPORTION, growth


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "对新购电动环卫车，区财政采取先建后补，2019年、2020年分别补了60万元、45万元。",
            ["新购电动环卫车"] * 2,
        ),
        ("对更新校园监控设备，县里累计补助80万元。", ["更新校园监控设备"]),
        ("此外，对维修山区便道，乡里每年拿出12万元。", ["维修山区便道"]),
        ("对通过验收、取得合格证的电梯，县财政继续予以一次性15万元的补助。", ["电梯"]),
        ("对落户我县的冷链平台按照设备投资的20%给予奖励（每个奖励不超过80万元）。", ["冷链平台"]),
        ("对完成安装并检验合格，取得合格证的电梯，将继续予以一次性15万元的补助。", ["电梯"]),
        # in the sum's own clause
        ("市农业局对新农机、首版次软件给予510万元支持。", ["新农机、首版次软件"]),
        ("市政府同意给改造老旧锅炉补助共90万元。", ["改造老旧锅炉"]),
        ("省、市两级给每座公厕各补3万元。", ["公厕"]),
        ("燃油税已为县乡公路累计投入约20亿元。", ["县乡公路"]),
        ("运到处理厂的餐厨垃圾由市财政补助50元/吨。", ["餐厨垃圾"]),
    ],
)
def test_a_sum_is_for_the_thing_that_is_helped(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    "passage",
    [
        "对柳溪镇，县财政补助50万元。",
        "对乡镇卫生院，县财政每年补助300万元。",
        "对龙头企业，市里累计奖励20万元。",
        "对符合条件的家庭，每户补助800元。",
        "对成绩突出的学校，县里奖励10万元。",
        "县医院由县财政补助300万元。",
        "已为云岭县累计投入3亿元。",
        "县财政给予每村补助5万元。",
        # what is left, what was said, and what an office does is no thing
        "不足部分由县财政补助30万元。",
        "所需资金由县财政补助30万元。",
        "对此，县财政安排50万元。",
        "对上述问题，我局安排20万元。",
        "对按期完成改造的，县财政奖励5万元。",
        "对全县道路进行了排查，县财政安排300万元。",
        "对提出异议的道路，县财政安排20万元。",
        "对口支援单位累计投入300万元。",
    ],
)
def test_somebody_who_is_helped_is_nothing_that_a_sum_is_for(passage: str) -> None:
    assert _purposes(passage) == [None]


def test_the_time_that_things_take_grows_with_them() -> None:
    def read(row: str) -> None:
        guessed(f"{row}，县财政补助30万元。")

    assert growth(read, lambda times: "对给公路" * (times // 4), 60) < IN_PROPORTION


def test_what_is_supported_is_nothing_that_another_thing_gets_money_for() -> None:
    passage = "国家林草局对我市的湿地公园建设给予大力支持，近年来，国家林草局已下拨竹溪遗址260万元。"
    assert _purposes(passage) == [None]
    assert _purposes("对湿地公园建设，市财政补助竹溪学校260万元。") == ["湿地公园建设"]
