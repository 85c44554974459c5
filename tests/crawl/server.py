"""A web server on loopback that plays the news sites of the crawler's tests and writes down who asked for what."""

from __future__ import annotations

import gzip
import json
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

REGIONS = ["Kutai Barat", "Berau", "Paser", "Bontang", "Samarinda", "Mahakam Ulu", "Kutai Timur", "Balikpapan"]
TOPICS = [
    "pengelolaan sampah",
    "rujukan pasien",
    "pasokan beras",
    "angkutan sungai",
    "wisata bahari",
    "data kependudukan",
]


@dataclass
class Reply:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    sleep: float = 0.0  #: seconds before the answer


@dataclass
class Story:
    """One article of a played site."""

    number: int
    day: date
    version: int = 1
    gone: bool = False

    @property
    def slug(self) -> str:
        return f"kerja-sama-daerah-nomor-{self.number}"

    @property
    def title(self) -> str:
        return f"Pemkab {REGIONS[self.number % 8]} teken kerja sama {TOPICS[self.number % 6]} nomor {self.number}"

    def paragraphs(self) -> list[str]:
        region, topic = REGIONS[self.number % 8], TOPICS[self.number % 6]
        return [
            f"TENGGARONG – Pemerintah Kabupaten {region} menandatangani perjanjian kerja sama tentang {topic} dengan mitra "
            f"nomor {self.number} di kantor bupati, dan naskahnya berlaku selama lima tahun sejak ditandatangani.",
            f"Bupati berharap kerja sama {topic} yang ke-{self.number} ini segera ditindaklanjuti oleh perangkat daerah "
            f"dengan rencana kerja yang rinci, terukur, dan dilaporkan setiap enam bulan sekali (versi {self.version}).",
        ]

    def page(self, extra: str = "", paragraphs: list[str] | None = None) -> bytes:
        text = "".join(f"<p>{line}</p>" for line in (paragraphs or self.paragraphs()))
        return (
            f"<!doctype html><html><head><meta charset='utf-8'><title>{self.title}</title>"
            f"<meta property='article:published_time' content='{self.day}T09:00:00+08:00'>{extra}</head>"
            f"<body><article><h1>{self.title}</h1>{text}</article></body></html>"
        ).encode()


def stories(count: int, last: date = date(2024, 6, 1)) -> list[Story]:
    """`count` articles, the newest first, one a day."""
    return [Story(count - at, last - timedelta(days=at)) for at in range(count)]


class Site:
    """One played site: answers by path; kinds below fill `answers` and `stories`."""

    def __init__(self, count: int = 0) -> None:
        self.stories = stories(count)
        self.log: list[tuple[float, str, str]] = []  #: (moment, address with query, user agent)
        self.conditional = 0  #: answers 304 given
        self.robots: str | None = "User-agent: *\nDisallow: /rahasia/\n"
        self.special: dict[str, Callable[[int], Reply]] = {}  #: path with query → reply for the n-th asking
        self._asked: Counter[str] = Counter()
        self._whole: Counter[str] = Counter()
        self._lock = threading.Lock()
        self.base = ""

    def answer(self, path: str, headers: dict[str, str]) -> Reply:
        with self._lock:
            self.log.append((time.monotonic(), path, headers.get("User-Agent", "")))
            self._asked[path] += 1
            turn = self._asked[path]
        reply = self._choose(path, turn, headers)
        with self._lock:
            self._whole[path] += reply.status == 200
        return reply

    def _choose(self, path: str, turn: int, headers: dict[str, str]) -> Reply:
        if path in self.special:
            return self.special[path](turn)
        if path == "/robots.txt":
            return Reply(self.robots.encode()) if self.robots is not None else Reply(b"", 404)
        return self._with_conditions(self.reply(path) or Reply(b"<title>404</title>tidak ada", 404), headers)

    def reply(self, path: str) -> Reply | None:
        raise NotImplementedError

    def _with_conditions(self, reply: Reply, headers: dict[str, str]) -> Reply:
        tag = reply.headers.get("ETag")
        if tag and headers.get("If-None-Match") == tag:
            self.conditional += 1
            return Reply(b"", 304, {"ETag": tag})
        return reply

    def whole(self) -> Counter[str]:
        """How often each address was answered whole, with 200."""
        with self._lock:
            return Counter(self._whole)

    def article(self, slug: str, extra: str = "") -> Reply | None:
        for story in self.stories:
            if story.slug == slug:
                if story.gone:
                    return Reply(b"<title>410</title>", 410)
                return Reply(story.page(extra), headers={"ETag": f'"{story.number}-{story.version}"'})
        return None

    def asked(self, path: str) -> int:
        return self._asked[path]

    def counts(self, part: str) -> Counter[str]:
        """How often each address with `part` in it was asked for."""
        return Counter({path: times for path, times in self._asked.items() if part in path})

    def gaps(self) -> list[float]:
        moments = [moment for moment, _, _ in self.log]
        return [later - earlier for earlier, later in pairwise(moments)]


