"""What a person made of a note's block: its note, tags, kind and facts as they stand there, told from the quote. Pure.

A block may have been written in any of the program's languages. What can't be read is named, and never guessed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache

from reader.annotations import Anchored, Annotation, FundingFigure, Kind, tags_in
from reader.errors import ReaderError
from reader.exchange.escaping import bounded, tag, unescaped
from reader.exchange.markdown.blocks import inside, unmarked
from reader.facts import FACTS
from reader.i18n import LANGUAGES, N_, LabelledEnum, _, catalogue
from reader.ledger.card_form import AMOUNT, YES, figure_by, form_of
from reader.text.canonical import canonical

# Signs of the presets in and behind a quote, which are no words of it.
_ABOVE_THE_FACTS = (">", "^rr-", "[^rr-")
_CALLOUT = re.compile(r"> \[!\w+\]")
_CITATION = re.compile(r" \[@[^\]]*\]\[\^rr-[0-9a-f]+\]\s*$")
# Other programs write lists and strong words in signs of their own, and some take what is strong off.
_LINE = re.compile(
    r"^ {0,3}[-*+][ \t]+(?:(?P<signs>\*\*|__)(?P<label>[^*\n]+?)(?:(?P=signs)[ \t]*[:：]|[:：][ \t]*(?P=signs))"
    r"|(?P<bare>[^*:：\n]+)[:：])[ \t]*(?P<value>.*)$"
)
_GOES_ON = re.compile(r"^(?: {2}|\t)\s*(?![-*+>] )\S")
"""A line that goes on with the one above it, which was too long for an editor."""
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
"""The marks of Git, where it didn't know which of two texts holds."""
_EXACT = re.compile(r" ?\((?P<exact>[-\d./ ,–]+) (?P<unit>[^\s()]+)\)$")
_QUALIFIER = re.compile(r"[^\d-]*")
_TAG = re.compile(r"#(?P<tag>[^\s#,，、;；]+)(?: \((?P<name>\S+)\)(?!\S))?")
NOTE, TAGS, KIND = "note", "tags", "kind"
_WRITTEN = {"value": AMOUNT, "kind": KIND, "tags": TAGS}
"""The fields that can be edited besides facts, by their labels' msgids."""
_TOLD = ("place", "state", "why", "was", "now", "value before", "made", "deadline", "review")
"""The labels of what is only told: nothing is taken from there."""


@dataclass(frozen=True, slots=True)
class Written:
    """A block as it stands: the quote, and the words of each field by its name; `odd` are lines that are no field."""

    quote: str
    fields: Mapping[str, str]
    told: Mapping[str, str]
    odd: tuple[str, ...] = ()


def read(block: str) -> Written:
    """What stands in a block."""
    lines = inside(block.replace("\r\n", "\n")).strip("\n").split("\n")
    place = 0
    while place < len(lines) and (lines[place].startswith(_ABOVE_THE_FACTS) or not lines[place].strip()):
        is_source = lines[place].startswith("[^rr-")
        place += 1
        while is_source and place < len(lines) and _GOES_ON.match(lines[place]):
            place += 1
    quoted = (line for line in lines[:place] if line.startswith(">") and not _CALLOUT.match(line))
    quote = "\n".join(_CITATION.sub("", line).rstrip() for line in quoted)
    fields: dict[str, str] = {}
    told: dict[str, str] = {}
    odd: list[str] = []
    while (item := _item_at(lines, place, told)) is not None:
        label, words, line, place = item
        value = unescaped(words)
        if name := _names().get(label):
            if name in fields:
                odd.append(line)
            fields.setdefault(name, words if name == TAGS else value)
        elif label in _labels_told():
            told[label] = value
        else:
            odd.append(line)
    fields[NOTE] = "\n".join(lines[place:]).strip("\n").rstrip()
    return Written(quote, fields, told, tuple(odd))


