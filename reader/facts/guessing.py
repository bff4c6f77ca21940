"""Guessing: from a reply's sentences to the facts of its sums."""

import re
from collections.abc import Iterable

from reader.facts import carrying, level, nature, payer, purpose, sort
from reader.facts.model import Facts, FundingStatus, Level
from reader.facts.period import Periods
from reader.facts.recipient import may_get, recipient
from reader.facts.sentence import MASK, Sentence, Sum, sentences
from reader.facts.status import is_funding, status
from reader.figures.model import Figure, Qualifier
from reader.reply import Reply
from reader.text import Span

_EACH = re.compile("分别|各[安投出]")
_OWN = re.compile(r"我[们局厅委办部院会处镇]\Z|本[局厅委]\Z")
_GETTING = re.compile(r"接[收受]|收到|获得|争取|申请|请求|恳请|到位|发动|吸引|募集")
_PROJECTED = re.compile(r"总投资|[概估]算|需")
_COLLECTED = re.compile(r"争取|获得|接收|接受|收到")
_BEARERS = 40


def guess(reply: Reply, figures: tuple[Figure, ...]) -> dict[Span, Facts]:
    """What is said of each sum, by the span of its figure; `figures` are all of the reply's text."""
    guesser = _Guesser(reply, Periods(reply, figures))
    return {
        each.figure.span: facts
        for sentence in sentences(reply.text, figures)
        for each, facts in guesser.in_sentence(sentence)
    }


class _Guesser:
    """What holds for all of a reply's sentences."""

    def __init__(self, reply: Reply, periods: Periods) -> None:
        self._text, self._issuer, self._periods = reply.text, reply.metadata.issuer, periods

    def in_sentence(self, sentence: Sentence) -> Iterable[tuple[Sum, Facts]]:
        """The facts of each sum, in order: a subject holds until another one, a total's facts for its parts."""
        words, clauses, sums = sentence.words, sentence.clauses, sentence.sums
        subject: str | None = None
        whole: Facts | None = None
        last = Facts()
        before = (0, 0)
        floor = seen = 0
        found: list[Facts] = []
        for index, each in enumerate(sums):
            listed = index > 0 and carrying.are_parts(words, sums[index - 1].end, each.start)
            whole = last if listed else whole
            fresh: str | None = None
            while seen < len(clauses) and clauses[seen] <= each.start:
                start = clauses[seen]
                broken = start > 0 and words[start - 1] in "；;"
                whole = whole if listed or not broken else None
                fresh, behind = payer.subject(words, start, len(words))
                if start < each.clause:
                    before = (behind or start, each.clause)
                if whole is None and (behind or (broken and not payer.goes_on(words, start))):
                    subject = fresh
                seen += 1
            if each.lead > each.clause:
                fresh, behind = payer.subject(words, each.lead, len(words))
                subject = fresh if behind and whole is None else subject
            ceiling = max(each.tail, sums[index + 1].lead if index + 1 < len(sums) else len(words))
            facts = self._facts(sentence, each, floor, ceiling, before, fresh, fresh if whole else subject)
            if whole is not None:
                facts = carrying.to_part(words, each, facts, whole)
            elif index:
                facts = carrying.to_next(words, floor, each, facts, last)
            found.append(facts)
            last, floor, before = facts, each.end, (each.end, each.end)
        carrying.to_previous(words, sums, found)
        return zip(sums, sort.sorted_out(sentence, found), strict=True)

    def _facts(
        self, sentence: Sentence, each: Sum, floor: int, ceiling: int, before: tuple[int, int], fresh: str | None,
        subject: str | None,
    ) -> Facts:  # fmt: skip
        """What is said of one sum: words count from `floor` to `ceiling`, `fresh` opens the sum's own clause."""
        words = sentence.words
        base = nature.base(words, each)
        standard = nature.is_per_unit(words, each, base) or _is_limit(each.figure)
        year, until_now = self._periods.of(sentence, each, standard)
        lasting = nature.cumulative(words, each, until_now and base is None)
        if not is_funding(words, each):
            return Facts(year=year, base=base, cumulative=lasting)
        dated = year is not None and (until_now or not year.endswith(".."))  # 从2021年起 lays down what is to be
        come = status(words, floor, each, ceiling, standard, dated, fresh is not None)
        giver, whose = self._payer(words, floor, each, ceiling, fresh, subject, come)
        gets = recipient(words, floor, each.start, each.end, ceiling)
        if gets is None and may_get(subject) and _COLLECTED.search(words, each.clause, each.start):
            gets = subject
        meant = purpose.purpose(words, each, before, ceiling)
        if meant and MASK in meant:
            at = sentence.offset + words.find(meant)
            meant = self._text[at : at + len(meant)]
        return Facts(
            year=year,
            payer=giver,
            recipient=gets,
            purpose=_without(_without(meant, gets), giver),
            level=whose,
            status=come,
            base=base,
            cumulative=lasting,
            **{name: guessed(words, each) for name, guessed in nature.GUESSED.items()},
        )

    def _payer(
        self, words: str, floor: int, each: Sum, ceiling: int, fresh: str | None, subject: str | None,
        come: FundingStatus | None,
    ) -> tuple[str | None, Level | None]:  # fmt: skip
        """Who gives a sum, and of which level its money is."""
        if name := payer.borne(words, each.end, min(ceiling, each.end + _BEARERS)):
            return name, level.of_payer(name)
        money = level.of_money(words[each.lead : each.start])
        named, opens = payer.money_source(words, each.lead, each.start)
        if come is FundingStatus.REQUESTED or _GETTING.search(words, each.clause, each.start):
            name = payer.asked(words, floor, each.start) or named or payer.money_source(words, floor, each.clause)[0]
        else:
            own = fresh if _PROJECTED.search(words, each.lead, each.start) else subject
            name = payer.asked(words, floor, each.clause) or (fresh or named if opens else own or named)
        if name is None or (_EACH.search(words, each.clause, each.start) and level.is_several(name)):
            return None, money
        if _OWN.match(name):
            name = self._issuer or name
        return name, money or level.of_payer(name)


def _is_limit(figure: Figure) -> bool:
    """Whether a sum is bounded as rules bound it: 不超过, 不低于; but 安排…300万元以上 tells what was given."""
    said_before = figure.phrase.start < figure.span.start
    qualifier = figure.amount.qualifier
    return qualifier is Qualifier.AT_MOST or (qualifier is Qualifier.AT_LEAST and said_before)


def _without(meant: str | None, party: str | None) -> str | None:
    """A purpose without the party that it begins with."""
    return (meant.removeprefix(party) or None) if meant and party else meant
