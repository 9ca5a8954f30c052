"""Status codes of the C interface turned into exceptions."""

from chipid._borrowed import Pointer, both, text
from chipid._library import ffi, lib
from chipid.codes import ErrorCode, ErrorKind
from chipid.errors import ChipIDError, ErrorInfo, error_of


def _info(error: Pointer) -> ErrorInfo:
    return ErrorInfo(ErrorCode(error.code), ErrorKind(error.kind), both(error, "message"), both(error, "hint"),
                     text(error.step), text(error.detail), int(error.status_word), int(error.offset))


def _empty() -> Pointer:
    error = ffi.new("chipid_error*")
    error.size = ffi.sizeof("chipid_error")
    return error


def last_error(status: int) -> ChipIDError:
    """The exception for a status that the last call of this thread returned."""
    error = _empty()
    lib.chipid_last_error(error)
    return error_of(_info(error)) if error.code == status else error_of(error_info(status))


def check(status: int) -> None:
    """Raises what a status stands for, if it is one of an error."""
    if status:
        raise last_error(status)


def error_info(code: int) -> ErrorInfo:
    """What an error code means, without a place."""
    error = _empty()
    check(lib.chipid_error_info(code, error))
    return _info(error)
