"""Guessing: from a reply's sentences to the facts of its sums."""

import re
from collections.abc import Collection
from functools import cached_property
from typing import Any, NamedTuple

from reader.facts import backwards, carrying, cut, of_whole, parts, rates, totals
from reader.facts.lexing import lex_before, roles
from reader.facts.model import Facts, FundingStatus, SumSort
from reader.facts.nature import YEARLY
from reader.facts.parties.giving import Told
from reader.facts.parties.whom import are_people
from reader.facts.progress.period import Periods
from reader.facts.progress.status import status
from reader.facts.purposes import benefits, focus, naming, projects, recurring, requested, spoken, topic
from reader.facts.reach import opens_at
from reader.facts.sentence import Sentence, Sum, sentences
from reader.facts.sorts import sort
from reader.facts.subjects import Subjects
from reader.facts.telling import Teller
from reader.facts.words import DEALS, Role
from reader.figures.model import Figure, FigureKind
from reader.reply import Reply
from reader.text import Span
from reader.text.stages import Stages, side_by_side

_STOPS = re.compile("[。！？!?；;：:]")
_NOTHING = Facts()
_NEW, _WEIGHTS = "新", ("斤", "千克", "吨", "kg", "㎏", "KG")
_PLACES = frozenset("省市县区州旗镇乡村")
_STOP, _BROKEN, _SOON, _PARTS = 3, 60, 50, 2
"""How many characters end a sentence; how long the rest of a broken line may be; how far behind a sum the next sentence
goes on from it; how many parts a total has at least."""


def guessed_in_stages(reply: Reply, figures: tuple[Figure, ...], known: Collection[Span]) -> Stages[dict[Span, Facts]]:
    """What is said of each sum but those `known`, by the span of its figure; `figures` are all of the reply's text."""
    money = FigureKind.MONEY
    asked = [each for each in figures if each.kind is money and not (known and each.span in known)]
    if not asked:
        return {}
    guesser = _Guesser(reply, Periods(reply, figures))
    yield
    # Each stage goes over all sentences before the next one, as it does over all letters.
    read = list(sentences(reply.text, asked))
    go_on = [guesser.goes_on(before, sentence) for before, sentence in zip((None, *read), read, strict=False)]
    apart = (guesser.in_sentence(sentence) for sentence, goes_on in zip(read, go_on, strict=True) if not goes_on)
    said_apart = iter((yield from side_by_side(apart)))
    told: list[list[Facts]] = []
    for sentence, goes_on in zip(read, go_on, strict=True):
        said = (yield from guesser.in_next(sentence, goes_on)) if goes_on else next(said_apart)
        told.append(guesser.in_all(sentence, said))
    yield
    told = [sort.sorted_out(sentence, found) for sentence, found in zip(read, told, strict=True)]
    yield
    done = [facts for sentence, found in zip(read, told, strict=True) for facts in guesser.focused(sentence, found)]
    return dict(zip([each.span for each in asked], done, strict=True))


class _Said(NamedTuple):
    """What is said of the sums of a sentence one by one, and of all of them by a `total` before it."""

    total: Facts | None
    tolds: list[Told]
    found: list[Facts]


class _GoesOn(NamedTuple):
    """How a sentence goes on from the one before it: with the parts of its total, or over a line broken by hand."""

    with_parts: bool
    over_line: bool


