"""What names the work in words that tell who does it, by what means and how large it is."""

import pytest

from reader.facts.purposes.heads import head
from tests.facts.guesses import said


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("安装约40盏高度8米、功率60W的太阳能庭院灯", "太阳能庭院灯"),
        ("新建一个220平方米的老年食堂", "老年食堂"),
        ("修建总长3.5公里左右的防洪堤", "防洪堤"),
        ("硬化了3.2公里产业路", "硬化了3.2公里产业路"),
        ("解决12个村的饮水困难", "解决12个村的饮水困难"),
        ("支持长500米以上的标准", "支持长500米以上的标准"),
    ],
)
def test_a_thing_is_named_behind_its_size(words: str, named: str) -> None:
    assert head(words) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("支持青石县白云镇等9个镇（乡）聚焦茶叶、竹笋等主导产业开展农业产业强镇建设", "开展农业产业强镇建设"),
        ("支持青石市白云区柳溪镇、南岭乡以蜂蜜为主导产业建设特色产业园", "建设特色产业园"),
        ("扶持15家非遗工坊企业实施传承培训、设备更新、创意设计", "实施传承培训、设备更新、创意设计"),
        ("柳溪镇白石村、青石村和南岭村开展省级森林乡村示范创建", "开展省级森林乡村示范创建"),
        ("在青石水务集团柳溪分公司综合大楼安装了流量监测设备", "安装了流量监测设备"),
        ("柳溪镇白石桥、南岭乡青石村2个乡村旅游重点村提质改造", "乡村旅游重点村提质改造"),
        ("支持柳溪县等7个民族乡修建道路", "修建道路"),
        ("柳溪镇白石村、青石村和南岭村文化广场提升改造", "柳溪镇白石村、青石村和南岭村文化广场提升改造"),
        ("青石市白云区柳溪街道社区综合服务中心建设项目", "青石市白云区柳溪街道社区综合服务中心建设项目"),
        ("支持柳溪镇白石村建蓄水池", "支持柳溪镇白石村建蓄水池"),
        ("支持教育、卫生、养老等领域基础设施建设项目", "支持教育、卫生、养老等领域基础设施建设项目"),
    ],
)
def test_a_long_purpose_is_what_is_done_without_who_does_it_and_by_what_means(words: str, named: str) -> None:
    assert head(words) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("对柳溪公路按三级公路标准进行了沥青路面铺装", "沥青路面铺装"),
        ("对75个老旧院落90万平米进行改造", "老旧院落"),
        ("对全县除白云镇、柳溪镇外的26个脱贫村通组公路进行建设", "脱贫村通组公路"),
        ("对白石水库进行除险加固", "对白石水库进行除险加固"),
    ],
)
def test_what_is_done_to_a_thing_is_named_by_what_says_more(words: str, named: str) -> None:
    assert head(words) == named


def test_the_head_of_what_was_done_is_what_a_sum_is_for() -> None:
    passage = "2021年县财政安排90万元，支持柳溪镇白石村、南岭乡青石村依托油茶产业建设农产品加工车间。"
    assert said(passage)["purpose"] == "建设农产品加工车间"


def test_of_words_without_end_no_head_is_looked_for() -> None:
    words = "支持" + "青石镇、" * 100 + "建设特色产业园"
    assert head(words) == words
