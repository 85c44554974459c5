"""Several agreements of one region in one article: a partner and its own sectors for each.

The stretch of text around a partner is its clause; topics may stand behind the partner or before it, be shared by a
list, dealt out by "masing-masing", or told for all together, of which nobody says whose they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.news.bystanders import Told, rest_of_list, without_bystanders
from extract.news.clauses import MANY, Clause, partner_clauses
from extract.news.oneness import is_told_as_one
from extract.news.parties import Announced, acts, announced, parties_in, signed_for
from extract.news.sharing import (
    EACH,
    NUMBERS,
    PAPERS,
    all_sign,
    jointly_told,
    number_of,
    of_several,
    on_one_side,
    papers_of,
    served_by_one,
    signed_together,
)
from extract.news.signings import Signing, any_noun, find_signings
from extract.news.subjects import form_of, is_further, sectors_for, sectors_of_further
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS
from extract.values.sectors import SectorMention

_MANY = re.compile(
    rf"(?<!\bke[ -])\b({'|'.join(NUMBERS)}|\d{{1,3}})\s(?:buah\s|naskah\s|dokumen\s|pemerintah\s)?"
    r"(?:mou|pks|nota|kesepakatan|perjanjian|kerja ?sama|"
    r"naskah|provinsi|kabupaten|kota|daerah|mitra|"
    r"gubernur|kepala daerah|perguruan tinggi|universitas|kampus|perusahaan|instansi|institusi|lembaga|"
    r"bank|rumah sakit|rs\b|puskesmas|klinik|organisasi|yayasan|sekolah|pemda|bupati|wali ?kota)|\bmasing-masing\b|"
    r"\b(?:sejumlah|beberapa) (?:pemerintah |pem)?(?:provinsi|daerah|mitra|kabupaten|kota|bupati|wali ?kota|kab|kot|"
    r"universitas|perguruan tinggi)",
    re.IGNORECASE,
)


def find_several(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """Agreements of one region with partners that each have sectors of their own; [] where there is but one."""
    home = None if is_one_paper(article, signed) or other_signs(article, signed) else home_of(article, signed)
    if home is None:
        return []
    clauses = partner_clauses(article, signed, home, _partners_counted(article))
    told = [(clause, clause_sectors(article, clause)) for clause in clauses]
    told = [(clause, [] if _undivided(article, clause) else sectors) for clause, sectors in told if sectors]
    if not told or not _several(article, told):
        told = _sharing(article, signed, clauses, told)
    if not _several(article, told):
        return []
    counted = _partners_counted(article)
    told += [(clause, []) for clause in clauses if clause not in [c for c, _ in told] and _in_the_list(article, clause)]
    told += rest_of_list(clauses, told, counted)
    told = without_bystanders(article, signed, told, counted)
    form = form_of(article, signed[0].sentence)
    found: dict[str, Announced] = {}
    for clause, sectors in told:
        for number, partner in enumerate(clause.partners):
            own = share_of(article, clause, sectors, number)
            _add(article, found, home, partner, own, clause, form)
    return list(found.values())


#: "… dengan Jawa Barat menyangkut wisata, sementara dengan Banten perikanan": each of the two has a topic.
_APART = re.compile(r"\b(?:sementara|sedangkan|adapun)(?: itu)?,? (?:kerja ?sama |kesepakatan )?(?:dengan|bersama)\b")


def _is_counted(article: Article) -> bool:
    """Whether the headline or the lead says that there are several partners or papers."""
    return _partners_counted(article) > 0


def _partners_counted(article: Article) -> int:
    """How many partners or papers the headline or the lead counts; 0 where neither does, `MANY` where no number is."""
    title = article.title or ""
    found = [*_counts(title, (0, len(title))), *_counts(article.text, (article.body, article.lead[1]))]
    return max(((number_of(counted) if counted.group(1) else 0) or MANY for counted in found), default=0)


#: "Dua daerah" are the two sides of one paper, unless somebody signs with both.
_BOTH_SIDES = re.compile(
    r"dua\s(?:pemerintah\s)?(?:provinsi|kabupaten|kota|daerah|gubernur|kepala daerah|pemda|bupati|wali ?kota)",
    re.IGNORECASE,
)
_WITH_BOTH = re.compile(r"\b(?:dengan|bersama|gandeng|menggandeng|ke|kepada) $", re.IGNORECASE)


def _counts(text: str, span: tuple[int, int]) -> list[re.Match[str]]:
    """Where a stretch counts partners or papers."""
    return [
        found
        for found in _MANY.finditer(text, *span)
        if not _BOTH_SIDES.fullmatch(found.group())
        or _WITH_BOTH.search(text, max(0, found.start() - 14), found.start())
    ]


def other_signs(article: Article, signed: Sequence[Signing]) -> bool:
    """Whether no government is the one that signs with all.

    "PDAM Sari menandatangani MoU dengan Kejari" tells of both that sign, "Bank Sari dengan Pemkab A, B, dan C" of one
    that signs with governments.
    """
    for parties in (parties_in(article, s.sentence) for s in signed):
        if len(parties) > 1:
            kinds = [p.organisation.kind for p in parties]
            if len(parties) == 2:
                return "bumd" in kinds and not set(kinds) & GOVERNMENTS
            first = kinds[0] in FIRMS | {"lembaga"}
            return first and set(kinds[1:]) <= GOVERNMENTS and len(papers_of(article.text, parties)) > 1
    return False


def _several(article: Article, told: Told) -> bool:
    """Whether so many partners are told of, and so apart, that each has a paper of its own."""
    partners = {p.organisation.name: p.organisation.kind for clause, _ in told for p in clause.partners}
    if len(partners) < 2:
        return False
    if set(partners.values()) == {"perguruan_tinggi"}:
        return True
    if any(_APART.search(article.text, clause.start, clause.end) for clause, _ in told):
        return True
    in_lead = bool(_counts(article.text, (article.body, article.lead[1])))
    if len({clause.start for clause, _ in told}) < 2 and not in_lead:
        return False
    return len(partners) > 2 or _is_counted(article)


def _of_several(article: Article, span: tuple[int, int]) -> bool:
    """Whether the sentence, the one behind it ("Perjanjian tiga pihak ini …") or the headline tells of several."""
    spans = article.sentences
    at = spans.index(span) + 1 if span in spans else len(spans)
    behind = at < len(spans) and any_noun().match(article.text, *spans[at]) and of_several(article.text, spans[at])
    title = article.title or ""
    return of_several(article.text, span) or bool(behind) or of_several(title, (0, len(title)))


def is_one_paper(article: Article, signed: Sequence[Signing]) -> bool:
    """Whether the headline or the signing tells of governments that sign one paper together."""
    first = [article.text[slice(*span)] for span in article.sentences[:1]]
    named = [(s.sentence, parties_in(article, s.sentence)) for s in signed]
    if any(f(article.text, parties) for f in (served_by_one, on_one_side, all_sign) for _, parties in named):
        return True
    if is_told_as_one(article, signed):
        return True
    if jointly_told([article.title or "", *first]):
        return any(
            len(parties) > 1 and all(p.organisation.kind in GOVERNMENTS for p in parties) for _, parties in named
        )
    if any(len(parties) > 2 and _of_several(article, span) for span, parties in named):
        return True
    if PAPERS.search(article.title or "") or PAPERS.search(article.text, *article.lead):
        return False
    whole = next(((s, parties) for s, (_, parties) in zip(signed, named, strict=True) if len(parties) > 1), None)
    if whole is None:
        return False
    signing, parties = whole
    # "A bersama B, C, dan D menandatangani …": all of them stand before the verb.
    before = (
        len(parties) > 2 and all(p.end <= signing.start for p in parties) and len(papers_of(article.text, parties)) == 1
    )
    return before or signed_together(article.text, signing.sentence, parties)


_LIST = re.compile(r"\b(?:dengan|bersama|antara|menggandeng|yakni|yaitu|adalah|ialah|meliputi|mitra)\b", re.IGNORECASE)


def _in_the_list(article: Article, clause: Clause) -> bool:
    """Whether partners without a topic of their own are named as signatories, not in passing."""
    signs = any(s.state == "done" for s in find_signings(article.text, [clause.sentence]))
    return (signs or len(clause.partners) > 2) and bool(_LIST.search(article.text, *clause.sentence))


_WITH_NUMBER = re.compile(
    rf"\b(?:dengan|bersama|menggandeng|gandeng)\s({'|'.join(NUMBERS)}|\d{{1,2}}|beberapa|sejumlah)\s(?:pemerintah )?"
    r"(?:provinsi|kabupaten|kota|daerah|mitra|pemerintah|universitas|perguruan tinggi|kampus|bupati|wali ?kota|"
    r"kepala daerah|instansi|institusi|lembaga|perusahaan|bank|rumah sakit|rs\b|puskesmas|klinik|organisasi|yayasan|"
    r"sekolah)",
    re.IGNORECASE,
)


#: Topics told for all together, of which each partner has some, nobody says which.
_VARIOUS = re.compile(
    r"\b(?:beragam|berbeda-beda|berlainan|mulai dari|mulai [a-z]{4,15} hingga|bermacam|aneka|"
    r"dari [a-z]{4,15} hingga)\b"
)


def _sharing(article: Article, signed: Sequence[Signing], clauses: list[Clause], told: Told) -> Told:
    """Partners counted and listed, with topics told once for all: "dengan lima daerah … Kelimanya ialah …".

    Schools listed without a number count too, unless some of the partners were `told` topics of their own.
    """
    counted = next(
        (m for m in _WITH_NUMBER.finditer(article.text, article.body)
         if number_of(m) or m.start() < article.lead[1]), None
    )  # fmt: skip
    if counted is None:
        # "menandatangani tiga nota kesepakatan dengan A, B, dan C"
        counted = PAPERS.search(article.text, *article.lead)
    number = number_of(counted)
    for listed in sorted([*clauses, *_by_sentence(clauses)], key=lambda c: -len(c.partners)):
        schools = all(p.organisation.kind == "perguruan_tinggi" for p in listed.partners)
        # One of a long list may have a name that is not recognised; most of them must be.
        as_told = 0.6 * number <= len(listed.partners) <= (number or 99)
        if len(listed.partners) < 2 or not ((schools and not told) or (counted and as_told)):
            continue
        if _VARIOUS.search(article.text, listed.start, listed.sentence[1] + 200):
            return [(listed, [])]
        if is_further(article.text, listed.sentence):
            opening = [c for c in clauses if c.sentence == signed[0].sentence and c not in [t for t, _ in told]]
            first = [(c, sectors_for(article, signed[0], None)) for c in opening]
            return [*told, *first, (listed, sectors_of_further(article, listed.sentence))]
        return [(listed, sectors_for(article, signed[0], None))]
    return []


def _by_sentence(clauses: list[Clause]) -> list[Clause]:
    """The partners that one sentence names with their heads between them, as one clause."""
    found = []
    for sentence in dict.fromkeys(c.sentence for c in clauses):
        here = [c for c in clauses if c.sentence == sentence]
        partners = tuple(p for c in here for p in c.partners)
        if len(here) > 1:
            found.append(Clause(partners, here[0].start, here[-1].end, sentence))
    return found


def _add(
    article: Article, found: dict[str, Announced], home: OrganisationMention, partner: OrganisationMention,
    sectors: list[SectorMention], clause: Clause, form: str,
) -> None:  # fmt: skip
    name = partner.organisation.name
    if name in found:
        if found[name].sectors and not any_noun().search(article.text, *clause.sentence):
            # What a partner's head tells of itself later is no topic of the agreement.
            return
        known = {m.sector for m in found[name].sectors}
        more = tuple(m for m in sectors if m.sector not in known)
        found[name] = replace(found[name], sectors=found[name].sectors + more)
        return
    span = _trimmed_clause(clause, sectors)
    found[name] = announced(form, (home, partner), sectors, span, clause.sentence, 0.9)


def _trimmed_clause(clause: Clause, sectors: list[SectorMention]) -> tuple[int, int] | None:
    if not sectors:
        return None
    return min(m.start for m in sectors), max(m.end for m in sectors)


def home_of(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """The region whose agreements these are; None where nobody is told as the one who signs them all."""
    return _named_home(article, signed) or _headed_before(article, signed)


def _headed_before(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """Of papers that are counted, the government whose head is told of just before: "di meja Wali Kota Sari. Seluruhnya
    ditandatangani …"."""
    if not _is_counted(article):
        return None
    first = next((s for s in signed if s.strong), signed[0])
    at = article.sentences.index(first.sentence) if first.sentence in article.sentences else 0
    near = article.sentences[at - 1][0] if 0 < at <= 2 else first.start
    heads = [m for m in article.organisations if near <= m.start < first.start and m.form == "head"]
    heads = [m for m in heads if m.organisation.kind in GOVERNMENTS]
    return heads[0] if len({m.organisation.name for m in heads}) == 1 else None


