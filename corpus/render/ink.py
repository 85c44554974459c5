"""Pens and rubber stamps on a rendered page. Nobody's signature and no real office's stamp."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont

from corpus.render.press import FONTS, Page
from corpus.render.source import Scan

BLUE = (30, 40, 130)
VIOLET = (105, 60, 150)
LEGEND = "PEMERINTAH DAERAH * CAP DINAS * "


def marked(image: Image.Image, page: Page, scan: Scan, seed: int) -> Image.Image:
    """``image`` (RGB) with the pen strokes and stamps that ``scan`` asks for on ``page``."""
    random = np.random.default_rng(seed)
    scale = image.width / page.width
    sheet = Image.new("RGB", image.size, "white")
    for number, (x, y) in enumerate(page.signatures if scan.sign else []):
        _pen(sheet, x * scale, y * scale, scale, random)
        if number % 2 == 0 or scan.stamp_names:
            drop = 34.0 if scan.stamp_names else 6.0
            _stamp(sheet, (x - (12 if scan.stamp_names else 48)) * scale, (y + drop) * scale, 40 * scale, random)
    for line in page.lines:
        if any(text in line.text for text in scan.stamp_over):
            _stamp(sheet, (line.x + line.width * 0.72) * scale, (line.y - line.size * 0.3) * scale, 36 * scale, random)
    return ImageChops.multiply(image, sheet)


def _pen(sheet: Image.Image, x: float, y: float, scale: float, random: np.random.Generator) -> None:
    """A looping stroke about 90 points wide."""
    draw = ImageDraw.Draw(sheet)
    steps = np.linspace(0, 1, 140)
    knots = random.uniform(-1, 1, 9)
    height = np.interp(steps, np.linspace(0, 1, 9), knots) + 0.4 * np.sin(steps * 40 + random.uniform(0, 6))
    across = (steps - 0.5) * 90 + 9 * np.cos(steps * 40)
    points = [(x + float(a) * scale, y + float(h) * 15 * scale) for a, h in zip(across, height, strict=True)]
    draw.line(points, fill=BLUE, width=max(2, round(1.1 * scale)), joint="curve")


def _stamp(sheet: Image.Image, x: float, y: float, radius: float, random: np.random.Generator) -> None:
    """A round stamp with a legend around a star, pressed unevenly."""
    size = round(radius * 2.2)
    stamp = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(stamp)
    middle = size / 2
    for share, width in ((1.0, 0.05), (0.66, 0.03)):
        r = radius * share
        ring = (middle - r, middle - r, middle + r, middle + r)
        draw.ellipse(ring, outline=VIOLET, width=max(2, round(radius * width)))
    star = [
        (
            middle + radius * (0.42 if k % 2 == 0 else 0.18) * math.sin(k * math.pi / 5),
            middle - radius * (0.42 if k % 2 == 0 else 0.18) * math.cos(k * math.pi / 5),
        )
        for k in range(10)
    ]
    draw.polygon(star, outline=VIOLET)
    _legend(stamp, radius)
    stamp = stamp.rotate(float(random.uniform(-25, 25)), fillcolor="white", resample=Image.Resampling.BICUBIC)
    faded = Image.blend(stamp, Image.new("RGB", stamp.size, "white"), float(random.uniform(0.25, 0.4)))
    at = (round(x - size / 2), round(y - size / 2))
    ground = sheet.crop((*at, at[0] + size, at[1] + size))
    sheet.paste(ImageChops.multiply(ground, faded) if ground.size == faded.size else faded, at)


def _legend(stamp: Image.Image, radius: float) -> None:
    font = ImageFont.truetype(str(FONTS / "liberation/LiberationSans-Bold.ttf"), max(6, round(radius * 0.2)))
    middle = stamp.width / 2
    box = round(radius * 0.3)
    for number, letter in enumerate(LEGEND):
        angle = 2 * math.pi * number / len(LEGEND)
        tile = Image.new("L", (box, box), 0)
        ImageDraw.Draw(tile).text((box / 2, box / 2), letter, fill=255, font=font, anchor="mm")
        tile = tile.rotate(-math.degrees(angle), resample=Image.Resampling.BICUBIC)
        at = (
            round(middle + 0.83 * radius * math.sin(angle) - box / 2),
            round(middle - 0.83 * radius * math.cos(angle) - box / 2),
        )
        stamp.paste(Image.new("RGB", tile.size, VIOLET), at, tile)
