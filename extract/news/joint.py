"""One paper of several governments that a list names: "kerja sama 12 kabupaten … Kabupaten itu adalah A, B, … dan L".

The list stands behind words that tell of taking part in the paper ("melibatkan enam provinsi, di antaranya …", "daerah
yang tergabung dalam kesepakatan ini yaitu …"), or behind those that take up a count of signers told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.news.named import each_once
from extract.news.parties import Announced, announced, is_apposed, parties_in
from extract.news.sharing import NUMBERS
from extract.news.signings import Signing, find_signings
from extract.news.subjects import form_of, sectors_for, subject_elsewhere, subject_of
from extract.news.text import Article, in_quotes
from extract.organisations.lists import Item, Wanted, read_list
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

SURE = 0.85
#: The list may stand in one of so many sentences behind the signing.
REACH = 5
#: The signers may be counted in one of so many sentences before a signing that names nobody.
BEFORE = 2
_NUMBER = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,2}})"
#: Words for governments, and of which level a bare name on their list is.
_LEVELS: dict[str, Wanted] = {
    r"(?:bupati(?:/| dan | maupun )wali ?kota|(?:pemerintah )?kabupaten(?:/| dan | maupun )kota)": "daerah",
    r"(?:gubernur|(?:pemerintah )?provinsi|pemprov)": "provinsi",
    r"(?:bupati|(?:pemerintah )?kabupaten|pemkab)": "kabupaten",
    r"(?:wali ?kota|(?:pemerintah )?kota|pemkot|pemko)": "kota",
    r"(?:kepala daerah|pemerintah daerah|pemda|daerah)": "daerah",
}
_WHO = "|".join(f"(?P<w{n}>{words})" for n, words in enumerate(_LEVELS))
_PAPER = r"(?:kerja ?sama|kesepakatan|kesepahaman|perjanjian|penandatangan(?:an)?|mou|pks|nota \w{10,11})"
_OPENS = (
    r"(?:\s?\(|\s?:|,? (?:yakni|yaitu|adalah|ialah|di ?antaranya|antara lain|meliputi|terdiri (?:dari|atas)|seperti|"
    r"masing-masing)(?: adalah|:|,)?)\s{0,3}"
)
#: Who takes part in the paper that is told of.
_TAKE_PART = re.compile(
    rf"\b{_PAPER}\b[^.;:()]{{0,60}}?\b(?:melibatkan|diikuti(?: oleh)?|beranggotakan|dilakukan (?:oleh|antar)|"
    rf"di ?tanda ?tangani(?: oleh)?|disepakati(?: oleh)?|diteken(?: oleh)?|antar)\s(?:para )?"
    rf"(?:(?:kepala )?(?:dinas|badan|biro)\b[^.;:()]{{3,60}}? (?={_NUMBER} ))?"
    rf"(?:{_NUMBER} )?(?:{_WHO})\b[^.;:()]{{0,60}}?{_OPENS}",
    re.IGNORECASE,
)
_TAKING_PART = re.compile(
    rf"\b(?:{_NUMBER} )?(?:{_WHO}) (?:[a-z]{{2,12}} ){{0,3}}?yang (?:telah |ikut |turut |sepakat |akan )?"
    r"(?:terlibat|tergabung|bergabung|bersepakat|ikut serta|menjadi (?:pihak|peserta|anggota)|"
    rf"masuk) [^.;:()]{{0,40}}?\b{_PAPER}\b[^.;:()]{{0,30}}?{_OPENS}",
    re.IGNORECASE,
)
#: Signers counted in the sentence of the signing, and the words that take them up again.
_COUNTED = re.compile(rf"\b{_NUMBER} (?:{_WHO})\b", re.IGNORECASE)
_AGAIN = re.compile(
    rf"(?:(?:Adapun )?(?:ke)?(?:{_NUMBER} )?(?:{_WHO}) (?:tersebut|itu|dimaksud|peserta)|Ke{_NUMBER}nya){_OPENS}",
    re.IGNORECASE,
)


def find_joint(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """The one paper of all governments on such a list; [] where none is told. Never raises."""
    for signing in signed:
        if in_quotes(article.text, signing.sentence, signing.start):
            continue
        before = _named_before(article, signing)
        for items in [before] if before else _lists(article, signing):
            parties = each_once(sorted([*_others(article, signing, items), *items], key=lambda m: m.start))
            subject = subject_of(article, signing) or subject_elsewhere(article, signed)
            sectors = sectors_for(article, signing, subject)
            form = form_of(article, signing.sentence)
            return [announced(form, parties, sectors, subject, signing.sentence, SURE)]
    return []


#: Those named before sign: "Bupati **ketiga daerah itu** meneken …", "Ketiganya meneken …".
_ALL_OF_THEM = re.compile(
    rf"(?:[A-Z][a-z ]{{3,20}}? )?[Kk]e(?P<n>{'|'.join(NUMBERS)})(?:nya\b| (?:kepala daerah|daerah|kabupaten|"
    r"kota|provinsi|bupati|wali ?kota|gubernur|pemda|pemerintah daerah)(?: (?:itu|tersebut|ini))?\b)"
)


def _named_before(article: Article, signing: Signing) -> list[OrganisationMention]:
    """As many governments as the sentence takes up, named by one of the two before; [] where it takes up none."""
    spans = article.sentences
    again = _ALL_OF_THEM.match(article.text, *signing.sentence)
    if again is None or signing.sentence not in spans:
        return []
    if any(p.start >= again.end() for p in parties_in(article, signing.sentence)):
        return []
    at = spans.index(signing.sentence)
    for start, end in reversed(spans[max(0, at - BEFORE) : at]):
        here = [m for m in article.organisations if start <= m.start < end and m.organisation.kind in GOVERNMENTS]
        named = each_once([m for m in here if not is_apposed(article, m)])
        if len(named) == NUMBERS[again.group("n").lower()]:
            return named
    return []


def _lists(article: Article, signing: Signing) -> Iterator[list[Item]]:
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    counted = _COUNTED.search(article.text, *signing.sentence)
    if counted is None and at and not parties_in(article, signing.sentence):
        # "Enam daerah bersepakat. Keenamnya adalah …. Kesepakatan itu diteken para bupati."
        at = max(0, at - BEFORE)
        counted = _COUNTED.search(article.text, spans[at][0], signing.sentence[0])
    alone = _sign_together(article, signing, counted)
    for span in spans[at : at + 1 + REACH]:
        told = _TAKE_PART.search(article.text, *span) or _TAKING_PART.search(article.text, *span)
        if told is None and counted is not None and alone:
            told = _AGAIN.match(article.text, *span)
        if told is None or any(s.state == "future" for s in find_signings(article.text, [span])):
            continue
        items = read_list(article.text, article.organisations, told.end(), _level(told))
        governments = {m.organisation.name for m in items if m.organisation.kind in GOVERNMENTS}
        if len(items) > 1 and len(governments) == len(items):
            yield items


#: Between a government and the count of those who sign with it: "Gubernur Sari **bersama** empat kepala daerah …".
_TOGETHER = re.compile(r"(?:[,(][^;:.]{2,60}[,)]? ?| [A-Z][^,;:.]{2,60})? ?(?:bersama|dan|serta)(?: dengan| para)? $")


#: Those counted behind it sign with somebody, each for himself: "Ombudsman bekerja sama **dengan** enam daerah".
_WITH = re.compile(r"\b(?:dengan|bersama) $")


def _sign_together(article: Article, signing: Signing, counted: re.Match[str] | None) -> bool:
    """Whether those counted are all who sign, or stand joined to the one government before the verb."""
    parties = parties_in(article, signing.sentence)
    told = [m for m in parties if m.organisation.kind in GOVERNMENTS]
    if not told or counted is None:
        # "Tiga bupati menandatangani MoU dengan Kejati": each of them signs with it.
        return not parties and not (
            counted and _WITH.search(article.text, max(0, counted.start() - 12), counted.start())
        )
    joined = _TOGETHER.fullmatch(article.text, told[0].end, counted.start())
    return len(told) == 1 and joined is not None and counted.end() <= signing.start


def _level(told: re.Match[str]) -> Wanted:
    """Of which level a bare name is, by the words for those who sign."""
    return next((level for n, level in enumerate(_LEVELS.values()) if told.group(f"w{n}")), "daerah")


def _others(article: Article, signing: Signing, items: Sequence[Item]) -> list[Item]:
    """The governments of the signing's sentence that the list does not name, which sign with those on it."""
    names = {m.organisation.name for m in items}
    here = parties_in(article, signing.sentence)
    return [m for m in here if m.organisation.kind in GOVERNMENTS and m.organisation.name not in names]
