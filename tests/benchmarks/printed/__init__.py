"""Letters of known paragraphs in many layouts, as word processors print them."""
