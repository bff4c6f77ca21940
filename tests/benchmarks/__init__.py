"""Benchmarks: `python -m tests.benchmarks` prints a table. Trust the ratios; the times are this machine's."""
