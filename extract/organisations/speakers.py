"""Who speaks in a text: a word that says something elsewhere is a person's name, not the end of a body's.

"Direktur PT Karya Sari **Rustam Jelani** … kata Rustam": what stands behind a post is the body and then its head.
"""

from __future__ import annotations

import re

from extract.text.phrases import fold

#: A body's own name has as many words at least.
_LEAST = 2
_SAYS = (
    r"(?:mengatakan|menyebut(?:kan)?|menjelaskan|menyampaikan|mengungkapkan|menambahkan|menegaskan|berharap|menuturkan|"
    r"menilai|mengaku(?:i)?|menerangkan|memaparkan|mengapresiasi|menyambut|berterima)"
)
_SAID = (
    r"(?:kata|ujar|jelas|tutur|ungkap|sebut|tambah|papar|imbuh|terang|tegas|ucap|lanjut|tandas|harap|pungkas|menurut)"
    r"(?:nya)?"
)


def before_speaker(text: str, written: str) -> int:
    """How many words of a name stand before that of somebody who speaks elsewhere in the text; 0 for none.

    >>> before_speaker("Direktur PT Karya Sari Rustam Jelani hadir, kata Rustam.", "PT Karya Sari Rustam Jelani")
    3
    """
    words = written.split(" ")
    if len(words) != len(fold(written)):
        return 0
    for at in range(_LEAST, len(words)):
        if words[at][:1].isupper() and len(words[at]) > 2 and _speaks(text, words[at]):
            # Who is called by his last name has another before it.
            return at - 1 if at == len(words) - 1 and at > _LEAST else at
    return 0


def _speaks(text: str, word: str) -> bool:
    name = re.escape(word)
    return re.search(rf"\b{_SAID} (?:[Pp]ak |[Bb]u )?{name}\b(?! [A-Z])|\b{name} {_SAYS}\b", text) is not None
