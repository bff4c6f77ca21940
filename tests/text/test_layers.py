"""A layer answers as quickly as it does, and as truly as looking at every span would."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text import Span
from reader.text.layers import Layer


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 30))
    return Span(start, start + draw(st.integers(1, 12)))


SPANS = st.lists(spans(), max_size=20)
OFFSETS = st.integers(-2, 45)


@given(SPANS, spans())
def test_what_touches_a_stretch_is_what_shares_a_character_with_it(values: list[Span], stretch: Span) -> None:
    touching = list(Layer(values).touching(stretch.start, stretch.end))

    assert touching == [(span, span) for span in sorted(values) if span.overlaps(stretch)]


@given(SPANS, spans())
def test_the_values_counted_in_a_span_are_those_that_begin_in_it(values: list[Span], within: Span) -> None:
    assert Layer(values).starting_in(within) == sum(span.start in within for span in values)


@given(SPANS, OFFSETS)
def test_the_next_value_begins_after_an_offset_and_nearest_to_it(values: list[Span], offset: int) -> None:
    after = [span for span in sorted(values) if span.start > offset]

    assert Layer(values).after(offset) == (after[0] if after else None)


@given(SPANS, OFFSETS)
def test_the_previous_value_begins_before_an_offset_and_nearest_to_it(values: list[Span], offset: int) -> None:
    before = [span for span in sorted(values) if span.start < offset]

    assert Layer(values).before(offset) == (before[-1] if before else None)


def test_values_keep_their_span_and_come_in_the_order_of_the_text() -> None:
    layer = Layer(["later", "sooner"], lambda word: Span(5, 8) if word == "later" else Span(1, 2))

    assert layer.values == ("sooner", "later")
    assert layer.spans == (Span(1, 2), Span(5, 8))
    assert list(layer.touching(6, 7)) == [(Span(5, 8), "later")]


def test_values_in_one_place_keep_their_order() -> None:
    assert Layer(["one", "two"], lambda _word: Span(0, 3)).values == ("one", "two")


def test_an_empty_layer_has_nothing() -> None:
    layer: Layer[Span] = Layer()

    assert len(layer) == 0
    assert list(layer.touching(0, 100)) == []
    assert (layer.after(0), layer.before(100)) == (None, None)
