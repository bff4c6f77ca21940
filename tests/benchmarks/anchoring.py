"""Where words stand in an edited text: by the kept text, by their context alone, and as Hypothesis scores it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from random import Random

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from reader.annotations import Anchor, Anchoring, AnchorState, FundingFigure, describe, figure_in, resolve
from reader.annotations.statements import Version
from reader.annotations.versions import Versions
from reader.figures import FigureKind, recognise
from reader.reply import parse
from reader.text import Span
from reader.text.sentences import sentence_at
from tests.benchmarks.edits import EDITS, Edit, Group, edited
from tests.benchmarks.table import Row
from tests.benchmarks.texts import LETTER, SAMPLE
from tests.examples import REPLY

Find = Callable[[str, Span, str], Anchor]
_ROUNDS = 12
_CONTEXT = 32
# Hypothesis' client, src/annotator/anchoring/match-quote.ts: what quote, context and position weigh, of 92.
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2


def rows(runs: int, _folder: Path) -> Iterator[Row]:
    """How many of a few thousand edits are judged rightly, each way."""
    ways = (
        ("kept text", by_kept_text),
        ("context alone", by_context),
        ("context and figure", by_context_and_figure),
        ("Hypothesis", by_hypothesis),
    )
    for name, find in ways:
        counted = judged(find, runs * _ROUNDS)
        for group, outcome, aim in (
            (Group.TELLING, "held", "0"),
            (Group.TELLING, "doubted", ""),
            (Group.GONE, "held", "0"),
            (Group.ELSEWHERE, "elsewhere", "0"),
            (Group.ELSEWHERE, "found", "≥ 97 %"),
            (Group.ELSEWHERE, "doubted", ""),
            (Group.ELSEWHERE, "lost", "≤ 1 %"),
        ):
            total = sum(count for (of, _), count in counted.items() if of is group)
            seen = counted[group, outcome] + (counted[group, "doubted"] if outcome == "found" else 0)
            share = 100 * seen / total
            met = {"found": share >= 97, "lost": share <= 1}.get(outcome, share == 0)
            aimed = bool(aim) and (find is by_kept_text or (find is not by_hypothesis and aim == "0"))
            what = f"anchoring, {name}: {group.value} edits, {outcome}, of {total:,}"
            yield Row(what, share, "%", aim=aim, met=met if aimed else None)


def judged(find: Find, rounds: int) -> Counter[tuple[Group, str]]:
    """The outcomes by the groups of edits.

    `held`: said to stand there still; `found`: so, and at its place, or said to be changed there; `doubted`: said to
    stand there, but that it may say another thing; `elsewhere`: held at another place whose sentence says something
    else; else the state's name.
    """
    counted: Counter[tuple[Group, str]] = Counter()
    random = Random(0)
    texts = [path.read_text(encoding="utf-8") for path in (SAMPLE, LETTER, *sorted(SAMPLE.parent.glob("0[23]*.txt")))]
    for _ in range(rounds):
        for text in (*texts, REPLY):
            for span, is_sum in _targets(text, random):
                group = random.choice(tuple(Group))
                edit = random.choice([edit for edit in EDITS if edit.group is group and (is_sum or not edit.of_sums)])
                for new, place in edited(text, span, edit, random):
                    counted[edit.group, _outcome(find(text, span, new), edit, new, place)] += 1
    return counted


def _targets(text: str, random: Random) -> Iterator[tuple[Span, bool]]:
    figures = _version(text).figures
    sums = [figure.span for figure in figures if figure.kind is FigureKind.MONEY]
    for span in random.sample(sums, min(4, len(sums))):
        yield span, True
        yield sentence_at(text, span.start), False
    sentence = sentence_at(text, random.randrange(len(text)))
    if len(sentence) > 12:
        start = random.randrange(sentence.start, sentence.end - 8)
        yield Span(start, min(sentence.end, start + random.randint(4, 25))), False


def _outcome(anchor: Anchor, edit: Edit, new: str, place: Span | None) -> str:
    if edit.group is not Group.ELSEWHERE:
        return "told" if not anchor.holds else "doubted" if anchor.reasons else "held"
    if place is None:
        return "unknown"
    there = anchor.span
    found = "doubted" if anchor.holds and anchor.reasons else "found"
    if there and (there == place or (not anchor.holds and there.covers(place))):
        return found
    if anchor.holds and there:
        same = sentence_at(new, there.start).of(new) == sentence_at(new, place.start).of(new)
        return found if same else "elsewhere"
    return anchor.state.value


@lru_cache(64)
def _version(text: str) -> Version:
    return Version(parse(text), recognise(text))


def by_kept_text(text: str, span: Span, new: str) -> Anchor:
    """As the program does where the older text is kept."""
    return Versions(_version(text), _version(new)).find(span)


def by_context(text: str, span: Span, new: str) -> Anchor:
    """As the program does where it is not."""
    return resolve(describe(_version(text).reply, span), _version(new).reply)


def by_context_and_figure(text: str, span: Span, new: str) -> Anchor:
    """As it does where the note says of its figure what early ones did."""
    old, now = _version(text), _version(new)
    figure = figure_in(old.figures, span)
    said = old.facts.get(figure.span) if figure else None
    early = said and replace(said, recipient=None, level=None, cumulative=None, in_kind=None, part=None)
    noted = replace(FundingFigure.of(figure, text), said=early) if figure and early else None
    return Anchoring(now.reply, figures=now.figures, facts=now.facts).resolve(describe(old.reply, span), noted)


def by_hypothesis(text: str, span: Span, new: str) -> Anchor:
    """The best place by Hypothesis' published weights; there is no other state than found and lost."""
    quote = span.of(text)
    prefix, suffix = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]
    found = [(Span(start, start + len(quote)), 0) for start in range(len(new)) if new.startswith(quote, start)]
    if not found and (near := fuzz.partial_ratio_alignment(quote, new)):
        errors = Levenshtein.distance(quote, new[near.dest_start : near.dest_end])
        if errors <= min(256, len(quote) // 2):
            found = [(Span(near.dest_start, near.dest_end), errors)]
    if not found:
        return Anchor(AnchorState.LOST, None)

    def score(candidate: tuple[Span, int]) -> float:
        place, errors = candidate
        before, behind = new[max(0, place.start - len(prefix)) : place.start], new[place.end : place.end + len(suffix)]
        return (
            _QUOTE * (1 - errors / len(quote))
            + _PREFIX * _similarity(before, prefix)
            + _SUFFIX * _similarity(behind, suffix)
            + _POSITION * (1 - abs(place.start - span.start) / len(new))
        )

    return Anchor(AnchorState.MOVED, max(found, key=score)[0])


def _similarity(there: str, context: str) -> float:
    return 1 - min(1.0, Levenshtein.distance(there, context) / len(context)) if context else 1.0
