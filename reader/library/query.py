"""What may be asked of the library: words, fields and comparisons, read into a tree. Pure.

`资金 "维修 养护" -危房 (青河县 or 白石县) money>=1000万 year:2023 due<2025` asks for replies in which all of it holds.
`or` stands between alternatives, also of one field (`payer:(甲 or 乙)`, `payer:甲|乙`); `-` before what must not hold
binds closest. Brackets are the query's where they open a word; signs may be full-width, as a Chinese input method types
them. Words are any substring, from one character on; a number at their end is whole (`19万元` isn't found in 119万元),
unless they stand in quotes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import NamedTuple

from reader.annotations.model import Kind
from reader.errors import ReaderError
from reader.figures import typed
from reader.i18n import LANGUAGES, LabelledEnum, _, catalogue
from reader.library.bounds import NOTHING, Bounds, days, hundredths
from reader.library.fields import FIELDS, NOTED, Field, Of, Takes, choices_of
from reader.library.words import number_words, words_of


class QueryError(ReaderError):
    """A mistake in a query; `column` is its place, counted in characters from 1."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message, subject=_("query, column {column}").format(column=column), hint=hint)
        self.column = column


@dataclass(frozen=True, slots=True)
class Words:
    """Words that the text must have; with `is_whole` a number at their ends is whole."""

    words: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Has:
    """A field of which something holds: `words` of it or one of its choices, or how it compares with `bounds`.

    `sign` is one of `= < <= > >=`; `unit` the currency of an amount.
    """

    field: str
    words: str = ""
    sign: str = "="
    bounds: Bounds = NOTHING
    unit: str = ""

    @property
    def of(self) -> Of:
        """What it is asked of."""
        return FIELDS[self.field].of

    @property
    def is_noted(self) -> bool:
        """Whether the notes on a reply tell whether it holds."""
        return self.of is Of.NOTE or (self.of is Of.REPLY and self.words in NOTED and self.field in ("has", "is"))


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    of: "Query"


@dataclass(frozen=True, slots=True)
class All:
    """What must hold together; of nothing everything."""

    of: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """Of what one must hold."""

    of: "tuple[Query, ...]"


Query = Words | Has | Not | All | Any


def fields_together(query: All) -> list[list[Has] | Query]:
    """All that is asked together, the fields of sums in one list, since they are of the same sum; likewise of notes."""
    together: dict[Of, list[Has]] = {Of.SUM: [], Of.NOTE: []}
    rest: list[list[Has] | Query] = []
    for each in query.of:
        if isinstance(each, Has) and each.of in together:
            together[each.of].append(each)
        else:
            rest.append(each)
    return [*rest, *filter(None, together.values())]


_SIGNS = {">": ">", "＞": ">", "<": "<", "＜": "<", "=": "=", "＝": "=", ":": "=", "：": "=", "≥": ">=", "≤": "<="}
_DEEPEST = 50
_MOST_ALTERNATIVES = 100
_OPENING, _CLOSING = '"“”„「『', '"”“」』'
_TOKEN = re.compile(
    rf"(?P<blank>[\s\u3000]+)|(?P<minus>[-－])(?=\S)|(?P<open>[(（])|(?P<close>[)）])"
    rf"|(?P<quote>[{_OPENING}])(?P<quoted>[^{_CLOSING}]*)(?P<end>[{_CLOSING}]?)"
    r"|(?P<field>[A-Za-z_]+)(?P<sign>[<>＜＞][=＝]?|[=＝:：≥≤])"
    # A bracket that opens within a word and closes before a blank is the word's: 第（一）条.
    rf"|(?P<word>(?:[^\s\u3000()（）{_OPENING}]|(?<=[^\s\u3000(（])[(（][^\s\u3000()（）]*[)）])+)|(?P<odd>.)"
)


class _Token(NamedTuple):
    sort: str
    column: int
    words: str = ""
    sign: str = ""


def parse(asked: str, fields: Mapping[str, Field] = FIELDS) -> Query:
    """The tree of a query; `QueryError` where there is a mistake in it. An empty one asks for all replies.

    `fields` are those that can be asked of what it is for.
    """
    return _Parser(_tokens(asked), len(asked) + 1, fields).whole()


