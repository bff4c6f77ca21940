"""The page: a reply with its notes, ledger and promises as one HTML file that needs nothing else."""
