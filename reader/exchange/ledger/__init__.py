"""The ledger for others: CSV, XLSX, Markdown and JSON, each row with its quote, its source and its place."""
