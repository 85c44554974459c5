"""The subject of an agreement: what stands after TENTANG in the title block."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.agreement.forms import Title
from extract.agreement.sections import Parts
from extract.agreement.title_lines import Line
from extract.agreement.title_parties import HEAD
from extract.confidence import confidence
from extract.record import Field
from extract.text.casing import official_case
from extract.text.misread import capitals_mended
from extract.text.sheet import Sheet

#: TENTANG often runs over five lines and several topics; a longer block is no title.
MAX_LINES = 14
HEADS = (
    "TENTANG",
    "MENGENAI",
    "CONCERNING",
    "REGARDING",
    "TEHTANG",
    "PERIHAL",
    "ON",
    "FOR",
    "FORTHE",
    "UNTUK",
    "DALAMHAL",
    "DALAMRANGKA",
    "DALAMBIDANG",
    "INTHEFIELDOF",
    "INTHEFIELDSOF",
    "ABOUT",
)
STOPS = (
    "NOMOR",
    "PADAHARI",
    "DENGANRAHMAT",
    "ANTARA",
    "BETWEEN",
    "TANGGAL",
    "PERJANJIANKERJASAMAANTARA",
    "MEMORANDUMOF",
    "YANGBERTANDA",
    "NUMBER",
    "TENTANG",
)
#: Where the parties of a title block begin.
PARTIES = re.compile(rf"(?:ANTARA|BETWEEN|Antara|antara)\b|{HEAD}")
PARTY = re.compile(HEAD)
#: The subject of an amendment that tells the old one first: "SEMULA : … DIUBAH MENJADI : …".
CHANGED = re.compile(r"\s{0,3}semula\b.{3,400}?\bmenjadi\s{0,3}:?\s{0,3}", re.IGNORECASE | re.DOTALL)
#: The label of a number that ended up on the subject's line.
NUMBER = re.compile(r"\s{1,3}(?:NOMOR|Nomor|NO|No)\s{0,2}[:.]")
#: The parties that follow a subject on its line: "TENTANG RUJUKAN PASIEN ANTARA RS X DENGAN".
BETWEEN = re.compile(rf"\s(?:ANTARA|BETWEEN)\s+(?={HEAD})")
#: Behind a title in capitals, what OCR makes of a stamp or a rule: "Lee nn eee aaa".
SPECKS = re.compile(r"\s(?!(?:di|ke|dan|pada|oleh|bagi|drg?|of|in|on|for|and|the)\s)(?:[A-Z]?[a-z]{1,3}\s){3,}")
INLINE = re.compile(r"\b(?:TENTANG|Tentang|tentang|MENGENAI|CONCERNING|Concerning|REGARDING|Regarding)\b\s*:?\s*")


def read_subject(sheet: Sheet, parts: Parts, title: Title | None) -> Field | None:
    """The subject, as one line of text, no longer in capitals; None where the title block names none."""
    lines = parts.lines
    spans = [span for i, line in enumerate(lines) if (span := _after(lines, i, line)) is not None]
    weak = [] if spans else ["weak"]
    without = (_behind_title(lines, title), _work(lines), _purpose(lines), _under_title(lines, title))
    spans = spans or next((found for found in without if found), []) or _last_capitals(lines)
    spans = spans or _told_by_sentence(sheet.text, parts)
    if not spans:
        return None
    begin = title.start if title else 0
    start, end = next((s for s in spans if s[0] >= begin), spans[-1])
    changed = CHANGED.match(sheet.text, start, end)
    start = changed.end() if changed else start
    number = NUMBER.search(sheet.text, start, end)
    end = number.start() if number else end
    parties = BETWEEN.search(sheet.text, start, end)
    end = parties.start() if parties else end
    specks = SPECKS.search(sheet.text, start, end)
    end = specks.start() if specks and sheet.text[start : specks.start()].isupper() else end
    words = STROKE.sub("I", re.sub(r"\s+", " ", sheet.text[start:end])).strip(" .,:;\"'")
    features = [*sheet.support(start, end), *weak]
    if len(words) <= 2:
        return None
    return sheet.field(start, end, official_case(capitals_mended(words)), confidence("subject", features))


def _after(lines: tuple[Line, ...], index: int, line: Line) -> tuple[int, int] | None:
    """The lines that follow TENTANG on line `index`."""
    inline = INLINE.search(line.text)
    ends_with_head = inline is not None and inline.end() >= len(line.text.rstrip()) and _upper(line.text)
    if line.key in HEADS or _fuzzy(line.key) or ends_with_head:
        start, rest = None, lines[index + 1 :]
    elif inline and (inline.start() == 0 or line.text.isupper()) and not _in_law(line.text):
        start, rest = line.start + inline.end(), lines[index + 1 :]
    else:
        return None
    end = line.end if start is not None else None
    first_upper = False
    pairs = enumerate(pairwise(rest[:MAX_LINES]))
    heads = [n for n, (one, other) in pairs if other.key == "DENGAN" and PARTY.match(one.text)]
    # "TENTANG / JASA RUJUKAN / PT X / DENGAN / RS Y": the parties behind the subject are no part of it.
    follow = rest[: heads[0] if heads else MAX_LINES]
    numbered = next((n for n, follower in enumerate(follow) if NUMBER_LINE.match(follower.text)), 0)
    for n, follower in enumerate(follow):
        # Mixed case behind capitals ends a subject, unless a line or two lead on to the numbers.
        mixed = end is not None and first_upper and not _upper(follower.text) and not n < numbered <= n + 2
        # Behind an empty line the preamble names the first party.
        apart = end is not None and follower.start - end > 1 and PARTY.match(follower.text) is not None
        if _stops(follower) or mixed or apart:
            break
        first_upper = first_upper or _upper(follower.text)
        start = follower.start if start is None else start
        end = follower.end
    return (start, end) if start is not None and end is not None else None


#: The line of a number below the subject.
NUMBER_LINE = re.compile(r"\s*(?:N\s?[O0]\s?M\s?[O0]\s?R|Nomor|N[Oo]\s?[.:])")


def _upper(text: str) -> bool:
    """Whether a line is set in capitals but for a letter or two."""
    found = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in found) >= 0.8 * len(found)


#: The words of a title line that say no more than what kind of document it is.
FORM = re.compile(
    r"\s*(?:(?:SURAT|NASKAH|DRAFT?)\s{1,3})*(?:PERJANJIAN\s{0,3}KERJA\s{0,3}SAMA|KERJA\s{0,3}SAMA|KESEPAKATAN\s{1,3}BERSAMA"
    r"|NOTA\s{1,3}KESEPA(?:KATAN|HAMAN)|MEMORANDUM\s{1,3}OF\s{1,3}UNDERSTANDING|PERJANJIAN(?=\s{1,3}(?!KERJA)[A-Z]{4}))(?:\s{0,3}\([A-Za-z]{2,4}\))?\s{0,3}"
)
#: What goes on with the kind, not with a subject.
NO_SUBJECT = re.compile(
    r"(?:ANTARA|BETWEEN|DENGAN|DAN|NOMOR|NO\b|OPERASI\w*\b|DAERAH\b|TAHUN|SINERGI\b|USAHA\s{0,3}$|KESATU|KEDUA|\(|-)"
)


def _behind_title(lines: tuple[Line, ...], title: Title | None) -> list[tuple[int, int]]:
    """What a title says behind its kind: "PERJANJIAN KERJA SAMA PENGELOLAAN SAMPAH ANTARA"."""
    at = next((i for i, line in enumerate(lines) if title and line.start == title.start), None)
    if at is None or not _upper(lines[at].text):
        return []
    line = lines[at]
    form, ends = FORM.match(line.text), INSIDE.search(line.text)
    if form is None or form.end() >= len(line.text) or NO_SUBJECT.match(line.text, form.end()):
        return []
    start, end = line.start + form.end(), line.start + (ends.start() if ends else len(line.text))
    for before, follower in [] if ends else pairwise(lines[at : at + 5]):
        owned = OWNED.search(before.text) is not None
        if (PARTIES.match(follower.text) and not owned) or _stops(follower) or not _upper(follower.text):
            break
        ends = INSIDE.search(follower.text)
        end = follower.start + ends.start() if ends else follower.end
        if ends:
            break
    return [(start, end)] if end - start >= 5 else []


#: The end of a line whose next one names an owner or a place, not a party: "SEWA TANAH MILIK / PEMERINTAH KABUPATEN X".
OWNED = re.compile(r"\b(?:MILIK|DI|PADA|BAGI|OLEH|LINGKUNGAN|WILAYAH)\s{0,3}$")
UNOWNED = r"(?<!MILIK)(?<!\sDI)(?<!PADA)(?<!BAGI)(?<!OLEH)(?<!LINGKUNGAN)(?<!WILAYAH)"
INSIDE = re.compile(rf"\s(?:ANTARA|BETWEEN|NOMOR|DENGAN)\b|{UNOWNED}\s(?={HEAD})")


PURPOSE = re.compile(r"(?:DALAM\s{1,3}(?:RANGKA\s{1,3})?|UNTUK\s{1,3})(?!RANGKA)(?=[A-Z]{4})")
#: A stroke among capitals: "MADRASAH DlNlYAH".
STROKE = re.compile(r"(?<=[A-Z])l(?=[A-Z])")
#: What contracts call their work: "Paket Pekerjaan Konstruksi : Peningkatan Drainase", "Judul Kegiatan : …".
WORK = re.compile(
    r"\s{0,3}(?:(?:Nama|Judul|Paket|NAMA|JUDUL|PAKET)\s{1,3})?(?:Paket|Pekerjaan|Kegiatan|Judul|PAKET|PEKERJAAN|KEGIATAN|JUDUL)"
    r"(?:\s{1,3}[A-Z][A-Za-z]{2,14}){0,2}\s{0,3}:\s{0,3}(?=[A-Z]\w{2}|$)"
)


def _work(lines: tuple[Line, ...]) -> list[tuple[int, int]]:
    """The work that a contract's title names where the word TENTANG is not used."""
    for i, line in enumerate(lines):
        label = WORK.match(line.text)
        if label is None:
            continue
        if label.end() < len(line.text):
            return [(line.start + label.end(), line.end)]
        return [(lines[i + 1].start, lines[i + 1].end)] if i + 1 < len(lines) else []
    return []


