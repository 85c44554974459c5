"""What an announced agreement is about: the words behind its noun, its sectors, its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from extract.news.around import EARLY, told_around
from extract.news.purposes import lent_for, paid_for, topic_first
from extract.news.scope import Span, also_behind, following, is_of_another, scopes
from extract.news.signings import Signing, any_noun, nouns
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.values.sectors import SUPPORT, SectorMention, find_sectors

_ABOUT = re.compile(
    r"(?:\((?:MoU|PKS|KB|LoI|MSP|NK|KSB|MOU|Mou|PKB|memorandum of understanding[^()]{0,8})[^()]{0,12}\)\s)?"
    r"(?:(?:tentang|mengenai|terkait(?: dengan)?|perihal|ihwal|soal|di bidang|pada bidang|bidang|dalam bidang|"
    r"di sektor|pada sektor|sektor|"
    r"dalam hal|dalam rangka|"
    r"untuk|guna|berupa|dalam|seputar|on|regarding)\s)"
)
_SUBJECT_END = re.compile(
    r",?\s(?:di (?=[A-Z\"“])|pada (?=hari|tanggal|[A-Z])|bertempat|yang (?:di|ber|me|dit)|dengan (?=Pem|PT|[A-Z]|"
    r"nilai|perkiraan|investasi)|"
    r"antara (?=Pem|PT|[A-Z])|bersama (?=[A-Z])|(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b|selama \w+ "
    r"(?:tahun|bulan)|senilai|"
    r"di ?tanda ?tangani|diteken|disepakati|"
    r"disaksikan|berlangsung|digelar|diperpanjang|dilakukan|resmi|akhirnya|kemarin|hari ini|batal|antara|dihadiri|"
    r"(?:serta |dan )?di ?barengi|(?:serta |dan )?di ?rangkai(?:kan)?|di(?=kediaman|ruang|aula|gedung|kantor)|"
    r"mulai|untuk jangka|sekaligus|oleh)|[.;]\s|[.;]$|\s?\n|\s\((?=\d)|, (?=Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu)"
)


def subject_of(article: Article, signing: Signing) -> Span | None:
    """Span of what the agreement is about, behind its noun: "perjanjian kerja sama (PKS) **pelayanan rujukan**"."""
    end = signing.sentence[1]
    for begin in _after_nouns(article.text, signing):
        about = _ABOUT.match(article.text, begin, end)
        at = about.end() if about else begin
        stop = _SUBJECT_END.search(article.text, at, end)
        finish = stop.start() if stop else end
        span = _trimmed(article.text, at, min(finish, at + 260))
        if about is None and any_noun().match(article.text, span[0]):
            # "kesepahaman atau memorandum of understanding" calls the paper by another name.
            continue
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


_LATER = re.compile(
    r"\b(?:kerja ?sama|mou|pks|kesepakatan|nota \w{10,11}|perjanjian|naskah|ruang lingkup\w{0,3})(?: [a-z]{2,12}){0,4} "
    r"(?:tentang|mengenai|meliputi|mencakup|menyangkut|terkait|di bidang|dalam bidang|bidang|mengatur|berisi|"
    r"fokus pada)"
    r"(?: bidang| sejumlah sektor| beberapa bidang)?[ :,]{1,2}|"
    # "MoU yang diteken Bupati Ani dengan Rektor Budi itu tentang …"
    r"(?:mou\)?|nota \w{10,11}|perjanjian kerja ?sama|pks|kesepakatan)\)? yang [^;\n]{10,140}?\b(?:itu|tersebut|ini) "
    r"(?:tentang|mengenai|terkait|menyangkut) ",
    re.IGNORECASE,
)


#: A sentence that tells of a further paper: "Di samping itu, dilakukan pula penandatanganan PKS tentang …".
_FURTHER = re.compile(
    r"(?:Selain itu|Di ?samping itu|Tak hanya itu|Selanjutnya|Kemudian|(?:Pada|Dalam) kesempatan (?:yang sama|itu))\b"
    r"[^.]{0,60}\b(?:penandatangan|menanda ?tangan|meneken|teken|ditanda ?tangan)",
    re.IGNORECASE,
)


def is_further(text: str, span: Span) -> bool:
    """Whether a sentence tells of a further paper."""
    return _FURTHER.match(text, *span) is not None


def sectors_of_further(article: Article, span: Span) -> list[SectorMention]:
    """What the sentence of a further paper tells, or one of the two behind it: all before it is of another paper."""
    spans = article.sentences
    at = spans.index(span) if span in spans else len(spans)
    return next(filter(None, (told_in(article, [here]) for here in spans[at : at + 3])), [])


def subject_elsewhere(article: Article, signings: Sequence[Signing]) -> Span | None:
    """The subject where the signing's own sentence tells none: "MoU tersebut meliputi …", or beside another signing."""
    for start, end in article.sentences[:8]:
        found = _LATER.search(article.text, start, end)
        if found is None or in_quotes(article.text, (start, end), found.start()):
            continue
        if is_further(article.text, (start, end)) and (start, end) not in [s.sentence for s in signings[:1]]:
            continue
        if not is_of_another(article.text, (start, end)):
            stop = _SUBJECT_END.search(article.text, found.end(), end)
            span = _trimmed(article.text, found.end(), min(stop.start() if stop else end, found.end() + 260))
            if span[1] - span[0] >= 6 and find_sectors(article.text[slice(*span)]):
                return span
    early = [s for s in signings if s.sentence in article.sentences[:4] and not is_further(article.text, s.sentence)]
    return next((told for s in early if (told := subject_of(article, s)) is not None), None)


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


