"""Merging two logs: all that either of them knows. No file, no clock and no device has a say in it.

It is a union by the changes' ids, so that it is the same whichever log comes first, in whatever order several meet, and
however often. What the notes say after it follows from the changes' parents (`log.standing`): what one side made on top
of what the other had, stands; a deletion is a change like any other; what both made on the same state is a conflict,
with both kept until someone chooses.
"""

from collections import defaultdict

from reader.annotations.log import Change, Log, Standing, standing


def merged(one: Log, other: Log) -> Log:
    """All changes of two logs.

    Two that have one id are one change. Should they differ, which only damage or forgery can bring about, the same one
    of them is taken everywhere.
    """
    both = dict(one)
    for name, change in other.items():
        known = both.setdefault(name, change)
        if known != change:
            both[name] = max(known, change, key=repr)
    return both


def notes_of(log: Log) -> dict[str, Standing]:
    """How each note stands after a log, by its id."""
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for change in log.values():
        changes[change.annotation_id].append(change)
    return {identifier: standing(each) for identifier, each in changes.items()}


def conflicts(log: Log) -> dict[str, Standing]:
    """The notes on which someone has to choose."""
    return {identifier: each for identifier, each in notes_of(log).items() if each.is_conflict}