def _item_at(lines: Sequence[str], place: int, told: Mapping[str, str]) -> tuple[str, str, str, int] | None:
    """The item of the list that is found at a line: its label, words and line, and where it ends; `None` for none.

    Blank lines between the items are an editor's; but what is behind the last one that every list has is the note.
    """
    first = place
    while place < len(lines) and not lines[place].strip():
        place += 1
    found = _LINE.match(lines[place]) if place < len(lines) else None
    if found is None:
        return None
    label = (found["label"] or found["bare"]).strip()
    is_known = label in _names() or label in _labels_told()
    if not is_known and (found["bare"] or place > first):
        return None
    if place > first and not told.keys().isdisjoint(_called_in_all("made")) and _names().get(label) != TAGS:
        return None
    line, words = lines[place], found["value"].strip()
    place += 1
    is_tags = _names().get(label) == TAGS
    while place < len(lines) and _GOES_ON.match(lines[place]) and (not is_tags or lines[place].lstrip()[0] == "#"):
        words = _joined(words, lines[place].strip())
        place += 1
    return label, words, line, place


def _joined(words: str, more: str) -> str:
    """Words that were broken onto two lines: between Chinese signs without a blank."""
    is_wide = _WIDE.fullmatch(words[-1:]) and _WIDE.fullmatch(more[:1])
    return f"{words}{more}" if is_wide else f"{words} {more}"


@cache
def _called_in_all(label: str) -> frozenset[str]:
    """A label in every language."""
    return frozenset(catalogue(language).gettext(label) for language in LANGUAGES)


@cache
def _names() -> Mapping[str, str]:
    """The names of the fields by their labels, in every language."""
    labels = {**_WRITTEN, **{fact.label: fact.name for fact in FACTS if not fact.is_of_amount}}
    return {catalogue(language).gettext(label): name for language in LANGUAGES for label, name in labels.items()}


@cache
def _labels_told() -> frozenset[str]:
    return frozenset(catalogue(language).gettext(label) for language in LANGUAGES for label in _TOLD)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A block as it stands in a file, beside what was exported there and what would be exported now."""

    there: Written
    before: Written
    now: Written
    is_told_as_before: bool = False
    """Whether the quote, and what is only told, stand there as they were once exported, of another version maybe."""

    @classmethod
    def of(cls, there: str, before: str | None, now: str, *, is_told_as_before: bool = False) -> "Comparison":
        """Of the three blocks; where it isn't known what was exported, all that differs from now was edited."""
        written = read(now)
        return cls(read(there), read(before) if before else written, written, is_told_as_before)

    @property
    def edited(self) -> frozenset[str]:
        """The names of the fields that were edited by hand and don't say that in the notes."""
        names = changed(self.before, self.there) & changed(self.there, self.now)
        return (
            names - {NOTE}
            if _is_stripped(*(each.fields.get(NOTE, "") for each in (self.before, self.there)))
            else names
        )

    @property
    def in_conflict(self) -> frozenset[str]:
        """Those of them that were changed in the notes, too, to something else."""
        return self.edited & changed(self.before, self.now)

    @property
    def apart(self) -> tuple[str, ...]:
        """What was written there that can't be taken in, as sentences: it stays in the file as it is."""
        said = [_("this line is none that is understood: {line}").format(line=line) for line in self.there.odd]
        if why := self.unreadable:
            said.append(why)
        if self.is_told_as_before:
            return tuple(said)
        is_edited = _bare(self.there.quote) not in (_bare(self.before.quote), _bare(self.now.quote))
        if is_edited:
            said.append(_("the words of the document were edited; those of the document hold."))
        for label, words in self.there.told.items():
            # What was exported in another language is known with its quote alone.
            if is_edited and label not in self.before.told and label not in self.now.told:
                continue
            if _bare(words) not in (_bare(each.told.get(label, "")) for each in (self.before, self.now)):
                said.append(_("“{label}” can't be changed here: {words}").format(label=label, words=words))
        return tuple(said)

    @property
    def unreadable(self) -> str:
        """Why nothing of it can be taken in, as a sentence; empty where it can."""
        note, before = (each.fields.get(NOTE, "") for each in (self.there, self.before))
        if _CONFLICT.search(self.there.quote + "\n" + note) and not _CONFLICT.search(before):
            return _("Git left two texts there: choose one of them first.")
        missing = {*self.before.fields, *self.before.told} - {*self.there.fields, *self.there.told}
        if missing & ({*_labelled(note)} - {*_labelled(before)}):
            return _("the list below the quote can't be told from the note: put it right below the quote.")
        return ""

    @property
    def is_settled(self) -> bool:
        """Whether nothing stands there that a person wrote and the notes don't say."""
        return not self.edited and not self.apart

    def differences(self) -> Iterator[tuple[str, str, str, str, str]]:
        """The fields that were edited: name, label, and the words before, there and now."""
        labels = {NOTE: _("note"), TAGS: _("tags"), KIND: _("kind"), AMOUNT: _("value")}
        labels |= {fact.name: _(fact.label) for fact in FACTS}
        for name in sorted(self.edited, key=[*labels].index):
            before, there, now = (each.fields.get(name, "") for each in (self.before, self.there, self.now))
            yield name, labels[name], before, there, now


