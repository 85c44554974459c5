"""Reads a news article: the event, the agreements that it announces, amounts, laws and persons.

Every part is decided by a module of its own; here they are put together as fields that lead back to the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from extract.news.agreements import find_agreements
from extract.news.dates import EventDate, event_date
from extract.news.events import Verdict, classify_event
from extract.news.parties import Announced
from extract.news.persons import PersonMention, find_persons
from extract.news.places import EventPlace, event_place
from extract.news.text import Article, article_of
from extract.news.trust import trusted
from extract.news.values import NewsAmount, news_amounts, news_duration
from extract.news.weigh import weighed
from extract.organisations.mentions import OrganisationMention
from extract.record import Agreement, Amount, Check, Event, Field, Party, Person
from extract.values.legal import find_references
from ingest.types import Document

__all__ = ["NewsReading", "read_news"]

#: Roles that the value of an agreement can have; offers, ceilings and turnover stay with the article.
OF_AGREEMENT = ("kontrak", "hibah", "investasi", "anggaran")


@dataclass(frozen=True, slots=True)
class NewsReading:
    """What a news article says, in the terms of `record`."""

    event: Event | None
    agreements: tuple[Agreement, ...]
    amounts: tuple[Amount, ...]  #: amounts that belong to no agreement
    legal_references: tuple[Field, ...]
    persons: tuple[Person, ...]
    title: str | None = None  #: the headline, where the document did not give one


def read_news(document: Document) -> NewsReading:
    """The reading of a news article. Never raises; what is not told is None or ()."""
    article = article_of(document)
    day = event_date(article)
    verdict = classify_event(article, (day.start, day.end) if day else None)
    place = event_place(article, (day.start, day.end) if day else None, verdict.verb)
    people = [person for person in find_persons(article) if not _is_town(person, place)]
    announced = trusted(_weighed(article, verdict, find_agreements(article, verdict)))
    amounts = news_amounts(article)
    single = len(announced) == 1 and announced[0].count == 1
    inside = [a for a in amounts if single and a.role in OF_AGREEMENT and not a.offered]
    return NewsReading(
        event=_event(article, verdict, day, place),
        agreements=tuple(_agreement(article, a, day, place, people, inside if single else []) for a in announced),
        amounts=tuple(_amount(article, a) for a in amounts if a not in inside),
        legal_references=_legal(article),
        persons=tuple(_person(article, p) for p in people),
        title=document.title or article.title,
    )


def _weighed(article: Article, verdict: Verdict, rows: list[Announced]) -> list[Announced]:
    """The rows, those of regions' cooperation as all the evidence has them."""
    ours: list[Announced] = []
    others: list[Announced] = []
    for row in rows:
        (others if type_of_row(row) == "BUKAN_KSD" else ours).append(row)
    # Where only others sign, those of ours that are named watch.
    return (weighed(article, verdict, ours) if ours or not others else []) + others


def _is_town(person: PersonMention, place: EventPlace | None) -> bool:
    """Whether a name is that of the town of the event: "di Pendopo Gubernur Banten, Serang" names no governor."""
    towns = [*place.value.split(","), place.town[2] if place.town else ""] if place else []
    return person.name.casefold() in {town.strip().casefold() for town in towns}


def _field(article: Article, start: int, end: int, value: str, confidence: float, origin: str | None = None) -> Field:
    page, at = article.place(start)
    return Field(value, article.raw[start:end], page, at, at + end - start, round(confidence, 3), origin)


def _computed(article: Article, at: int, value: str, confidence: float, origin: str) -> Field:
    page, offset = article.place(at)
    return Field(value, "", page, offset, offset, round(confidence, 3), origin)


