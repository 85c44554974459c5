"""The stretches of an article that belong to one partner each, or to several that are listed together."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.news.parties import acts, is_apposed, lies_beside
from extract.news.sides import told_between
from extract.news.signings import Signing, any_noun, find_signings
from extract.news.states import is_earlier
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.mentions import MAYBE, OrganisationMention
from extract.organisations.vocabulary import OWN_SIGNERS


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of text that belongs to one partner, or to several that it lists."""

    partners: tuple[OrganisationMention, ...]
    start: int
    end: int
    sentence: tuple[int, int]


#: So many partners that the article does not say how many.
MANY = 99


def partner_clauses(
    article: Article, signed: Sequence[Signing], home: OrganisationMention, counted: int = MANY
) -> list[Clause]:  # fmt: skip
    """The stretches around each partner named from the signing on, as long as partners keep coming.

    Where the article does not count them (`counted` is 0), or all are found, a sentence must tell itself that it names
    one: who else is told of gives, guards or hopes something.
    """
    first = min(s.sentence[0] for s in signed)
    signers = _signers(article, signed)
    clauses: list[Clause] = []
    quiet = 0
    recalls = False
    for span in article.sentences:
        if span[0] < first:
            continue
        states = {s.state for s in find_signings(article.text, [span])}
        # "Sejak lama sudah banyak menjalin kerja sama. Yang pertama dengan …": the list goes on with what is past.
        recalls = states == {"past"} or (recalls and not states)
        if (
            recalls
            or is_held(article.text, span, states)
            or is_earlier(article.text, span)
            or is_to_come(article, span)
        ):
            continue
        partners = [
            m for m in article.organisations
            if span[0] <= m.start < span[1] and m.organisation.name != home.organisation.name
            and may_sign(m) and acts(article.text, span, m)
            and is_partner(article.text, m, home) and not is_apposed(article, m) and not lies_beside(article, span, m)
        ]  # fmt: skip
        partners = [] if is_of_others(article, span, home) else without_pairs(article.text, partners)
        item = _marked_item(article, span, partners)
        if item is None and not tells_partners(article, span):
            known = {p.organisation.name for clause in clauses for p in clause.partners}
            more_to_come = len(known) < counted
            partners = [
                m
                for m in partners
                if m.organisation.name in signers
                or m.organisation.name in known
                or (more_to_come and not says(article, m))
            ]
        if item is not None:
            clauses, quiet = _with_item(clauses, item), 0
            continue
        more = clauses_of(article, span, partners)
        clauses = _with_item(clauses, more[0]) if _is_item(article, span, partners) else clauses + more
        quiet = 0 if partners else quiet + 1
        if quiet > 3 and clauses:
            break
    return clauses


_PAIRED = re.compile(r"(?: \([^()\n]{2,24}\))?(?: dengan){1,2} (?:pihak )?")


