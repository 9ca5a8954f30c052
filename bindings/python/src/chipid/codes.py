"""Error codes and enums; made from errors.def and enums.def by scripts/make-codes; do not edit."""

import enum as _enum


class _NamedEnum(_enum.IntEnum):
    """An enum that prints as its stable lower-case name. A number that this version does not know is none of it."""

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def _missing_(cls, value: object) -> "_NamedEnum":
        return cls(0)


class ErrorKind(_NamedEnum):
    """Whose trouble an error is."""

    NONE = 0
    """nothing is said"""
    USAGE = 1
    """the caller's or the operator's: a value, a file, a key"""
    DEVICE = 2
    """reader, card or network"""
    INTERNAL = 3
    """ours"""


class Verdict(_NamedEnum):
    """What may be said of a card as a whole."""

    NONE = 0
    """nothing is said"""
    AUTHENTIC = 1
    """genuine data in the original chip"""
    AUTHENTIC_UNPROVEN_CHIP = 2
    """genuine data; a copy of the chip cannot be told from the original"""
    REVIEW = 3
    """genuine data, and something a person must look at"""
    UNVERIFIED = 4
    """no chip was read"""
    INCONCLUSIVE = 5
    """we cannot tell; no sign of forgery"""
    INVALID = 6
    """the electronic check failed"""


class VerdictSymbol(_NamedEnum):
    """The shape a verdict is shown by, so that it does not rest on colour."""

    NONE = 0
    """nothing is said"""
    FILLED_TICK = 1
    """authentic"""
    OUTLINED_TICK = 2
    """authentic_unproven_chip"""
    TRIANGLE = 3
    """review"""
    OPEN_CIRCLE = 4
    """unverified"""
    RHOMBUS = 5
    """inconclusive; with a question mark, no green anywhere"""
    FILLED_SQUARE = 6
    """invalid; with a cross"""


class CheckStatus(_NamedEnum):
    """Outcome of one check."""

    NONE = 0
    """nothing is said"""
    PASSED = 1
    """it holds"""
    FAILED = 2
    """it does not hold"""
    INCONCLUSIVE = 3
    """we could not tell"""
    NOT_SUPPORTED = 4
    """signed data says that the chip does not offer it"""
    NOT_PERFORMED = 5
    """not asked for, or an earlier step made it impossible"""


class EventKind(_NamedEnum):
    """What happened at the readers or in a read."""

    NONE = 0
    """nothing is said"""
    READER_ADDED = 1
    """a reader is there"""
    READER_REMOVED = 2
    """a reader left"""
    CARD_INSERTED = 3
    """a card is there"""
    CARD_REMOVED = 4
    """a card left"""
    SERVICE_LOST = 5
    """the smart-card service went away"""
    SERVICE_BACK = 6
    """the smart-card service is there again"""
    STEP_STARTED = 7
    """a step of a read begins"""
    PROGRESS = 8
    """more of a file came"""
    TEXT_READY = 9
    """new text that can be shown; nothing of it is verified yet"""


class SignatureStatus(_NamedEnum):
    """What a signature over evidence is worth."""

    NONE = 0
    """not signed"""
    VALID = 1
    """signed by an enrolled key"""
    UNKNOWN_KEY = 2
    """names a key that is not enrolled"""
    INVALID = 3
    """not the signature of the key it names"""


class MatchDecision(_NamedEnum):
    """What came of a biometric comparison."""

    NONE = 0
    """nothing is said"""
    MATCH = 1
    """the same person, as far as the score tells"""
    INCONCLUSIVE = 2
    """the score is neither clearly one person's nor clearly two people's"""
    NO_MATCH = 3
    """another person, as far as the score tells"""
    UNAVAILABLE = 4
    """could not be compared; never a no"""
    NOT_PERFORMED = 5
    """not asked for"""


class MatchModality(_NamedEnum):
    """What was compared."""

    NONE = 0
    """nothing is said"""
    FACE = 1
    """a face"""
    FINGER = 2
    """a finger"""


class MatchMethod(_NamedEnum):
    """Who compared."""

    NONE = 0
    """nothing is said"""
    LOCAL = 1
    """this machine: a clerk's aid"""
    REMOTE = 2
    """a match service"""
    ON_CARD = 3
    """the card itself"""