class _Guesser:
    """What holds for all of a reply's sentences."""

    def __init__(self, reply: Reply, periods: Periods) -> None:
        self._reply, self._text, self._periods = reply, reply.text, periods
        self._teller = Teller(reply, periods)
        self._total = self._last = _NOTHING
        self._meant: str | None = None
        self._before: Sentence | None = None
        self._total_sum: Sum | None = None
        self._focus = focus.Focus(reply, self._teller.title)
        self._benefits = benefits.Benefits(reply.text)
        self._recurring = recurring.Recurring(reply.text)

    def goes_on(self, before: Sentence | None, sentence: Sentence) -> _GoesOn | None:
        """How the sums of a sentence are told of as those of the one before it, whose facts must be known then."""
        if before is None:
            return None
        how = _GoesOn(_lists_parts(before, sentence), self._is_of_its_line(before, sentence))
        return how if any(how) else None

    def in_next(self, sentence: Sentence, how: _GoesOn) -> Stages[_Said]:
        """What is said of each sum of a sentence that goes on from the last one."""
        total = parts.of_total(sentence.words, self._total) if how.with_parts else None
        return self.in_sentence(sentence, total, self._last if how.over_line else _NOTHING)

    def in_sentence(self, sentence: Sentence, total: Facts | None = None, last: Facts = _NOTHING) -> Stages[_Said]:
        """What is said of each sum, in order: a subject holds until another one, a total's facts for its parts."""
        words, sums = sentence.words, sentence.sums
        subjects = Subjects(sentence, total)
        floor, shared = 0, None
        divided: Sum | None = None
        found: list[Facts] = []
        tolds: list[Told] = []
        for index, each in enumerate(sums):
            listed = index > 0 and (parts.are_parts(words, floor, each.start) or parts.add_up(words, sums, index, last))
            divided = sums[index - 1] if listed else divided
            fresh, whole = subjects.go_on_to(each, last if listed else None)
            yield
            if whole is not None and whole.base:
                whole = rates.told_of_part(whole, self._total_sum if whole is total else divided, each)
            if subjects.closed is not None:
                last = subjects.closed
            ceiling = max(each.tail, sums[index + 1].lead if index + 1 < len(sums) else len(words))
            is_part = whole is not None
            within, said = lex_before(words, each.clause, each.start)
            own = said if each.lead == each.clause else roles(word for word in within if word[0] >= each.lead)
            before = subjects.before
            opens = opens_at(sentence, floor, each)
            if is_part and (own & (Role.ALLOCATED | Role.GRANTED) or words.find("补助", each.lead, each.start) >= 0):
                fresh = fresh or subjects.within
            subject = fresh if is_part else subjects.subject
            told = Told(
                sentence, each, opens, ceiling, before, fresh, subject, whole or last, is_part, within, said, own
            )  # fmt: skip
            tolds.append(told)
            yield
            facts = yield from self._teller.facts(told)
            yield
            if whole is not None and rates.are_summed_up(words, floor, each, last):
                facts = rates.to_total(facts, last, whole)
            elif whole is not None:
                dated = "年" in words[each.lead : each.start] and self._periods.is_over(facts.year)
                facts = parts.in_all(words, floor, each, facts, last)
                facts = of_whole.to_part(words, each, facts, whole, has_come=dated)
            elif index:
                told_last = carrying.with_shared(words, sums[index - 1], last, shared)
                facts = carrying.to_next(words, floor, each, facts, told_last)
            if facts.payer and fresh is None and found:
                facts = totals.of_all(words, floor, each, facts, {each.payer for each in found})
            floor = each.end
            if carrying.bounds_next(words, each):
                found.append(_NOTHING)
                continue
            found.append(facts)
            last = facts
            if facts.purpose and not carrying.names_its_own(words, each, facts):
                shared = facts.purpose
        return _Said(total, tolds, found)

    def in_all(self, sentence: Sentence, said: _Said) -> list[Facts]:
        """The facts of each sum, with what its sentence and the one before it tell of several."""
        words, sums = sentence.words, sentence.sums
        total, tolds, found = said
        if len(sums) > 1:
            backwards.to_previous(words, sums, found)
            backwards.of_each(words, sums, found)
            if "元补" in words:
                backwards.of_tiers(words, sums, found)
            if "（" in words:
                backwards.said_twice(words, sums, found)
        if len(sums) > _PARTS and "其中" in words:
            totals.divided(words, sums, found)
        if None in [each.purpose for each in found]:
            last_told = self._meant if self._before and self._is_soon_behind(self._before, sentence) else None
            topic.carried_on(words, sums, found, last_told, lambda each: self._spoken_of(sentence, each))
        if DEALS.search(words):
            # Few letters deal out, and compiling the patterns of lists takes longer than most letters.
            from reader.facts.dealing import dealt, is_of_several

            for index, values in dealt(sentence, self._periods.written, found).items():
                facts = found[index]
                together = words[sums[index].start - 1] in "各均"  # 甲县、乙县分别于2019年、2021年获得各100万元
                for name in ("payer", "recipient"):
                    if not together and is_of_several(getattr(facts, name), words):
                        values = {name: None, **values}
                found[index] = self._dealt(tolds[index], facts, values)
        if len(sums) > _PARTS and ("共" in words or "计" in words):
            totals.added_up(words, sums, found)
        opened, ended = self._goes_on_at(sentence.begins - 1), self._goes_on_at(sentence.end)
        if opened or ended:
            found = [cut.without_cut(words, facts, before=opened, behind=ended) for facts in found]
        # What lists call their items.
        for index, facts in enumerate(found):
            # 每人每月补助标准为：云岭区775元、左山县875元: what is paid there to each
            place = facts.recipient if facts.base and "人" in facts.base and "标准" in words else None
            if place and place[-1] in _PLACES and words.endswith(place, 0, sums[index].start):
                found[index] = facts = facts.but(recipient=None)
            # 乡村医生每人每月补助标准为…: who gets it
            who = facts.purpose if facts.base and "人" in facts.base else None
            if who and are_people(who) and not naming.does(who):
                found[index] = facts = facts.but(purpose=None, recipient=facts.recipient or who)
            if facts.purpose and (called := naming.called(facts.purpose)) != facts.purpose:
                found[index] = facts.but(purpose=called)
        if not self._text.startswith(words, sentence.offset):
            found = [self._printed(sentence, facts) for facts in found]
        if total is None:
            self._total, self._total_sum = found[0], sums[0]
        self._last = found[-1]
        # What but a part was for the next sentence isn't: …，其中管网改造300万元。2023年又下达800万元.
        self._meant = tolds[-1].last.purpose if tolds[-1].is_part else found[-1].purpose
        self._before = sentence
        return found

    def focused(self, sentence: Sentence, found: list[Facts]) -> list[Facts]:
        """Facts with what is in focus as the purpose of those that have none of their own."""
        done: list[Facts] = []
        for index, (each, facts) in enumerate(zip(sentence.sums, found, strict=True)):
            known = facts.purpose
            if known is None and facts.sort not in focus.FOR_NOTHING:
                known = backwards.meant_with_next(sentence.words, sentence.sums, found, index)
                known = known or (self._paid(sentence, index) if facts.base else None)
                # 鲜叶每斤16元: what goods are sold for is for none of the works that a title asks for
                is_of_goods = facts.sort is SumSort.PRICE and (facts.base or "").endswith(_WEIGHTS)
                if meant := known or (None if is_of_goods else self._in_focus(sentence, each, facts)):
                    facts = facts.but(purpose=meant)
            if known:
                self._focus.told(sentence.at(each.start), sentence.at(each.end), known)
            done.append(facts)
        return done

    def _paid(self, sentence: Sentence, index: int) -> str | None:
        """What is paid by a rate that says but whom it is of."""
        each, floor = sentence.sums[index], sentence.sums[index - 1].end if index else 0
        at, until = sentence.at(each.start), sentence.at(each.end)
        return self._benefits.of(sentence.words, each, floor, (at, until), self._focus.since)

    def _in_focus(self, sentence: Sentence, each: Sum, facts: Facts) -> str | None:
        """The work that is in focus where a sum stands whose clause tells of no other one.

        It is the term of a title, or else what the letter names again and again, or what was asked for.
        """
        words, at = sentence.words, sentence.at(each.start)
        meant, until = self._focus.of(at) if topic.is_of_a_place(facts) else None, each.start
        if meant is None and not projects.are_several(words, each):
            meant, until = self._recurring.of(at, self._focus.since), each.tail
        if meant and (topic.is_beyond(words, each, meant) or naming.tells_work(words, each.clause, until, but=meant)):
            meant = None
        if meant is None and requested.refers(words, each):
            meant = self._teller.requested
        return meant

    @cached_property
    def _heading_ends(self) -> frozenset[int]:
        return frozenset(section.heading.end for section in self._reply.all_sections)

    def _goes_on_at(self, end: int) -> bool:
        """Whether a line that is no heading may go on behind its end in the middle of a word."""
        text = self._text
        return end > 0 and text.startswith("\n", end) and cut.goes_on(text, end) and end not in self._heading_ends

    def _spoken_of(self, sentence: Sentence, each: Sum) -> str | None:
        """What was spoken of before a sum, or else what the proposal asks money for."""
        points = topic.points_back(sentence.words, each)
        last = self._meant if each is sentence.sums[0] else None
        costs = topic.tells_costs(sentence.words, each)
        found = spoken.of(self._reply, self._text, sentence.at(each.clause), last, points=points, costs=costs)
        if found is None and topic.is_bare(sentence.words, 0, each.clause):
            found = self._teller.asked_for
        if found and naming.calls_nothing(found):
            found = None
        if found and found.startswith(_NEW) and topic.is_head(found):
            # 关于新建柳溪县图书馆的建议 … 新馆拟选址于…: which new one that is
            asked = self._teller.work_asked_for or ""
            found = asked if asked.endswith(found[-1]) else found
        return found or (self._teller.work_asked_for if topic.is_reckoned(sentence.words, each) else None)

    def _is_of_its_line(self, before: Sentence, sentence: Sentence) -> bool:
        """Whether a sentence goes on from the sum before it, over a line that was broken by hand."""
        if not 0 <= sentence.begins - before.sums_end <= _BROKEN:
            return False
        between = self._text[before.sums_end : sentence.begins].strip()
        return not _STOPS.search(between) and "\n" not in between

    def _is_soon_behind(self, before: Sentence, sentence: Sentence) -> bool:
        """Whether a sentence stands right behind one with sums, in its paragraph."""
        if sentence.is_item or sentence.begins - before.sums_end > _SOON:
            return False
        return "\n" not in self._text[before.sums_end : sentence.begins]

    def _dealt(self, told: Told, facts: Facts, said: dict[str, Any]) -> Facts:
        if said.get("payer", facts.payer) is None:
            said = {**said, "level": None}  # 县财政、包村干部分别出资…: of whom the sum isn't, its level isn't, either
        year = said.get("year")
        if year and facts.base == YEARLY:
            said = {**said, "base": None}  # 2021—2022年每年分别安排30万元、40万元: no sum is that of every year
        if year and facts.status is FundingStatus.PLANNED and self._periods.is_over(year):
            # 2017年、2018年分别预算30万元、50万元: the first was given
            said = {**said, "status": status(told, False, year, False, True)}
        if "payer" in said or "recipient" in said:
            # The words before the sums name those that it is dealt to: neither what it is for, nor whose money it is.
            payer, gets = said.get("payer", facts.payer), said.get("recipient")
            if payer:
                said = {**said, "level": self._teller.level_of(payer)}
            if gets and facts.purpose and gets in facts.purpose:
                said["purpose"] = None
        return facts.but(**said)

    def _printed(self, sentence: Sentence, facts: Facts) -> Facts:
        """Facts in the words of the text: titles and traditional characters stand there."""
        words = sentence.words
        said: dict[str, Any] = {}
        for name in ("payer", "recipient", "purpose"):
            at = words.find(meant) if (meant := getattr(facts, name)) else -1
            if at >= 0:
                said[name] = self._text[sentence.at(at) : sentence.at(at + len(meant))].strip()
        return facts.but(**said)


def _lists_parts(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence is of the parts of the total right before it: 安排2300万元。其中：…."""
    return before.end >= sentence.begins - _STOP and parts.of_total(sentence.words, _NOTHING) is not None
