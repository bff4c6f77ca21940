"""HTML: what a browser shows of a saved page."""
