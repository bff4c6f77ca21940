"""Random changes of notes by programs that are killed meanwhile, and what has to hold afterwards."""

import json
import random
from collections import defaultdict
from pathlib import Path

from reader.annotations import Annotation
from reader.annotations.log import Change, standing, state_of
from reader.reply import Reply
from reader.store import AnnotationStore, open_store
from reader.store.states import mark_of
from tests.forks import Conversation

# Changes notes at random, with clocks that say anything; of each change that is acknowledged it says note, step, mark.
CHANGING = """
import json, random, sys, uuid
from dataclasses import replace
from pathlib import Path
from reader.annotations import Kind, Review, describe
from reader.annotations.history import Step
from reader.annotations.log import Hand
from reader.errors import ConflictError
from reader.reply import parse
from reader.store import database, open_store
from reader.store.states import mark_of
from tests.examples import NOW, REPLY, annotation_on, money, span_of

path, seed, most, notes = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
database.SYNCHRONOUS = "OFF"  # a kill takes nothing that the system was given
chance, reply = random.Random(seed), parse(REPLY)
hand = Hand(str(uuid.UUID(int=chance.getrandbits(128))), str(uuid.UUID(int=1)), seed, "某")
store = open_store(path, lambda: hand)
WORDS = ("540万元", "620万元", "1.2亿元", "300万元", "86万元")

def changed(note):
    act = chance.randrange(7)
    if act == 0:
        return replace(note, note="注" * chance.randrange(60))
    if act == 1:
        return replace(note, tags=tuple(f"标{n}" for n in range(chance.randrange(4))))
    if act == 2:
        return replace(note, kind=chance.choice(list(Kind)))
    if act == 3:
        return replace(note, selector=describe(reply, span_of(REPLY, chance.choice(WORDS))))
    if act == 4:
        return replace(note, deleted=None if note.deleted else NOW)
    if act == 5:
        return replace(note, figure=None)
    year, value = str(chance.randrange(1990, 2030)), str(chance.randrange(10**9))
    sum = money(chance.choice(WORDS), value, payer="某厅", year=year)
    return replace(note, figure=replace(sum, said=replace(sum.said, part=chance.choice((None, True, False)))))

known = {}
print("ready", flush=True)
if len(sys.argv) > 5:
    sys.stdin.readline()
for turn in range(most):
    name = f"{chance.randrange(notes):04}"
    note = known.get(name) or store.annotation(name) or annotation_on(reply, "540万元", identifier=name)
    step = Step(str(uuid.UUID(int=chance.getrandbits(128), version=4)), name)
    note = replace(changed(note), modified=f"{chance.randrange(1970, 2040)}-01-01T00:00:00Z")
    try:
        known[name] = store.put(note, reply, None, step=step)
    except ConflictError:
        known.pop(name, None)
        continue
    print(json.dumps([name, step.id, mark_of(known[name]).hex()]), flush=True)
print("done", flush=True)
"""
_NOTES = 60


def everything(store: AnnotationStore, reply: Reply) -> dict[str, Annotation]:
    """All notes, in the trash or not."""
    return {each.id: each for trash in (False, True) for each in store.annotations_for(reply, None, deleted=trash)}


def by_note(store: AnnotationStore, notes: dict[str, Annotation]) -> dict[str, list[Change]]:
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for change in store.changes(notes.values()):
        found[change.annotation_id].append(change)
    return found


def assert_the_tables_are_what_the_log_adds_up_to(path: Path, reply: Reply) -> dict[str, str]:
    """The marks of all states, by the ids of the changes that left them."""
    store = open_store(path)
    notes = everything(store, reply)
    changes = by_note(store, notes)
    assert changes.keys() == notes.keys()
    for name, note in notes.items():
        line = changes[name]
        assert [each.parents for each in line] == [(), *((each.id,) for each in line[:-1])]
        assert len(line) == note.revision
        assert all(each.device for each in line), "each was seen when it was made"
        assert standing(line).shown.state == state_of(note)
        assert not standing(line).is_conflict
    assert store.left_out == ""
    store.close()
    return {each.id: mark_of(each.state).hex() for line in changes.values() for each in line}


def killed_while_changing(path: Path, reply: Reply, count: int, longest: int) -> int:
    """Let so many changes be acknowledged, each program killed after `longest` at the most; how often that was.

    Afterwards the tables are what the log adds up to, and hold all that was acknowledged.
    """
    chance = random.Random(5)
    acknowledged: dict[str, str] = {}
    kills = 0
    while len(acknowledged) < count:
        with Conversation(CHANGING, str(path), str(kills), str(count), str(_NOTES)) as child:
            assert child.stdout.readline() == "ready\n"
            lines = [child.stdout.readline() for _ in range(chance.randrange(1, longest))]
            child.kill()
            lines += child.stdout.readlines()
            assert child.wait() == -9
        kills += 1
        acknowledged |= {step: mark for _name, step, mark in (json.loads(each) for each in lines if each[-1] == "\n")}
    found = assert_the_tables_are_what_the_log_adds_up_to(path, reply)

    assert acknowledged.items() <= found.items()
    assert len(found) - len(acknowledged) <= kills, "one at most was written and not acknowledged before each kill"
    return kills
