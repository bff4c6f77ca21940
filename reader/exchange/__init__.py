"""Exports: notes and ledgers for other programs and people, written whole and never over somebody else's file."""
