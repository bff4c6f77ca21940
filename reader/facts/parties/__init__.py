"""Parties: who gives a sum and who gets it, and at which level of government that is."""
