"""Partners that are counted where the signing is told, and named elsewhere: "dengan lima provinsi. Sapi dari A, B, …".

As many names of the kind that is counted, in one sentence or in some that go on with each other, are those partners.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.news.parties import is_apposed, parties_in, signed_for
from extract.news.sharing import NUMBERS, number_of
from extract.news.signings import Signing, find_signings
from extract.news.text import Article
from extract.organisations.lists import Item, Wanted
from extract.organisations.vocabulary import GOVERNMENTS, OWN_SIGNERS

MANY = rf"(?:{'|'.join(NUMBERS)}|\d{{1,2}}|beberapa|sejumlah|para|berbagai|ke(?:{'|'.join(NUMBERS)}))"
#: Words for partners of a kind, and what a name on their list must be.
KINDS: dict[str, Wanted] = {
    r"(?:pem(?:erintah )?(?:kot?|kota)|wali ?kota)": "kota",
    r"(?:pem(?:erintah )?kab(?:upaten)?|bupati|kabupaten)(?!(?:/| dan | maupun )(?:kota|wali))": "kabupaten",
    r"(?:pem(?:erintah )?prov(?:insi)?|gubernur|provinsi)": "provinsi",
    r"(?:(?:pemerintah )?kabupaten(?:/| dan | maupun )kota|bupati(?:/| dan | maupun )wali ?kota|pemda|"
    r"pemerintah daerah|kepala daerah|sekda|sekretaris daerah|daerah)": "daerah",
    r"kota": "kota",
    r"(?:startup|start-up|perusahaan(?: rintisan)?|hotel|marketplace|e-commerce|lokapasar|platform|bank|penyedia|"
    r"operator|pengembang|restoran|media|(?:tempat|objek|destinasi) wisata|pelaku usaha)": "perusahaan",
    r"(?:dunia usaha(?:(?: dan)? (?:dunia )?industri)?|dudika?|iduka)(?: \([A-Z]{3,6}\))?(?: dan instansi)?": "semua",
    r"(?:organisasi|komunitas|yayasan|ormas|lsm|asosiasi)": "organisasi",
    r"(?:mitra|pihak|instansi|institusi|lembaga|rumah sakit|rs|klinik|puskesmas|faskes|"
    r"fasilitas(?: (?:pelayanan|layanan))?(?: kesehatan)?|perguruan tinggi|universitas|kampus|"
    r"sekolah(?: tinggi)?)": "dikenal",
}
NUMBERED = re.compile(rf"\b({'|'.join(NUMBERS)}|\d{{1,2}})\s(?:{'|'.join(KINDS)}|ptn|pts)\b", re.IGNORECASE)
#: Who is counted and listed behind these is no partner: neighbours, guests.
NO_PARTNERS = re.compile(
    r"\b(?:berbatasan|hadir|dihadiri|disaksikan|didampingi|peserta|diundang|mengundang)\b", re.IGNORECASE
)
CARE = ("Rumah Sakit", "RS", "Klinik", *OWN_SIGNERS)
#: A sentence that goes on with the names of the one before.
_AND_MORE = re.compile(
    r"(?:Lalu|Kemudian|Selanjutnya|Selain itu|Berikutnya|Adapun|Serta|Juga|Ada (?:juga|pula)|Terakhir|"
    r"Ditambah|Disusul)\b"
)
#: Words for partners that tell what kind of body each is.
_SCHOOL, _CARES = re.compile(r"\b(?:universitas|kampus|perguruan|sekolah|pt[ns])\b"), re.compile(r"\b(?:rumah|rs)\b")
#: Partners of another kind behind those counted: "tiga rumah sakit swasta **dan satu lembaga**".
_AND_OTHERS = re.compile(
    rf"[a-z ]{{0,24}} (?:dan|serta) (satu|{'|'.join(NUMBERS)}) (?:buah )?(?:{'|'.join(KINDS)}|mitra)\b", re.IGNORECASE
)
#: So many sentences are looked at for the names of those counted, and so many may go on with them.
_FIRST, _RUN = 10, 4


def by_number(article: Article, signing: Signing) -> Iterator[tuple[list[Item], bool]]:
    """As many partners as are counted where the signing or the news is told, named by other sentences in any manner.

    Beside them whether the sentence of the signing counts them itself, and names but one party.
    """
    signers = {party.organisation.name for party in parties_in(article, signing.sentence)}
    for counted in _counted_early(article, signing):
        more = _AND_OTHERS.match(article.text, counted.end()) if counted.string is article.text else None
        here = counted.string is article.text and signing.sentence[0] <= counted.start() < signing.sentence[1]
        number = number_of(counted) + (NUMBERS.get(more.group(1).lower(), 1) if more else 0)
        for at, first in enumerate(article.sentences[:_FIRST]):
            run = [first]
            for span in article.sentences[at + 1 : at + _RUN]:
                if not _AND_MORE.match(article.text, *span):
                    break
                run.append(span)
            if any(s.state == "future" for s in find_signings(article.text, run)):
                continue
            items = _named_in(article, run, "" if more else counted.group().lower())
            items = [item for item in items if item.organisation.name not in signers]
            if number == 2 and items and items[0].organisation.kind in GOVERNMENTS:
                # They may be the two sides of one paper.
                continue
            # One of many may have a name that is cut in two, or that is not recognised.
            if len(items) == number or (number > 7 and abs(len(items) - number) < 3):
                yield items, here and len(signers) < 2


def _counted_early(article: Article, signing: Signing) -> Iterator[re.Match[str]]:
    """Partners that the headline, the lead or the signing's sentence count, two or more."""
    title = article.title or ""
    yield from NUMBERED.finditer(title)
    for span in dict.fromkeys([*article.sentences[:2], signing.sentence]):
        for found in NUMBERED.finditer(article.text, *span):
            if not NO_PARTNERS.search(article.text, span[0], found.start()):
                yield found


def _named_in(article: Article, run: Sequence[tuple[int, int]], counted: str) -> list[Item]:
    """The bodies of the kind that `counted` tells which sentences name, each once; "" is any but governments."""
    found: dict[str, Item] = {}
    for mention in article.organisations:
        span = next((s for s in run if s[0] <= mention.start < s[1]), None)
        if span is None or is_apposed(article, mention) or not _is_of(mention, counted):
            continue
        item = signed_for(article, mention)
        found.setdefault(item.organisation.name, item)
    return list(found.values())


def _is_of(mention: Item, counted: str) -> bool:
    body = mention.organisation
    if _SCHOOL.search(counted):
        return body.kind == "perguruan_tinggi"
    if _CARES.search(counted):
        return body.name.startswith(CARE)
    levels = [level for level in ("provinsi", "kabupaten", "kota") if level in counted]
    return body.kind in levels if levels else not counted and body.kind not in (*GOVERNMENTS, "perangkat_daerah")