def _purpose(lines: tuple[Line, ...]) -> list[tuple[int, int]]:
    """What follows DALAM or UNTUK where the word TENTANG is not used: "DALAM TATA LAKSANA TUBERKULOSIS"."""
    at = next((i for i, line in enumerate(lines) if line.text.isupper() and PURPOSE.match(line.text)), None)
    if at is None:
        return []
    opening, end = PURPOSE.match(lines[at].text), lines[at].end
    for follower in lines[at + 1 : at + 6]:
        if _stops(follower) or not _upper(follower.text):
            break
        end = follower.end
    return [(lines[at].start + (opening.end() if opening else 0), end)]


def _under_title(lines: tuple[Line, ...], title: Title | None) -> list[tuple[int, int]]:
    """The capitals between the title and the parties, where the word TENTANG is not used."""
    at = next((i for i, line in enumerate(lines) if title and line.start == title.start), None)
    if at is None:
        return []
    rest = [i for i, line in enumerate(lines) if i > at and (PARTIES.match(line.text) or _stops(line))]
    end = rest[0] if rest else at
    found = lines[at + 1 : end]
    if not 1 <= len(found) <= 5 or not all(_upper(line.text) and not _stops(line) for line in found):
        return []
    return [(found[0].start, found[-1].end)] if sum(len(line.key) for line in found) > 10 else []