class PadLevel(_NamedEnum):
    """What was done against pictures and masks held before the camera."""

    NONE = 0
    """nothing"""
    ATTENDED = 1
    """a clerk saw the capture"""
    CHALLENGE = 2
    """the person followed a request made at random"""


class PixelFormat(_NamedEnum):
    """How the caller's pixels lie, bytes in the order of the name."""

    NONE = 0
    """nothing is said"""
    GRAY8 = 1
    """one byte a pixel"""
    RGB8 = 2
    """three bytes a pixel"""
    BGR8 = 3
    """three bytes a pixel"""
    RGBA8 = 4
    """four bytes a pixel"""
    BGRA8 = 5
    """four bytes a pixel"""


class ExportForm(_NamedEnum):
    """Which form records take for other systems."""

    NONE = 0
    """nothing is said"""
    JSON = 1
    """all that was read"""
    CSV = 2
    """a line a card, without what a register seldom may keep"""
    FHIR = 3
    """HL7 FHIR R4, without what a register seldom may keep"""


class ErrorCode(_NamedEnum):
    """What went wrong; ``.id`` is the stable name."""

    USAGE_BAD_VALUE = 1
    """A value given to the program is not usable."""
    USAGE_NO_KEY = 2
    """No key for the chip was given."""
    USAGE_BAD_MRZ = 3
    """The machine-readable lines could not be understood."""
    USAGE_FILE = 4
    """A file could not be read or written."""
    QR_NOT_CITIZEN_CARD = 5
    """This is not the QR code of a citizen card."""
    QR_NO_CODE = 6
    """No QR code was found in the picture."""
    QR_SEVERAL_CARDS = 7
    """The QR codes of more than one citizen card are in view."""
    USAGE_UNKNOWN_SPECIMEN = 8
    """There is no virtual card of that name."""
    USAGE_NOT_BUILT = 9
    """This program was built without a part that this needs."""
    PCSC_NO_SERVICE = 10
    """The smart-card service of this computer is not running."""
    PCSC_NO_PERMISSION = 11
    """The smart-card service does not let this user in."""
    PCSC_NO_READER = 12
    """No card reader is connected."""
    PCSC_READER_NOT_FOUND = 13
    """No connected reader fits the name given, or several do."""
    PCSC_NO_CARD = 14
    """There is no card on the reader."""
    PCSC_BUSY = 15
    """Another program is using the card."""
    PCSC_CARD_REMOVED = 16
    """The card was taken away before reading was finished."""
    PCSC_CARD_RESET = 17
    """The card was reset in the middle of the work."""
    PCSC_CARD_MUTE = 18
    """The card does not answer."""
    PCSC_FAILURE = 19
    """The reader or its service reported a fault."""
    CARD_BAD_ANSWER = 20
    """The card's answer makes no sense."""
    CARD_ENDLESS_ANSWER = 21
    """The card keeps announcing more data without an end."""
    CARD_TOO_MUCH_DATA = 22
    """The card sent more data than it was asked for."""
    CARD_SWAPPED = 23
    """This is not the card that was on the reader before."""
    CARD_REFUSED = 24
    """The card refused a command."""
    CARD_NO_APPLICATION = 25
    """This card has no identity-document application."""
    ACCESS_WRONG_KEY = 26
    """The chip did not accept the key: what was entered does not belong to this card."""
    ACCESS_UNTRUSTED_ANSWER = 27
    """The chip's answer to the access protocol is wrong: interference, or not a genuine chip."""
    ACCESS_REFUSED = 28
    """The chip broke off the access protocol."""
    ACCESS_NOT_SUPPORTED = 29
    """None of the chip's access protocols fits the keys given."""
    ACCESS_PIN_SUSPENDED = 30
    """The chip has suspended this PIN or PUK: one more wrong try would block it, so it was not tried."""
    ACCESS_PIN_BLOCKED = 31
    """The chip has blocked this PIN or PUK."""
    TERMINAL_TOKEN = 32
    """The token that holds the terminal's key is not there or does not answer."""
    SM_FAULT = 33
    """The protected connection to the chip was disturbed and has been closed."""
    SM_CLOSED = 34
    """The protected connection to the chip is closed."""
    FILE_ABSENT = 35
    """The chip does not hold this file."""
    FILE_NO_RIGHTS = 36
    """The chip does not allow this file to be read."""
    FILE_TOO_LARGE = 37
    """The chip announces a file larger than any genuine card holds."""
    FILE_INCOMPLETE = 38
    """The chip ended a file before its announced length."""
    FILE_MALFORMED = 39
    """A file of the chip is not built as the standard says."""
    FILE_CHANGED = 40
    """A file read twice gave different content."""
    DATA_MALFORMED = 41
    """The data is not built as the standard says."""
    DATA_OVER_LIMIT = 42
    """The data is larger or deeper than allowed."""
    EVIDENCE_NOT_EVIDENCE = 43
    """This is not a ChipID evidence file, or its beginning is damaged."""
    EVIDENCE_NEWER_VERSION = 44
    """The evidence file was written by a newer program and cannot be read by this one."""
    EVIDENCE_TRUNCATED = 45
    """The evidence file ends too early: a part of it is missing."""
    EVIDENCE_DAMAGED = 46
    """The evidence file was damaged or altered."""
    EVIDENCE_TOO_LARGE = 47
    """The evidence file, or something in it, is larger than any genuine one."""
    SIGNATURE_BAD_KEY = 48
    """A key for signatures cannot be used: it has to be an elliptic-curve key on P-256, in PEM and without password."""
    RECEIPT_MALFORMED = 49
    """This is not a ChipID receipt, or it was damaged."""
    TRUST_LIST_REFUSED = 50
    """The signature of this master list does not hold."""
    TRUST_LIST_SIGNER_UNKNOWN = 51
    """The signer of this master list is under no authority that is trusted here."""
    TRUST_DIGEST_INFO = 52
    """The signature of this master list leaves out a NULL that the standard asks for, which is refused by default."""
    TRUST_LIST_OLDER = 53
    """A newer master list of the same state is in the trust store."""
    TRUST_UNSIGNED = 54
    """The file holds authorities that nobody who is trusted vouches for."""
    TRUST_NOTHING_USABLE = 55
    """Nothing in the file can be used."""
    TRUST_LOCKED = 56
    """Another program is changing the trust store."""
    TRUST_DAMAGED = 57
    """The index of the trust store is damaged."""
    TRUST_NOT_FOUND = 58
    """The trust store has no such entry, or several fit."""
    TRUST_NO_SOURCE = 59
    """No source of updates is set up."""
    NETWORK_FAILURE = 60
    """The download failed."""
    PICTURE_UNKNOWN_FORMAT = 61
    """This is not a picture of a kind that can be shown here."""
    PICTURE_UNREADABLE = 62
    """The picture cannot be shown: it is damaged."""
    PICTURE_OVER_LIMIT = 63
    """The picture cannot be shown: it asks for more time, memory or pixels than a genuine one."""
    PICTURE_NO_DECODER = 64
    """Pictures cannot be shown on this computer: the protected program that decodes them does not run."""
    FACE_NO_MATCHER = 65
    """Faces cannot be compared by this installation."""
    FACE_MODEL_DAMAGED = 66
    """A model of the face matcher is not the one it should be."""
    FACE_NONE = 67
    """No face was found in the picture."""
    FACE_SEVERAL = 68
    """There are several faces in the picture, and none stands clearly in front."""
    FACE_UNFIT = 69
    """The picture of the face is not good enough to be compared."""
    MATCH_CALIBRATION = 70
    """These pictures do not suffice for a calibration."""
    MATCH_PROVIDER = 71
    """The description of the match service is not usable."""
    MATCH_SECRET = 72
    """A secret that the match service needs was not found, or others may read it."""
    MATCH_NO_ANSWER = 73
    """The match service gave no usable answer."""
    MATCH_REFUSED = 74
    """The match service refused the request."""
    MATCH_UNTRUSTED_ANSWER = 75
    """The answer of the match service is not proven to be its own answer to this request."""
    FINGER_RECORD = 76
    """The finger record could not be understood."""
    FINGER_NOT_OFFERED = 77
    """This card compares no fingers, or it is not known how to ask it."""
    FINGER_LAST_TRY = 78
    """The card has one try left; one more refusal blocks its finger match for good."""
    FINGER_BLOCKED = 79
    """The card's finger match is blocked after too many refusals."""
    REPLAY_MISMATCH = 80
    """The recorded card conversation does not fit what was asked."""
    EXPORT_INVALID_CARD = 81
    """The electronic check of this card failed, so its data is not handed on."""
    SESSION_CANCELLED = 82
    """Reading was cancelled."""
    CRYPTO_BAD_POINT = 83
    """A public key is not a valid one."""
    CRYPTO_FAILURE = 84
    """A cryptographic computation failed."""
    INTERNAL_ERROR = 85
    """The program made a mistake."""
    USAGE_BAD_HANDLE = 86
    """A program gave the library a handle that is none, of another type, or already freed."""
    USAGE_IN_USE = 87
    """A program used an object in two threads at once."""

    @property
    def id(self) -> str:
        """The stable name, such as "access.wrong_key"."""
        return _ERROR_IDS[self.value]

    @classmethod
    def _missing_(cls, value: object) -> "ErrorCode":
        return cls.INTERNAL_ERROR


