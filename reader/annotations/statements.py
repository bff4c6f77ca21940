"""Statements: what is said around some words of a reply, so that it can be told whether it is still the same.

What is said of a sum stands in its sentence, up to the clauses of the sums before and behind it; of sums in a row
(东镇86万元、西镇90万元) all of it that stands before the first is said of each.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from reader.annotations.tables import Tables, caption_above
from reader.facts import Facts, guess
from reader.figures import Figure, FigureKind, is_in_points
from reader.reply import Reply, Section
from reader.text import Span
from reader.text.comparing import Folded, folded
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS, paragraph_at

_END = re.compile(f"[{STOPS}{SEMICOLONS}]")
_SENTENCE_END = re.compile(f"[{STOPS}]")
_COMMA = re.compile(f"[{COMMAS}{COLONS}、]")
_IN_A_ROW = re.compile(r"[、和及与或|\s]*")
_CLAUSE_OR_LINE = re.compile(f"[^{STOPS}{SEMICOLONS}{COLONS}\n]+")
# So many letters or digits may stand before a heading's words: 二十一, 1.2.
_NUMBER = 4
# So many letters of a heading are no coincidence.
_TELLING = 8
# A statement that goes on for longer is looked at so far, in characters.
_FURTHEST = 400
# Put in or left out, these say nothing else. Any other word may: 暂缓, 收回, 缺口, the 妇幼 of a hospital's name.
_SMALL = frozenset("的地得了着之及和与并共等也都又级款资金经费专项目用于以为在对积极统筹认真切实其同时现")
_SIGNS = "%-$¥€£"
ONE_VALUE = ("year", "level", "status", "base")
"""The facts that have one value; another one contradicts it."""
_NAMES = ("payer", "recipient", "purpose")


@dataclass(frozen=True)
class Version:
    """A reply as one version of a text, and the figures recognised in it.

    `told` is what the text says of each sum, by its core span, where that is known already.
    """

    reply: Reply
    figures: tuple[Figure, ...]
    told: Mapping[Span, Facts] | None = None

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.reply.text

    @cached_property
    def folded(self) -> Folded:
        """The text for comparing."""
        return Folded(self.text)

    @cached_property
    def tables(self) -> Tables:
        """The units of its tables."""
        return Tables(self.text)

    @cached_property
    def facts(self) -> Mapping[Span, Facts]:
        """What the text says of each sum, by its core span."""
        return guess(self.reply, self.figures) if self.told is None else self.told

    def figures_in(self, span: Span) -> Iterator[Figure]:
        """The figures that have a character in a span."""
        index = bisect_left(self._ends, span.start + 1)
        while index < len(self.figures) and self.figures[index].span.start < span.end:
            yield self.figures[index]
            index += 1

    def with_figures(self, span: Span) -> Span:
        """A span with all of the figures that it touches."""
        touched = [span, *(figure.phrase for figure in self.figures_in(span))]
        return Span(min(each.start for each in touched), max(each.end for each in touched))

    def statement(self, span: Span) -> tuple[str, str]:
        """What is said before a span, without other sums, and behind it."""
        start, end = self._start(span), self._end(span)
        sums = [figure for figure in self.figures_in(Span(start, end)) if figure.kind is FigureKind.MONEY]
        before = [figure for figure in sums if figure.span.end <= span.start]
        behind = [figure for figure in sums if figure.span.start >= span.end]
        at, said = start, ""
        for figure in before:
            said = said + self.text[at : max(at, figure.phrase.start)]
            at = max(at, figure.phrase.end)
            if not _IN_A_ROW.fullmatch(_without(self.text, before, Span(at, span.start))):
                comma = _COMMA.search(self.text, at, span.start)
                at, said = comma.end() if comma else at, ""
        if behind:
            commas = list(_COMMA.finditer(self.text, span.end, behind[0].phrase.start))
            end = max(span.end, commas[-1].start() if commas else behind[0].phrase.start)
        return said + self.text[at : span.start], self.text[span.end : end]

    def last_date(self, span: Span) -> str | None:
        """The date that is named last before a span, in its sentence; ISO 8601."""
        before = Span(self._start(span, _SENTENCE_END), span.start)
        dates = [figure.value for figure in self.figures_in(before) if figure.kind is FigureKind.DATE]
        return str(dates[-1]) if dates else None

    def headings_above(self, span: Span) -> list[Section]:
        """The sections around a span whose heading has words and a line of its own above it, the innermost last."""
        line = paragraph_at(self.text, span.start).start
        return [each for each in self.reply.path_at(span.start) if each.title and each.heading.end <= line]

    @cached_property
    def headings(self) -> frozenset[str]:
        """The words of all headings."""
        return frozenset(letters(section.title) for section in self.reply.all_sections)

    def titles(self, span: Span) -> dict[str, str]:
        """The headings above a span that have words, outermost first, by these words for comparing.

        The last may be a line without a number right above the paragraph that tells a year or how far something came.
        """
        above = [each for each in self.reply.path_at(span.start) if each.title and each.heading.end <= span.start]
        found = {_title_letters(each.title): each.title for each in above}
        caption = caption_above(self.text, span.start)
        if caption and not any(caption.overlaps(each.heading) for each in above):
            found.setdefault(_title_letters(caption.of(self.text)), caption.of(self.text))
        return found

    def has_heading(self, words: str) -> bool:
        """Whether letters that were a heading's stand somewhere as a line or a clause, with a number or without.

        Long ones may be broken into lines.
        """
        known = self._known_headings
        if words not in known:
            known[words] = words in self._clauses or (len(words) >= _TELLING and words in self._letters)
        return known[words]

    @cached_property
    def _known_headings(self) -> dict[str, bool]:
        """What was asked for before: a heading stands above many sums."""
        return {}

    def stands_last(self, words: str, span: Span) -> int:
        """Where letters that are some heading's stand last before a span as a line or a clause; -1 for nowhere."""
        places = self._clauses.get(words, [])
        before = bisect_left(places, span.start)
        return places[before - 1] if before else -1

    @cached_property
    def _letters(self) -> str:
        return letters(self.text)

    @cached_property
    def _clauses(self) -> Mapping[str, list[int]]:
        """Where lines and clauses begin, by their letters, also without the number that may stand before them."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for match in _CLAUSE_OR_LINE.finditer(self.text):
            clause = letters(match.group())
            for start in range(min(_NUMBER, len(clause)) + 1):
                found[clause[start:]].append(match.start())
        return found

    def sentence(self, span: Span) -> str:
        """The sentence around a span, with the lines that it is printed in joined."""
        return re.sub(r"\s*\n\s*", "", self.text[self._start(span) : max(span.end, self._end(span))])

    def _start(self, span: Span, ending: re.Pattern[str] = _END) -> int:
        furthest = max(0, span.start - _FURTHEST)
        start = max((match.end() for match in ending.finditer(self.text, furthest, span.start)), default=furthest)
        return max(start, self.text.rfind("\n\n", 0, span.start) + 2 if "\n\n" in self.text[start : span.start] else 0)

    def _end(self, span: Span) -> int:
        if _END.fullmatch(self.text[span.end - 1 : span.end]):
            return span.end
        match = _END.search(self.text, span.end, span.end + _FURTHEST)
        end = match.start() if match else min(len(self.text), span.end + _FURTHEST)
        line = self.text.find("\n", span.end, end)
        # A row of a table ends with its sum; a sentence that a line cuts in two goes on in the next.
        return line if line >= 0 and not letters(self.text[span.end : line]) else end

    @cached_property
    def _ends(self) -> list[int]:
        return [figure.span.end for figure in self.figures]


def meanings(text: str, figures: Iterable[Figure]) -> list[tuple[object, ...]]:
    """What figures of a text say, wherever they stand: points of a percentage are no share."""
    return [(figure.kind, figure.amount, figure.base, is_in_points(figure.span.of(text))) for figure in figures]


def is_said_alike(old: Version, was: Span, new: Version, now: Span) -> bool:
    """Whether the same is said around the same words in two versions, but for punctuation and small words."""
    (before, behind), (before_now, behind_now) = old.statement(was), new.statement(now)
    return (
        says_the_same(letters(before), letters(before_now))
        and (
            says_the_same(letters(behind), letters(behind_now))
            # A full stop became a comma, or a comma a full stop.
            or _goes_on_alike(
                old.text[was.end :], new.text[now.end :], max(len(letters(behind)), len(letters(behind_now)))
            )
        )
    )


def agree(was: Facts | None, now: Facts | None) -> bool:
    """Whether nothing that is told of a sum contradicts what was told; what isn't told contradicts nothing."""
    return not contradicted(was, now)