def told_in(block: str) -> str:
    """The quote of a block and what is only told there, by which these are known."""
    written = read(block)
    told = sorted(f"{label}: {_bare(words)}" for label, words in written.told.items())
    return "\n".join([_bare(written.quote), *told])


def _bare(words: str) -> str:
    """Words of a quote, or such as are only told, whatever the lines onto which an editor breaks them."""
    lines = (line.removeprefix(">") for line in unescaped(words).split("\n"))
    return "".join("".join(lines).split())


def _labelled(note: str) -> Iterator[str]:
    """The names of fields, and labels of what is told, that stand in a note as in the list above it."""
    for line in note.split("\n"):
        if found := _LINE.match(line.lstrip()):
            label = (found["label"] or found["bare"]).strip()
            yield _names().get(label, label)


def changed(before: Written, after: Written) -> frozenset[str]:
    """The names of the fields that say something else.

    Every note has a kind: where its line was taken out, nothing is said of it.
    """
    names = {*before.fields, *after.fields}
    if KIND not in before.fields or KIND not in after.fields:
        names.discard(KIND)
    return frozenset(name for name in names if not _is_same(before, after, name))


def _is_stripped(before: str, after: str) -> bool:
    """Whether a note is as before but for hard breaks that an editor took out with all blanks at lines' ends."""
    return before != after and [*map(str.rstrip, before.split("\n"))] == after.split("\n")


def _is_same(one: Written, other: Written, name: str) -> bool:
    if name == AMOUNT:
        (shown, *exact), (also, *same) = (_halves(each.fields.get(name, "")) for each in (one, other))
        # Who takes out the exact value leaves it to what is shown.
        return shown == also and (exact == same or not any(exact) or not any(same))
    return _said(one, name) == _said(other, name)


_FLAGS = frozenset(fact.name for fact in FACTS if fact.is_chosen and not fact.choices)
_CHOICES: Mapping[str, type[LabelledEnum]] = {KIND: Kind, **{fact.name: fact.choices for fact in FACTS if fact.choices}}


def _said(written: Written, name: str) -> object:
    """What a field says, in whatever language it says it."""
    words = written.fields.get(name, "")
    if name == TAGS:
        return frozenset(_tags(words))
    if name in _FLAGS:
        return _is_so(words)
    if name in _CHOICES:
        return _called(_CHOICES[name], words) or words
    return words


def taken_in(item: Anchored, comparison: Comparison, names: frozenset[str]) -> Annotation:
    """An annotation with what was edited in some of its fields; a `ReaderError` that tells what can't be read."""
    if why := comparison.unreadable:
        raise ReaderError(why)
    annotation, before, after = item.annotation, comparison.before, comparison.there
    note, tags, kind = annotation.note, annotation.tags, annotation.kind
    if NOTE in names:
        note = canonical(_note(note, after.fields[NOTE]))
    if TAGS in names:
        tags = _tags(after.fields.get(TAGS, ""))
        if wrong := next((name for name in tags if " " in name), None):
            raise _is_none(wrong, _("tags"))
    if KIND in names:
        kind = Kind(_member(Kind, after.fields.get(KIND, ""), _("kind")))
    if facts := names - {NOTE, TAGS, KIND}:
        if item.figure is None:
            raise ReaderError(_("this note has no figure of which something could be said."))
        annotation = item.with_figure(_figure(item.figure, before, after, facts))
    return replace(annotation, kind=kind, note=note, tags=tags)


