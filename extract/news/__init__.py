"""News: what happened, when and where, and the agreements announced, who signs each and what it is about."""
