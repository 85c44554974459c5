"""Where an article tells what an agreement covers: the sentence on the scope, what goes on from it, a list behind it.

"Kerja sama itu dilakukan dalam berbagai bidang. Di antaranya pendidikan dan kesehatan. Selain itu juga bidang pangan."
"""

from __future__ import annotations

import re

from extract.news.signings import any_noun
from extract.news.text import Article

Span = tuple[int, int]

_SCOPE = re.compile(
    r"\b(?:yang (?:pertama|kedua|ketiga|keempat)\b(?=[^.]{0,120}\b(?:tentang|mengenai|terkait)\b)|"
    r"(?:hal|poin|butir|bidang|urusan|program) yang (?:telah )?disepakati|"
    r"(?:ruang )?lingkup(?:nya)?|cakupan(?:nya)?|yang di(?:kerja ?samakan|sepakati) (?:adalah|ialah|yakni|yaitu)|"
    r"meliputi|mencakup|mengatur|berisi|memuat|"
    r"(?:ber)?fokus|(?:di|mem)fokuskan|"
    r"(?:di|me)?titik ?berat(?:kan)?|bidang yang|isi|isinya|"
    r"termasuk (?:pula |juga )?(?:di )?dalamnya|"
    r"tujuan(?: dari)?(?: penandatanganan)?"
    r"(?= (?:mou|pks|kerja ?sama|nota|kesepakatan|perjanjian|addendum|adendum)\b))\b",
    re.IGNORECASE,
)
#: What tells the scope only beside the noun of an agreement.
_SCOPE_OF = re.compile(
    r"\b(?:bertujuan|tujuannya|dimaksudkan|bermaksud|maksudnya|ditujukan|(?:berbagai|beberapa|sejumlah|banyak|dua|tiga|empat|lima|enam|tujuh|"
    r"delapan|sembilan|sepuluh|\d{1,2}) (?:bidang|sektor|hal|aspek|urusan|poin|program)|"
    r"(?:di|dalam|pada) (?:bidang|sektor)|penekanan(?:nya)?|"
    r"(?:poin|butir|goal|sasaran|target|manfaat)\b[^.]{0,40}\b(?:dari|dalam|pada)|"
    r"bentuk (?:konkre?t|nyata))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[\"“]?(?:(?:Di ?antaranya|Salah satu(?:nya)?|"
    r"Antara lain|Yakni|Yaitu|Khususnya|Terutama|Termasuk|Meliputi|Mencakup|Seperti|Juga|"
    r"Serta|Kemudian|Selanjutnya|Bidang|Sektor|Kerja ?sama (?:di |pada |dalam )?(?:bidang|sektor))\b|"
    r"Selain itu\b(?=[^.]{0,60}\b(?:kerja ?sama|bekerja ?sama|bidang|sektor|meliputi)\b))",
    re.IGNORECASE,
)
#: One line of a list: "a. Pengembangan wisata", "- kesehatan".
_ITEM = re.compile(r"[ \t]{0,6}(?:(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})[.)][ \t]|[-–•*▪●][ \t]?)[^\n]{2,200}")
#: How many sentences may go on, and how many lines a list may have.
MOST_SENTENCES, MOST_LINES = 4, 20


#: What is hoped for, or was agreed on before and with others: "Ke depan kerja sama dapat mencakup …".
_ANOTHER = re.compile(
    r"\b(?:(?:di )?masa (?:men)?datang|(?:berlanjut|melebar|merambah) ke|berlanjut menjadi|"
    r"(?<!tahun )ke ?depan(?:nya)?|"
    r"(?<!lingkup )(?<!lingkupnya )(?<!cakupannya )diperluas|berharap|selama ini|sebelumnya|"
    r"lebih (?:dulu|dahulu)|(?:bulan|tahun|pekan|minggu)(?: [A-Z][a-z]{2,8})? (?:lalu|silam)|"
    r"(?:sudah|telah) (?:melakukan|menjalin|bekerja ?sama|bermitra)|juga (?:sudah|telah))\b",
    re.IGNORECASE,
)


def is_of_another(text: str, span: Span) -> bool:
    """Whether a sentence speaks of a cooperation before, with others or to come, and not of the one announced."""
    return bool(_ANOTHER.search(text, *span))


def scopes(article: Article) -> list[list[Span]]:
    """The stretches that tell of the scope, in the order of the text; each begins with its sentence. [] for none."""
    found: list[list[Span]] = []
    taken = article.body
    for at, span in enumerate(article.sentences):
        if span[0] < taken or not _tells_scope(article.text, span):
            continue
        group = [span, *following(article, at), *_list_behind(article.text, span)]
        taken = max(end for _, end in group)
        found.append(group)
    return found


def _tells_scope(text: str, span: Span) -> bool:
    if _SCOPE.search(text, *span):
        return True
    return bool(_SCOPE_OF.search(text, *span) and any_noun().search(text, *span))


def following(article: Article, at: int) -> list[Span]:
    """The sentences that go on with the scope told in sentence `at`."""
    found = []
    for span in article.sentences[at + 1 : at + 1 + MOST_SENTENCES]:
        if not _GOES_ON.match(article.text, *span):
            break
        found.append(span)
    return found


#: A sentence that only tells who acted: "Pihak PT Sari diwakili direkturnya".
_WHO = re.compile(r"\b(?:diwakili|disaksikan|(?:turut )?hadir(?: pula)?) ")


def scope_behind(article: Article, span: Span) -> list[Span]:
    """The scope that the sentence right behind a signing's tells: "Sedangkan ruang lingkup yang disepakati …"."""
    spans = article.sentences
    at = spans.index(span) + 1 if span in spans else len(spans)
    at += at < len(spans) and _WHO.search(article.text, *spans[at]) is not None
    if at >= len(spans) or not _SCOPE.search(article.text, *spans[at]):
        return []
    return [spans[at], *following(article, at), *_list_behind(article.text, spans[at])]


#: "Selain itu, kedua daerah juga membuat kerja sama di sektor pariwisata".
_ALSO_ABOUT = re.compile(
    r"(?:Selain itu|Tak hanya itu|Tidak hanya itu|Di samping itu)\b[^.;]{0,90}?\bjuga "
    r"(?:membuat|menjalin|melakukan|menyepakati|bersepakat|sepakat|bekerja|be)[^.;]{0,30}?\b(?:kerja ?sama|sepakat)\b"
    r"[^.;]{0,20}?\b(?:tentang|mengenai|terkait|bidang|sektor|dalam hal)\b"
)


def also_behind(article: Article, span: Span) -> list[Span]:
    """The sentence right behind a signing's that adds a topic between the same sides; [] for none."""
    spans = article.sentences
    at = spans.index(span) + 1 if span in spans else len(spans)
    if at >= len(spans) or not _ALSO_ABOUT.match(article.text, *spans[at]):
        return []
    here, before = (
        {m.organisation.name for m in article.organisations if a <= m.start < b} for a, b in (spans[at], span)
    )
    return [spans[at]] if here <= before else []


def _list_behind(text: str, span: Span) -> list[Span]:
    """The lines of the list that a sentence ending with a colon opens."""
    if not text[slice(*span)].rstrip().endswith(":"):
        return []
    found: list[Span] = []
    at = span[1]
    while len(found) < MOST_LINES:
        while at < len(text) and text[at] in " \t\n":
            at += 1
        item = _ITEM.match(text, at)
        if item is None:
            break
        found.append(item.span())
        at = item.end()
    return found