def without_pairs(text: str, partners: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The partners without those who sign with each other: "PT Sari dengan PT Bumi; PT Jaya dengan PT Karya"."""
    pairs = [(a, b) for a, b in pairwise(partners) if _PAIRED.fullmatch(text, a.end, b.start)]
    return [m for m in partners if not any(m in pair for pair in pairs)]


def _signers(article: Article, signed: Sequence[Signing]) -> set[str]:
    """Names of all who act in the sentences of the signings."""
    return {
        m.organisation.name for s in signed for m in article.organisations
        if s.sentence[0] <= m.start < s.sentence[1] and acts(article.text, s.sentence, m)
    }  # fmt: skip


#: A sentence that goes on with the list of partners: "Dengan Jawa Timur …", "Adapun untuk …", "Keempatnya adalah …".
_LIST_GOES_ON = re.compile(
    r"(?:(?:Sedangkan|Sementara|Sementara itu|Adapun|Kemudian|Lalu|Selanjutnya|Berikutnya|Terakhir|Begitu pula|"
    r"Demikian (?:juga|pula))(?: itu)?,? )?(?:dengan|bersama|untuk|antara|(?:dan )?yang (?:ke[a-z]{3,8}|pertama|"
    r"terakhir)|(?:pertama|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))(?=,| dengan| bersama))\b|"
    r"(?:Satu|Dua|Tiga|Empat) (?:lagi|lainnya|sisanya|yang lain)\b|Sisanya\b|"
    r"(?:Ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)nya|Mereka|Di antaranya|Antara lain|Yakni|Yaitu|Mitra)\b|"
    r"[^.]{0,80}?\b(?:masing-masing|yakni|yaitu|di antaranya)\b",
    re.IGNORECASE,
)


def tells_partners(article: Article, span: tuple[int, int]) -> bool:
    """Whether a sentence itself tells of a paper or goes on with a list of partners."""
    text = article.text
    if any(s.state == "done" for s in find_signings(text, [span])):
        return True
    return any_noun().search(text, *span) is not None or _LIST_GOES_ON.match(text, *span) is not None


#: Behind these their subject speaks or is described: "Rektor Universitas Sari, Ani Budi, **menyatakan** …".
_STATEMENT = re.compile(
    r"[^.;\n]{0,80}? (?:me(?:nyata|ngata|nyebut|negas|nyampai|ngungkap|njelas|nambah)kan|menyebut|menilai|mengaku|"
    r"mengakui|berharap|mengapresiasi|mengungkap|menyambut|menempati|memiliki|berada|merupakan|siap|optimis|bangga|menyerahkan|meminta|"
    r"berjanji|(?:menerima|meraih|mendapat) penghargaan|"
    r"(?:menutup|membuka) (?:acara|kegiatan|festival|forum|rapat|secara))\b"
)


def says(article: Article, mention: OrganisationMention) -> bool:
    """Whether a mention in a sentence without a paper only speaks, is told about, or is a village."""
    return mention.organisation.kind == "desa" or _STATEMENT.match(article.text, mention.end) is not None


def may_sign(mention: OrganisationMention) -> bool:
    """Departments sign for their government, which is home or a partner by its own name; hospitals for themselves."""
    body = mention.organisation
    return body.kind != "perangkat_daerah" or body.name.startswith(OWN_SIGNERS)


#: Papers that are looked for or will follow: "penjajakan kerja sama dengan …", "selanjutnya diteruskan dengan PKS".
_TO_COME = re.compile(
    r"\b(?:penjajakan|menjajaki|jajaki|menyusul|nantinya|kelak|rencananya|"
    r"(?:selanjutnya|kemudian)(?: [a-z]{4,10}){0,2} (?:akan|diteruskan|ditindaklanjuti)|"
    r"akan (?:di|me|ber)[a-z]{4,14})\b"
)


#: Papers that are there already: "Hingga kini DKI sudah memiliki kerja sama dengan …".
_HELD = re.compile(
    r"\b(?:(?:sudah|telah) (?:memiliki|punya|mempunyai|lama|banyak)|pernah (?:memiliki|punya|mempunyai)|"
    r"(?:hingga|sampai) (?:kini|saat ini)|sebelumnya)\b",
    re.IGNORECASE,
)


def is_ours(mention: OrganisationMention, home: OrganisationMention) -> bool:
    """Whether a mention is the home government itself or a department of it; its hospitals may sign with it."""
    body, own = mention.organisation, home.organisation
    if body.name == own.name:
        return True
    department = body.kind == "perangkat_daerah" and not body.name.startswith(OWN_SIGNERS)
    return department and body.region_code in (None, own.region_code)


def is_of_others(article: Article, span: tuple[int, int], home: OrganisationMention) -> bool:
    """Whether a sentence tells both sides of a paper that home has no part in: "PKS antara RS Sari dan RS Bumi"."""
    text = article.text
    here = [m for m in article.organisations if span[0] <= m.start < span[1]]
    if any(is_ours(m, home) for m in here) or any(span[0] <= m.start < span[1] for m in article.unnamed):
        return False
    if told_between(text, span):
        return True
    signing = next((s for s in find_signings(text, [span]) if s.strong and s.state == "done"), None)
    if signing is None:
        return False
    # "Perumda Sari meneken perjanjian dengan Perumda Bumi"
    before = any(m.end <= signing.start and m.form != "bare" and acts(text, span, m) for m in here)
    return before and any(_WITH_WHOM.search(text, signing.end, m.start) for m in here if m.start > signing.end)


_WITH_WHOM = re.compile(r"\b(?:dengan|bersama) (?:[A-Za-z-]{3,14} ){0,3}$")


def is_held(text: str, span: tuple[int, int], states: Container[str]) -> bool:
    """Whether a sentence, of whose signings these are the states, tells of papers that are there already."""
    if not states and _LONG_AGO.search(text, *span):
        return True
    return "done" not in states and _HELD.search(text, *span) is not None


#: A paper told of without a word of signing, years ago: "dua tahun silam Sari menjajal kerja sama dengan Bumi".
_LONG_AGO = re.compile(
    r"\b(?:tahun|bulan) (?:silam|lalu|sebelumnya)\b|\b(?:[Pp]ada|[Ss]ejak)(?: tahun)? (?:19|20)\d\d\b"
)


def is_to_come(article: Article, span: tuple[int, int]) -> bool:
    """Whether a sentence tells only of papers that are not signed yet."""
    if not _TO_COME.search(article.text, *span):
        return False
    return not any(s.strong and s.state == "done" for s in find_signings(article.text, [span]))


def _is_item(article: Article, span: tuple[int, int], partners: Sequence[OrganisationMention]) -> bool:
    """Whether a line is but a partner's name, as one of a list is, without a topic of its own."""
    if len(partners) != 1:
        return False
    named = partners[0].end - partners[0].start
    item = partners[0].start - span[0] <= 6 and 2 * named >= span[1] - span[0]
    return item and not told_in(article, [(partners[0].end, span[1])])


#: What may stand between two lines of a list: breaks, blanks, a number or a dot.
_MARK = 10
_MARKED = re.compile(r"(?:^|[\n\f])[ \t]{0,6}(?:\d{1,2}[.)]|[a-k][.)]|[-•*–])[ \t]{0,4}$")


def _marked_item(article: Article, span: tuple[int, int], partners: Sequence[OrganisationMention]) -> Clause | None:
    """The partner that opens a line of a list, behind whom only who signs for him is told: "3. RSUD Sari, dr. Ani"."""
    text = article.text
    if not partners or len(partners) > 2 or partners[0].start - span[0] > 8 or partners[0].form == "bare":
        return None
    if not _MARKED.search(text[max(0, partners[0].start - 14) : partners[0].start]):
        return None
    line = text.find("\n", span[1])
    end = line if line > 0 else span[1]
    if told_in(article, [(partners[0].end, end)]):
        return None
    return Clause((partners[0],), partners[0].start, end, span)


def _with_item(clauses: list[Clause], item: Clause) -> list[Clause]:
    """The clauses with one more line of a list, whose partners share one stretch."""
    last = clauses[-1] if clauses else None
    if last is None or item.start - last.end > _MARK:
        return [*clauses, item]
    return [*clauses[:-1], replace(last, partners=(*last.partners, *item.partners), end=item.end)]


_WITH = re.compile(
    r"(?:dengan|bersama|antara|,|dan|serta|menggandeng|gandeng|yakni|yaitu|ialah|adalah|meliputi|masing-masing)[ ]$"
)


def is_partner(text: str, mention: OrganisationMention, home: OrganisationMention) -> bool:
    """A town's bare name is its government only where it is joined to others or led by "dengan"."""
    if mention.organisation.score <= MAYBE:
        return mention.organisation.score == MAYBE and home.organisation.kind == "provinsi"
    if mention.form != "bare" or mention.organisation.kind == "provinsi":
        return True
    return bool(_WITH.search(text[max(0, mention.start - 14) : mention.start]))


_LISTED = re.compile(
    r"(?:[ ]?\((?-i:[A-Z])[^()\n]{1,23}\))?[ ]?(?:,|dan|serta|, dan|, serta|&|maupun|juga)[ ]"
    r"(?:dengan |bersama |juga |oleh |Gubernur |Bupati |Wali Kota )?",
    re.IGNORECASE,
)


def clauses_of(article: Article, span: tuple[int, int], partners: list[OrganisationMention]) -> list[Clause]:
    """Cuts a sentence between partners; those joined by "dan" or a comma share one stretch."""
    groups: list[list[OrganisationMention]] = []
    for partner in partners:
        if groups and _LISTED.fullmatch(article.text, groups[-1][-1].end, partner.start):
            groups[-1].append(partner)
        else:
            groups.append([partner])
    leads = bool(groups) and _topic_leads(article, span, groups)
    # Where semicolons part the partners, none has what stands behind one.
    parted = article.text.count(";", *span) > 1
    clauses = []
    for number, group in enumerate(groups):
        after = groups[number + 1][0].start if number + 1 < len(groups) else span[1]
        before = groups[number - 1][-1].end if number else span[0]
        if leads and number + 1 < len(groups):
            after = group[-1].end
        stop = article.text.find(";", group[-1].end, after) if parted else -1
        after = stop if stop > 0 else after
        # What stands before a later partner is told of the one before it.
        first = number == 0 and not told_in(article, [(group[-1].end, after)])
        clauses.append(Clause(tuple(group), before if leads or first else group[0].start, after, span))
    return clauses


def _topic_leads(article: Article, span: tuple[int, int], groups: list[list[OrganisationMention]]) -> bool:
    """Whether topics stand before their partners: "Bidang suplai nikel dilakukan bersama Provinsi X"."""
    if _LEADS.match(article.text, span[0]) or _all_led(article.text, span, groups):
        return True
    last = groups[-1][-1].end
    return bool(told_in(article, [(span[0], groups[0][0].start)])) and not told_in(article, [(last, span[1])])


def _all_led(text: str, span: tuple[int, int], groups: list[list[OrganisationMention]]) -> bool:
    """Whether three partners or more each end what is told of them: "penelitian bersama A, pelatihan bersama B, …"."""
    led = [
        _BY_WHOM.search(text, span[0], group[0].start) and _NO_MORE.match(text, group[-1].end, span[1])
        for group in groups
    ]
    return len(led) > 2 and all(led)


_BY_WHOM = re.compile(r"\b(?:bersama|dengan|oleh|kepada)(?: [a-z]{3,10})? $")
_NO_MORE = re.compile(r"(?: ?\([^()]{1,40}\))?(?:[,;.]|\s(?:dan|serta|kemudian|lalu|juga)\b|$)")
_LEADS = re.compile(r"(?:Bidang|Untuk bidang|Di bidang|Kerja ?sama bidang|Sektor)\b", re.IGNORECASE)
