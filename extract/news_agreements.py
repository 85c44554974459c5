"""The agreements that an article announces: who signed what with whom, about which sectors.

One article may tell of one agreement of several parties, of eight agreements of one region with eight partners, each
with its own sectors, of agreements that it only counts ("PKS dengan 15 provinsi lain"), of a contract between
companies that officials merely watched, or of none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extract.events import Signing, Verdict, find_signings, not_ours, nouns
from extract.news_places import venues
from extract.news_text import Article
from extract.organisation_mentions import OrganisationMention, find_organisations
from extract.sectors import SectorMention, combine, find_sectors

SUPPORT = "penunjang/lainnya"
GOVERNMENTS = {"provinsi", "kabupaten", "kota"}


@dataclass(frozen=True, slots=True)
class Announced:
    """One agreement, or a count of them, as the article tells it; offsets are into the article's text."""

    form: str
    parties: tuple[OrganisationMention, ...]
    sectors: tuple[SectorMention, ...]
    subject: tuple[int, int] | None
    anchor: tuple[int, int]  #: the sentence that tells it
    count: int = 1
    confidence: float = 0.8
    outside: bool = False  #: between companies only, or a grant: no cooperation of regions


def find_agreements(article: Article, verdict: Verdict) -> list[Announced]:
    """The agreements signed, in the order in which they are told. Never raises."""
    if verdict.event_class in _BESIDE:
        return _on_the_margin(article, verdict)
    if verdict.event_class not in ("penandatanganan", "tindak_lanjut", "perpanjangan"):
        return []
    signed = [s for s in verdict.signings if s.state == "done"]
    if not signed and verdict.event_class != "tindak_lanjut":
        signed = [s for s in verdict.signings if s.state == "past"] or _renewal(article, verdict)
    if not signed or not_ours()["anggaran"].search(article.text[article.body : article.body + 900]):
        return []
    many = _several(article, signed)
    found = many or _single(article, signed)
    rows = found + _counted(article, found)
    return [replace(row, outside=True) for row in rows] if _is_grant(article, signed) else rows


def _renewal(article: Article, verdict: Verdict) -> list[Signing]:
    """A renewal told without a word of signing: "kerja sama diperpanjang lima tahun"."""
    if verdict.event_class != "perpanjangan" or verdict.verb is None:
        return []
    return [Signing(*verdict.verb, strong=False, state="done", sentence=article.sentence_at(verdict.verb[0]))]


def _is_grant(article: Article, signed: Sequence[Signing]) -> bool:
    grant = not_ours()["hibah"]
    return bool(grant.search(article.title or "")) or any(grant.search(article.text, *s.sentence) for s in signed)


#: Events on whose margin something may be signed too, and the words that say so.
_BESIDE = ("rapat_koordinasi", "sosialisasi", "peluncuran", "evaluasi")
_ALSO = re.compile(
    r"\b(?:dirangkai(?:kan)?|sekaligus|disertai|ditandai|dilanjutkan|bersamaan dengan|pada kesempatan (?:itu|"
    r"tersebut|yang sama)|"
    r"di sela)\b|\bjuga (?:dilakukan|dilaksanakan|digelar|menandatangani|meneken|ditandatangani)\b",
    re.IGNORECASE,
)


def _on_the_margin(article: Article, verdict: Verdict) -> list[Announced]:
    """What was signed beside another event: only where one sentence says so and names both parties."""
    for signing in verdict.signings:
        parties = _parties_in(article, signing.sentence)
        if (
            signing.state == "done"
            and signing.strong
            and len(parties) > 1
            and _ALSO.search(article.text, *signing.sentence)
        ):
            return _single(article, [signing])
    return []


# --- one agreement --------------------------------------------------------------------------------------------------


