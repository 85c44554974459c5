"""The agreements that an article announces: who signed what with whom, about which sectors.

One article may tell of one agreement of several parties, of eight agreements of one region with eight partners, each
with its own sectors, of agreements that it only counts ("PKS dengan 15 provinsi lain"), of a contract between
companies that officials merely watched, or of none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.apart import with_topics
from extract.news.census import find_census, meets_count
from extract.news.common import with_common
from extract.news.cosigners import with_cosigners
from extract.news.counts import find_counted
from extract.news.crafts import with_crafts
from extract.news.departments import find_departments
from extract.news.events import Verdict
from extract.news.further import find_further, find_listed
from extract.news.grants import is_grant, pays_election
from extract.news.headlines import both_of_headline, with_partner_of_headline, with_side_of_headline
from extract.news.implied import with_implied
from extract.news.joined import joined, with_third, with_whole_region
from extract.news.joint import find_joint
from extract.news.named import each_once
from extract.news.oneness import is_told_as_one
from extract.news.ordered import find_ordered
from extract.news.own import signers_counted, with_own
from extract.news.pairs import find_pairs
from extract.news.papers import dealt_out, find_itemised, forms_of, framed
from extract.news.parties import Announced, announced, parties_in
from extract.news.partners import find_several
from extract.news.rolls import find_rolls
from extract.news.sequels import find_sequels, is_general
from extract.news.sharing import PAPERS, number_of, papers_of
from extract.news.signings import Signing, any_noun, beside, find_signings, not_ours
from extract.news.similar import find_similar, similar_sentence, tells_of_others, without
from extract.news.subjects import sectors_for, subject_elsewhere, subject_of
from extract.news.tallies import OPENING
from extract.news.text import Article, in_quotes
from extract.news.thirds import with_thirds
from extract.news.together import as_one
from extract.news.turns import find_turns
from extract.news.unsigned import without_own
from extract.organisations.mentions import OrganisationMention

#: Confidence in an agreement told by a word of signing, and by a weaker word ("gandeng", "sepakat").
SURE, LESS_SURE = 0.93, 0.78


#: No article tells of signing so often; of a page that does the first are looked at, so that its length costs little.
MOST_SIGNINGS = 60


def find_agreements(article: Article, verdict: Verdict) -> list[Announced]:
    """The agreements signed, in the order in which they are told. Never raises."""
    verdict = replace(verdict, signings=verdict.signings[:MOST_SIGNINGS])
    if verdict.event_class in _BESIDE:
        return _on_the_margin(article, verdict)
    if verdict.event_class not in ("penandatanganan", "tindak_lanjut", "perpanjangan"):
        return []
    signed = [s for s in verdict.signings if s.state == "done"]
    if not signed and verdict.event_class != "tindak_lanjut":
        past = [s for s in verdict.signings if s.state == "past" and not tells_of_others(article, s)]
        signed = _renewal(article, verdict) or past or _of_headline(article, verdict)
    if not signed or _is_drafted(article, signed):
        return []
    if not_ours()["anggaran"].search(article.text[article.body : article.body + 900]):
        return []
    paired = find_pairs(article, signed)
    alike = None if paired else similar_sentence(article, signed)
    if paired:
        found = _told_with_pairs(article, signed, paired)
    else:
        found = _told(article, signed) if alike is None else _told_beside(article, signed, alike)
    found = as_one(article, signed, without_own(found))
    rows = with_crafts(article, with_implied(article, with_thirds(article, found) + find_counted(article, found)))
    return [
        replace(row, outside=True) if is_grant(article, signed, row) or pays_election(article, row) else row
        for row in rows
    ]


def _told(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    listed = find_itemised(article, signed) or find_joint(article, signed) or find_listed(article, signed)
    found = _fuller(listed, article, signed) or find_ordered(article, signed) or find_departments(article, signed)
    found = with_topics(article, found or _by_turns(article, signed) or _single(article, signed))
    found += find_further(article, signed, found)
    sequels = find_sequels(article, found)
    found, sequels = _told_later(found, sequels)
    return [row for row in found if not (sequels and _repeated(row, found, sequels))] + sequels


def _told_later(
    found: list[Announced], sequels: list[Announced]
) -> tuple[list[Announced], list[Announced]]:  # fmt: skip
    """What partners of ours are told to sign together is what the paper of each is about, not one of their own."""
    partners = {row.parties[1].organisation.name: n for n, row in enumerate(found) if len(row.parties) == 2}
    hubs = {row.parties[0].organisation.name for row in found}
    if len(hubs) != 1 or len(found) < 3:
        return found, sequels
    rows, left = list(found), []
    for sequel in sequels:
        places = [partners.get(p.organisation.name) for p in sequel.parties]
        silent = [n for n in places if n is not None and not found[n].sectors]
        if len(silent) < len(sequel.parties):
            left.append(sequel)
        for n in silent if len(silent) == len(sequel.parties) else ():
            rows[n] = replace(rows[n], sectors=sequel.sectors)
    return rows, left


def _repeated(row: Announced, found: Sequence[Announced], sequels: Sequence[Announced]) -> bool:
    """Whether a row only tells in general what departments of the same pair are then told to sign."""
    pair = row.names
    return is_general(row, found) and any(s.names == pair for s in sequels)


def _told_with_pairs(article: Article, signed: Sequence[Signing], paired: list[Announced]) -> list[Announced]:
    """The papers of the pairs that one sentence joins, and those that signings before it tell of."""
    anchor = paired[0].anchor
    before = [s for s in signed if s.sentence < anchor]
    found = _told(without(article, anchor), before) if before else []
    first = found[0].sectors if found else ()
    return found + [replace(row, sectors=row.sectors or first) for row in paired]


def _told_beside(article: Article, signed: Sequence[Signing], alike: tuple[int, int]) -> list[Announced]:
    """The papers told by the other sentences, and those of others that one sentence says to be like the first."""
    found = _told(without(article, alike), [s for s in signed if s.sentence != alike])
    return found + (find_similar(article, alike, found[0]) if found else [])


def _of_headline(article: Article, verdict: Verdict) -> list[Signing]:
    """The signing that only the headline tells, where the opening tells of its papers: "… menghasilkan lima MoU"."""
    title = article.title or ""
    told = [s for s in find_signings(title, [(0, len(title))]) if s.strong and s.state == "done"]
    if not told or any(s.state != "done" for s in verdict.signings):
        return []
    nouns = ((any_noun().search(article.text, *span), span) for span in article.sentences[:OPENING])
    return [Signing(*noun.span(), strong=False, state="done", sentence=span) for noun, span in nouns if noun][:1]


#: A paper that is written yet: "menjadi awal penyusunan Nota Kesepahaman".
_DRAFTED = re.compile(
    r"\b(?:awal|tahap|proses|langkah|persiapan|menuju|segera|sedang|tengah|akan)(?: dalam| untuk)? "
    r"(?:penyusunan|perumusan|pembahasan|menyusun|merumuskan|disusun)(?:nya)? "
    r"(?:draf |draft |naskah |rancangan |dokumen )?(?:nota|mou|memorandum|pks|perjanjian|kesepakatan)\b",
    re.IGNORECASE,
)


def _is_drafted(article: Article, signed: Sequence[Signing]) -> bool:
    """Whether no signing is told but an understanding, and its paper is only being written."""
    if any(s.strong for s in signed):
        return False
    return any(
        _DRAFTED.search(article.text, *span) and not in_quotes(article.text, span, span[0])
        for span in article.sentences
    )


def _fuller(listed: list[Announced], article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """The papers of a list, or those with partners that are counted where these are all on it and more."""
    if not listed or any(len(row.parties) != 2 for row in listed):
        return listed
    counted = find_census(article, signed)
    return counted if len(counted) > len(listed) and _is_among(listed, counted) else listed


def _tells_apart(some: Sequence[Announced], rows: Sequence[Announced]) -> bool:
    """Whether papers of the same parties differ in what they are about, where the rows are all about everything."""
    told, all_told = ({frozenset(m.sector for m in row.sectors) for row in group} for group in (some, rows))
    return len(told) > 1 and len(all_told) == 1 and _is_among(some, rows) and _is_among(rows, some)


def _is_among(some: Sequence[Announced], rows: Sequence[Announced]) -> bool:
    """Whether there are some papers, whose parties all are parties of the rows."""
    names = ({p.organisation.name for row in group for p in row.parties} for group in (some, rows))
    return bool(some) and next(names) <= next(names)


def _by_turns(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """Papers of one party with many, or those that are told by turns where these are more."""
    many, turns = without_own(_of_many(article, signed)), find_turns(article, signed)
    earlier = [s for s in signed if s.strong and turns and s.sentence < turns[0].anchor]
    earlier = [s for s in earlier if len(parties_in(article, s.sentence)) > 1]
    first = _single(article, earlier) if earlier else []
    if _is_among(turns, first):
        # What the signing told of all is told again of each.
        return many
    turns = [row for row in first if not _is_among([row], turns)] + turns
    return turns if len(turns) > len(many) else many


def _of_many(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """Papers of one party with many; those with sectors of their own, unless a list names more partners."""
    several = find_several(article, signed)
    rolled = [] if is_told_as_one(article, signed) else find_rolls(article, signed)
    found = max(several, rolled, key=len)
    counted = find_census(article, signed)
    signers = {p.organisation.name for s in signed for p in parties_in(article, s.sentence)}
    left = {p.organisation.name for row in found for p in row.parties} - {
        p.organisation.name for row in counted for p in row.parties
    }
    fewer = _is_among(counted, found) and not meets_count(article, signed, found) and not left & signers
    if len(counted) > len(found) or fewer or (len(counted) == len(found) and _tells_apart(counted, found)):
        return with_common(article, signed, counted or found)
    if len(rolled) > len(several):
        return _with_earlier(article, signed, rolled)
    return with_common(article, signed, several)


def _with_earlier(article: Article, signed: Sequence[Signing], rolled: list[Announced]) -> list[Announced]:
    """The papers of a list and the one that was told before it: "Selain dengan X, Pemprov juga … dengan 10 pemda"."""
    earlier = [s for s in signed if s.sentence < rolled[0].anchor and len(parties_in(article, s.sentence)) > 1]
    first = _single(article, earlier) if earlier else []
    known = {party.organisation.name for row in rolled for party in row.parties[1:]}
    hub = rolled[0].parties[0].organisation.name
    partners = [row.names - {hub} for row in first]
    return [row for row, names in zip(first, partners, strict=True) if len(names) == 1 and not names & known] + rolled


def _renewal(article: Article, verdict: Verdict) -> list[Signing]:
    """A renewal told without a word of signing: "kerja sama diperpanjang lima tahun"."""
    if verdict.event_class != "perpanjangan" or verdict.verb is None:
        return []
    if _TALKED_OF.search(article.text, max(0, verdict.verb[0] - 40), verdict.verb[0]):
        return []
    return [Signing(*verdict.verb, strong=False, state="done", sentence=article.sentence_at(verdict.verb[0]))]


#: A renewal that is prepared: "rapat pembahasan perpanjangan PKS".
_TALKED_OF = re.compile(
    r"\b(?:pembahasan|membahas|bahas|rencana|proses|usul|usulan|persiapan|permohonan|percepatan|pengajuan|mengajukan)"
    r"(?: (?:untuk|atas|terkait))? $|\b(?:untuk|guna|ingin|hendak|akan|segera|meminta|minta|agar) $",
    re.IGNORECASE,
)


#: Events on whose margin something may be signed too.
_BESIDE = ("rapat_koordinasi", "sosialisasi", "peluncuran", "evaluasi", "penawaran", "rencana")


def _on_the_margin(article: Article, verdict: Verdict) -> list[Announced]:
    """What was signed beside another event: only where one sentence says so and names both parties."""
    # A trade mission or an offer is the occasion on which heads of governments sign; a meeting hears of much.
    offered = verdict.event_class in ("penawaran", "rencana")
    joint = find_joint(article, [s for s in verdict.signings if s.state == "done" and s.strong])
    if joint:
        return joint
    for signing in verdict.signings:
        parties = parties_in(article, signing.sentence)
        if (
            signing.state == "done"
            and signing.strong
            and len(parties) > 1
            and (offered or beside().search(article.text, *signing.sentence))
        ):
            found = _single(article, [signing])
            return found + find_further(article, verdict.signings, found)
    return []


# --- one agreement --------------------------------------------------------------------------------------------------


def _single(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """One agreement: its parties in the sentence of the signing, else with the sentences around it and the headline."""
    ordered = _by_promise(article, signed)
    whole = [s for s in ordered if s.strong and len(parties_in(article, s.sentence)) > 1]
    many = any(s.strong and with_whole_region(article, s) for s in signed)
    for signing in [*whole, *(s for s in ordered if s.strong or not many)]:
        parties = _with_first(article, signing, parties_in(article, signing.sentence))
        if len(parties) < 2:
            parties = both_of_headline(article, signing.sentence) or joined(article, signing, parties)
        parties = with_side_of_headline(article, signing, with_own(article, signing, parties))
        parties = with_third(article, signing, with_partner_of_headline(article, signing, parties))
        if len(parties) >= 2:
            subject = subject_of(article, signing) or subject_elsewhere(article, signed)
            sectors = sectors_for(article, signing, subject)
            sure = SURE if signing.strong else LESS_SURE
            signers = with_cosigners(article, signing, parties)
            together = len(signers) > len(parties) or (len(parties) > 2 and is_told_as_one(article, [signing]))
            papers = (
                [tuple(signers)] if together else papers_of(article.text, parties, _papers_counted(article, signing))
            )
            apart = dealt_out(article, signing.sentence, parties) or framed(article, signing.sentence, parties)
            return apart or [
                announced(form, paper, sectors, subject, signing.sentence, sure)
                for paper in papers
                for form in forms_of(article, signing.sentence)
            ]
    return []


_NEXT = re.compile(
    r"(?:Selanjutnya|Kemudian|Lalu|Disusul|Diikuti|Berikutnya|Sedangkan|Sementara)\b|"
    # "Dua penanda tangan lainnya ialah …"
    r"(?:[A-Z][a-z]{2,8} )?(?:[Pp]enanda ?tangan|[Pp]ihak) (?:yang )?lain(?:nya)?\b"
)


def _with_first(article: Article, signing: Signing, parties: list[OrganisationMention]) -> list[OrganisationMention]:
    """The parties with the one who signed first, where the sentence only goes on: "Selanjutnya ditandatangani …"."""
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    if not at or not parties or not _NEXT.match(article.text, *signing.sentence):
        return parties
    first = parties_in(article, spans[at - 1])
    signs = find_signings(article.text, [spans[at - 1]])
    return each_once(first + parties) if signs and len(first) == 1 else parties


def _papers_counted(article: Article, signing: Signing) -> int:
    """How many papers the sentence of the signing or the headline counts; 0 where neither does."""
    counted = PAPERS.search(article.text, *signing.sentence) or PAPERS.search(article.title or "")
    return number_of(counted) or signers_counted(article, signing)


def _by_promise(article: Article, signed: Sequence[Signing]) -> list[Signing]:
    """Signings with the lead first: a strong word before a weak one, early before late."""
    in_lead = article.sentences[2][1] if len(article.sentences) > 2 else article.lead[1]
    return sorted(signed, key=lambda s: (s.start > in_lead, not s.strong, s.start))