def _event(article: Article, verdict: Verdict, day: EventDate | None, place: EventPlace | None) -> Event | None:
    if verdict.event_class is None:
        return None
    # A mere mention reports no event, so the article's day and dateline are not those of one.
    reported = verdict.event_class != "sebutan"
    return Event(
        event_class=verdict.event_class,
        date=_day(article, day) if reported else None,
        place=_field(article, place.start, place.end, place.value, place.confidence) if place and reported else None,
        confidence=verdict.confidence,
        organiser=_organiser(article),
    )


def _day(article: Article, day: EventDate | None) -> Field | None:
    if day is None:
        return None
    return _field(article, day.start, day.end, day.value, day.confidence)


def _organiser(article: Article) -> Field | None:
    """The first body named in the lead: who holds the meeting is told first."""
    for mention in article.organisations:
        if article.lead[0] <= mention.start < article.lead[1] and mention.form == "body":
            return _field(article, mention.start, mention.end, mention.organisation.name, 0.6)
    return None


def _agreement(
    article: Article, announced: Announced, day: EventDate | None, place: EventPlace | None,
    people: list[PersonMention], amounts: list[NewsAmount],
) -> Agreement:  # fmt: skip
    duration = news_duration(article, announced.anchor) if announced.count == 1 else None
    return Agreement(
        form=announced.form,
        type=type_of_row(announced),
        subject=_subject(article, announced),
        parties=tuple(_party(article, p, people, announced.confidence) for p in announced.parties),
        sectors=tuple(
            _field(article, s.start, s.end, s.sector, s.score * announced.confidence) for s in announced.sectors
        ),
        signed=_signed(article, day, announced),
        place=_town(article, place),
        duration=_field(article, *duration, 0.8) if duration else None,
        amounts=tuple(_amount(article, a) for a in amounts),
        count=announced.count,
        checks=_checks(day),
    )


def _signed(article: Article, day: EventDate | None, announced: Announced) -> Field | None:
    if day is None or announced.count > 1:
        return None
    # The day often hangs on what somebody said at the signing; it is the signing's only with less certainty.
    near = announced.anchor[0] <= day.start < announced.anchor[1]
    return _field(article, day.start, day.end, day.value, day.confidence * (0.97 if near else 0.85))


def _town(article: Article, place: EventPlace | None) -> Field | None:
    if place is None:
        return None
    if place.town is None:
        return _field(article, place.start, place.end, place.value, place.confidence * 0.8)
    start, end, name = place.town
    return _field(article, start, end, name, place.confidence * 0.95)


def _subject(article: Article, announced: Announced) -> Field | None:
    if announced.subject is None:
        return None
    start, end = announced.subject
    return _field(article, start, end, " ".join(article.raw[start:end].split()), announced.confidence * 0.85)


def _checks(day: EventDate | None) -> tuple[Check, ...]:
    if day is None or not day.wrong_weekday:
        return ()
    return (Check("hari_salah", f"hari yang tertulis bukan hari dari tanggal {day.value}"),)


def _party(article: Article, mention: OrganisationMention, people: list[PersonMention], confidence: float) -> Party:
    organisation = mention.organisation
    signer = _signatory(article, mention, people)
    return Party(
        name=_field(article, mention.start, mention.end, organisation.name, min(confidence, organisation.score)),
        kind=organisation.kind,
        region_code=organisation.region_code,
        signatory=_field(article, signer.start, signer.end, signer.name, signer.confidence * 0.85) if signer else None,
        position=_position(article, signer, 0.8),
    )


#: Who signs for whom: the head of the region; of a company or school, its head.
_HEADS = {
    "provinsi": ("Gubernur", "Governor"), "kabupaten": ("Bupati",), "kota": ("Wali Kota", "Walikota", "Mayor"),
    "pemerintah_asing": ("Gubernur", "Wali Kota", "Mayor", "Governor"),
}  # fmt: skip
_OTHER_HEADS = (
    "Direktur",
    "Rektor",
    "Kepala",
    "Ketua",
    "Pimpinan",
    "Executive Director",
    "Presiden Direktur",
    "Dirut",
    "Menteri",
    "General Manager",
)