def _single(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """One agreement: its parties in the sentence of the signing, else with the sentences around it and the headline."""
    for signing in _by_promise(article, signed):
        parties = _parties_in(article, signing.sentence)
        if len(parties) < 2:
            parties = _joined(article, signing, parties)
        if len(parties) >= 2:
            subject = _subject(article, signing)
            sectors = _sectors_of(article, signing, subject)
            form = _form(article, signing.sentence)
            return [_announced(form, parties, sectors, subject, signing.sentence, 0.85 if signing.strong else 0.7)]
    return []


def _by_promise(article: Article, signed: Sequence[Signing]) -> list[Signing]:
    """Signings with the lead first: a strong word before a weak one, early before late."""
    in_lead = article.sentences[2][1] if len(article.sentences) > 2 else article.lead[1]
    return sorted(signed, key=lambda s: (s.start > in_lead, not s.strong, s.start))


def _announced(
    form: str, parties: Sequence[OrganisationMention], sectors: Iterable[SectorMention],
    subject: tuple[int, int] | None, anchor: tuple[int, int], confidence: float,
) -> Announced:  # fmt: skip
    kinds = {p.organisation.kind for p in parties}
    companies = not kinds & (GOVERNMENTS | {"perangkat_daerah", "desa"}) and bool(
        kinds & {"perusahaan", "bumn", "bumd"}
    )
    return Announced(form, tuple(parties), tuple(sectors), subject, anchor, confidence=confidence, outside=companies)


#: Behind these words stand people who watch, come along or speak, and places: not parties.
_ASIDE = re.compile(
    r"\b(?:disaksikan|saksikan|menyaksikan|didampingi|dihadiri|turut hadir|hadir|diwakili|difasilitasi|dimediasi|"
    r"kata|ujar|ucap|"
    r"tutur|jelas|ungkap|tegas|menurut|sebagaimana disampaikan|sesuai (?:arahan|amanat)|atas arahan|di hadapan|"
    r"bersama unsur|"
    r"watched by|witnessed by)\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\b(?:di|dari|ke|pada|wilayah|asal|warga|masyarakat|perairan|kawasan|bandara|pelabuhan|RSUD|TPA|daerah|"
    r"perbatasan|APBD|menuju|"
    r"untuk|bagi|oleh-oleh|khas|hotel|gedung|kantor|balai|pendopo|rumah|aula|kampus|komoditas|antara warga|"
    r"Bank)(?: [A-Z]\w{0,15})?[ ]{1,2}(?:Kota |Kabupaten |Provinsi )?)$",
    re.IGNORECASE,
)
#: Right behind these no party stands, whatever its name.
_INSIDE = re.compile(r"\b(?:di|ke|dari|bertempat di)\s$", re.IGNORECASE)


def _parties_in(article: Article, span: tuple[int, int]) -> list[OrganisationMention]:
    """Organisations that act as parties within a span, each once."""
    text = article.text
    found: list[OrganisationMention] = []
    for mention in article.organisations:
        if span[0] <= mention.start < span[1] and _acts(text, span, mention):
            found.append(mention)
    return _each_once(_best_forms(found))


def _acts(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    before = text[span[0] : mention.start]
    aside = list(_ASIDE.finditer(before))
    if re.search(r"\b(?:melalui|cq\.?|lewat) (?:[a-z]{1,12} ){0,2}$", before[-40:]):
        return False
    if aside and not _SIGNS_AGAIN.search(before[aside[-1].end() :]):
        return False
    if _INSIDE.search(before[-14:]):
        return False
    if _AT.search(before[-40:]) and mention.form in ("bare", "place", "head"):
        return False
    if _VENUE_BEFORE.search(before[-70:]) and mention.form in ("bare", "place"):
        return False
    if mention.organisation.kind in ("organisasi",) and mention.organisation.name.startswith("Asosiasi Pemerintah"):
        return False
    return not _in_quotes(text, span, mention.start)


#: "di Gedung Sate, " before a town.
_VENUE_BEFORE = re.compile(r"\bdi [A-Z][^,.\n]{2,60}, $")
_SIGNS_AGAIN = re.compile(r"\b(?:dengan|antara|menandatangani|meneken|bersama(?= [A-Z]))\b")


def _in_quotes(text: str, span: tuple[int, int], at: int) -> bool:
    before = text[span[0] : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _best_forms(found: list[OrganisationMention]) -> list[OrganisationMention]:
    """Bare names of towns count only where no government is named by its own name; a bare province may act."""
    bodies = [m for m in found if m.form != "bare" or m.organisation.kind == "provinsi"]
    return bodies if len(bodies) >= 2 else found


def _each_once(found: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """Each organisation once, by its fullest mention; an office goes where its own government is a party too."""
    best: dict[str, OrganisationMention] = {}
    for mention in found:
        key = mention.organisation.region_code or mention.organisation.name.lower()
        if mention.organisation.kind == "perangkat_daerah" and mention.organisation.region_code is None:
            continue
        kept = best.get(key)
        if kept is None or mention.organisation.score > kept.organisation.score + 0.05:
            best[key] = replace(mention) if kept is None else mention
    return sorted(best.values(), key=lambda m: m.start)


def _joined(article: Article, signing: Signing, parties: list[OrganisationMention]) -> list[OrganisationMention]:
    """The parties with those that the neighbouring sentences and the headline name."""
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    for near in (at - 1, at + 1, at - 2):
        if 0 <= near < len(spans) and len(parties) < 2:
            parties = _each_once(sorted(parties + _parties_in(article, spans[near]), key=lambda m: m.start))
    if len(parties) < 2 and article.title:
        parties = _with_headline(article, parties)
    return parties


def _with_headline(article: Article, parties: list[OrganisationMention]) -> list[OrganisationMention]:
    """The headline names the other party by a short form; the text must name it somewhere for a place to show."""
    names = {m.organisation.name for m in find_organisations(article.title or "")}
    more = [m for m in article.organisations if m.organisation.name in names and m.start >= article.body]
    return _each_once(sorted(parties + more, key=lambda m: m.start))


# --- subject, form, sectors -----------------------------------------------------------------------------------------

_ABOUT = re.compile(
    r"(?:\((?:MoU|PKS|KB|LoI|MSP|NK|KSB|MOU|Mou|PKB|memorandum of understanding[^()]{0,8})[^()]{0,12}\)\s)?"
    r"(?:(?:tentang|mengenai|terkait(?: dengan)?|perihal|ihwal|soal|di bidang|pada bidang|bidang|dalam bidang|"
    r"dalam hal|dalam rangka|"
    r"untuk|guna|berupa|dalam|seputar|on|regarding)\s)"
)
_SUBJECT_END = re.compile(
    r",?\s(?:di (?=[A-Z\"“])|pada (?=hari|tanggal|[A-Z])|bertempat|yang (?:di|ber|me|dit)|dengan (?=Pem|PT|[A-Z]|"
    r"nilai|perkiraan|investasi)|"
    r"antara (?=Pem|PT|[A-Z])|bersama (?=[A-Z])|(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b|selama \w+ "
    r"(?:tahun|bulan)|senilai|"
    r"disaksikan|berlangsung|digelar|diperpanjang|dilakukan|resmi|akhirnya|kemarin|hari ini|batal|antara|dihadiri|"
    r"mulai|untuk jangka|sekaligus|oleh)|[.;]\s|[.;]$|\s?\n|\s\((?=\d)|, (?=Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu)"
)


def _subject(article: Article, signing: Signing) -> tuple[int, int] | None:
    """Span of what the agreement is about, behind its noun: "perjanjian kerja sama (PKS) **pelayanan rujukan**"."""
    end = signing.sentence[1]
    for begin in _after_nouns(article.text, signing):
        about = _ABOUT.match(article.text, begin, end)
        at = about.end() if about else begin
        stop = _SUBJECT_END.search(article.text, at, end)
        finish = stop.start() if stop else end
        span = _trimmed(article.text, at, min(finish, at + 260))
        if span[1] - span[0] >= 8 and _tells(article.text[slice(*span)], bool(about)):
            return span
    about = next(
        (
            m
            for m in _ABOUT.finditer(article.text, signing.end, end)
            if m.group().split()[0] in ("tentang", "mengenai", "bidang")
        ),
        None,
    )
    if about is None:
        return None
    stop = _SUBJECT_END.search(article.text, about.end(), end)
    span = _trimmed(article.text, about.end(), stop.start() if stop else end)
    return span if span[1] - span[0] >= 4 else None


def _after_nouns(text: str, signing: Signing) -> list[int]:
    """Where the words behind each noun of an agreement start, those behind the signing first."""
    start, end = signing.sentence
    spans = [m.span() for _, pattern in nouns() for m in pattern.finditer(text, start, end)]
    ends = {b for a, b in spans if not any(c <= a and b <= d and (c, d) != (a, b) for c, d in spans)}
    ordered = sorted(ends, key=lambda e: (e < signing.start, abs(e - signing.end)))
    return [_skip(text, e, end) for e in ordered]


_BETWEEN = re.compile(r"\)?\s?(?:\([^()]{1,40}\)|[Kk]esatu|[Bb]ersama|[Dd]aerah|ini|itu|tersebut)?\s?")


def _skip(text: str, at: int, end: int) -> int:
    found = _BETWEEN.match(text, at, end)
    return found.end() if found else at


def _tells(words: str, introduced: bool) -> bool:
    """Whether the words behind a noun are a subject: introduced as one, or naming a sector or an activity."""
    if introduced and len(words) > 4:
        return True
    first = words.split(" ")[0]
    return bool(re.match(r"(?:pe[a-z]{3,}an|ke[a-z]{3,}an|per[a-z]{3,}an)$", first)) or bool(find_sectors(words[:80]))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(" ,(-")), end - (len(piece) - len(piece.rstrip(" ,.;-–(\n")))


_SCOPE = re.compile(
    r"\b(?:ruang lingkup|lingkup|meliputi|mencakup|mengatur|berisi|memuat|fokus|bidang yang|isi)\b", re.IGNORECASE
)


def _sectors_of(article: Article, signing: Signing, subject: tuple[int, int] | None) -> list[SectorMention]:
    """Sectors of the subject; with none there, of the sentence, the headline, the sentences that tell the scope."""
    found = _told(article, [subject]) if subject else []
    if found:
        return found
    found = _told(article, [signing.sentence])
    if found:
        return found
    scope = [span for span in article.sentences if _SCOPE.search(article.text, *span)][:2]
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    if article.title and combine(find_sectors(article.title)):
        wanted = {m.sector for m in combine(find_sectors(article.title))}
        here = [m for m in find_sectors(article.text, article.words) if m.sector in wanted and m.start >= article.body]
        if here:
            return combine(here)
    return _told(article, scope) or _told(article, spans[max(0, at - 1) : at + 3])


def _told(article: Article, spans: Iterable[tuple[int, int]]) -> list[SectorMention]:
    found = []
    for start, end in spans:
        here = [replace(m, start=m.start + start, end=m.end + start) for m in find_sectors(article.text[start:end])]
        found += [m for m in here if not any(a <= m.start < b for a, b in venues(article.text, start, end))]
    return _without_support(combine(found))


def _without_support(told: list[SectorMention]) -> list[SectorMention]:
    """Support functions ("penunjang/lainnya") beside a real affair are its means, unless they are named first."""
    if len(told) > 1 and told[0].sector != SUPPORT:
        return [m for m in told if m.sector != SUPPORT]
    return told


def _form(article: Article, span: tuple[int, int]) -> str:
    """The form that the sentence names, else the headline's, else the first the text names."""
    for text in (article.text[slice(*span)], article.title or "", article.text[article.body : article.body + 1200]):
        spots = [(m.start(), n, form) for n, (form, pattern) in enumerate(nouns()[:-1]) if (m := pattern.search(text))]
        if spots:
            return min(spots)[2]
    return "lainnya" if nouns()[-1][1].search(article.text[slice(*span)]) else "kesepakatan_bersama"


# --- several agreements of one region -------------------------------------------------------------------------------

_NUMBER = {
    "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
    "sebelas": 11,
    "belasan": 12,
}  # fmt: skip
_MANY = re.compile(
    rf"\b({'|'.join(_NUMBER)}|\d{{1,3}})\s(?:buah\s|naskah\s|dokumen\s)?(?:mou|pks|nota|kesepakatan|perjanjian|"
    rf"naskah|provinsi|kabupaten|kota|daerah|mitra|"
    r"gubernur|kepala daerah|perguruan tinggi|universitas|perusahaan|instansi|lembaga)|\bmasing-masing\b|"
    r"\bsejumlah (?:provinsi|daerah|mitra)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch of text that belongs to one partner, or to several that it lists."""

    partners: tuple[OrganisationMention, ...]
    start: int
    end: int
    sentence: tuple[int, int]
    form: str | None = None


def _several(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """Agreements of one region with partners that each have sectors of their own; [] where there is but one."""
    home = _home(article, signed)
    if home is None:
        return []
    clauses = _partner_clauses(article, signed, home)
    told = [(clause, _clause_sectors(article, clause)) for clause in clauses]
    told = [(clause, sectors) for clause, sectors in told if sectors]
    if not told:
        told = _sharing(article, signed, clauses)
    partners = {p.organisation.name for clause, _ in told for p in clause.partners}
    distinct = {clause.start for clause, _ in told}
    if len(partners) < 2 or (len(distinct) < 2 and not _MANY.search(article.text, article.body, article.lead[1])):
        return []
    if len(partners) < 3 and not (_MANY.search(article.title or "") or _MANY.search(article.text, *article.lead)):
        return []
    form = _form(article, signed[0].sentence)
    found: dict[str, Announced] = {}
    for clause, sectors in told:
        for number, partner in enumerate(clause.partners):
            own = _share_of(article, clause, sectors, number)
            _add(found, home, partner, own, clause, form)
    return list(found.values())


_WITH_NUMBER = re.compile(
    rf"\b(?:dengan|bersama|menggandeng|gandeng)\s({'|'.join(_NUMBER)}|\d{{1,2}})\s"
    r"(?:provinsi|kabupaten|kota|daerah|mitra|pemerintah|universitas|perguruan tinggi)",
    re.IGNORECASE,
)


def _sharing(
    article: Article, signed: Sequence[Signing], clauses: list[_Clause]
) -> list[tuple[_Clause, list[SectorMention]]]:
    """Partners counted first and listed then, with topics told once for "
    "all: "dengan lima daerah … Kelimanya ialah …"."""
    counted = _WITH_NUMBER.search(article.text, article.body)
    listed = max(clauses, key=lambda c: len(c.partners), default=None)
    if counted is None or listed is None:
        return []
    number = _NUMBER.get(counted.group(1).lower()) or int(counted.group(1))
    if len(listed.partners) != number:
        return []
    return [(listed, _sectors_of(article, signed[0], None))]


def _add(
    found: dict[str, Announced], home: OrganisationMention, partner: OrganisationMention, sectors: list[SectorMention],
    clause: _Clause, form: str,
) -> None:  # fmt: skip
    name = partner.organisation.name
    if name in found:
        known = {m.sector for m in found[name].sectors}
        more = tuple(m for m in sectors if m.sector not in known)
        found[name] = replace(found[name], sectors=found[name].sectors + more)
        return
    span = _trimmed_clause(clause, sectors)
    found[name] = _announced(form, (home, partner), sectors, span, clause.sentence, 0.85)


def _trimmed_clause(clause: _Clause, sectors: list[SectorMention]) -> tuple[int, int] | None:
    if not sectors:
        return None
    return min(m.start for m in sectors), max(m.end for m in sectors)


def _home(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """The region whose agreements these are: named first where the signing is told, and more often than any partner."""
    limit = max([s.sentence[1] for s in signed[:3]] + [article.lead[1]])
    early = [
        m for m in article.organisations
        if article.body <= m.start < limit and m.organisation.kind in GOVERNMENTS | {"perguruan_tinggi"}
        and _acts(article.text, article.sentence_at(m.start), m)
    ]  # fmt: skip
    counts = Counter(m.organisation.name for m in article.organisations if m.start >= article.body)
    if not early:
        return None
    first = early[0]
    best = max(early, key=lambda m: (counts[m.organisation.name], -m.start))
    chosen = best if counts[best.organisation.name] > counts[first.organisation.name] + 1 else first
    named = [m for m in early if m.organisation.name == chosen.organisation.name]
    return max(named, key=lambda m: m.organisation.score)


def _partner_clauses(article: Article, signed: Sequence[Signing], home: OrganisationMention) -> list[_Clause]:
    """The stretches around each partner named from the signing on, as long as partners keep coming."""
    first = min(s.sentence[0] for s in signed)
    clauses: list[_Clause] = []
    quiet = 0
    for span in article.sentences:
        if span[0] < first:
            continue
        partners = [
            m for m in article.organisations
            if span[0] <= m.start < span[1] and m.organisation.name != home.organisation.name
            and m.organisation.kind != "perangkat_daerah" and _acts(article.text, span, m)
            and _is_partner(article.text, m)
        ]  # fmt: skip
        clauses += _split(article, span, partners)
        quiet = 0 if partners else quiet + 1
        if quiet > 3 and clauses:
            break
    return clauses


_WITH = re.compile(r"(?:dengan|bersama|antara|,|dan|serta|menggandeng|gandeng)[ ]$")


def _is_partner(text: str, mention: OrganisationMention) -> bool:
    """A town's bare name is its government only where it is joined to others or led by "dengan"."""
    if mention.form != "bare" or mention.organisation.kind == "provinsi":
        return mention.organisation.score > 0.55
    return bool(_WITH.search(text[max(0, mention.start - 14) : mention.start]))


_LISTED = re.compile(
    r"[ ]?(?:,|dan|serta|, dan|, serta|&|maupun|juga)[ ](?:dengan |bersama |juga |oleh |Gubernur |Bupati |Wali Kota )?",
    re.IGNORECASE,
)


def _split(article: Article, span: tuple[int, int], partners: list[OrganisationMention]) -> list[_Clause]:
    """Cuts a sentence between partners; those joined by "dan" or a comma share one stretch."""
    groups: list[list[OrganisationMention]] = []
    for partner in partners:
        if groups and _LISTED.fullmatch(article.text, groups[-1][-1].end, partner.start):
            groups[-1].append(partner)
        else:
            groups.append([partner])
    leads = bool(groups) and _topic_leads(article, span, groups)
    clauses = []
    for number, group in enumerate(groups):
        after = groups[number + 1][0].start if number + 1 < len(groups) else span[1]
        before = groups[number - 1][-1].end if number else span[0]
        if leads and number + 1 < len(groups):
            after = group[-1].end
        start = before if leads or not _told(article, [(group[-1].end, after)]) else group[0].start
        clauses.append(_Clause(tuple(group), start, after, span))
    return clauses


def _topic_leads(article: Article, span: tuple[int, int], groups: list[list[OrganisationMention]]) -> bool:
    """Whether topics stand before their partners: "Bidang suplai nikel dilakukan bersama Provinsi X"."""
    if _LEADS.match(article.text, span[0]):
        return True
    last = groups[-1][-1].end
    return bool(_told(article, [(span[0], groups[0][0].start)])) and not _told(article, [(last, span[1])])


_LEADS = re.compile(r"(?:Bidang|Untuk bidang|Di bidang|Kerja ?sama bidang|Sektor)\b", re.IGNORECASE)


def _clause_sectors(article: Article, clause: _Clause) -> list[SectorMention]:
    return _told(article, [(clause.start, clause.end)])


_EACH = re.compile(r"\bmasing-masing\b", re.IGNORECASE)


def _share_of(article: Article, clause: _Clause, sectors: list[SectorMention], number: int) -> list[SectorMention]:
    """The sectors of one partner of a list: all of them, or with "masing-masing" and equal counts its own."""
    if _EACH.search(article.text, clause.start, clause.end) and len(sectors) == len(clause.partners):
        return [sectors[number]]
    return sectors


# --- agreements only counted ----------------------------------------------------------------------------------------

_OTHERS = re.compile(
    rf"\b(?:dengan|bersama|antara)\s(?:[^.\n]{{0,40}}?\s)??({'|'.join(_NUMBER)}|\d{{1,3}})\s"
    r"(?:provinsi|kabupaten/kota|kabupaten dan kota|kabupaten|kota|daerah|mitra|perusahaan|perguruan tinggi|"
    r"universitas|instansi|lembaga)\s?"
    r"(lain(?:nya)?)?",
    re.IGNORECASE,
)


def _counted(article: Article, found: Sequence[Announced]) -> list[Announced]:
    """Rows for agreements that are only counted: "PKS antara Pemprov Kaltim dengan 15 provinsi lain"."""
    rows = []
    for span in article.sentences:
        match = _OTHERS.search(article.text, *span)
        if match is None or _in_quotes(article.text, span, match.start()):
            continue
        others = bool(match.group(2))
        if not others and found:
            continue
        noun = next(
            (form for form, pattern in nouns() if form != "lainnya" and pattern.search(article.text, *span)), None
        )
        home = next((m for m in article.organisations if span[0] <= m.start < match.end()), None) or (
            found[0].parties[0] if found else None
        )
        number = _NUMBER.get(match.group(1).lower()) or int(re.sub(r"\D", "", match.group(1)) or 0)
        if noun is None or home is None or number < 2 or not (others or _told_signed(article, span)):
            continue
        rows.append(Announced(noun, (home,), (), None, span, count=number, confidence=0.75))
        break
    return rows


def _told_signed(article: Article, span: tuple[int, int]) -> bool:
    return any(s.state == "done" for s in find_signings(article.text, [span]))
