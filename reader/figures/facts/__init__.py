"""Facts about sums: whose money it is, for whom and what, of which year, and how far it has come."""

from reader.figures.facts.model import LEVELS, STATUSES, Facts, FundingStatus, Level

__all__ = ["LEVELS", "STATUSES", "Facts", "FundingStatus", "Level"]
