"""QR codes in pictures and in the frames of a camera."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from chipid._borrowed import Pointer, data
from chipid._handle import Handle
from chipid._library import lib
from chipid._native import c_bytes, c_text, filled, new_handle, new_text, struct
from chipid.codes import PixelFormat

if TYPE_CHECKING:
    import numpy
    import numpy.typing


@dataclass(frozen=True)
class Pixels:
    """A picture in memory, top row first."""

    content: "bytes | bytearray | memoryview"
    width: int
    height: int
    format: PixelFormat
    stride: int = 0
    """Bytes from one row to the next; 0: no gaps."""

    @classmethod
    def of(cls, array: "numpy.typing.NDArray[numpy.uint8]", format: PixelFormat | None = None) -> Self:
        """A numpy array of shape (height, width) or (height, width, 3 or 4): grey, RGB or RGBA, unless told otherwise."""
        depth = array.shape[2] if array.ndim == 3 else 1
        usual = {1: PixelFormat.GRAY8, 3: PixelFormat.RGB8, 4: PixelFormat.RGBA8}
        return cls(array.tobytes(), array.shape[1], array.shape[0], format or usual[depth])


@dataclass(frozen=True)
class Code:
    """One QR code."""

    text: str
    repaired: bool
    """The symbol held no plain UTF-8, and one way to read it made sense."""
    corners: tuple[tuple[float, float], ...]
    """Its own top left, top right, bottom right, bottom left; all 0 in a picture file."""


def _code(info: Pointer) -> Code:
    points = [float(number) for number in info.corners]
    content = data(info.text, info.text_size).decode("utf-8", "replace")
    return Code(content, bool(info.repaired), tuple(zip(points[::2], points[1::2])))


class Codes(Handle):
    """The codes of one picture: a sequence of :class:`Code`."""

    def __len__(self) -> int:
        return int(lib.chipid_codes_count(self._pointer))

    def __getitem__(self, index: int) -> Code:
        if not 0 <= index < len(self):
            raise IndexError(index)
        with self._borrow() as pointer:
            return _code(filled("chipid_code", lib.chipid_codes_at, pointer, index))

    def __iter__(self) -> Iterator[Code]:
        return (self[index] for index in range(len(self)))

    def pick_card(self, number: str | None = None) -> str:
        """The text of the citizen card's code among all these; `number`: of the card that is wanted among several."""
        return new_text(lib.chipid_codes_pick_card, self._pointer, c_text(number))


def _c_pixels(pixels: Pixels) -> tuple[Pointer, Pointer]:
    kept = c_bytes(pixels.content)
    return struct("chipid_pixels", {
        "bytes": kept, "byte_count": memoryview(pixels.content).nbytes, "width": pixels.width, "height": pixels.height,
        "stride": pixels.stride, "format": pixels.format}), kept


def codes_in_picture(file: bytes) -> Codes:
    """Every QR code in a PNG, JPEG or JPEG 2000 file."""
    return Codes(new_handle("chipid_codes", lib.chipid_codes_in_picture, c_bytes(file), len(file)))


def codes_in_pixels(pixels: Pixels) -> Codes:
    """Every QR code of one picture in memory, looked at thoroughly."""
    made, _kept = _c_pixels(pixels)
    return Codes(new_handle("chipid_codes", lib.chipid_codes_in_pixels, made))


class FrameReader(Handle):
    """Reads frame after frame of one camera; one frame at a time."""

    def __init__(self) -> None:
        super().__init__(new_handle("chipid_frame_reader", lib.chipid_frame_reader_new))

    def read(self, frame: Pixels) -> Codes:
        """The codes of this frame that were read without doubt; none: show it the next."""
        made, _kept = _c_pixels(frame)
        return Codes(new_handle("chipid_codes", lib.chipid_frame_reader_read, self._pointer, made))
