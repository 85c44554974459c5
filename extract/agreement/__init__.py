"""Agreements: the parts of a document and the fields in them, each read where it belongs."""