#: What opens the rest of the sentence, or the names of those who sign: "perjanjian ditandatangani Direktur …".
_NO_SUBJECT = re.compile(
    r"(?:antara|dengan|bersama|di|oleh|yang|kedua) |(?:pada )?(?:tahap|kesempatan|gelombang) |"
    r"(?:semoga|mudah-mudahan|kita|kami|maka|tentu(?:nya)?|dapat|bisa|akan|sudah|telah|menjadi|merupakan|adalah|jangan|"
    r"tidak|harus|berharap) |"
    r"di(?:tanda|laku|sepakat|teken|buat|jalin|laksana|gelar|harap|saksi|hadir|wakil|perpanjang)"
)


def _tells(words: str, introduced: bool) -> bool:
    """Whether the words behind a noun are a subject: introduced as one, or naming a sector or an activity."""
    if _NO_SUBJECT.match(words):
        return False
    if introduced and len(words) > 4:
        return True
    first = words.split(" ")[0]
    return bool(re.match(r"(?:pe[a-z]{3,}an|ke[a-z]{3,}an|per[a-z]{3,}an)$", first)) or bool(find_sectors(words[:80]))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(" ,(-")), end - (len(piece) - len(piece.rstrip(" ,.;-–(\n")))


def sectors_for(article: Article, signing: Signing, subject: Span | None) -> list[SectorMention]:
    """Sectors of the subject; with none there, of the sentence, the headline, the sentences that tell the scope.

    What a sentence on the scope tells besides is added.
    """
    found = lent_for(article, subject) or _told_first(article, signing, subject)
    more = told_in(article, [*also_behind(article, signing.sentence), *paid_for(article, subject)]) if found else []
    known = {m.sector for m in found}
    return _with_scope(article, found + [m for m in more if m.sector not in known]) if found else []


def _told_first(article: Article, signing: Signing, subject: Span | None) -> list[SectorMention]:
    told = topic_first(article, EARLY)
    if told and not any(m.sector != SUPPORT for m in _of_subject(article, subject)):
        return told
    return _of_subject(article, subject) or told_around(article, signing, subject)


def _of_subject(article: Article, subject: Span | None) -> list[SectorMention]:
    """What the subject tells and the sentences that go on with its list."""
    if subject is None:
        return []
    # A subject told as the last of several topics goes on with them: "Selain itu kerja sama ketertiban umum".
    group = next((g for g in scopes(article) if any(a <= subject[0] < b for a, b in g[1:])), None)
    at = next((n for n, (a, b) in enumerate(article.sentences) if a <= subject[0] < b), None)
    behind = [] if at is None else following(article, at)
    # "Selain itu …" may tell of others.
    listed = takewhile(lambda span: not article.text.startswith("Selain", span[0]), behind)
    return told_in(article, group or [subject, *listed])


#: A sentence that tells what a paper covers, whatever its title says.
_COVERS = re.compile(
    r"\b(?:ruang lingkup(?! lain)|(?:kerja ?sama|kesepakatan|kesepahaman|kolaborasi|mou|pks|perjanjian|"
    r"nota (?:\w{10,11}|itu|ini|tersebut))\b(?! (?:sebelumnya|lain))[^.;]{0,140}?"
    r"\b(?:meliputi|mencakup|mengatur|memuat|berisi|(?:ber)?fokus pada)|"
    r"termasuk (?:pula |juga )?(?:di )?dalamnya)\b",
    re.IGNORECASE,
)


def _with_scope(article: Article, found: list[SectorMention]) -> list[SectorMention]:
    """The sectors of the subject and those that a sentence on the scope adds."""
    known = {m.sector for m in found}
    for group in scopes(article):
        span = group[0]
        covers = _COVERS.search(article.text, *span)
        if covers is None or in_quotes(article.text, span, covers.start()) or is_of_another(article.text, span):
            continue
        return found + [m for m in told_in(article, group) if m.sector not in known and m.sector != SUPPORT]
    return found


def _is_bare(noun: str) -> bool:
    """Whether a noun tells that there is an agreement, not of which form: "Kesepakatan itu tertuang dalam PKS"."""
    return noun.lower() in ("kesepakatan", "kesepahaman")


def form_of(article: Article, span: Span) -> str:
    """The form that the sentence names, else the headline's, else the first the text names."""
    for text in (article.text[slice(*span)], article.title or "", article.text[article.body : article.body + 1200]):
        spots = [
            (_is_bare(m.group()), m.start(), n, form)
            for n, (form, pattern) in enumerate(nouns()[:-1])
            if (m := pattern.search(text))
        ]
        if spots:
            return min(spots)[3]
    return "lainnya" if nouns()[-1][1].search(article.text[slice(*span)]) else "kesepakatan_bersama"
