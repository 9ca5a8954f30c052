"""What keeps cards from being read on this computer."""

import json
from typing import Any, NamedTuple

from chipid._library import ffi, lib
from chipid._native import Path, c_paths, new_text


class Diagnosis(NamedTuple):
    """What was found."""

    problem: bool
    """Something has to be repaired."""
    document: dict[str, Any]
    """What ``chipid doctor --json`` prints: what was found and what to do, in both languages."""


def diagnose(*trust: Path) -> Diagnosis:
    """Sends nothing to a card; takes up to some seconds. `trust`: folders to look at; none: the user's own."""
    problem = ffi.new("int*")
    array, _kept = c_paths(trust)
    document = json.loads(new_text(lib.chipid_diagnose, array, len(trust), problem))
    return Diagnosis(bool(problem[0]), document)


def diagnosis_bundle(*trust: Path) -> str:
    """The same as JSON text to hand to those who help, without any personal data."""
    array, _kept = c_paths(trust)
    return new_text(lib.chipid_diagnosis_bundle, array, len(trust))