def _signatory(article: Article, mention: OrganisationMention, people: list[PersonMention]) -> PersonMention | None:
    """The head of a party among the persons named, if his post names the party."""
    organisation = mention.organisation
    heads = _HEADS.get(organisation.kind, _OTHER_HEADS)
    for person in people:
        post = person.post or ""
        bare = post.removeprefix("Plt ").removeprefix("Pj ").removeprefix("Penjabat ")
        if bare.startswith(heads) and _of(post, organisation.name):
            return person
    return None


def _of(post: str, name: str) -> bool:
    """Whether a post's words hold the name, without the words that every government's name has."""
    common = {"pemerintah", "provinsi", "kabupaten", "kota", "daerah", "negeri"}
    wanted = [w for w in name.lower().replace(",", " ").split() if w not in common]
    said = post.lower().replace(",", " ").split()
    return bool(wanted) and all(w in said for w in wanted)


def _position(article: Article, person: PersonMention | None, confidence: float) -> Field | None:
    if person is None or person.post is None or person.post_start is None or person.post_end is None:
        return None
    return _field(article, person.post_start, person.post_end, person.post, confidence)


def _person(article: Article, person: PersonMention) -> Person:
    name = _field(article, person.start, person.end, person.name, person.confidence)
    return Person(name, _position(article, person, person.confidence * 0.9))


def _amount(article: Article, amount: NewsAmount) -> Amount:
    page, at = article.place(amount.start)
    raw = article.raw[amount.start : amount.end]
    return Amount(amount.value, raw, page, at, at + len(raw), amount.confidence, None, amount.currency, amount.role)


def _legal(article: Article) -> tuple[Field, ...]:
    """Laws cited, each once, by its first mention."""
    found: dict[str, Field] = {}
    for reference in find_references(article.text):
        if reference.start >= article.body and reference.value not in found:
            found[reference.value] = _field(article, reference.start, reference.end, reference.value, 0.98)
    return tuple(found.values())


def type_of_row(announced: Announced) -> str | None:
    """The type that the kinds of the parties make (PP 28/2018 article 1); None where they do not tell it."""
    kinds = [p.organisation.kind for p in announced.parties] + ([announced.counted] if announced.counted else [])
    regional = [k for k in kinds if k in ("provinsi", "kabupaten", "kota", "perangkat_daerah")]
    others = [k for k in kinds if k not in ("provinsi", "kabupaten", "kota", "perangkat_daerah")]
    if announced.outside or (regional and "desa" in others):
        return "BUKAN_KSD"
    if not regional and set(kinds) == {"bumd", "lembaga"}:
        # Of a region's firm with an office of the state the kinds do not tell whether it is the region's own matter.
        return None
    if not regional:
        # A body from abroad may sign with a region that is not understood, unless a ministry does.
        abroad = {"pemerintah_asing", "lembaga_asing"} & set(kinds) and "kementerian" not in kinds
        return "BUKAN_KSD" if len(kinds) > 1 and not abroad else None
    if any(p.organisation.name.startswith(_BUDGET_PARTNERS) for p in announced.parties):
        return "BUKAN_KSD"
    for kind, name in _BY_PARTNER:
        if kind in others:
            return name
    if announced.count > 1 or len(regional) > 1:
        return "KSDD"
    return None


#: Budgets are agreed with these, which is no cooperation of regions.
_BUDGET_PARTNERS = ("Dewan Perwakilan Rakyat Daerah",)
_BY_PARTNER = (
    ("pemerintah_asing", "KSDPL"), ("lembaga_asing", "KSDLL"), ("kementerian", "SINERGI"), ("lembaga", "SINERGI"),
    ("bumn", "KSDPK"), ("bumd", "KSDPK"), ("perusahaan", "KSDPK"), ("perguruan_tinggi", "KSDPK"), ("organisasi",
    "KSDPK"),
    ("perorangan", "KSDPK"),
)  # fmt: skip
