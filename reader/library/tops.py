"""Tops: the sums of a reply that tell of its others, so that a question of the largest ones finds few.

Whatever is at least so much, one of the largest sums of its reply is; if that is asked of those of a period, a payer or
the like, one of the largest of these is. And each of them has one.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.deriving import Sum

BITS = {"unit": 1, "period": 2, "payer": 4, "recipient": 8, "level": 16, "status": 32}
"""What stands for the largest of a unit, and for those of a unit and something else."""
NAMES = ("payer", "recipient", "level", "status")


def told(of: str) -> str:
    """What holds of the rows of the largest sums, as the indexes that have these alone say it."""
    return f"top & {BITS[of]}"


def tops(sums: "Sequence[Sum]") -> list[int]:
    """For each sum of a reply the bits of those of which it is one: none of the same unit, and period or the like, may
    be more, or none is surely more."""
    marks = [0] * len(sums)
    groups: dict[int, list[tuple[object, ...]]] = {
        BITS["unit"]: [(each.unit,) for each in sums],
        BITS["period"]: [(each.unit, each.year_from, each.year_to) for each in sums],
        **{BITS[name]: [(each.unit, getattr(each, name)) for each in sums] for name in NAMES},
    }
    for bounds in {tuple(each.most for each in sums), tuple(each.least for each in sums)}:  # which mostly are the same
        order = sorted(range(len(sums)), key=[(bound is not None, bound or 0) for bound in bounds].__getitem__)
        for bit, keys in groups.items():
            for key, at in {keys[at]: at for at in order}.items():  # the last one of each stays
                if None not in key:
                    marks[at] |= bit
    return marks