def _last_capitals(lines: tuple[Line, ...]) -> list[tuple[int, int]]:
    """The capitals between the last number and the opening, where OCR lost the line TENTANG."""
    last = max((i for i, line in enumerate(lines) if line.key.startswith("NOMOR")), default=None)
    rest = [] if last is None else list(lines[last + 1 :])
    if not rest or not all(_upper(line.text) and len(line.key) > 3 and not _stops(line) for line in rest):
        return []
    return [(rest[0].start, rest[-1].end)]


#: What the parties say that they agree on: "sepakat mengadakan kerja sama PENGOLAHAN SAMPAH dengan ketentuan",
#: "… perjanjian kerja sama tentang rujukan pasien, dengan ketentuan".
TOLD = re.compile(
    r"\b(?:[Kk]erja\s?sama|[Pp]erjanjian|[Kk]esepakatan|[Ss]epakat)\s{1,3}(?:"
    r"(?P<big>[A-Z]{3}[A-Z0-9,/()\s-]{9,160}[A-Z)])(?=\s{1,3}(?:dengan|oleh|yang|sebagaimana|untuk)\b|\s{0,2}[.:;])"
    r"|(?:tentang|mengenai|dalam\s(?:hal|bidang)|di\s?bidang)\s{1,3}(?P<small>[A-Za-z][^.;:]{8,140}?)"
    r"\s{0,2},?(?=\s{0,2}:|\s{1,3}(?:dengan\s{1,3}(?:ketentuan|syarat)|sebagai\s{1,3}berikut|sebagaimana"
    r"|yang\s{1,3}(?:di)?atur)))"
    r"|(?<!ber)\b[Kk]erja\s?sama\s{1,3}(?!tentang|mengenai|dalam|di\b|ini\b|dengan|yang|sebagai)"
    r"(?P<plain>[a-z][^.;:]{8,120}?)(?=\s{1,3}dengan\s{1,3}ketentuan)"
)


def _told_by_sentence(text: str, parts: Parts) -> list[tuple[int, int]]:
    """What the sentence before the articles says the parties agree on, where the title tells no subject."""
    low, high = parts.opening[0], parts.pasal[0].start if parts.pasal else parts.body[0] + AGREED
    found = TOLD.search(text, low, min(high, len(text)))
    return [found.span(found.lastgroup or 0)] if found else []


#: How far into the text the agreeing sentence reaches where there are no articles.
AGREED = 300


def _fuzzy(key: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    return 5 <= len(key) <= 9 and Levenshtein.distance(key, "TENTANG", score_cutoff=2) <= 2


def _in_law(text: str) -> bool:
    return re.search(r"UNDANG|PERATURAN|KEPUTUSAN", text.upper()) is not None


SENTENCE = re.compile(r"\s*(?:The|This|We|Kami|Yang|Bahwa|Pada|Dengan ini|\()\b|.*\bselanjutnya\b")


def _stops(line: Line) -> bool:
    if line.key.startswith(STOPS) or (SENTENCE.match(line.text) and not line.text.isupper()):
        return True
    if re.match(r"\s*(?:N[O0]\s?[.:]|[.…_]{4,})", line.text.upper()):
        return True
    # A number without its label, or the first words of a sentence.
    return len(re.findall("/", line.text)) >= 2 and re.search(r"\d", line.text) is not None
