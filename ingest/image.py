"""Scans that come as pictures: TIFF of many pages, JPEG, PNG; turned as their camera says."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from ingest.errors import CorruptInput, InputTooLarge

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Resolution to assume where a picture claims none that an A4 page could have.
A4_WIDTH, A4_HEIGHT = 8.27, 11.69
CREDIBLE_DPI = (90, 700)


class Pictures:
    """The frames of a picture file as pages."""

    def __init__(self, data: bytes, max_pixels: int) -> None:
        """Raises `CorruptInput` or `InputTooLarge`."""
        from PIL import Image, UnidentifiedImageError

        # Pillow's own guard warns and then decodes; ours refuses by the header, before any pixel is decoded.
        Image.MAX_IMAGE_PIXELS = None
        self.max_pixels = max_pixels
        try:
            self._image: Any = Image.open(io.BytesIO(data), formats=("TIFF", "JPEG", "PNG"))
            self.count = _frames(self._image)
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
            raise CorruptInput("gambar rusak") from error

    def frame(self, index: int) -> tuple[NDArray[np.uint8], float]:
        """Frame `index` (from 0), blue first, upright as its EXIF says, and its dots an inch.

        Raises `CorruptInput` or `InputTooLarge`.
        """
        import numpy as np
        from PIL import ImageOps

        try:
            self._image.seek(index)
            width, height = self._image.size
            if width * height > self.max_pixels * 2:
                raise InputTooLarge(f"gambar {width:,} × {height:,} piksel")
            # A cut file is read as far as it goes and said to be damaged, never quietly half.
            upright = ImageOps.exif_transpose(self._image)
            dpi = _dpi(self._image.info.get("dpi"), *upright.size)
            rgb = np.asarray(_opaque(upright), dtype=np.uint8)
        except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
            raise CorruptInput(f"gambar halaman {index + 1} rusak") from error
        return np.ascontiguousarray(rgb[:, :, ::-1]), dpi


def shrunk(picture: NDArray[np.uint8], dpi: float, max_pixels: int) -> tuple[NDArray[np.uint8], float]:
    """A picture of at most `max_pixels`, and its dots an inch then; finer than 400 is not needed either."""
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    factor = min(1.0, (max_pixels / (width * height)) ** 0.5, 400 / dpi)
    if factor > 0.95:
        return picture, dpi
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8), dpi * factor


def _frames(image: Any) -> int:
    if image.format == "MPO":  # further frames of a camera's JPEG are previews and depth maps
        return 1
    return int(getattr(image, "n_frames", 1))


def _opaque(image: Any) -> Any:
    from PIL import Image

    if image.mode in ("I;16", "I", "F"):  # 16 bits a channel
        import numpy as np

        values = np.asarray(image, dtype=np.float64)
        return Image.fromarray((values / max(values.max(), 1) * 255).astype(np.uint8)).convert("RGB")
    if "A" in image.getbands() or "transparency" in image.info:
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


def _dpi(claimed: Any, width: int, height: int) -> float:
    """The dots an inch a picture claims, where that makes a page of a size that exists, else as if A4."""
    try:
        said = float(max(claimed))
    except (TypeError, ValueError):
        said = 0.0
    long, short = max(width, height), min(width, height)
    least, most = CREDIBLE_DPI
    # Cameras and messengers claim 72 or 96 whatever the picture shows.
    if least < said <= most and 4 <= long / said <= 24 and said != 96:
        return said
    return min(max(long / A4_HEIGHT, short / A4_WIDTH, 50.0), 600.0)
