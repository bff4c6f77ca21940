"""What works here, what doesn't, and what helps: the terminal, the clipboard, files, settings, the database.

Each thing that is looked at is a finding; nothing is changed by looking.
"""
