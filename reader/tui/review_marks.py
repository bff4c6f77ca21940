"""Reviews: how a figure is marked by what a person decided on it."""

from reader.annotations import Review

REVIEW_MARKS = {Review.OPEN: "·", Review.CONFIRMED: "✓", Review.SET_ASIDE: "✗"}
"""What marks a figure by what a person decided on it."""
