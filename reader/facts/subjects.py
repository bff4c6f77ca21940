"""Subjects: who was last spoken of before a sum, clause by clause, and the total that it may be a part of."""

import re
from bisect import bisect

from reader.facts.model import Facts
from reader.facts.parties import payer
from reader.facts.sentence import Sentence, Sum
from reader.facts.words import TOTAL_OF_ALL
from reader.text.sentences import SEMICOLONS

# 下达300万元，其中：新建桥梁100万元；改造道路200万元.
_BY_ITEMS = re.compile("(?:其中|包括|包含|分别[为是])[：:]")
_LISTED = re.compile("(?:其中|包括|包含|来源|分别)[^，,。；;]{0,4}[：:]")
_OPENED, _CLOSED = re.compile("[（(][^）)]*\\Z"), re.compile("[）)]")
_GIVES = ("出资", "自筹", "筹资", "集资", "捐资", "捐款", "配套", "投劳", "补助", "投入", "支持")
# 县发改局将该项目纳入中央预算内投资计划，拟安排300万元
_OF_ANOTHERS_PLAN = re.compile("[列纳]入[^，,。；;]{0,8}(?:中央|国家|省级|自治区|上级)")
# 由云岭学校向市财政局申领补贴，补贴标准为…
_ASKS = re.compile("向[^，,。；;]{2,20}(?:申请|申领|申报)")
# 由县教育局牵头，安排300万元: who leads a work need not be who pays for it
_LEADS_WORK = re.compile("(?:牵头|负责|配合|参与|主抓|统筹推进)(?:实施|落实|推进|组织|协调)?[，,、]")
_PLACES = ("县", "市", "区", "州", "旗", "镇", "乡", "村")
_BRINGS = re.compile(
    "(?:积极|主动|又|还|先后)*(?:协调|动员|引导|邀请|联系|发动|(?:研究)?(?:同意|决定|明确|商定|建议|要求)由)"
)
_OPENS_BRINGING = frozenset("积主又还先协动引邀联发研同决明商建要")
_AS_NOTICES_DO = ("下达", "拨付", "下拨")
_PROGRESS = re.compile("(?:目前|截[至止][^，,。；;]{0,8}?|现)已?(?:累计|共)?完成(?:投资)?[约近]?\\Z")
_DATED = re.compile(r"(?:19|20)\d\d年|[今去]年")


