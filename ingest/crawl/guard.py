"""Which addresses may be asked: those of the source's own site, by http, on no private network."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from ingest.errors import FetchError
from ingest.sources import Source, site_of

#: Names that led into private networks when they were looked up, with the number found. Twisted keeps the reason
#: of a refused look-up to itself.
REFUSED_NAMES: dict[str, str] = {}


class Refused(FetchError):
    """An address that a page or a redirect asked for and that is never fetched."""

    default_hint = "alamat ini tidak pernah diambil; periksa situsnya"


def refusal(address: str, source: Source) -> str | None:
    """Why an address is not asked for, for a reader of Indonesian; None where it may be."""
    try:
        parts = urlsplit(address)
        site = site_of(address)
        host = parts.hostname or ""
    except ValueError:
        return "alamat rusak"
    if parts.scheme not in ("http", "https"):
        return f"bukan alamat http: {parts.scheme or '(kosong)'}"
    if parts.username is not None or parts.password is not None:
        return "alamat memuat nama pengguna atau kata sandi"
    if site != source.site:
        return f"situs lain: {site or '(kosong)'}"
    if not source.allow_private and is_private(host):
        return f"jaringan pribadi: {host}"
    return None


def is_private(host: str) -> bool:
    """Whether a host, written as a number, stands on no public network; names are not looked up here.

    >>> is_private("169.254.169.254"), is_private("::ffff:10.0.0.1"), is_private("36.66.1.1"), is_private("a.go.id")
    (True, True, False, False)
    """
    try:
        number = ipaddress.ip_address(host.strip("[]").split("%")[0])
    except ValueError:
        return host.lower().rstrip(".") == "localhost" or host.lower().endswith((".localhost", ".local", ".internal"))
    mapped = getattr(number, "ipv4_mapped", None)
    if mapped is not None:
        return is_private(str(mapped))
    return not number.is_global or number.is_multicast
