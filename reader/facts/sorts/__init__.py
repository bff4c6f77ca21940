"""Sorts: what a sum is, money that somebody gives or a price, a standard, a bound, a loss."""
