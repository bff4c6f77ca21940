"""Raised and lowered digits, which are no digits of the number before them: 10² is not 102, nor is a note's mark."""

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
