"""One address for one page: AMP, print, mobile and tracking twins fold into the address of the article."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

#: Parameters that change who is counted, never what the page says.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|igshid|mc_\w+|ref|share")
#: Parameters that say how the page is drawn, with the values that do; with others (format=feed) they are kept.
_DRAWING_VALUES = {"1", "true", "component", "amp", "html", "print", "yes", ""}
_DRAWING = {"amp", "print", "tmpl", "format", "view_mode", "outputtype"}
_TWIN_TAIL = re.compile(r"(/amp|/print|/cetak)/?\Z", re.IGNORECASE)
_TWIN_HEAD = re.compile(r"\A/(amp|print|cetak)/", re.IGNORECASE)
_TWIN_HOST = re.compile(r"\A(www|m|amp|mobile)\.(?=[^.]+\.[^.]+)")


def canonical(address: str) -> str:
    """The address under which a page is known here; twice equals once.

    >>> canonical("HTTP://m.contoh.go.id:80/berita/mou-nikel/amp/?utm_source=x#komentar")
    'https://contoh.go.id/berita/mou-nikel'
    >>> canonical("https://contoh.go.id/?p=12&print=1")
    'https://contoh.go.id/?p=12'
    """
    parts = urlsplit(address.strip())
    host = _TWIN_HOST.sub("", (parts.hostname or "").lower().rstrip("."))
    port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    scheme = "https" if not port else parts.scheme.lower()
    return urlunsplit((scheme, host + port, _path(parts.path), _query(parts.query), ""))


def _path(path: str) -> str:
    before = None
    while before != path:
        before = path
        path = _TWIN_HEAD.sub("/", _TWIN_TAIL.sub("", path))
    return path.rstrip("/") or "/"


def _query(query: str) -> str:
    kept = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not _is_twin(name, value)]
    return urlencode(sorted(kept))


def _is_twin(name: str, value: str) -> bool:
    if name.lower() in _DRAWING:
        return value.lower() in _DRAWING_VALUES
    return bool(_TRACKING.fullmatch(name.lower()))


def absolute(base: str, reference: str) -> str:
    """`reference` as found on the page at `base`, as a full address without its fragment."""
    return urljoin(base, reference.strip()).split("#", 1)[0]
