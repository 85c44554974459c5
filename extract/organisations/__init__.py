"""Organisations: the full official name, kind and region behind whatever a text calls them, and finding them in it."""