def _tokens(asked: str) -> list[_Token]:
    tokens: list[_Token] = []
    place = 0
    while place < len(asked):
        match = _TOKEN.match(asked, place)
        assert match is not None
        column = place + 1
        place = match.end()
        if match["blank"] is not None:
            continue
        if match["quote"] is not None:
            if not match["end"]:
                raise QueryError(_("the quotes are not closed."), column)
            tokens.append(_Token("quote", column, match["quoted"]))
        elif match["field"] is not None:
            sign = match["sign"]
            plain = _SIGNS[sign[0]] + ("=" if len(sign) > 1 else "")
            tokens.append(_Token("field", column, match["field"].lower(), plain))
        else:
            sort = "word" if match["odd"] else str(match.lastgroup)
            tokens.append(_Token(sort, column, match.group()))
    return tokens


class _Parser:
    """Descends: alternatives of what holds together of what is or must not be."""

    def __init__(self, tokens: Sequence[_Token], end: int, fields: Mapping[str, Field]) -> None:
        self._fields = fields
        self._tokens = [*tokens, _Token("end", end)]
        self._next = 0
        self._depth = 0

    def whole(self) -> Query:
        found = self._any()
        token = self._token
        if token.sort == "close":
            raise QueryError(_("there is no bracket that this one closes."), token.column)
        return found

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _take(self) -> _Token:
        token = self._token
        self._next += 1
        return token

    def _at_or(self) -> bool:
        return self._token.sort == "word" and self._token.words.lower() == "or"

    def _any(self) -> Query:
        found = [self._all()]
        while self._at_or():
            token = self._take()
            if found[-1] == All(()) or self._token.sort in ("end", "close") or self._at_or():
                raise QueryError(_("“or” stands between two things."), token.column, _("To look for it, quote it."))
            found.append(self._all())
        return found[0] if len(found) == 1 else Any(tuple(found))

    def _all(self) -> Query:
        found: list[Query] = []
        while self._token.sort not in ("end", "close") and not self._at_or():
            found.append(self._one())
        return found[0] if len(found) == 1 else All(tuple(_of_one(found)))

    def _one(self) -> Query:
        token = self._token
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError(_("it is nested too deeply."), token.column)
        found = self._read_one()
        self._depth -= 1
        return found

    def _read_one(self) -> Query:
        token = self._take()
        if token.sort == "minus":
            if self._token.sort in ("end", "close") or self._at_or():
                raise QueryError(_("nothing stands behind the minus."), token.column)
            return Not(self._one())
        if token.sort == "open":
            inside = self._any()
            if self._token.sort != "close":
                raise QueryError(_("the bracket is not closed."), token.column)
            if inside == All(()):
                raise QueryError(_("nothing stands in the brackets."), token.column)
            self._take()
            return inside
        if token.sort == "field":
            return self._field(token)
        words = words_of(token.words)
        if not words:
            raise QueryError(_("there are no words in the quotes."), token.column)
        return Words(words, is_whole=token.sort == "word")

    def _field(self, token: _Token) -> Query:
        name = token.words
        field = self._fields.get(name)
        if field is None:
            mistake = _("“{name}” can't be asked here.") if name in FIELDS else _("“{name}” is no field.")
            raise QueryError(
                mistake.format(name=name),
                token.column,
                _("The fields are: {names}. Words with such a sign are looked for in quotes.").format(
                    names=", ".join(self._fields)
                ),
            )
        is_several = self._token.sort == "open"
        if not is_several and (self._token.sort not in ("word", "quote") or not self._token.words.strip()):
            raise QueryError(_("nothing stands behind “{name}”.").format(name=name), token.column)
        if token.sign != "=" and field.takes not in (Takes.MONEY, Takes.DATE):
            raise QueryError(
                _("“{name}” can't be compared.").format(name=name),
                token.column,
                _("Write “{name}:”.").format(name=name),
            )
        if is_several:
            return self._alternatives(token, field)
        found = [_read(name, field, token.sign, each) for each in _parted(self._take())]
        return found[0] if len(found) == 1 else Any(tuple(found))

    def _alternatives(self, of: _Token, field: Field) -> Query:
        """What a field is asked for in brackets: one thing or another."""
        opened = self._take()
        if self._token.sort == "close":
            raise QueryError(_("nothing stands in the brackets."), opened.column)
        found: list[Query] = []
        while self._token.sort in ("word", "quote") and self._token.words.strip() and not self._at_or():
            found += (_read(of.words, field, of.sign, each) for each in _parted(self._take()))
            if not self._at_or():
                break
            self._take()
        else:
            found.clear()  # behind an “or” nothing stands
        if self._token.sort == "end":
            raise QueryError(_("the bracket is not closed."), opened.column)
        if not found or self._token.sort != "close":
            mistake = _("in the brackets behind “{name}” stand words with “or” between them.")
            raise QueryError(mistake.format(name=of.words), self._token.column)
        self._take()
        return found[0] if len(found) == 1 else Any(tuple(found))