def _named_home(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """The government named first where the signing is told, and more often than any partner."""
    limit = max([s.sentence[1] for s in signed[:3]] + [article.lead[1]])
    early = [
        party for m in article.organisations
        if article.body <= m.start < limit
        and (party := signed_for(article, m)).organisation.kind in GOVERNMENTS | {"perguruan_tinggi"}
        and acts(article.text, article.sentence_at(m.start), m)
    ]  # fmt: skip
    told = [m for m in article.organisations if m.start >= article.body and m.form in ("body", "head")]
    counts = Counter(m.organisation.name for m in told)
    if not early:
        return None
    first = early[0]
    best = max(early, key=lambda m: (counts[m.organisation.name], -m.start))
    chosen = best if counts[best.organisation.name] > counts[first.organisation.name] + 1 else first
    named = [m for m in early if m.organisation.name == chosen.organisation.name]
    if not _deals(article, named):
        return None
    return max(named, key=lambda m: m.organisation.score)


def _deals(article: Article, named: Sequence[OrganisationMention]) -> bool:
    """Whether one of the mentions stands where an agreement is told, not only where its head says something."""
    return any(any_noun().search(article.text, *article.sentence_at(m.start)) for m in named)


def _undivided(article: Article, clause: Clause) -> bool:
    return len(clause.partners) > 2 and bool(_VARIOUS.search(article.text, clause.start, clause.end))


def clause_sectors(article: Article, clause: Clause) -> list[SectorMention]:
    told = told_in(article, [(clause.start, clause.end)])
    if len(clause.partners) < 2:
        return told
    # What one of several is called tells nothing of the others: "BPJS Ketenagakerjaan, RS Sari, dan PT Karya"; of a
    # long list some may have names that are not recognised.
    names = [(p.start, p.end) for p in clause.partners]
    names = [(names[0][0], names[-1][1])] if len(names) > 2 else names
    return [m for m in told if not any(start <= m.start < end for start, end in names)]


def share_of(article: Article, clause: Clause, sectors: list[SectorMention], number: int) -> list[SectorMention]:
    """The sectors of one partner of a list: all of them, or with "masing-masing" and equal counts its own."""
    if EACH.search(article.text, clause.start, clause.end) and len(sectors) == len(clause.partners):
        return [sectors[number]]
    return sectors