class WordPress(Site):
    """REST interface and pages /slug/."""

    rest_status = 200

    def reply(self, path: str) -> Reply | None:
        parts = urlsplit(path)
        if parts.path == "/wp-json/wp/v2/posts":
            return self._rest(parse_qs(parts.query))
        if parts.path == "/feed/":
            return self.feed()
        return self.article(parts.path.strip("/"), f"<link rel='canonical' href='{self.base}{parts.path}'>")

    def _rest(self, query: dict[str, list[str]]) -> Reply:
        if self.rest_status != 200:
            return Reply(b"ditolak", self.rest_status)
        page, size = int(query["page"][0]), int(query["per_page"][0])
        chosen = self.stories[(page - 1) * size : page * size]
        total = -(-len(self.stories) // size)
        if page > total:
            return Reply(b'{"code":"rest_post_invalid_page_number"}', 400)
        rows = [
            {
                "id": s.number,
                "link": f"{self.base}/{s.slug}/",
                "date_gmt": f"{s.day}T01:00:00",
                "modified_gmt": f"{s.day}T0{s.version}:00:00",
            }
            for s in chosen
        ]
        return Reply(
            json.dumps(rows).encode(), headers={"X-WP-TotalPages": str(total), "Content-Type": "application/json"}
        )

    def feed(self) -> Reply:
        items = "".join(f"<item><link>{self.base}/{s.slug}/</link></item>" for s in self.stories[:10])
        return Reply(f"<?xml version='1.0'?><rss version='2.0'><channel>{items}</channel></rss>".encode())


class Feeds(Site):
    """RSS with dates; pages /post/slug; nothing else."""

    def reply(self, path: str) -> Reply | None:
        if path == "/feed/":
            items = "".join(
                f"<item><title>{s.title}</title><link>{self.base}/post/{s.slug}?utm_source=rss</link>"
                f"<pubDate>{format_datetime(datetime.combine(s.day, clock(3), UTC))}</pubDate></item>"
                for s in self.stories
            )
            return Reply(f"<?xml version='1.0'?><rss version='2.0'><channel>{items}</channel></rss>".encode())
        return self.article(path.removeprefix("/post/")) if path.startswith("/post/") else None


class Maps(Site):
    """A sitemap index with a gzipped child; pages /berita/slug."""

    def reply(self, path: str) -> Reply | None:
        if path == "/sitemap.xml":
            return Reply(
                f"<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                f"<sitemap><loc>{self.base}/peta-1.xml.gz</loc></sitemap><sitemap><loc>{self.base}/peta-2.xml</loc></sitemap>"
                f"<sitemap><loc>http://10.0.0.1/peta.xml</loc></sitemap></sitemapindex>".encode()
            )
        half = len(self.stories) // 2
        if path == "/peta-1.xml.gz":
            return Reply(gzip.compress(self._map(self.stories[:half])))
        if path == "/peta-2.xml":
            return Reply(self._map(self.stories[half:]))
        return self.article(path.removeprefix("/berita/")) if path.startswith("/berita/") else None

    def _map(self, chosen: list[Story]) -> bytes:
        rows = "".join(f"<url><loc>{self.base}/berita/{s.slug}</loc><lastmod>{s.day}</lastmod></url>" for s in chosen)
        rows += f"<url><loc>{self.base}/profil</loc></url><url><loc>file:///etc/passwd</loc></url>"
        return (
            f"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{rows}</urlset>".encode()
        )


class Listings(Site):
    """Pages of links /berita?page=N, ten a page; articles /berita/slug; links to everywhere else."""

    size = 10

    def reply(self, path: str) -> Reply | None:
        parts = urlsplit(path)
        if parts.path == "/berita":
            page = int(parse_qs(parts.query).get("page", ["1"])[0])
            return self.list_page(self.stories[(page - 1) * self.size : page * self.size])
        return self.article(parts.path.removeprefix("/berita/")) if parts.path.startswith("/berita/") else None

    def list_page(self, chosen: list[Story]) -> Reply:
        links = "".join(f"<li><a href='{self.path_of(s)}'>{s.title}</a></li>" for s in chosen)
        bait = (
            "<a href='/rahasia/kerja-sama-daerah'>x</a><a href='http://10.0.0.1/berita/kerja-sama'>x</a>"
            "<a href='javascript:alert(1)'>x</a><a href='http://[rusak'>x</a><a href='ftp://a.go.id/berita/kerja-sama'>x</a>"
        )
        popular = "".join(f"<a href='{self.path_of(s)}'>{s.title}</a>" for s in self.stories[:3])
        return Reply(f"<html><body><ul>{links}</ul>{bait}<div class='populer'>{popular}</div></body></html>".encode())

    def path_of(self, story: Story) -> str:
        return f"/berita/{story.slug}"


class Joomla(Listings):
    """Offsets /index.php/berita?start=20; articles /index.php/berita/item/ID-slug; print twins."""

    size = 20

    def reply(self, path: str) -> Reply | None:
        parts = urlsplit(path)
        if parts.path == "/index.php/berita":
            start = int(parse_qs(parts.query).get("start", ["0"])[0])
            return self.list_page(self.stories[start : start + self.size])
        if not parts.path.startswith("/index.php/berita/item/"):
            return None
        return self.article(parts.path.rsplit("/", 1)[1].split("-", 1)[1])

    def path_of(self, story: Story) -> str:
        return f"/index.php/berita/item/{story.number}-{story.slug}"


class Antara(Listings):
    """/terkini/N; every article also as AMP, with utm and on page 2."""

    def reply(self, path: str) -> Reply | None:
        parts = urlsplit(path)
        if parts.path.startswith("/terkini/"):
            page = int(parts.path.rsplit("/", 1)[1])
            return self.list_page(self.stories[(page - 1) * self.size : page * self.size])
        if not parts.path.startswith("/berita/"):
            return None
        return self.article(parts.path.split("/")[3])

    def list_page(self, chosen: list[Story]) -> Reply:
        reply = super().list_page(chosen)
        twins = "".join(
            f"<a href='{self.path_of(s)}/amp'>amp</a><a href='{self.path_of(s)}?utm_source=terkini'>x</a>"
            for s in chosen
        )
        return Reply(reply.body.replace(b"</body>", twins.encode() + b"</body>"))

    def path_of(self, story: Story) -> str:
        return f"/berita/{1000 + story.number}/{story.slug}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site: Site = self.server.site  # type: ignore[attr-defined]
        reply = site.answer(self.path, dict(self.headers.items()))
        time.sleep(reply.sleep)
        try:
            self.send_response(reply.status)
            headers = {"Content-Type": "text/html; charset=utf-8", **reply.headers}
            if reply.status != 304:
                headers["Content-Length"] = str(len(reply.body))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        pass


class Served:
    """A site while it is served; `with Served(site):`."""

    def __init__(self, site: Site, tls: ssl.SSLContext | None = None) -> None:
        self.site = site
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._server.daemon_threads = True
        self._server.site = site  # type: ignore[attr-defined]
        site.base = f"{'https' if tls else 'http'}://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    def __enter__(self) -> Site:
        self._thread.start()
        return self.site

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def self_signed(folder: Path) -> ssl.SSLContext:
    """TLS with a certificate that nobody vouches for."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    start = datetime.now(UTC) - timedelta(days=1)
    made = x509.CertificateBuilder(
        name, name, key.public_key(), x509.random_serial_number(), start, start + timedelta(days=9)
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "certificate.pem"
    path.write_bytes(private + made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
