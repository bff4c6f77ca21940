"""Lists of what stands in several replies, a line each: promises, doubts."""