def contradicted(was: Facts | None, now: Facts | None) -> list[str]:
    """The names of the facts of which another thing is told."""
    if was is None or now is None:
        return []
    values = [(name, getattr(was, name), getattr(now, name)) for name in (*ONE_VALUE, *_NAMES)]
    return [
        name
        for name, one, other in values
        if one is not None and other is not None and not (_may_be_one(one, other) if name in _NAMES else one == other)
    ]


def letters(words: str) -> str:
    """The letters, digits and signs of some words, for comparing."""
    return "".join(sign for sign in folded(words) if sign.isalnum() or sign in _SIGNS)


@lru_cache(1024)
def _title_letters(title: str) -> str:
    return letters(title)


def _without(text: str, sums: Iterable[Figure], span: Span) -> str:
    said, at = "", span.start
    for figure in sums:
        if figure.phrase.start >= at:
            said, at = said + text[at : figure.phrase.start], figure.phrase.end
    return said + text[at : span.end]


def _may_be_one(was: str, now: str) -> bool:
    """Whether two names may be one: 县财政 and 县级财政, but not 水利局 and 交通局."""
    shorter, longer = sorted((letters(was), letters(now)), key=len)
    left = iter(longer)
    return all(sign in left for sign in shorter)


def _goes_on_alike(was: str, now: str, length: int) -> bool:
    furthest = 2 * length + 40
    return letters(was[:furthest])[:length] == letters(now[:furthest])[:length]


def says_the_same(was: str, now: str) -> bool:
    """Whether of some letters none was put in another's place, and nothing but small words was put in or left out."""
    for code in Levenshtein.opcodes(was, now):
        changed = was[code.src_start : code.src_end] + now[code.dest_start : code.dest_end]
        if code.tag == "replace" or (code.tag != "equal" and not _SMALL.issuperset(changed)):
            return False
    return True
