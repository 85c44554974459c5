"""Partners that the news counts and then names one after another, in whatever manner: "teken 12 MoU … Dengan A …".

Such an article opens with how many partners or papers there are and spends its sentences on them: as the subject of
one ("Institut Sari diminta membantu irigasi"), behind "dengan", on a list, in brackets. Where as many bodies stand as
partners as were counted, they are the partners; what stands around each of them is what its paper is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.news.apposition import tells_where
from extract.news.clauses import (
    Clause,
    clauses_of,
    is_held,
    is_partner,
    is_to_come,
    may_sign,
    says,
    tells_partners,
    without_pairs,
)
from extract.news.numbered import KINDS, NO_PARTNERS
from extract.news.parties import Announced, acts, announced, is_apposed, joined_to_place, parties_in, signed_for
from extract.news.partners import clause_sectors, home_of, is_one_paper, other_signs, share_of
from extract.news.rolls import own_government
from extract.news.sharing import EACH, NUMBERS, number_of
from extract.news.sides import told_between
from extract.news.signings import Signing, any_noun, find_signings, is_earlier
from extract.news.subjects import form_of, sectors_for, subject_elsewhere, subject_of
from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS, HOSPITALS, government
from extract.values.sectors import SectorMention

SURE = 0.82
#: Fewer partners than these may be the two sides of one paper.
FEWEST = 3
#: Of so many counted one or two may have names that are not recognised; at least this share must be named.
MANY, SHARE = 4, 0.6
#: Sentences of the opening that may count.
OPENING = 4

_PAPERS = (
    r"(?:mou|moa|pks|nota|kesepakatan|perjanjian|kerja ?sama|naskah|dokumen|memorandum|letter of intent|loi|"
    r"penandatanganan|kesepahaman)"
)
_COUNT = re.compile(
    rf"(?<![-\w])(?:ke)?({'|'.join(sorted(NUMBERS, key=len, reverse=True))}|satu|\d{{1,2}})\s"
    rf"(?:(?:buah|orang|pimpinan|kepala|rektor|naskah|dokumen|pemerintah)\s)?(?:{'|'.join(KINDS)}|{_PAPERS}|ptn|pts)\b",
    re.IGNORECASE,
)
#: Between two counts that are added: "tiga kota asing dan empat kampus".
_ADDED = re.compile(r"(?:\s[A-Za-z]{3,12}){0,2},?\s(?:dan|serta|plus|ditambah|hingga)\s", re.IGNORECASE)


def find_census(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each of the partners that are counted and named; [] where no count is met. Never raises."""
    numbers = _numbers(article, signed)
    home = _home(article, signed) if numbers else None
    if (
        home is None
        or is_one_paper(article, signed)
        or other_signs(article, signed)
        or _all_sign(article, signed, home)
    ):
        return []
    return _rows(article, signed, home, _chosen(article, _named(article, home), numbers))


def _all_sign(article: Article, signed: Sequence[Signing], home: OrganisationMention) -> bool:
    """Whether a sentence lists the home government with all others as signers of one paper, nobody "dengan" them."""
    for signing in signed:
        parties = parties_in(article, signing.sentence)
        ours = any(p.organisation.name == home.organisation.name for p in parties)
        if len(parties) < FEWEST or not ours or EACH.search(article.text, *signing.sentence):
            continue
        first, last = parties[0].start, parties[-1].end
        aside = not first < signing.start < last
        if aside and not _PARTS.search(article.text, signing.sentence[0], last):
            return True
    return False


_PARTS = re.compile(r"\b(?:dengan|menggandeng|gandeng|merangkul|rangkul|kepada)\b")


def meets_count(article: Article, signed: Sequence[Signing], rows: Sequence[Announced]) -> bool:
    """Whether the papers are just as many as the news counts partners or papers."""
    return len(rows) in _numbers(article, signed)


