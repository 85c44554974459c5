"""An agreement's number as offices write it: from what stands behind its label, with what OCR did to it undone.

Only what can mean one thing alone is mended here; what needs the day of signing or another reading is mended in
extract/agreement/number_repair.py and extract/agreement/number_fields.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.agreement.number_repair import misread_roman

BLANK = re.compile(r"[\s.…_:/\\|-]*")
TAHUN = re.compile(
    r"\s{0,2}(?P<no>[0-9OolI]{1,5}[A-Za-z]?)\s{1,3}(?:TAHUN|Tahun|TAHLIN|tahun)\s{1,3}(?P<y>[12][0-9OolIA]{3})\b",
)


def normalise(written: str) -> tuple[str, bool]:
    """A number as offices write it, and whether OCR faults were mended; ("", False) where the slot is blank.

    >>> normalise("440 / 12 / Set-Umum / I / 2013"), normalise("01 TAHUN 2016"), normalise("......")
    (('440/12/Set-Umum/I/2013', False), ('01 TAHUN 2016', False), ('', False))
    """
    written = RULE.sub("", LEADING.sub("", re.sub(r"\s+", " ", written)).rstrip(" :;,=\"'"))
    written = WRAPPED.sub(r"\g<inner>", written)
    if BLANK.fullmatch(written) or PLACEHOLDER.fullmatch(written):
        return "", False
    if (tahun := TAHUN.match(written)) is not None:
        number, year = (part.translate(str.maketrans("OolIA", "00110")) for part in (tahun["no"], tahun["y"]))
        return f"{number} TAHUN {year}", (number, year) != (tahun["no"], tahun["y"])
    written = PARTY_BEHIND.sub("", _until_sentence(PARTY_BEFORE.sub("", written)))
    # "(Nomor : 12/DIR/2022)": the bracket around the whole line.
    written = written.removesuffix(")") if written.count(")") > written.count("(") else written
    # "Dinkes III / 2024": a slash that OCR lost before the Roman month.
    written = re.sub(r"(?<=[A-Za-z])\s+(?=[IVX]{1,4}\s*/\s*(?:19|20)\d\d)", "/", written)
    text = re.sub(r"\s*([/\\.-])\s*", r"\1", STOP.sub("", written)).replace("\\", "/")
    text = re.sub(r"\s+", "", text) if _tight(text) else text
    mended = _mend(text)
    if not re.search(r"\d", mended) or len(mended) > 80:
        return "", False
    return mended, mended != text


#: A slot that a form fills with crosses: "xxx/xxx/2022".
PLACEHOLDER = re.compile(r"[xX./\s_-]*[xX]{2,}[xX./\s_-]*(?:20\d\d)?")
#: What specks of dirt leave before a number; dots before a slash are a slot that was left blank.
LEADING = re.compile(r"^(?:[-\s:;,=~^'\"*]|_(?!_))+(?:\.(?![.…]))?|^\.(?![.…])")
#: "(12/DIR/2022)": brackets around all of a number.
WRAPPED = re.compile(r"^\(\s?(?P<inner>[^()\s][^()]{3,60})\s?\)\.?$")
#: The rule of a table, or the edge of the page, behind the year of a number.
RULE = re.compile(r"(?<=\d\d\d\d)(?:\s?[|\]/])+$")
#: Words that follow a number on its line, and the day that forms print beside it.
AFTER_NUMBER = re.compile(
    r"\s{1,3}(?:TENTANG|Tentang|tentang|Tanggal|TANGGAL|tanggal|Pada|PADA|dan|DAN|DENGAN|ANTARA)\b"
    r"|(?<=/(?:19|20)\d\d)\s{1,3}(?=[A-Z][a-z]{3,20}\s)"
    r"|\s{1,3}(?=\d{1,2}\s(?:Jan|Feb|Peb|Mar|Apr|Mei|Jun|Jul|Agu|Ags|Sep|Okt|Nov|Nop|Des)[a-z]{0,7}\s\d{4})",
)
#: "Nomor Kota Depok : 180/23": whose number it is stands between label and number.
PARTY_BEFORE = re.compile(r"^[A-Za-z][A-Za-z .()]{2,40}:\s?(?=.*\d)")

#: The full stop behind a number that ends its sentence.
STOP = re.compile(r"(?<=[A-Za-z\d]{2})\.$")
#: "12/DSR/V/2021(DESA SARIRAYA)": whose number it is stands behind it.
PARTY_BEHIND = re.compile(r"(?<=[A-Za-z\d])\.?\s?\([A-Z][A-Za-z][A-Za-z .]{2,60}\)$")


def _until_sentence(written: str) -> str:
    """Cuts off words that follow a number on its line: "119/1/KB/2020 TENTANG", "… Tanggal 3 Maret"."""
    return AFTER_NUMBER.split(written)[0].rstrip(" ,;")


def _tight(text: str) -> bool:
    """Whether white space inside is OCR's or the typist's, not part of the number."""
    return "/" in text or "." in text or "-" in text


def _digits_only(match: re.Match[str]) -> str:
    """What a match says in digits: "0L" is 01, "l2" is 12."""
    return match.group().translate(str.maketrans("OolL", "0011"))


_FORMS = ("PKS", "MOU", "MoU", "KSB", "NK", "KB", "SPK", "SKB")
FORM_STROKE = re.compile(
    "|".join(rf"(?<=/{f})l(?=[A-Z]{{2}})|(?<=[A-Z]{{2}})l(?={f}/)" for f in _FORMS)
    + r"|(?<=[A-Z]{2})l(?=[IVX]{1,4}/(?:19|2[0O])..$)"
)
#: "06/HPEQlK3lPrSl2010", "2OIHPEQ/K3": a slash read as a stroke, brace or small l between capitals and digits.
STROKES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"[{}|\\]"), "/"),
    # "553(221/PEM": a bracket that nothing closes is a slash.
    (re.compile(r"(?<=[0-9A-Za-z])\((?=[0-9A-Za-z][^()]*$)"), "/"),
    (re.compile(r"(?<=/)(?P<r>[IVX]{1,3})[1l!](?=\.\d)"), r"\g<r>I"),
    # Where a number has its slashes, the stroke inside a word is an I: "420/109/DlKPORA/2020".
    # "PKSlBPBD", "KPAMlXII/2020": beside the short name of a form or before a month it is a slash.
    (FORM_STROKE, "/"),
    (re.compile(r"(?<=/)(?P<a>[A-Z]+)l(?P<b>[A-Z]+(?:-[A-Z]+)?)(?=/.*/|/(?:19|2[O0])..$)"), r"\g<a>I\g<b>"),
    (re.compile(r"(?<=[A-Z0-9])l(?=[A-Z])"), "/"),
    (re.compile(r"(?<=[A-Za-z\d])[lI](?=(?:19|20)\d\d$)"), "/"),
    (re.compile(r"^(?P<n>[0-9O]{1,4})[Il](?=[A-Z]{2})"), r"\g<n>/"),
    # "XVIIL", "VIL": the last stroke of a Roman number read as L.
    (re.compile(r"(?<=[/.-])(?P<r>X{0,2}V?I{1,2})L(?=[/.-])(?<=[XVI]{2}L)"), r"\g<r>I"),
    # A slash read as 1 behind a blank, and a speck behind a slash.
    (re.compile(r"(?<=[.…]{2})1(?=20[0-2]\d$)"), "/"),
    (re.compile(r"(?<=\d/)\.(?=\d)"), ""),
    # "XV.1I1.3": strokes behind a Roman number in a code of offices.
    # "2245/lTBR": no short name begins with a small l before capitals.
    (re.compile(r"(?<=[/-])l(?=[A-Z]{2})"), "I"),
    (re.compile(r"(?<=[IVX]\.)[1lI!|H]{2,3}(?=\.\d)"), lambda match: "I" * len(match.group().replace("H", "II"))),
    # A slot of dots of which a scan kept one, or into which it read a stroke.
    (re.compile(r"(?<=/)\.(?=/)"), "…"),
    (re.compile(r"(?<=[.…]{3})[-.…]*-[-.…]*(?=/)"), ""),
    # "B-O47/P.3.14": the running number of a prosecutor.
    (re.compile(r"(?<=^[A-Z]-)[0-9Ool]*[0-9][0-9Ool]*(?=/)"), _digits_only),
    # A running number with a letter in it: "119/l2/KB", "119/0L/KB".
    (re.compile(r"(?<=/)(?:[0-9]{0,3}[Ool]|[Oo]{2})[0-9]{1,3}(?=/)|(?<=/)[0-9]{1,3}[OolL](?=/)"), _digits_only),
    # The same in any piece of a code: "900/0l.22/BPKAD", "512/KTR/l220"; beside a 1 a capital I may be a Roman number.
    (re.compile(r"(?<![^/.-])(?=[Ool]*[0-9])[0-9Ool]+(?![^/.-])"), _digits_only),
    (re.compile(r"^l{1,3}(?=/)|(?<=\d\.)l{1,3}(?=[/.])"), lambda match: "1" * len(match.group())),
    (re.compile(r"(?<=\d\.\d\.)I(?=/)"), "1"),
    (re.compile(r"(?<![^/.-])(?=[1I]*[02-9])[0-9I]{2,}(?![^/.-])"), lambda match: match.group().replace("I", "1")),
)


#: Digits of an archive code and of a year behind TAHUN that a scan made letters of.
CODED = re.compile(r"(?<=[.-])[Oo](?=\d[.\d/-])|(?<=TAHUN)2[Oo0][0-9OolI]{2}$|(?<=TAHUN )2[Oo0][0-9OolI]{2}$")
#: What stands before the year.
MONTH_SLOT = re.compile(r"(?<=/)[IVXNHWYl1!|]{2,5}(?=/(?:19|20)\d\d$)")


def _mend(text: str) -> str:
    """Undoes OCR where a sign can mean one thing only: slashes read as strokes, digits in the year and in front."""
    for pattern, right in STROKES:
        text = pattern.sub(right, text)
    text = CODED.sub(lambda match: match.group().translate(str.maketrans("OolI", "0011")), text)
    text = MONTH_SLOT.sub(lambda match: misread_roman(match.group()) or match.group(), text)
    parts = re.split(r"([/])", text)
    if re.fullmatch(r"2[O0oA][0-9OolLIAZSB]{2}", parts[-1]):
        parts[-1] = parts[-1].translate(str.maketrans("OolLIAZSB", "001110258"))
    if len(parts) > 1 and re.fullmatch(r"[0-9OolI.]{2,8}", parts[0]) and re.search(r"\d", parts[0]):
        parts[0] = parts[0].translate(str.maketrans("OolI", "0011"))
    return "".join(parts)
