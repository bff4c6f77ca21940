"""How much longer work takes on four times as much.

Seconds are the machine's; what the program decides is how they grow. Absolute figures are the benchmarks'.
"""

import gc
import math
from collections.abc import Callable
from time import thread_time
from typing import TypeVar

Made = TypeVar("Made")

IN_PROPORTION = 6.0
"""Below this a growth is in proportion to the size: that comes to 4, and comparing all with all to 16."""
_TRIES = 24


def growth(work: Callable[[Made], object], made: Callable[[int], Made], size: int) -> float:
    """How many times as long `work` takes on what is `made` of four times `size` as of `size`, in time of this thread.

    The best of a few of each, of fewer once these are in proportion: others use the machine, too, and what they take of
    its memory is most felt by the larger. The smaller is to take a millisecond or so, and the larger to be long enough
    for what is out of proportion to outweigh the rest.
    """
    small, large = made(size), made(4 * size)
    best_small = best_large = math.inf
    for _ in range(_TRIES):
        best_small = min(best_small, _seconds(work, small))
        best_large = min(best_large, _seconds(work, large))
        if best_large < IN_PROPORTION * best_small:
            break
    return best_large / best_small


def _seconds(work: Callable[[Made], object], on: Made) -> float:
    gc.disable()  # it goes through what all other tests left, at moments of its own
    try:
        began = thread_time()
        work(on)
        return thread_time() - began
    finally:
        gc.enable()