def _parted(token: _Token) -> list[_Token]:
    """The words between bars, which stand for “or” behind a field: 中央|省级."""
    if token.sort != "word":
        return [token]
    words = re.finditer(r"[^|｜]+", token.words)
    return [token._replace(words=each.group(), column=token.column + each.start()) for each in words] or [token]


def _of_one(found: list[Query]) -> list[Query]:
    """Parts that hold together: also alternatives of fields of sums ask for the sum that those beside them ask for.

    `(payer:甲 or payer:乙) year:2023` is one of 2023 that either pays. Likewise of notes.
    """
    for of in (Of.SUM, Of.NOTE):
        beside = {place: fields for place, part in enumerate(found) if (fields := _fields_in(part, of))}
        count = prod(map(len, beside.values()))
        if len(beside) > 1 and 1 < count <= _MOST_ALTERNATIVES:
            rest = [part for place, part in enumerate(found) if place not in beside]
            found = [*rest, Any(tuple(map(All, product(*beside.values()))))]
    return found


def _fields_in(part: Query, of: Of) -> tuple[Has, ...]:
    """The fields of sums, or notes, that a part is one of; nothing where it is something else."""
    each = part.of if isinstance(part, Any) else (part,)
    fields = tuple(one for one in each if isinstance(one, Has) and one.of is of)
    return fields if len(fields) == len(each) else ()


def _read(name: str, field: Field, sign: str, token: _Token) -> Query:
    """What a field is asked for."""
    said = token.words
    if field.takes in (Takes.WORDS, Takes.NAME):
        return Has(name, words_of(said))
    if field.takes is Takes.NUMBER:
        return Has(name, number_words(said))
    if field.takes is Takes.MONEY:
        amount = typed.amount(said)
        if amount is None or amount.ends is None:
            raise QueryError(
                _("“{words}” is no amount.").format(words=said),
                token.column,
                _("Write it like 1000万, 0.28亿元, 5.4m, 300-500万元 or 100万美元."),
            )
        return Has(name, sign=sign, bounds=hundredths(*amount.ends), unit=amount.unit)
    if field.takes is Takes.DATE:
        bounds = days(typed.period(said))
        if bounds is None:
            raise QueryError(
                _("“{words}” is no date.").format(words=said),
                token.column,
                _("Write it like 2023, 2023-06, 2023-06-30 or 2021/2023."),
            )
        return Has(name, sign=sign, bounds=bounds)
    return Has(name, _choice(name, field, token))


def _choice(name: str, field: Field, token: _Token) -> str:
    """A choice by its value or by its label in any language, or by how one of them alone begins: 省 is 省级."""
    said, begun = token.words.lower(), set[str]()
    for choice in field.choices:
        labels = [choice]
        if isinstance(choice, LabelledEnum):
            names = choice.names if isinstance(choice, Kind) else (choice.label,)
            labels += (catalogue(language).gettext(each) for each in names for language in LANGUAGES)
        if said in map(str.lower, labels):
            return str(choice)
        if any(label.lower().startswith(said) for label in labels):
            begun.add(str(choice))
    if len(begun) == 1:
        return begun.pop()
    raise QueryError(
        _("“{words}” is nothing that “{name}:” takes.").format(words=token.words, name=name),
        token.column,
        _("Choose one of: {choices}.").format(choices=choices_of(field)),
    )
