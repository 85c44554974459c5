"""Scan simulator: turns rendered pages into what an office scanner, a fax or a phone makes of them.

``render_pages`` and ``degrade`` are also what the OCR benchmark uses for fresh renderings.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image

from corpus.render.layout import print_source
from corpus.render.press import Printed
from corpus.render.source import load

Pixels = npt.NDArray[np.float32]  #: 0 black to 255 white, height x width (x 3)
DESK = 96.0  #: grey of the desk around a photographed page


@dataclass(frozen=True, slots=True)
class Condition:
    """How a page is spoilt. Zero or False leaves that fault out."""

    name: str
    dpi: int  #: resolution at which the page should be rendered
    skew: float = 0.0  #: largest skew in degrees; the seed picks the side and 60 to 100 % of it
    blur: float = 0.0  #: sigma in pixels
    noise: float = 0.0  #: sigma in grey levels
    jpeg: int = 0  #: quality
    bilevel: bool = False
    specks: float = 0.0  #: share of pixels that are dust
    shadow: float = 0.0  #: darkening at the dark edge, 0 to 1
    perspective: float = 0.0  #: displacement of the corners as a share of the width
    turn: int = 0  #: degrees clockwise


CONDITIONS: dict[str, Condition] = {
    condition.name: condition
    for condition in (
        Condition("clean150", 150, blur=0.4, noise=3),
        Condition("clean200", 200, blur=0.5, noise=3),
        Condition("clean300", 300, blur=0.6, noise=3),
        Condition("skew", 200, skew=3.0, blur=0.6, noise=4),
        Condition("jpeg30", 200, blur=0.5, noise=4, jpeg=30),
        Condition("fax", 200, skew=0.5, blur=0.7, noise=14, bilevel=True, specks=0.0006),
        Condition("photo", 200, skew=1.2, blur=0.8, noise=5, jpeg=60, shadow=0.5, perspective=0.02),
        Condition("turned90", 200, blur=0.5, noise=3, turn=90),
        Condition("turned180", 200, blur=0.5, noise=3, turn=180),
        # Only in the committed corpus:
        Condition("skew150", 150, skew=2.0, blur=0.6, noise=5, jpeg=55),
        Condition("jpeg150", 150, skew=0.8, blur=0.4, noise=4, jpeg=35),
        Condition("shadow", 200, skew=1.0, blur=0.6, noise=4, jpeg=45, shadow=0.35),
    )
}


@cache
def printed(stem: str) -> Printed:
    """The born-digital form of an agreement, whether the corpus holds it so or scanned."""
    return print_source(load(stem))


def render_pages(stem: str, dpi: int) -> list[Image.Image]:
    """Clean RGB page images of the agreement ``stem``, without stamps or signatures."""
    return rasterise(printed(stem).pdf, dpi)


def rasterise(pdf: bytes, dpi: int) -> list[Image.Image]:
    """RGB images of all pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def degrade(image: Image.Image, condition: Condition, seed: int) -> Image.Image:
    """``image`` after ``condition``; the same seed gives the same pixels.

    The mode is kept (L or RGB), or is 1 when the condition is bilevel.
    """
    random = np.random.default_rng(seed)
    pixels: Pixels = np.asarray(image, dtype=np.float32)
    for step in (_perspective, _skew, _blur, _shadow, _noise):
        pixels = step(pixels, condition, random)
    if condition.bilevel:
        return _fax(pixels, condition, random)
    result = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    if condition.jpeg:
        result = _jpeg(result, condition.jpeg)
    return turned(result, condition.turn)


def turned(image: Image.Image, degrees: int) -> Image.Image:
    """``image`` turned clockwise by a multiple of 90 degrees, without loss."""
    ways = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    return image.transpose(ways[degrees % 360]) if degrees % 360 else image


Step = Callable[[Pixels, Condition, np.random.Generator], Pixels]


def _perspective(pixels: Pixels, condition: Condition, random: np.random.Generator) -> Pixels:
    if not condition.perspective:
        return pixels
    height, width = pixels.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    inward = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], dtype=np.float32)
    moved = corners + inward * random.uniform(0.2, 1.0, (4, 2)).astype(np.float32) * condition.perspective * width
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    return _warped(pixels, matrix, DESK, cv2.warpPerspective)


def _skew(pixels: Pixels, condition: Condition, random: np.random.Generator) -> Pixels:
    if not condition.skew:
        return pixels
    height, width = pixels.shape[:2]
    angle = condition.skew * random.uniform(0.6, 1.0) * random.choice([-1.0, 1.0])
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), float(angle), 1.0)
    return _warped(pixels, matrix, DESK if condition.perspective else 255.0, cv2.warpAffine)


def _warped(pixels: Pixels, matrix: npt.NDArray[np.float64], ground: float, warp: Callable[..., Pixels]) -> Pixels:
    height, width = pixels.shape[:2]
    return warp(
        pixels,
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(ground, ground, ground),
    )


def _blur(pixels: Pixels, condition: Condition, random: np.random.Generator) -> Pixels:
    if not condition.blur:
        return pixels
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), condition.blur), dtype=np.float32)


def _shadow(pixels: Pixels, condition: Condition, random: np.random.Generator) -> Pixels:
    """Light that falls off to one side, and a soft dark patch such as a hand throws."""
    if not condition.shadow:
        return pixels
    height, width = pixels.shape[:2]
    down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    angle = random.uniform(0, 2 * np.pi)
    slope = np.cos(angle) * (across - 0.5) + np.sin(angle) * (down - 0.5)
    light = 1 - condition.shadow * (0.5 + slope / 1.42)
    middle = random.uniform(0.2, 0.8, 2)
    patch = np.exp(-(((across - middle[0]) / 0.3) ** 2 + ((down - middle[1]) / 0.2) ** 2))
    light = light * (1 - 0.35 * condition.shadow * patch)
    return np.asarray(pixels * (light[..., None] if pixels.ndim == 3 else light), dtype=np.float32)


def _noise(pixels: Pixels, condition: Condition, random: np.random.Generator) -> Pixels:
    if not condition.noise:
        return pixels
    grain = random.normal(0, condition.noise, pixels.shape[:2]).astype(np.float32)
    return np.asarray(pixels + (grain[..., None] if pixels.ndim == 3 else grain), dtype=np.float32)


def _fax(pixels: Pixels, condition: Condition, random: np.random.Generator) -> Image.Image:
    grey = pixels.mean(axis=2) if pixels.ndim == 3 else pixels
    black = grey < 150
    dust = random.random(grey.shape) < condition.specks
    black |= np.asarray(cv2.dilate(dust.astype(np.uint8), np.ones((2, 2), np.uint8))).astype(bool)
    return turned(
        Image.fromarray(np.where(black, 0, 255).astype(np.uint8)).convert("1", dither=Image.Dither.NONE), condition.turn
    )


def _jpeg(image: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    buffer.seek(0)
    with Image.open(buffer) as read:
        return read.convert(image.mode)
