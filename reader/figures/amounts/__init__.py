"""Sums, percentages and counts: a number, or a range of two, with its unit.

One pattern finds a number with its unit behind it, since the unit alone decides the kind; signs before the number
(￥, 百分之) and sums without a number (数百万元) have their own. `pieces` is their grammar, `recognise` what a match of
it says, `parts` both for parts of a whole and multiples in words, `finding` goes through them all, `ranges` tells the
two ends of a range; `currency` tells which currency a sum is in, `rates` what it is per, `signs` whether it is
negative, `damage` whether it is whole.
"""