_ERROR_IDS = {
    1: "usage.bad_value",
    2: "usage.no_key",
    3: "usage.bad_mrz",
    4: "usage.file",
    5: "qr.not_citizen_card",
    6: "qr.no_code",
    7: "qr.several_cards",
    8: "usage.unknown_specimen",
    9: "usage.not_built",
    10: "pcsc.no_service",
    11: "pcsc.no_permission",
    12: "pcsc.no_reader",
    13: "pcsc.reader_not_found",
    14: "pcsc.no_card",
    15: "pcsc.busy",
    16: "pcsc.card_removed",
    17: "pcsc.card_reset",
    18: "pcsc.card_mute",
    19: "pcsc.failure",
    20: "card.bad_answer",
    21: "card.endless_answer",
    22: "card.too_much_data",
    23: "card.swapped",
    24: "card.refused",
    25: "card.no_application",
    26: "access.wrong_key",
    27: "access.untrusted_answer",
    28: "access.refused",
    29: "access.not_supported",
    30: "access.pin_suspended",
    31: "access.pin_blocked",
    32: "terminal.token",
    33: "sm.fault",
    34: "sm.closed",
    35: "file.absent",
    36: "file.no_rights",
    37: "file.too_large",
    38: "file.incomplete",
    39: "file.malformed",
    40: "file.changed",
    41: "data.malformed",
    42: "data.over_limit",
    43: "evidence.not_evidence",
    44: "evidence.newer_version",
    45: "evidence.truncated",
    46: "evidence.damaged",
    47: "evidence.too_large",
    48: "signature.bad_key",
    49: "receipt.malformed",
    50: "trust.list_refused",
    51: "trust.list_signer_unknown",
    52: "trust.digest_info",
    53: "trust.list_older",
    54: "trust.unsigned",
    55: "trust.nothing_usable",
    56: "trust.locked",
    57: "trust.damaged",
    58: "trust.not_found",
    59: "trust.no_source",
    60: "network.failure",
    61: "picture.unknown_format",
    62: "picture.unreadable",
    63: "picture.over_limit",
    64: "picture.no_decoder",
    65: "face.no_matcher",
    66: "face.model_damaged",
    67: "face.none",
    68: "face.several",
    69: "face.unfit",
    70: "match.calibration",
    71: "match.provider",
    72: "match.secret",
    73: "match.no_answer",
    74: "match.refused",
    75: "match.untrusted_answer",
    76: "finger.record",
    77: "finger.not_offered",
    78: "finger.last_try",
    79: "finger.blocked",
    80: "replay.mismatch",
    81: "export.invalid_card",
    82: "session.cancelled",
    83: "crypto.bad_point",
    84: "crypto.failure",
    85: "internal.error",
    86: "usage.bad_handle",
    87: "usage.in_use",
}
