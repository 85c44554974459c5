"""Messages between the parent and its workers: a JSON object, and bytes where a file travels with it.

A message is two lengths (4 and 8 bytes, big-endian), the JSON, the bytes.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

_HEAD = struct.Struct(">IQ")
#: A worker that sends more in one message is broken or taken over.
MAX_MESSAGE = 256 << 20

Message = dict[str, Any]


def pack(message: Message, blob: bytes = b"") -> bytes:
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return _HEAD.pack(len(body), len(blob)) + body + blob


def read_message(stream: BinaryIO) -> tuple[Message, bytes] | None:
    """The next message of a blocking stream; None at its end."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    length, blob = _HEAD.unpack(head)
    body = stream.read(length)
    data = stream.read(blob) if blob else b""
    if len(body) < length or len(data) < blob:
        return None
    return json.loads(body), data


class Inbox:
    """Messages out of pieces as they arrive from a worker."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, piece: bytes) -> list[Message]:
        """The messages that are complete now. Raises `ValueError` where the stream makes no sense."""
        self._buffer += piece
        found = []
        while len(self._buffer) >= _HEAD.size:
            length, blob = _HEAD.unpack_from(self._buffer)
            if length > MAX_MESSAGE or blob:
                raise ValueError("not a message of a worker")
            if len(self._buffer) < _HEAD.size + length:
                break
            message = json.loads(self._buffer[_HEAD.size : _HEAD.size + length].decode("utf-8", "replace"))
            del self._buffer[: _HEAD.size + length]
            found.append(message)
        return found
