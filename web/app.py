"""The web page: search, the registry, what expires, what is missing. It only translates; nothing is changed here.

It serves this machine alone: other host names are refused, so that no page elsewhere can read it through a browser.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ingest.errors import NothingToSearch, SepakatError, UsageError

if TYPE_CHECKING:
    from flask import Flask, Response

    from index.results import SearchResult
    from ingest.settings import Settings

HOSTS = {"127.0.0.1", "localhost"}
PER_PAGE = 10
ROWS = 100
#: Gaps of each kind on their page; the command lists all.
GAPS_SHOWN = 200
#: No script, no foreign content: everything shown comes from documents that nobody vouches for.
POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def create_app(settings: Settings) -> Flask:
    """The application over one data folder."""
    from flask import Flask
    from jinja2 import StrictUndefined

    from registry.dates import in_words
    from registry.labels import field_label
    from registry.paths import title

    app = Flask(__name__, static_folder="static")
    app.config["SETTINGS"] = settings
    app.before_request(_refuse_strangers)
    app.after_request(_harden)
    app.register_error_handler(SepakatError, _tell)
    app.add_url_rule("/", "search", _search)
    app.add_url_rule("/registri", "registry", _registry)
    app.add_url_rule("/naskah/<agreement>", "agreement", _agreement)
    app.add_url_rule("/berakhir", "expiring", _expiring)
    app.add_url_rule("/celah", "gaps", _gaps)
    app.jinja_env.filters["sorot"] = highlighted
    app.jinja_env.filters["samar"] = _masked
    app.jinja_env.filters |= {"isian": title, "isi": field_label, "tanggal": lambda iso: in_words(iso) or "–"}
    app.jinja_env.undefined = StrictUndefined
    return app


def highlighted(snippet: str, spans: tuple[tuple[int, int], ...]) -> Any:
    """The snippet with its highlights marked, everything else escaped.

    >>> str(highlighted("a <b> c", ((2, 5),)))
    'a <mark>&lt;b&gt;</mark> c'
    """
    from markupsafe import Markup, escape

    parts, at = [], 0
    for start, end in spans:
        parts += [escape(snippet[at:start]), Markup("<mark>"), escape(snippet[start:end]), Markup("</mark>")]
        at = end
    return Markup("").join([*parts, escape(snippet[at:])])


def _masked(text: str) -> str:
    from extract.privacy import mask

    return mask(text)


def _refuse_strangers() -> Response | None:
    from flask import Response, request

    host = request.host.rsplit(":", 1)[0]
    return None if host in HOSTS else Response("Hanya untuk komputer ini.", status=421)


def _harden(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    return response


def _tell(error: SepakatError) -> tuple[str, int]:
    status = {UsageError: 400, NothingToSearch: 404}.get(type(error), 500)
    return _page("pesan.html", reason=error.reason, hint=error.hint), status


def _page(template: str, **values: Any) -> str:
    from flask import render_template

    return render_template(template, **values)


def _settings() -> Settings:
    from flask import current_app

    settings: Settings = current_app.config["SETTINGS"]
    return settings


def _search() -> str:
    from flask import request

    query = request.args.get("q", "").strip()
    page = max(1, request.args.get("hal", 1, type=int))
    result = _answer(query, page, request.args.get("jenis") or None) if query else None
    return _page(
        "cari.html", query=query, result=result, page=page, per_page=PER_PAGE, kind=request.args.get("jenis", "")
    )


def _answer(query: str, page: int, kind: str | None) -> SearchResult:
    from index.results import SearchRequest
    from index.search import search

    return search(_settings(), SearchRequest(query, PER_PAGE, (page - 1) * PER_PAGE, kind=kind))


def _registry() -> str:
    from flask import request

    from registry.query import Wanted, count_agreements, list_agreements
    from registry.store import Registry

    page = max(1, request.args.get("hal", 1, type=int))
    text = request.args.get("q", "").strip()
    chosen = {name: request.args.get(name, "").strip() or None for name in ("type", "sector", "party")}
    wanted = Wanted(
        text=text or None, type=chosen["type"], sector=chosen["sector"], party=chosen["party"],
        limit=ROWS, offset=(page - 1) * ROWS,
    )  # fmt: skip
    with Registry.open(_settings().database, create=False) as registry:
        rows = list_agreements(registry, wanted, date.today())
        count = count_agreements(registry, wanted, date.today())
    return _page("registri.html", rows=rows, count=count, page=page, per_page=ROWS, text=text, chosen=chosen)


def _agreement(agreement: str) -> str:
    from registry.query import get_agreement, resolve_id
    from registry.store import Registry

    with Registry.open(_settings().database, create=False) as registry:
        found = get_agreement(registry, resolve_id(registry, agreement), date.today())
    return _page("naskah.html", found=found)


def _expiring() -> str:
    from flask import request

    from registry.expiring import find_expiring
    from registry.store import Registry

    days = min(3650, max(1, request.args.get("hari", 90, type=int)))
    with Registry.open(_settings().database, create=False) as registry:
        rows = find_expiring(registry, days, date.today())
    return _page("berakhir.html", rows=rows, days=days)


def _gaps() -> str:
    from registry.gaps import TITLES, count_gaps, find_gaps
    from registry.store import Registry

    with Registry.open(_settings().database, create=False) as registry:
        gaps = find_gaps(registry, date.today(), limit=GAPS_SHOWN)
        counts = count_gaps(registry, date.today())
    groups = {code: [gap for gap in gaps if gap.code == code] for code, count in counts.items() if count}
    return _page("celah.html", groups=groups, counts=counts, titles=TITLES)


def serve(settings: Settings, port: int) -> None:
    """Serves until interrupted, on 127.0.0.1 only."""
    from waitress import serve as serve_forever

    serve_forever(create_app(settings), host="127.0.0.1", port=port, threads=4, ident=None)
