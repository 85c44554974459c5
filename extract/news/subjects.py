"""What an announced agreement is about: the words behind its noun, its sectors, its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from extract.news.purposes import lent_for, paid_for, topic_first
from extract.news.scope import Span, also_behind, following, is_of_another, scopes
from extract.news.signings import Signing, any_noun, nouns
from extract.news.text import Article, in_quotes
from extract.news.told import names_in, outside, told_in, told_in_text
from extract.values.sectors import SUPPORT, WEAK, SectorMention, combine, find_sectors

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


#: Where an agreement is told of early, its scope is that of the news and not of what somebody hopes for.
EARLY = 4


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
    found = _of_subject(article, subject)
    if found:
        return found
    # What somebody recalls of the signing, or is no topic of the 32, gives way to the sentence that tells the news.
    here = _of_sentence(article, signing)
    telling = any(m.sector != SUPPORT for m in here) and article.text[signing.sentence[0]] not in '"“'
    return (here if telling else _of_first(article) or here) or _of_news(article, signing, subject)


def _of_first(article: Article) -> list[SectorMention]:
    """What the first sentence tells, if it tells of a cooperation."""
    span = article.sentences[0] if article.sentences else (0, 0)
    cooperates = _COOPERATES.search(article.text, *span) is not None and not is_of_another(article.text, span)
    return told_in(article, [span]) if cooperates else []


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


def _of_sentence(article: Article, signing: Signing) -> list[SectorMention]:
    """What the sentence of the signing tells, else the one before that it points to."""
    if signing.sentence not in article.sentences:
        return []
    at = article.sentences.index(signing.sentence)
    found = told_in(article, [signing.sentence, *following(article, at)])
    if not found and at and _POINTS.match(article.text, *signing.sentence):
        found = told_in(article, [article.sentences[at - 1], *following(article, at - 1)])
    return found


def _of_news(article: Article, signing: Signing, subject: Span | None) -> list[SectorMention]:
    """What the scope told early tells, the headline, the scope told late, the sentences around, the opening."""
    spans = article.sentences
    groups = [group for group in scopes(article) if told_in(article, group)]
    scope = [group for group in groups if not is_of_another(article.text, group[0])][:2]
    early = told_in(article, [span for group in scope if group[0] in spans[:EARLY] for span in group])
    if early:
        return early
    wanted = {m.sector for m in _of_title(article.title or "")}
    here = [m for m in find_sectors(article.text, article.words) if m.sector in wanted and m.start >= article.body]
    here = outside(here, names_in(article, article.organisations))
    if here:
        return combine(here)
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    near = (told_in(article, [span]) for span in _beside(article, signing, subject))
    return (
        told_in(article, [s for group in scope for s in group])
        or next(filter(None, near), [])
        or [m for m in told_in(article, spans[: min(at, EARLY)]) if m.score > WEAK]
        or told_in(article, [signing.sentence], firms=True)
    )


#: A headline that goes on with what somebody says: "Pemkab-Unsari Teken MoU, Bupati: Jangan Lupakan Petani".
_SPEECH = re.compile(r"(?:[,;.] ?| [–—-] )[A-Z][\w.’]{1,20}(?: [A-Z][\w.’]{1,20}){0,3}: ")


def _of_title(title: str) -> list[SectorMention]:
    """What the headline tells, what is said in it only where the rest tells nothing."""
    speech = _SPEECH.search(title)
    return (told_in_text(title, [(0, speech.start())]) if speech else []) or told_in_text(title, [(0, len(title))])


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


_COOPERATES = re.compile(
    r"\b(?:(?:be)?kerja ?sama|kolaborasi|berkolaborasi|bermitra|kemitraan|(?:meng)?gandeng|MoU|PKS|kesepakatan)\b",
    re.IGNORECASE,
)
#: What is signed is what the sentence before told: "Hal itu ditandai dengan penandatanganan …".
_POINTS = re.compile(
    r"(?:Hal|Upaya|Langkah|Ketentuan|Kebijakan|Kemudahan|Layanan|Skema|Kegiatan|Program|Komitmen|Kolaborasi|"
    r"Kerja ?sama|Kesepakatan|Kemitraan|Sinergi|Penguatan kemitraan|Rencana|Dukungan|Bantuan) (?:itu|ini|tersebut)\b|"
    r"(?:Untuk|Karena|Guna) itu\b"
)


def _beside(article: Article, signing: Signing, subject: Span | None) -> list[Span]:
    """The signing's sentence and two behind it, and the one before that tells of the cooperation.

    None where the subject was told and is a general one.
    """
    if subject is not None and any(not m.office for m in find_sectors(article.text[slice(*subject)])):
        return []
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    before = spans[at - 1] if at else None
    # The first sentence of all tells the news.
    told = at == 1 or (
        before is not None and (_COOPERATES.search(article.text, *before) or _POINTS.match(article.text, *spans[at]))
    )
    behind = [s for s in spans[at + 1 : at + 3] if not is_of_another(article.text, s) and not _only_said(article, s)]
    return [*spans[at - 1 if told else at : at + 1], *behind]


#: What somebody says tells of the paper where he speaks of it: "Dengan MoU ini sampah …".
_OF_IT = re.compile(r"\b(?:ini|itu|tersebut|nanti(?:nya)?|akan)\b", re.IGNORECASE)


def _only_said(article: Article, span: Span) -> bool:
    """Whether a sentence is somebody's words, and not on the paper."""
    quoted = article.text[span[0]] in '"“' or in_quotes(article.text, span, span[0] + 1)
    return quoted and not _OF_IT.search(article.text, *span) and not any_noun().search(article.text, *span)


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
