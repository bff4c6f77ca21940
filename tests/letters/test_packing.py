"""Traits that were packed are the traits that they were."""

from hypothesis import given
from hypothesis import strategies as st

from reader.letters import Traits, traits_of
from reader.letters.packing import pack_traits, unpack_traits
from reader.letters.proposal import Asked
from reader.reply import parse
from tests.examples import REPLY

_WORDS = st.text(max_size=5)
_SETS = st.frozensets(_WORDS, max_size=3)
_TRAITS = st.builds(
    Traits,
    digest=_WORDS,
    title=_WORDS,
    asked=st.builds(Asked, numbers=_SETS, assembly=_WORDS, term=_WORDS, session=_WORDS, place=_WORDS),
    addressees=st.lists(_WORDS, max_size=2).map(tuple),
    years=st.sampled_from([(), ("2020", "2021")]),
    sketch=st.binary(max_size=4),
    numerals=st.binary(max_size=4),
    near=st.lists(st.integers(-(2**31), 2**31 - 1), max_size=3).map(tuple),
    files=_SETS,
    addresses=_SETS,
    paths=_SETS,
)


@given(_TRAITS)
def test_any_traits_come_back_as_they_were(traits: Traits) -> None:
    assert unpack_traits(pack_traits(traits)) == traits


def test_those_of_a_reply_come_back_as_they_were() -> None:
    traits = traits_of(parse(REPLY), ["ab"], ["http://example.cn/1"], ["/a.txt"])
    assert unpack_traits(pack_traits(traits)) == traits
