"""Purposes: what a sum is for, by its own clause, by its list, and by what was spoken of before."""