def _figure(figure: FundingFigure, before: Written, after: Written, names: frozenset[str]) -> FundingFigure:
    """A figure with what was edited of it; what was decided on it stays decided."""
    form = form_of(figure)
    for fact in FACTS:
        if fact.name not in names:
            continue
        words = after.fields.get(fact.name, "")
        if fact.choices:
            words = str(_member(fact.choices, words, _(fact.label))) if words else ""
        elif fact.is_chosen:
            words = _flag(words, _(fact.label))
        form[fact.name] = words
    if AMOUNT in names:
        form[AMOUNT] = _amount(before.fields.get(AMOUNT, ""), after.fields.get(AMOUNT, ""), figure)
    made = figure_by(figure, form)
    said = {fact.name: getattr(made.said, fact.name) for fact in FACTS if fact.name in names}
    return replace(figure, amount=made.amount, said=replace(figure.said, **said))


def _amount(before: str, after: str, figure: FundingFigure) -> str:
    """The words of an amount that was edited as people read it, or in its exact value."""
    (shown, exact, unit), (was, was_exact, was_unit) = _halves(after), _halves(before)
    base = f"/{figure.said.base}" if figure.said.base else ""
    if shown == was and unit not in ("", was_unit):
        raise _is_none(after, _("value"))
    if shown == was and exact not in ("", was_exact):
        qualifier = _QUALIFIER.match(shown)
        return f"{qualifier.group() if qualifier else ''}{exact}"
    return shown.removesuffix(base).strip()


def _halves(words: str) -> tuple[str, str, str]:
    """What is shown of an amount, and its exact value and unit."""
    found = _EXACT.search(words)
    return (words[: found.start()], found["exact"], found["unit"]) if found else (words, "", "")


def _called(choices: type[LabelledEnum], words: str) -> LabelledEnum | None:
    """The member of an enumeration that is called so in any language."""
    for member in choices.known():
        said = (catalogue(language).gettext(name) for name in member.names for language in LANGUAGES)
        names = (member.value, *said)
        if words.strip().casefold() in {name.casefold() for name in names}:
            return member
    return None


def _member(choices: type[LabelledEnum], words: str, label: str) -> LabelledEnum:
    if member := _called(choices, words):
        return member
    names = ", ".join(_(member.label) for member in choices.known())
    raise _is_none(words, label, _("It can be: {names}.").format(names=names))


def _is_none(words: str, label: str, hint: str = "") -> ReaderError:
    return ReaderError(_("“{words}” is not what “{label}” can be.").format(words=words, label=label), hint=hint)


def _is_so(words: str) -> bool | str:
    """Whether words say yes or no, in whatever language, none being no; else they themselves."""
    said = words.strip().casefold()
    if not said or said in {name.casefold() for name in _called_in_all(N_("no"))}:
        return False
    return said in {name.casefold() for name in _called_in_all(N_("yes"))} or words


def _flag(words: str, label: str) -> str:
    said = _is_so(words)
    if isinstance(said, bool):
        return YES if said else ""
    raise ReaderError(_("“{words}” is neither yes nor no.").format(words=words), hint=label)


def _tags(words: str) -> tuple[str, ...]:
    """Tags as they are written in a block, each with its own name where that is no tag of other programs.

    One of which the tag was edited and not the name, or the other way round, stays both.
    """
    found: list[str] = []
    rest = 0
    for match in _TAG.finditer(words):
        found.extend(tags_in(words[rest : match.start()]))
        name = unescaped(match["name"]) if match["name"] else match["tag"]
        is_named = match["name"] is None or tag(name).startswith(f"#{match['tag']} ")
        found.append(name if is_named else f"{match['tag']} ({name})")
        rest = match.end()
    found.extend(tags_in(words[rest:]))
    return tuple(dict.fromkeys(found))


def _note(note: str, written: str) -> str:
    """A note as it was edited: lines that stand as they were exported are those of the note before.

    An export escapes what a note opens and doesn't end, line by line.
    """
    lines, exported = canonical(note).rstrip().split("\n"), unmarked(bounded(canonical(note).rstrip())).split("\n")
    edited = written.split("\n")
    if len(exported) != len(lines):
        return written
    found: list[str] = []
    # Blanks at lines' ends that are gone were taken out by an editor; new ones are a person's.
    alike = SequenceMatcher(None, [*map(str.rstrip, exported)], [*map(str.rstrip, edited)], autojunk=False)
    for kind, first, last, start, end in alike.get_opcodes():
        if kind != "equal":
            found.extend(edited[start:end])
            continue
        for line, was, now in zip(lines[first:last], exported[first:last], edited[start:end], strict=True):
            found.append(line if now in (was, was.rstrip()) else now)
    return "\n".join(found)
