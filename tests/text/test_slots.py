"""What is made by its slots is what the frozen class says."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from reader.text.slots import made_by_slots


@made_by_slots
@dataclass(frozen=True, slots=True)
class Bridge:
    name: str
    length: int
    is_open: bool = False


def test_fields_are_given_by_place_and_by_name_and_the_last_ones_have_defaults() -> None:
    assert Bridge("云岭大桥", 120) == Bridge(length=120, name="云岭大桥", is_open=False)
    assert repr(Bridge("云岭大桥", 120, is_open=True)) == "Bridge(name='云岭大桥', length=120, is_open=True)"


def test_it_stays_frozen_and_is_copied_and_kept() -> None:
    bridge = Bridge("云岭大桥", 120)
    with pytest.raises(FrozenInstanceError):
        bridge.length = 130  # type: ignore[misc]
    assert replace(bridge, length=130) == Bridge("云岭大桥", 130)
    assert copy.copy(bridge) == pickle.loads(pickle.dumps(bridge)) == bridge
    assert hash(bridge) == hash(Bridge("云岭大桥", 120))


def test_fields_that_are_given_by_keyword_are_given_by_nothing_else() -> None:
    @made_by_slots
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Road:
        lanes: int = 2
        name: str = ""

    assert (Road(name="柳溪路").lanes, Road(name="柳溪路").name) == (2, "柳溪路")
    with pytest.raises(TypeError):
        Road(4)  # type: ignore[call-arg]


def test_one_field_too_few_or_too_many_is_refused() -> None:
    with pytest.raises(TypeError, match="length"):
        Bridge("云岭大桥")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Bridge("云岭大桥", 120, True, 1)  # type: ignore[call-arg]


def test_a_default_that_is_made_anew_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Road:
        bridges: list[Bridge] = field(default_factory=list)

    with pytest.raises(TypeError, match="Road"):
        made_by_slots(Road)