class Subjects:
    """What holds from one sum of a sentence to the next: a subject until another one, a total until a semicolon.

    Items behind a colon are a total's in spite of the semicolons between them. `total` is that of a sentence before,
    which holds for all of this one.
    """

    def __init__(self, sentence: Sentence, total: Facts | None) -> None:
        self._words, self._clauses = sentence.words, sentence.clauses
        self._total = self._whole = total
        self._seen = self._end = 0
        self._has_items = self._is_listed = self._in_bracket = self._is_beside = False
        self.closed: Facts | None = None
        """The total of the parts in brackets that were closed before the last sum, which what follows goes on from."""
        self.subject: str | None = None
        self.within: str | None = None
        """Who was spoken of in a clause of the part that the last sum is, which has none of its own."""
        self.before = (0, 0)

    def go_on_to(self, each: Sum, whole: Facts | None) -> tuple[str | None, Facts | None]:
        """The office that opens a sum's own clause, and the total that it is a part of; `whole` is one that begins.

        `before` is then where the clause before its own begins and ends, if that begins behind the sum before.
        """
        words, clauses, first = self._words, self._clauses, self._seen
        self._seen = bisect(clauses, each.start, first)
        own = self._seen - 1
        self.closed = None
        if whole is not None:
            self._whole, self.within = whole, None
            self._in_bracket = _OPENED.search(words, self._end, each.start) is not None
            self._has_items = _BY_ITEMS.search(words, self._end, each.start) is not None
            self._is_listed = self._has_items or _LISTED.search(words, self._end, each.start) is not None
        elif self._in_bracket and _CLOSED.search(words, self._end, each.start):
            self.closed = self._whole
            self._whole, self._in_bracket = self._total, False  # 300万元（其中中央200万元），投入100万元
        elif self._whole is not self._total and _PROGRESS.match(words, each.clause, each.start):
            self._whole = self._total  # 其中：债券4亿元，医院自筹2亿元，目前完成投资3亿元: of all of it
        elif self._whole is not self._total and not (self._has_items or (self._is_listed and self._is_item(own, each))):
            broken = [index for index in range(first, own + 1) if self._is_broken(index)]
            if broken:
                self._whole, first = self._total, broken[-1]
        self.before = (clauses[own - 1], each.clause) if own - 1 >= first else (self._end, self._end)
        self._end = each.end
        fresh, behind = payer.subject(words, each.lead, len(words))
        if not behind:
            fresh, behind = payer.told_of(words, each.lead, each.start)
            begins = payer.behind_lead(words, each.lead, each.start)
            if not behind and (beside := self._beside(begins, each.start)):
                fresh, behind = beside
            if not behind:
                fresh, behind = payer.stated(words, begins, each.start)
        elif beside := self._beside(behind, each.start):
            fresh, behind = beside
        if self._whole is None:
            if behind:
                self._is_beside = first > 0 and fresh != self.subject
                self.subject = fresh
            elif self._is_beside and TOTAL_OF_ALL.match(words, each.lead):
                self.subject = None  # 省级补助5万元，市级配套3万元，共8万元，已支付6万元: of neither
            elif each.lead == each.clause and (
                payer.is_of_a_stranger(words, begins, each.start) or payer.opens_with_organ(words, begins, each.start)
            ):
                self.subject = None
            elif each.lead == each.clause and not self._ends(own):
                self._look_back(first, own)
        elif behind:
            self.within = None
        elif each.lead == each.clause:
            self._look_within(first, own)
        return fresh, self._whole

    def _beside(self, behind: int, start: int) -> tuple[str, int] | None:
        """Who gives a sum beside the office that its clause begins with, or is brought by it to give.

        由云岭镇出资、县交通局补助12万元; 市交通局协调公交集团投入380万元; 我局同意由县财政安排30万元.
        """
        at = self._words.rfind("、", behind, start)
        if at >= 0 and self._words.endswith(_GIVES, behind, at):
            begins = at + 1
        elif self._words[behind : behind + 1] in _OPENS_BRINGING and (
            brought := _BRINGS.match(self._words, behind, start)
        ):
            begins = brought.end()
        else:
            return None
        name, end = payer.subject(self._words, begins, start)
        return (name, end) if name else None

    def _is_item(self, own: int, each: Sum) -> bool:
        """Whether a sum is an item of parts in a list with semicolons: of no year and no giver of its own."""
        start = self._clauses[own]
        opens = max(self._words.rfind(mark, 0, each.start) for mark in SEMICOLONS) + 1
        if _DATED.search(self._words, opens, each.start):
            return False
        name, behind = payer.subject(self._words, start, each.start)
        return not behind or (name is not None and payer.is_of_a_level(name))

    def _look_back(self, first: int, own: int) -> None:
        """Take the last office that the clauses from one on speak of, before a sum's own."""
        for index in range(own - 1, first - 1, -1):
            start, ends = self._clauses[index], self._clauses[index + 1]
            name, behind = payer.subject(self._words, start, len(self._words))
            if behind:
                # Who laid something down isn't who gives, nor is of whom a condition tells (企业吸纳就业的，给予…).
                is_other = (
                    self._words.startswith("的", ends - 2)
                    or (payer.issues(self._words, behind, ends) and not self._hands_out(own))
                    or _OF_ANOTHERS_PLAN.search(self._words, behind, ends) is not None
                    or _ASKS.match(self._words, behind, ends) is not None
                    or _LEADS_WORK.match(self._words, behind, ends) is not None
                )
                self.subject = None if is_other else name
                return
            if self._ends(index):
                return
            if payer.opens_with_organ(self._words, payer.behind_lead(self._words, start, ends), ends):
                self.subject = None
                return

    def _hands_out(self, own: int) -> bool:
        """Whether a clause says first that something is handed out, as a notice does (印发通知，下达300万元)."""
        start = payer.behind_lead(self._words, self._clauses[own], len(self._words))
        return self._words.startswith(_AS_NOTICES_DO, start)

    def _look_within(self, first: int, own: int) -> None:
        """Take who the clauses of a part speak of: 其中，自治区支持12个乡改造道路，每乡补助60万元."""
        for index in range(own - 1, first - 1, -1):
            name, behind = payer.subject(self._words, self._clauses[index], len(self._words))
            if behind or self._is_broken(index):
                # 其中青石县实施改造，每户补助2万元: a place gets its part, and who gives all gives that.
                is_place = name is None or (name.endswith(_PLACES) and not payer.is_of_a_level(name))
                self.within = None if is_place else name
                return

    def _ends(self, index: int) -> bool:
        """Whether a clause ends what was said of a subject, which it does behind a semicolon; then there is none."""
        if not self._is_broken(index) or payer.goes_on(self._words, self._clauses[index]):
            return False
        self.subject = None
        return True

    def _is_broken(self, index: int) -> bool:
        start = self._clauses[index]
        return start > 0 and self._words[start - 1] in SEMICOLONS
