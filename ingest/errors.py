"""What can go wrong, as types; every error names what failed and the way out.

SepakatError (1)
├── UsageError (2)            the command was given something it cannot use
├── NothingToSearch (3)       no index, or an empty one
├── InputError (4)            one input cannot be read; the others go on
│   ├── EmptyInput            zero bytes, or no text and no picture
│   ├── UnknownFormat         the bytes are of no kind that is read here
│   ├── CorruptInput          damaged beyond repair
│   ├── EncryptedInput        needs a password
│   ├── InputTooLarge         over a limit of bytes, pages, pixels
│   ├── InputTimeout          over the time or memory allowed to one file
│   └── FetchError            an address could not be fetched
├── SomeFailed (4)            a batch ended with failed inputs, each named before
├── ToolMissing (5)           a program, language file or model is not installed
├── IndexDamaged (3)          the index does not fit this version, or its files are broken
└── RegistryError (1)         the database refused
"""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of every command; an interface that scripts rely on."""

    OK = 0
    BUG = 1
    USAGE = 2
    NOTHING_TO_SEARCH = 3
    PARTIAL = 4
    TOOL_MISSING = 5


class SepakatError(Exception):
    """Root of all errors that a user can do something about.

    `subject` is the file, address or setting that failed; `hint` says what to do next.
    """

    exit_code = Exit.BUG
    default_hint = ""

    def __init__(self, reason: str, *, subject: str = "", hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.subject = subject
        self.hint = hint or self.default_hint

    def __str__(self) -> str:
        where = f"{self.subject}: " if self.subject else ""
        way_out = f" → {self.hint}" if self.hint else ""
        return f"{where}{self.reason}{way_out}"

    def about(self, subject: str) -> SepakatError:
        """The same error, naming `subject`; for errors raised where the name was not known."""
        self.subject = self.subject or subject
        return self

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders; keyword-only arguments need help to be pickled.
        return (_rebuild, (type(self), self.reason, self.subject, self.hint))


def _rebuild(kind: type[SepakatError], reason: str, subject: str, hint: str) -> SepakatError:
    return kind(reason, subject=subject, hint=hint)


class UsageError(SepakatError):
    exit_code = Exit.USAGE


class NothingToSearch(SepakatError):
    exit_code = Exit.NOTHING_TO_SEARCH
    default_hint = "baca dokumen dahulu: sepakat ingest FOLDER"


class IndexDamaged(SepakatError):
    exit_code = Exit.NOTHING_TO_SEARCH
    default_hint = "bangun ulang indeks: sepakat reindex"


class InputError(SepakatError):
    exit_code = Exit.PARTIAL


class EmptyInput(InputError):
    default_hint = "minta salinan lain; berkas ini tidak berisi apa-apa"


class UnknownFormat(InputError):
    default_hint = "simpan sebagai PDF, DOCX, HTML, TXT, TIFF, JPEG atau PNG"


class CorruptInput(InputError):
    default_hint = "minta salinan yang utuh atau pindai ulang naskahnya"


class EncryptedInput(InputError):
    default_hint = "beri kata sandinya: --password KATASANDI"


class InputTooLarge(InputError):
    default_hint = "pecah menjadi beberapa berkas yang lebih kecil"


class InputTimeout(InputError):
    default_hint = "berkas ini terlalu berat untuk dibaca; cetak ulang ke PDF lalu coba lagi"


class FetchError(InputError):
    default_hint = "coba lagi nanti, atau periksa alamatnya di sources.toml"


class SomeFailed(SepakatError):
    exit_code = Exit.PARTIAL


class ToolMissing(SepakatError):
    exit_code = Exit.TOOL_MISSING
    default_hint = "jalankan: sepakat doctor"


class RegistryError(SepakatError):
    exit_code = Exit.BUG
