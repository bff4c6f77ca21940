"""The ledger on the screen."""
