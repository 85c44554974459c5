"""Renders the sample agreements and their gold records: ``python -m corpus.render.build``."""
