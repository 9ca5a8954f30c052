#!/usr/bin/env python3
"""Draws the synthetic portraits of the virtual cards: python3 draw_portraits.py (needs Pillow).

Nobody is shown: each face is made of a few ellipses. `size` is the exact size of the file in bytes: the JPEG quality
is chosen to come close, a comment segment fills the rest.
"""
import io
import random

from PIL import Image, ImageDraw, ImageFilter

PORTRAITS = {
    "face-woman-small.jpg": dict(seed=1, width=240, height=320, size=6000, skin=(224, 182, 150), hair=(60, 40, 30),
                                 shirt=(70, 100, 150), long_hair=True),
    "face-man-small.jpg": dict(seed=2, width=240, height=320, size=6100, skin=(205, 160, 125), hair=(25, 22, 20),
                               shirt=(120, 60, 60), long_hair=False),
    "face-man-large.jpg": dict(seed=3, width=360, height=480, size=18311, skin=(214, 170, 136), hair=(30, 25, 22),
                               shirt=(60, 90, 80), long_hair=False),
    "face-woman-large.jpg": dict(seed=4, width=360, height=480, size=18150, skin=(230, 190, 160), hair=(35, 25, 20),
                                 shirt=(150, 120, 170), long_hair=True),
}


def darker(colour, by):
    return tuple(max(0, c - by) for c in colour)


def draw(seed, width, height, skin, hair, shirt, long_hair, **_):
    image = Image.new("RGB", (width, height), (206, 214, 222))
    pen = ImageDraw.Draw(image)
    cx, cy, rx, ry = width / 2, height * 0.43, width * 0.22, height * 0.225

    def ellipse(x, y, half_width, half_height, fill):
        pen.ellipse([x - half_width, y - half_height, x + half_width, y + half_height], fill=fill)

    if long_hair:
        pen.rounded_rectangle([cx - rx * 1.25, cy - ry * 0.4, cx + rx * 1.25, cy + ry * 1.55], radius=30, fill=hair)
    ellipse(cx, height * 1.02, width * 0.42, height * 0.27, shirt)
    pen.rectangle([cx - rx * 0.45, cy + ry * 0.6, cx + rx * 0.45, cy + ry * 1.5], fill=darker(skin, 20))
    ellipse(cx, cy - ry * 0.25, rx * 1.2, ry * 1.08, hair)
    for side in (-1, 1):
        ellipse(cx + side * rx, cy + ry * 0.05, rx * 0.14, ry * 0.18, darker(skin, 15))
    ellipse(cx, cy + ry * 0.05, rx, ry, skin)
    pen.chord([cx - rx * 1.02, cy - ry * 1.05, cx + rx * 1.02, cy + ry * 0.35], 195, 345, fill=hair)
    for side in (-1, 1):
        x, y = cx + side * rx * 0.42, cy - ry * 0.02
        ellipse(x, y, rx * 0.19, ry * 0.085, (250, 250, 250))
        ellipse(x, y, rx * 0.085, ry * 0.08, (50, 35, 25))
        pen.arc([x - rx * 0.25, y - ry * 0.28, x + rx * 0.25, y + ry * 0.1], 205, 335, fill=darker(hair, 5), width=4)
    pen.line([cx, cy + ry * 0.05, cx - rx * 0.08, cy + ry * 0.36, cx + rx * 0.07, cy + ry * 0.38],
             fill=darker(skin, 45), width=3)
    pen.chord([cx - rx * 0.32, cy + ry * 0.45, cx + rx * 0.32, cy + ry * 0.72], 10, 170, fill=(176, 84, 84))

    # A grain, so that the file is as large as a photograph's.
    image = image.filter(ImageFilter.GaussianBlur(0.8))
    grain = random.Random(seed)
    pixels = image.load()
    for y in range(height):
        for x in range(width):
            shift = grain.randint(-7, 7)
            pixels[x, y] = tuple(min(255, max(0, c + shift)) for c in pixels[x, y])
    return image.filter(ImageFilter.GaussianBlur(0.6))


def encode(image, quality):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def with_comment(jpeg, size):
    """A COM segment behind the start-of-image marker, filled with blanks."""
    text = b"ChipID synthetic portrait, nobody is shown"
    blanks = size - len(jpeg) - 4 - len(text)
    length = 2 + len(text) + blanks
    return jpeg[:2] + b"\xff\xfe" + length.to_bytes(2, "big") + text + b" " * blanks + jpeg[2:]


def main():
    for name, options in PORTRAITS.items():
        image = draw(**options)
        fitting = [q for q in range(5, 96) if len(encode(image, q)) + 60 <= options["size"]]
        jpeg = with_comment(encode(image, fitting[-1]), options["size"])
        assert len(jpeg) == options["size"]
        with open(name, "wb") as file:
            file.write(jpeg)
        print(name, len(jpeg), "quality", fitting[-1])


if __name__ == "__main__":
    main()
