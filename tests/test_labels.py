"""An enumeration that is shown is stored by its members' values and says what each is called, in every language."""

import copy
import pickle
import pkgutil
from importlib import import_module

import pytest

import reader
from reader.annotations import Kind, Review
from reader.i18n import N_, LabelledEnum, catalogue
from reader.reading.walks import Walk

# The engine that recognises pictures needs an extra that not everybody has.
_ELSEWHERE = ("reader.tui", "reader.__main__", "reader.sources.scanned.engine", "reader.sources.scanned.ruling")
for module in pkgutil.walk_packages(reader.__path__, "reader."):
    if not module.name.startswith(_ELSEWHERE):
        import_module(module.name)
ENUMERATIONS = LabelledEnum.__subclasses__()


class Weather(LabelledEnum):
    """An example."""

    FAIR = "fair", N_("confirmed")


def test_the_enumerations_that_are_shown_are_of_one_shape() -> None:
    names = {each.__name__ for each in ENUMERATIONS}
    assert names >= {
        *("AnchorState", "Column", "FigureKind", "FundingStatus", "Grouping", "Kind", "LeftOut", "Level"),
        *("RegionKind", "Review", "Show", "Walk", "WarningCode"),
    }


@pytest.mark.parametrize("enumeration", ENUMERATIONS)
def test_every_member_is_found_by_its_value_and_has_a_label(enumeration: type[LabelledEnum]) -> None:
    assert [enumeration(member.value) for member in enumeration] == list(enumeration)
    assert [member for member in enumeration if not member.label] == []


def test_a_member_is_its_value() -> None:
    assert str(Weather.FAIR) == Weather.FAIR.value == f"{Weather.FAIR}" == "fair"
    assert {"fair": 1}[Weather.FAIR] == 1
    assert copy.deepcopy(Weather.FAIR) is pickle.loads(pickle.dumps(Weather.FAIR)) is Weather.FAIR
    assert catalogue("zh_CN").gettext(Weather.FAIR.label) != Weather.FAIR.label


def test_a_value_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="'foul' is not a valid Weather"):
        Weather("foul")


def test_what_a_member_says_besides_its_label_stands_beside_it() -> None:
    assert [kind.purpose for kind in Kind if not kind.purpose] == []
    assert [review.mark for review in Review] == ["·", "✓", "✗"]
    assert [(walk.sign, bool(walk.explained)) for walk in Walk] == [("¥", True), ("#", True), ("#", True)]
