"""A searchable PDF/A copy of a scan, through OCRmyPDF, on request; the signed original is never touched."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from ingest.errors import CorruptInput, EncryptedInput, InputError, InputTimeout, SepakatError, ToolMissing, UsageError
from ingest.ocr import LANGUAGES, missing_data, tessdata
from ingest.settings import Limits
from ingest.tools import probe

# Exit codes that OCRmyPDF documents.
_INVALID, _MISSING, _HAS_TEXT, _ENCRYPTED, _CUT_SHORT = 2, 3, 6, 8, 15
#: Its own threshold of 14 leaves pages that are turned by a quarter as they are.
ROTATE_THRESHOLD = "2"


def make_searchable(original: Path, copy: Path, limits: Limits | None = None) -> Path:
    """Writes `copy`, a PDF/A with a text layer, and returns it; `original` is only read.

    Runs in a process of its own with the wall clock of `limits`. Pages that have text keep it.
    Raises `ToolMissing`, `UsageError` where `copy` is the original or exists, or an `InputError`.
    """
    if copy.exists():
        raise UsageError("sudah ada", subject=str(copy), hint="pilih nama lain; berkas tidak pernah ditimpa")
    _need_tools()
    copy.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".pdfa-", dir=copy.parent) as folder:
        made = Path(folder) / "copy.pdf"
        _run(original, made, limits or Limits(), Path(folder))
        made.rename(copy)
    return copy


def _need_tools() -> None:
    lacking = [tool for tool in probe() if tool.name in ("OCRmyPDF", "gs", "tesseract") and not tool.found]
    if lacking:
        raise ToolMissing(f"{lacking[0].name} tidak terpasang", subject="PDF/A", hint=lacking[0].hint)


def _run(original: Path, made: Path, limits: Limits, folder: Path) -> None:
    code, said = _ask(original, made, limits, folder, ())
    if code == _HAS_TEXT:
        # Asked for only here: some releases of Ghostscript spoil files in this mode, and OCRmyPDF then refuses.
        code, said = _ask(original, made, limits, folder, ("--skip-text",))
    if code or not made.exists():
        raise _fault(code, said).about(str(original))


def _ask(original: Path, made: Path, limits: Limits, folder: Path, mode: tuple[str, ...]) -> tuple[int, str]:
    """Exit code and last words of OCRmyPDF."""
    languages = "+".join(name for name in LANGUAGES if name not in missing_data())
    command = [
        sys.executable, "-m", "ocrmypdf", "--quiet", "--output-type", "pdfa", *mode, "--rotate-pages",
        "--rotate-pages-threshold", ROTATE_THRESHOLD, "--deskew", "--jobs", str(os.cpu_count() or 1), "-l", languages,
        str(original.absolute()), str(made),
    ]  # fmt: skip
    environment = {**os.environ, "TMPDIR": str(folder), "OMP_THREAD_LIMIT": "1"}
    if folder_of_data := tessdata():
        environment["TESSDATA_PREFIX"] = str(folder_of_data)
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment,
        start_new_session=True,
    )  # fmt: skip
    try:
        _, said = process.communicate(timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired as error:
        raise InputTimeout("pembuatan salinan melebihi waktu yang diizinkan", subject=str(original)) from error
    finally:
        _end(process)
    return process.returncode, said.decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    import contextlib
    import signal

    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _fault(code: int, said: str) -> SepakatError:
    last = said.strip().splitlines()[-1][:200] if said.strip() else f"kode {code}"
    if code == _MISSING:
        return ToolMissing(last, hint="jalankan: sepakat doctor")
    if code == _ENCRYPTED:
        return EncryptedInput("terkunci dengan kata sandi", hint="buka kuncinya dahulu")
    if code in (_INVALID, _CUT_SHORT):
        return CorruptInput(last)
    return InputError(f"OCRmyPDF gagal: {last}", hint="naskah asli tetap utuh di arsip")
