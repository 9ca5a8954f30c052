"""The holder's picture."""

from typing import TYPE_CHECKING

from chipid._borrowed import Pointer, data, text
from chipid._handle import Handle
from chipid._library import lib
from chipid._native import filled, new_bytes

if TYPE_CHECKING:
    import numpy
    import numpy.typing


class Portrait(Handle):
    """A decoded portrait; made by :meth:`Report.portrait() <chipid.Report.portrait>`."""

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        info = filled("chipid_portrait_info", lib.chipid_portrait_get, pointer)
        self.width = int(info.width)
        self.height = int(info.height)
        self.format = text(info.format)
        """Of the picture in the chip: "jpeg" or "jpeg2000"."""
        self.hash_checked = bool(info.hash_checked)
        """Whether the signed list has just this content. Where not, never show it without saying so."""

    def _bytes(self, content: str, size: str) -> bytes:
        with self._borrow() as pointer:
            info = filled("chipid_portrait_info", lib.chipid_portrait_get, pointer)
            return data(getattr(info, content), getattr(info, size))

    @property
    def pixels(self) -> bytes:
        """RGB, three bytes a pixel, top row first, no gaps."""
        return self._bytes("pixels", "pixel_bytes")

    @property
    def encoded(self) -> bytes:
        """The picture as it stands in the chip."""
        return self._bytes("encoded", "encoded_size")

    def png(self) -> bytes:
        """The pixels as a PNG file."""
        return new_bytes(lib.chipid_portrait_png, self._pointer)

    def array(self) -> "numpy.typing.NDArray[numpy.uint8]":
        """The pixels as a numpy array of shape (height, width, 3); the only thing here that needs numpy."""
        import numpy
        pixels: "numpy.typing.NDArray[numpy.uint8]" = numpy.frombuffer(self.pixels, numpy.uint8)
        return pixels.reshape(self.height, self.width, 3)
