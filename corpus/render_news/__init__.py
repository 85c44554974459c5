"""Renders the sample news pages, their gold records and the page index from the article files."""
