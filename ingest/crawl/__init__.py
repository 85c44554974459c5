"""The crawler: finds, fetches and keeps the articles of the sources, politely; the only place that imports Scrapy.

`run.py` starts a process of its own (`process.py`) in which each source has one spider (`spider.py`); what is known
lies in `state.py`. What a visit does is decided in `visit.py`, which knows nothing of Scrapy.
"""
