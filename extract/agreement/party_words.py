"""What party clauses are made of, as patterns: roles, "atas nama", labels of tables, and where each piece ends."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from extract.knowledge import read_table
from extract.text.repair import loose


def vocabulary() -> dict[str, Any]:
    return read_table("jabatan_pihak.toml")


#: A full stop that ends a sentence, not an abbreviation inside a name: "PT. X", "RSUD dr. Y", "H. Z".
_SHORT = {form for a in vocabulary()["abbreviations"] for form in (a, a.upper())}
FULL_STOP = r"\." + "".join(rf"(?<!\b{a}\.)" for a in (*sorted(_SHORT), "[A-Z]")) + r"\s"

ORDINAL = (
    r"(?:K[EF]\s?SATU|(?:KE\s?)?PERT\s?AMA|K[EF]\s?DUA|KETIGA|KEEMPAT|KELIMA|KEENAM|KETUJUH"
    r"|KEDELAPAN|(?:KE\s?-?\s?)?(?:I{1,3}|IV|VI{0,3}|[1-8]))"
)
ROLE = re.compile(
    rf"(?:{loose('selanjutnya')}|{loose('untuk selanjutnya')}|{loose('berikutnya')}|hereinafter|hereafter)"
    rf"(?P<mid>[^;]{{0,120}}?)(?:{loose('di sebut')}|{loose('dinamakan')}|{loose('disingkat')}|(?:jointly\s"
    rf"|collectively\s)?"
    rf"(?:referred\s{{1,3}}to|called|known))\s{{0,3}}(?:sebagai|as|dengan|juga)?\s{{0,3}}(?:sebagai"
    rf"|the)?[\s:\"'(*_-]{{0,90}}"
    rf"(?P<role>(?:P\s?[IlL1!]\s?H\s?A\s?[KXR]|Pihak|pihak|PARTY|Party)(?:\s{{0,3}}|[^\S\n]{{0,3}}\n[^\S\n]{{1,60}})(?:-\s?)?(?:{ORDINAL}"
    rf"|(?i:kesatu|pertama|kedua|ketiga"
    rf"|keempat|kelima))(?![A-Za-z])"
    rf"|(?:FIRST|SECOND|THIRD|First|Second|Third)\s(?:PARTY|Party)"
    rf"|[A-Z][A-Za-z&.-]{{1,24}}(?:\s[A-Z][A-Za-z&.-]{{1,24}}){{0,4}})",
    re.IGNORECASE,
)
#: The same without "selanjutnya disebut": table layouts leave "… disebut PIHAK KESATU" or a bare label in brackets.
BARE_ROLE = re.compile(
    rf"\b(?:{loose('disebut')}\s{{0,3}}(?:sebagai)?|[Ss]elanjutnya\s{{0,3}}:"
    rf"|[Ss]ebagai|[Ss]elaku|dalam\s{{1,3}}(?:naskah|perjanjian|kesepakatan|surat)\s{{1,3}}(?:\w+\s{{1,3}}){{0,2}}ini)[\s:\"'(*_-]{{0,90}}(?:[I|l]\s{{1,2}})?(?P<role>P[IlL1!]HA[KXR]\s{{0,3}}{ORDINAL}(?![A-Za-z])"
    r"|(?<=[\"'])[Pp]ihak\s{1,3}(?i:kesatu|pertama|kedua|ketiga|keempat)(?=[\"'])"
    r"|Pihak\s{1,3}(?:Kesatu|Pertama|Kedua|Ketiga|Keempat)(?=\s{0,2}(?:[;.]|\n|$)))",
)
#: The last cell of a table's row is nothing but the role.
CELL_ROLE = re.compile(rf"(?<=\t)[^\S\n]{{0,5}}(?P<role>P[IlL1!]HA[KXR]\s{{0,3}}{ORDINAL})(?=[^\S\n]{{0,5}}(?:\n|$))")
#: A role in brackets behind the name: "atas nama Universitas X (PIHAK PERTAMA)".
BRACKET_ROLE = re.compile(rf"\(\s?[\"']?(?P<role>P[IlL1!]HA[KXR]\s{{0,3}}{ORDINAL})[\"']?\s?\)")
#: A role in quotation marks, in capitals or not, or with nothing behind it: "di sini disebut Penyedia.".
QUOTED_ROLE = re.compile(
    rf"(?i:{loose('di sebut')}|{loose('dinamakan')})\s{{1,3}}(?:sebagai\s{{1,3}})?[\"']?"
    r"(?P<role>[A-Z][A-Za-z]{1,24}(?:\s[A-Z][A-Za-z]{1,24}){0,3})(?=[\"']|\s?[.;]?\s?(?:\n|$))"
)
TOGETHER = re.compile(
    r"PARA\s{0,3}PIHAK|PARTIES|Para\s{1,3}Pihak|the\s{1,2}Parties|bersama-?\s?sama|masing-?\s?masing|collectively",
    re.IGNORECASE,
)

ON_BEHALF = re.compile(
    rf"\b(?:{loose('untuk dan atas nama')}|{loose('untuk atas nama')}|{loose('dan atas nama')}"
    rf"|[ao][tl]as\s{{0,6}}na(?:m|rn)[ao]?\b"
    # "untuk dan atas nelna Universitas X": the word was not readable.
    r"|untuk\s{1,3}dan\s{1,3}atas\s{1,3}(?!dasar|kuasa|perintah|hak|beban|izin)[a-z]{3,6}(?=\s{1,3}(?-i:[A-Z]))"
    rf"|for\s{{1,3}}and\s{{1,3}}on\s{{1,3}}behalf\s{{1,3}}of|on\s{{1,3}}behalf\s{{1,3}}of|acting\s{{1,3}}for)"
    rf"(?:\s{{0,3}},?\s{{0,3}}(?:dan"
    rf"|serta)?\s{{0,3}}(?:{loose('secara')}\s{{0,3}})?(?:{loose('sah')}\s{{0,3}})?{loose('mewakili')})?"
    rf"(?:\s{{0,3}}(?:kepentingan|jabatannya|instansi|perusahaan(?!\s{{1,3}}(?:umum|daerah|perseroan|listrik))|direksi(?=\s{{1,3}}[A-Z]))\b)?\s{{0,3}}:?\s{{0,3}}",
    re.IGNORECASE,
)
REPRESENTS = re.compile(
    rf"\b(?:{loose('bertindak mewakili')}|{loose('mewakili')}|representing)\s{{1,3}}", re.IGNORECASE
)
REPRESENTED_BY = re.compile(
    rf",?\s{{0,3}}(?:yang\s{{1,3}})?(?:{loose('dalam hal ini')}\s{{1,3}})?(?:{loose('di wakili')}"
    rf"\s{{0,3}}(?:(?:secara|dengan)\s{{1,2}}sah[\s-]{{1,2}})?(?:ole[hn]|(?=\[)"
    # "diwakili REZA MARTIN selaku": without its "oleh", before what can only be a name.
    rf"|(?=(?-i:(?!PIHAK|Pihak)[A-Z])(?:[\w.'-]{{1,20}},?\s{{1,3}}){{1,7}}?selaku\s))|(?:in\s{{1,2}}this\s{{1,2}}(?:matter"
    rf"|case)\s{{1,2}})?(?:duly\s{{1,2}})?(?:herein\s{{1,2}})?represented\s{{1,3}}(?:herein\s{{1,2}}|in\s{{1,2}}this\s{{1,2}}(?:matter|case|regard|respect|instance)\s{{1,2}})?by)\s{{0,3}}:?\s{{0,3}}",
    re.IGNORECASE,
)
#: Where the organisation after "atas nama" ends.
ORGANISATION_END = re.compile(
    rf"\s{{0,3}}[,;:(\[\"\t]|{FULL_STOP}|\.$|\n\s{{0,10}}\n|"
    r"(?<=[a-z]{3})(?:yang\s{0,3}(?:ber[a-z]|dalam|diangkat|selanjutnya)|dalam\s{0,3}hal\s{0,3}ini\b)|"
    r"\s{1,6}(?:berdasarkan|berkedudukan|beralamat|berkantor|yang(?:\s|(?=ber))"
    r"|untuk\s{1,3}selanjutnya|untuk\s|selanjutnya|"
    r"sesuai|menurut\b|sehingga\b|dalam\s(?!negeri\b)|berdomisili|untuk\b|sebagai(?:mana)?\b|selaku\b|pada\s|dan\s{1,3}(?:selanjutnya|untuk|oleh)|having"
    r"|di\s{1,3}(?:J[Il]\.|Jalan\b|Kelurahan\b|Kecamatan\b)|hereinafter|hereafter|pursuant|domiciled|(?:adalah|merupakan|suatu|sebuah)\s|"
    r"located|with\s|based\s|tersebut|serta\s{1,3}(?:sah|untuk|oleh|karena|secara|berwenang|berhak|mewakili)|disebut|alamat|jabatan|dari\s"
    r"|in\s{1,2}accordance|melalui|d\.?a\.?\s)|\n\s{0,40}(?:\(?\d{1,2}[.)]|[IVX]{1,4}\.)\s"
    r"|\n\s{0,40}(?:para\spihak|pihak|kedua|nama|jabatan|alamat|dengan)\b",
    re.IGNORECASE,
)
#: What an organisation's name may hold after one of the ends above: "(Persero) Tbk", "(Perseroda)".
BRACKET = re.compile(
    r"\s{0,2}\((?:Persero|Perseroda|PERSERO|PERSERODA|BUMD|Lembaga|BPD|BKPSDM)[^()\n]{0,20}\)(?:\s{1,2}T[Bb][Kk]\.?)?",
)

MARKER = (
    r"(?:(?<=\n)|(?<=^)|(?<=\s))[^\S\n]{0,20}"
    # A letter marks a party at the beginning of a line only: "Dr. H. Budi" has an H. of its own.
    # The stop behind "PIHAK I." marks no party.
    r"(?:(?<!PIHAK\s)(?<!Pihak\s)(?:[IVXl1|]{1,4}|IL|[1-9])\s?[.)]|(?m:^)[^\S\n]{0,20}(?:[A-Ga-g]\s?[.)]|[1-9I],|[il]{1,3}\.)|\([1-9IVXa-h]{1,3}\))"
    # A table may leave the number on a line of its own.
    r"(?:[^\S\n]{1,12}|[^\S\n]{0,5}\n\s{0,12}(?=[A-Za-z])|(?<=\n\d\.)(?=[A-Z][a-zA-Z.]|d[rt]g?\.))"
)
#: The beginning of the next party in a row: its number on a new line, or the label of its name.
NEW_PARTY = re.compile(
    r"\n[^\S\n]{0,20}(?:(?:[IVXl1|]{1,4}|IL|[2-9]|[B-H])\s?[.)]|\([2-9IVXb-h]{1,3}\))[^\S\n]{1,12}(?=[A-Z]|drg?\.)"
    r"|\n[^\S\n]{0,20}(?:Nama|NAMA)\b"
)
#: A table may part a label from its value by a colon, which may stand on the next line, or by a tab where OCR lost it.
COLON = (
    r"(?:[^\S\n]{0,30}[:;=][^\S\n]{0,6}|\s{0,2}\n\s{0,6}:(?:[^\S\n]{0,6}(?=\S)|[^\S\n]{0,6}\n\s{0,12}(?=[A-Za-z]))"
    r"|[^\S\n]{0,6}\t[^\S\n]{0,6}(?:[1|!][^\S\n]{1,3}(?=[A-Z]))?)"
)
#: A label without its colon, at the beginning of a line: "II Nama   BUDI", "Jabatan   Ketua".
BARE_LABEL = r"(?m:^)[^\S\n]{0,20}(?:(?:[IVX]{1,4}|\d)[.)]?[^\S\n]{1,6})?"
LABEL_NAME = re.compile(
    rf"\b(?:N[^\S\n]?a[^\S\n]?m[^\S\n]?a|NAMA|Name)(?:\s{{1,2}}(?:[Ll]engkap|LENGKAP))?{COLON}"
    rf"|{BARE_LABEL}Nama\s{{1,20}}(?:[.,]\s{{1,3}})?(?=[A-Z]|drg?\.)(?!Lengkap|Perusahaan|Instansi|Lembaga|Badan|Bank|Jabatan|Alamat)"
)
LABEL_POSITION = re.compile(
    rf"\b(?:J[^\S\n]?a[^\S\n]?b[^\S\n]?a[^\S\n]?t[^\S\n]?a[^\S\n]?n|JABATAN|Position|Title|Pekerjaan/Jabatan){COLON}"
    rf"|{BARE_LABEL}Jabatan\s{{1,20}}(?:[.,]\s{{1,3}})?(?=[A-Z])"
)
#: What a person without a post in an organisation says to be.
LABEL_PROFESSION = re.compile(rf"\bPekerjaan{COLON}")
LABEL_INSTANSI = re.compile(
    r"\b(?:Instansi|INSTANSI|(?:Unit|UNIT|Satuan)\s(?:Kerja|KERJA)|Institusi|Lembaga|Perusahaan|Institution|Organisasi|Nama\s(?:Instansi|Lembaga|Perusahaan"
    r"|Badan))[^\S\n]{0,30}[:;=][^\S\n]{0,6}",
)
LABEL_ANY = re.compile(
    r"\n[^\S\n]{0,20}(?:\(?[0-9a-zIVX]{1,3}[.)][^\S\n]{0,6})?(?:N\s?a\s?m\s?a|NAMA|J\s?a\s?b\s?a\s?t\s?a\s?n|JABATAN|A\s?l\s?a\s?m\s?a\s?t|ALAMAT|NIP"
    r"|Pangkat|PANGKAT|NIK|KTP|Institusi|Instansi|INSTANSI|Nomor|Dalam|DALAM|UNIT|INSTITUSI|PEKERJAAN|NIK|"
    r"Bertindak|bertindak|dalam|yang|Yang|Berkedudukan|Untuk|untuk|Pekerjaan|Telepon|Telp|E-?mail|Selanjutnya"
    r"|selanjutnya|Unit|Tempat|Name|Position|Address|No\.|Pekerjaan|Lembaga|Perusahaan|Akta|NPWP|Kedudukan)\b"
    # A page whose line breaks were lost.
    r"|[^\S\n](?:Nama|Jabatan|JABATAN|Alamat|ALAMAT|NIP|NIK|KTP|Pangkat|Pekerjaan(?:/Jabatan)?|Instansi|Institusi|(?:Unit|UNIT)\s(?:Kerja|KERJA))[^\S\n]{0,4}:|[^\S\n]Dalam\s{1,3}hal\s{1,3}ini\b"
)
NAME_STOP = re.compile(
    r"\s{0,4}[:;=\t]|\s{1,6}-\s|,?\s{1,6}(?:[Ss]elaku|SELAKU|[Ss]ebagai|bertempat|pemegang|lahir\s"
    r"|[Ww]iraswasta|[Pp]ekerjaan\b|[Ww]arga\s|jabatan|Jabatan|JABATAN|[Mm]asing-?\s?masing\s|berturut-turut\s|dalam(?:\s|(?=jabatan|hal|kedudukan))|berkedudukan|bertindak"
    r"|beralamat|yang\s|berdasarkan|adalah|NIP|NIK|acting|as\s{1,3}(?=[A-Z])|its\s|their\s|in\s{1,2}(?:his|her|the)\s)|\s\((?!Purn|[A-Z]{1,2}\))",
)
#: A rank before a name that holds the word of a post: "Komisaris Besar Polisi RUDI", "Pembina Utama Muda TOMO".
RANK = re.compile(
    r"[\s.):]{0,6}(?:(?:ajun\s{1,2})?komisaris(?:\s{1,2}(?:besar|jenderal))?\s{1,2}pol(?:isi)?"
    r"|inspektur(?:\s{1,2}jenderal)?\s{1,2}pol(?:isi)?(?:\s{1,2}(?:satu|dua))?"
    r"|mayor\s{1,2}(?:inf|kav|art|arm|arh|czi|cku|chb|cpl|cba|ckm|caj|chk|cpm|cpn|laut|pnb|tek|kes|sus|adm|kal|lek|mar)[a-z]{0,8}"
    r"|pembina\s{1,2}(?:utama(?:\s{1,2}(?:madya|muda))?|t(?:ingkat|k\.?)\s{0,2}[i1])|penata(?:\s{1,2}muda)?\s{1,2}t(?:ingkat|k\.?)\s{0,2}[i1])"
    r"\b\.?\s{0,2}(?=[A-Za-z(])",
    re.IGNORECASE,
)
POSITION_END = re.compile(
    # "Palang Merah Indonesia (PMI) Kota X": an abbreviation in brackets ends no position.
    r"\s{0,3}[;:]|\s{0,3}\((?!(?i:perseroda|persero)\b|\s?[A-Z]{2,10}\s?\)\s{1,3}(?:pada\s|[A-Z]|drg?\.))"
    rf"|{FULL_STOP}|\.$"
    r"|,?\s{1,6}(?:[Bb]erkedudukan|[Bb]eralamat|berkantor|[Bb]erdasarkan|yang(?:\s|(?=ber|dalam))|[Dd]alam(?:\s(?!Negeri\b)|(?=hal|jabatan|kedudukan))|[Bb]ertindak"
    r"|selanjutnya|untuk\s{1,3}(?:dan|selanjutnya|atas)|sesuai|menurut\b|sehingga\b|dan\s{1,3}"
    r"(?:karenanya|oleh|atas(?:\s?nama)?|(?:(?!Daerah\b|Kabupaten\b|Kota\b|Provinsi\b)[A-Z][A-Za-z.']{0,20},?\s{1,3}){2,6}(?:selaku|sebagai))\b|oleh\s|berdomisili|bertempat|mewakili|[Mm]asa\s|[Pp]eriode|Alamat|ALAMAT|Jalan|JALAN|Jl\.?|JL\.|NIP"
    # What a head of office is besides: "Kepala Dinas X selaku Pengguna Anggaran".
    r"|selaku\s{1,3}(?=(?i:Pengguna|Kuasa|Bendahara|Pejabat|PPK|Pengelola|Otorisator)\b)"
    # "selaku Direktur dari dan oleh karenanya", "dengan nomor izin": the sentence goes on.
    r"|dari\s{1,3}dan|dengan\s{1,3}(?:[Nn]om[oe]r|[Ii]jin|[Ii]zin|[Dd]emikian|ini|alamat)"
    r"|acting|having|representing|with\s|domiciled|who\s|hereinafter|disebut|diangkat|on\s{1,2}behalf|for\s{1,2}and)"
    # Words that a scan ran together: "Direktur RSUD Sariyang berkedudukan", "Kepala Dinas Saridalam hal ini".
    r"|(?<=[a-z]{3})(?:yang\s{0,3}(?:ber[a-z]|dalam|diangkat|selanjutnya)|dalam\s{0,3}hal\s{0,3}ini\b)"
    # Another who signs beside this one: "Direktur Utama dan SARI WULAN, Direktur".
    r"|,?\s{1,3}dan\s{1,3}(?:[A-Z][A-Z.']{1,20}\s{1,3}){1,4}[A-Z][A-Z.']{1,20},\s"
    r"|,?\s{1,3}dan\s{1,3}(?:[A-Z][a-z.']{1,20}\s{1,3}){0,3}[A-Z][a-z.']{1,20},\s{1,3}(?=(?:[SM]|A\.?Md|Dr|Sp)\.|Ketua|Bendahara|Sekretaris|Direktur|Wakil)"
    r"|,\s{1,6}(?:for|in|a|the|untuk|di)\s|\n\s{0,10}\n|\s{0,3}\]",
)
ROLE_HEAD = re.compile(
    rf"^[^\S\n]{{0,30}}(?P<role>PIHAK\s{{1,3}}{ORDINAL})[^\S\n]{{0,3}}:?[^\S\n]{{0,3}}$", re.MULTILINE
)
DECREE = re.compile(r"\b(?:berdasarkan|[Kk]eputusan|[Ss]urat\s[Kk]uasa|Akta|Perpres|Peraturan)\b")


@cache
def title_word() -> re.Pattern[str]:
    words = sorted(vocabulary()["titles"], key=len, reverse=True)
    names = "|".join(re.escape(w).replace(r"\ ", r"\s{1,3}") for w in words)
    upper = "|".join(re.escape(w.upper()).replace(r"\ ", r"\s{1,3}") for w in words if len(w) > 3)
    # "drg. YUSNI, pimpinan Klinik X": in small letters behind the comma of a name in capitals.
    small = "|".join(re.escape(w.lower()) for w in words if len(w) > 4 and w.isalpha())
    trades = "|".join(re.escape(w) for w in vocabulary()["professions"])
    return re.compile(
        rf"(?<![A-Za-z])(?:(?:{names})(?![a-z])|(?:{upper})(?![A-Za-z]))|(?<=[A-Za-z.],\s)(?:(?:{small})(?=\s[A-Z])|(?i:{trades})(?![A-Za-z]))"
    )