def _home(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """Who signs with all: the government that the opening is about, else the one that a signing names first."""
    home = home_of(article, signed)
    if home is not None and home.organisation.kind in GOVERNMENTS:
        return home
    for signing in [*(s for s in signed if s.strong), *signed]:
        parties = parties_in(article, signing.sentence)
        first = next((p for p in parties if p.organisation.kind in GOVERNMENTS), None)
        if first is not None:
            active = first.start < signing.start or len(parties) == 1
            if active and not _WITH.search(article.text, signing.sentence[0], first.start):
                return first
    own = own_government(article, set())
    return _acting(article, own) or (_at_home(article) if own is None else None) or home


def _acting(article: Article, own: OrganisationMention | None) -> OrganisationMention | None:
    """The government whose article it is, unless the text names it only as one who looks on at what firms sign."""
    if own is None:
        return None
    told = [m for m in article.organisations if signed_for(article, m).organisation.name == own.organisation.name]
    active = any(acts(article.text, article.sentence_at(m.start), m) for m in told)
    return own if active or not told else None


def _at_home(article: Article) -> OrganisationMention | None:
    """The government of the region that dateline or headline tell, where its head is told by his name alone."""
    own = article.own_region
    if own is None or not re.search(_CALLED[own.level], article.text):
        return None
    bare = (m for m in article.organisations if m.organisation.region_code == own.code)
    mention = next((m for m in bare if m.form in ("bare", "place")), None)
    return replace(mention, organisation=government(own)) if mention is not None else None


_CALLED = {
    "provinsi": r"\b(?:Gubernur|Pemprov)\b",
    "kabupaten": r"\b(?:Bupati|Pemkab)\b",
    "kota": r"\b(?:Wali ?[Kk]ota|Pemkot?)\b",
}
_WITH = re.compile(r"\b(?:dengan|(?<!kesepakatan )bersama|menggandeng|gandeng|antara)(?: [a-z]{3,12}){0,2} $")


def _numbers(article: Article, signed: Sequence[Signing]) -> set[int]:
    """How many partners or papers the headline, the opening and the signings count, alone and added up."""
    title = article.title or ""
    spans = [*article.sentences[:OPENING], *(s.sentence for s in signed)]
    numbers = _counted(title, (0, len(title)))
    for span in dict.fromkeys(spans):
        numbers |= _counted(article.text, span)
    return {n for n in numbers if n >= FEWEST}


def _counted(text: str, span: tuple[int, int]) -> set[int]:
    found = [
        m for m in _COUNT.finditer(text, *span)
        if not NO_PARTNERS.search(text, span[0], m.start()) and not _FOLLOWED.search(text, span[0], m.start())
    ]  # fmt: skip
    numbers, total, last = set[int](), 0, -1
    for match in found:
        number = number_of(match) or 1
        total = total + number if last >= 0 and _ADDED.fullmatch(text, last, match.start()) else number
        last = match.end()
        numbers |= {number, total}
    return numbers


#: Who is counted behind these came to a meeting: "rapat itu diikuti empat kabupaten".
_FOLLOWED = re.compile(r"\bdiikuti(?: oleh)? $")


@dataclass(frozen=True, slots=True)
class _Named:
    """A partner and the stretches of text that tell of it."""

    partner: OrganisationMention
    clauses: tuple[Clause, ...]
    sure: bool  #: named at least once in a sentence that tells of a paper or goes on with a list


def _chosen(article: Article, named: Sequence[_Named], numbers: set[int]) -> Sequence[_Named]:
    """Those of the named who are as many as were counted, all or the surer ones; else most of many that were."""
    told = {one.partner.organisation.name for one in named if _first_told(article, one)[1]}
    topical = [one for one in named if one.partner.organisation.name in told]
    sure = [one for one in named if one.sure]
    kinds = [[one for one in named if one.partner.organisation.kind in kind] for kind in _OF_A_KIND]
    choices = [named, sure, topical, [one for one in topical if one.sure], *kinds]
    for chosen in choices:
        if len(chosen) >= FEWEST and len(chosen) in numbers:
            return chosen
    # A body without a topic where most have one is only mentioned.
    for chosen in (topical if 2 * len(topical) > len(named) else named, sure):
        on_list = sum(one.sure or len(one.clauses[0].partners) > 1 for one in chosen) * 2 > len(chosen)
        if len(chosen) >= FEWEST and on_list and any(n >= MANY and SHARE * n <= len(chosen) < n for n in numbers):
            return chosen
    return []


_OF_A_KIND = (GOVERNMENTS, {"provinsi"}, {"perguruan_tinggi"}, {"kementerian", "lembaga"}, FIRMS)


def _named(article: Article, home: OrganisationMention) -> list[_Named]:
    """The bodies that stand as partners, in the order in which they are first named."""
    found: dict[str, _Named] = {}
    for span in _sentences(article):
        strong = tells_partners(article, span)
        partners = [m for m in _partners(article, span, home) if strong or not says(article, m)]
        for clause in clauses_of(article, span, partners):
            for mention in clause.partners:
                party = signed_for(article, mention)
                before = found.get(party.organisation.name)
                clauses = (*before.clauses, clause) if before else (clause,)
                sure = strong or (before is not None and before.sure)
                found[party.organisation.name] = _Named(before.partner if before else party, clauses, sure)
    return list(found.values())


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    """The sentences that may tell of what was signed now: none that looks back, forward, or at what is held already."""
    recalls = False
    for span in article.sentences:
        states = {s.state for s in find_signings(article.text, [span])}
        recalls = states == {"past"} or (recalls and not states)
        if states and "done" not in states:
            continue
        if recalls or is_held(article.text, span, states) or is_earlier(article.text, span):
            continue
        # What partners will do is what they signed for: "RS Sari akan menangani rujukan".
        if not (is_to_come(article, span) and (_STILL_OPEN.search(article.text, *span) or _speaks(article, span))):
            yield span


_STILL_OPEN = re.compile(r"\b(?:penjajakan|menjajaki|jajaki|menyusul|rencananya|baru akan)\b", re.IGNORECASE)


def _speaks(article: Article, span: tuple[int, int]) -> bool:
    """Whether a sentence speaks of papers, which then are those to come."""
    return any_noun().search(article.text, *span) is not None


#: Where a body lies or whom a paper serves: "rujukan dari **RSUD Sari**".
_PLACE = re.compile(r"\b(?:dari|di|ke|pada|untuk|bagi|milik|asal|oleh|alumni|seperti) $", re.IGNORECASE)


def _partners(article: Article, span: tuple[int, int], home: OrganisationMention) -> list[OrganisationMention]:
    text, found = article.text, []
    here = [m for m in article.organisations if span[0] <= m.start < span[1]]
    if told_between(text, span) and not any(_is_ours(m, home) for m in here):
        # "Ada pula PKS antara RS Sari dan RS Bumi": a paper of others.
        return []
    lies: OrganisationMention | None = None
    for mention in here:
        if not acts(text, span, mention) or joined_to_place(text, lies, mention):
            lies = mention if mention.form in ("bare", "place") else lies
            continue
        if is_apposed(article, mention) or tells_where(article, mention) or not is_partner(text, mention, home):
            continue
        if not may_sign(mention) or _is_ours(mention, home) or _PLACE.search(text, span[0], mention.start):
            continue
        found.append(mention)
    return without_pairs(text, found)


def _is_ours(mention: OrganisationMention, home: OrganisationMention) -> bool:
    """Whether a mention is the home government itself or a department of it; its hospitals may sign with it."""
    body, own = mention.organisation, home.organisation
    if body.name == own.name:
        return True
    return body.kind == "perangkat_daerah" and not body.name.startswith(HOSPITALS) and body.region_code in (
        None, own.region_code
    )  # fmt: skip


def _rows(
    article: Article, signed: Sequence[Signing], home: OrganisationMention, named: Sequence[_Named]
) -> list[Announced]:
    told = [(one, *_first_told(article, one)) for one in named]
    silent = not any(sectors for _, _, sectors in told)
    rows = []
    for one, clause, own in told:
        signing = next((s for s in reversed(signed) if s.start < clause.end), signed[0])
        subject = subject_of(article, signing) or (subject_elsewhere(article, signed) if silent else None)
        # A list of partners without topics of their own is about what the signing before it tells.
        shared = sectors_for(article, signing, subject) if silent or len(clause.partners) > 1 else []
        sentence = clause.sentence if any_noun().search(article.text, *clause.sentence) else signing.sentence
        form = form_of(article, sentence)
        sectors = own or shared
        about = (min(m.start for m in own), max(m.end for m in own)) if own else subject
        rows.append(announced(form, (home, one.partner), sectors, about, clause.sentence, SURE))
    return rows


def _first_told(article: Article, one: _Named) -> tuple[Clause, list[SectorMention]]:
    """The first clause of a partner that tells a topic, and its share of that."""
    for clause in one.clauses:
        sectors = clause_sectors(article, clause)
        if sectors:
            names = [signed_for(article, m).organisation.name for m in clause.partners]
            return clause, share_of(article, clause, sectors, names.index(one.partner.organisation.name))
    return one.clauses[0], []
