"""Small things that are names and values: QR texts, machine-readable zones, personal numbers."""

from chipid._borrowed import Pointer, text
from chipid._library import ffi, lib
from chipid._native import c_text, filled, new_handle


def _pair(fields: Pointer, index: int) -> tuple[str, str]:
    pair = filled("chipid_pair", lib.chipid_fields_at, fields, index)
    return text(pair.name), text(pair.value)


def take_fields(fields: Pointer) -> dict[str, str]:
    """Names and values in their order; ends the handle."""
    try:
        return dict(_pair(fields, index) for index in range(lib.chipid_fields_count(fields)))
    finally:
        ffi.release(fields)


def parse_qr(text: str, *, scanned: bool = False) -> dict[str, str]:
    """The text of a citizen card's QR code: "number", "name", "birth_date", "sex", "residence", ... It is unsigned:
    nothing is verified by it. `scanned`: what a scanner typed, whose usual damage is made good."""
    return take_fields(new_handle("chipid_fields", lib.chipid_qr_parse, c_text(text), scanned))


def explain_other_qr(text: str) -> dict[str, str]:
    """What a text that is of no citizen card seems to be, and what to do: "en" and "vi"."""
    return take_fields(new_handle("chipid_fields", lib.chipid_qr_explain_other, c_text(text)))


def parse_mrz(lines: str) -> dict[str, str]:
    """The machine-readable lines: "document_number", "birth_date", "expiry_date", "primary_identifier", ..."""
    return take_fields(new_handle("chipid_fields", lib.chipid_mrz_parse, c_text(lines)))


def parse_personal_number(number: str) -> dict[str, str]:
    """A Vietnamese personal number: "province_name", "sex", "birth_year", and in words "en", "vi"."""
    return take_fields(new_handle("chipid_fields", lib.chipid_personal_number_parse, c_text(number)))
