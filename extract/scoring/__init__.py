"""Scoring: records against gold and against the labels of excerpts, and how far a said confidence can be believed."""
