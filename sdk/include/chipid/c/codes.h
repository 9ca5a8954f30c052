#ifndef CHIPID_C_CODES_H
#define CHIPID_C_CODES_H

/** @file codes.h Error codes and enums; made from errors.def and enums.def by scripts/make-codes; do not edit. */

/** What a function returns; chipid_error_info() has the sentences. */
enum chipid_status {
  CHIPID_OK = 0, /**< no error */
  CHIPID_E_USAGE_BAD_VALUE = 1, /**< usage.bad_value: A value given to the program is not usable. */
  CHIPID_E_USAGE_NO_KEY = 2, /**< usage.no_key: No key for the chip was given. */
  CHIPID_E_USAGE_BAD_MRZ = 3, /**< usage.bad_mrz: The machine-readable lines could not be understood. */
  CHIPID_E_USAGE_FILE = 4, /**< usage.file: A file could not be read or written. */
  CHIPID_E_QR_NOT_CITIZEN_CARD = 5, /**< qr.not_citizen_card: This is not the QR code of a citizen card. */
  CHIPID_E_QR_NO_CODE = 6, /**< qr.no_code: No QR code was found in the picture. */
  CHIPID_E_QR_SEVERAL_CARDS = 7, /**< qr.several_cards: The QR codes of more than one citizen card are in view. */
  CHIPID_E_USAGE_UNKNOWN_SPECIMEN = 8, /**< usage.unknown_specimen: There is no virtual card of that name. */
  CHIPID_E_USAGE_NOT_BUILT = 9, /**< usage.not_built: This program was built without a part that this needs. */
  CHIPID_E_PCSC_NO_SERVICE = 10, /**< pcsc.no_service: The smart-card service of this computer is not running. */
  CHIPID_E_PCSC_NO_PERMISSION = 11, /**< pcsc.no_permission: The smart-card service does not let this user in. */
  CHIPID_E_PCSC_NO_READER = 12, /**< pcsc.no_reader: No card reader is connected. */
  CHIPID_E_PCSC_READER_NOT_FOUND = 13, /**< pcsc.reader_not_found: No connected reader fits the name given, or several do. */
  CHIPID_E_PCSC_NO_CARD = 14, /**< pcsc.no_card: There is no card on the reader. */
  CHIPID_E_PCSC_BUSY = 15, /**< pcsc.busy: Another program is using the card. */
  CHIPID_E_PCSC_CARD_REMOVED = 16, /**< pcsc.card_removed: The card was taken away before reading was finished. */
  CHIPID_E_PCSC_CARD_RESET = 17, /**< pcsc.card_reset: The card was reset in the middle of the work. */
  CHIPID_E_PCSC_CARD_MUTE = 18, /**< pcsc.card_mute: The card does not answer. */
  CHIPID_E_PCSC_FAILURE = 19, /**< pcsc.failure: The reader or its service reported a fault. */
  CHIPID_E_CARD_BAD_ANSWER = 20, /**< card.bad_answer: The card's answer makes no sense. */
  CHIPID_E_CARD_ENDLESS_ANSWER = 21, /**< card.endless_answer: The card keeps announcing more data without an end. */
  CHIPID_E_CARD_TOO_MUCH_DATA = 22, /**< card.too_much_data: The card sent more data than it was asked for. */
  CHIPID_E_CARD_SWAPPED = 23, /**< card.swapped: This is not the card that was on the reader before. */
  CHIPID_E_CARD_REFUSED = 24, /**< card.refused: The card refused a command. */
  CHIPID_E_CARD_NO_APPLICATION = 25, /**< card.no_application: This card has no identity-document application. */
  CHIPID_E_ACCESS_WRONG_KEY = 26, /**< access.wrong_key: The chip did not accept the key: what was entered does not belong to this card. */
  CHIPID_E_ACCESS_UNTRUSTED_ANSWER = 27, /**< access.untrusted_answer: The chip's answer to the access protocol is wrong: interference, or not a genuine chip. */
  CHIPID_E_ACCESS_REFUSED = 28, /**< access.refused: The chip broke off the access protocol. */
  CHIPID_E_ACCESS_NOT_SUPPORTED = 29, /**< access.not_supported: None of the chip's access protocols fits the keys given. */
  CHIPID_E_ACCESS_PIN_SUSPENDED = 30, /**< access.pin_suspended: The chip has suspended this PIN or PUK: one more wrong try would block it, so it was not tried. */
  CHIPID_E_ACCESS_PIN_BLOCKED = 31, /**< access.pin_blocked: The chip has blocked this PIN or PUK. */
  CHIPID_E_TERMINAL_TOKEN = 32, /**< terminal.token: The token that holds the terminal's key is not there or does not answer. */
  CHIPID_E_SM_FAULT = 33, /**< sm.fault: The protected connection to the chip was disturbed and has been closed. */
  CHIPID_E_SM_CLOSED = 34, /**< sm.closed: The protected connection to the chip is closed. */
  CHIPID_E_FILE_ABSENT = 35, /**< file.absent: The chip does not hold this file. */
  CHIPID_E_FILE_NO_RIGHTS = 36, /**< file.no_rights: The chip does not allow this file to be read. */
  CHIPID_E_FILE_TOO_LARGE = 37, /**< file.too_large: The chip announces a file larger than any genuine card holds. */
  CHIPID_E_FILE_INCOMPLETE = 38, /**< file.incomplete: The chip ended a file before its announced length. */
  CHIPID_E_FILE_MALFORMED = 39, /**< file.malformed: A file of the chip is not built as the standard says. */
  CHIPID_E_FILE_CHANGED = 40, /**< file.changed: A file read twice gave different content. */
  CHIPID_E_DATA_MALFORMED = 41, /**< data.malformed: The data is not built as the standard says. */
  CHIPID_E_DATA_OVER_LIMIT = 42, /**< data.over_limit: The data is larger or deeper than allowed. */
  CHIPID_E_EVIDENCE_NOT_EVIDENCE = 43, /**< evidence.not_evidence: This is not a ChipID evidence file, or its beginning is damaged. */
  CHIPID_E_EVIDENCE_NEWER_VERSION = 44, /**< evidence.newer_version: The evidence file was written by a newer program and cannot be read by this one. */
  CHIPID_E_EVIDENCE_TRUNCATED = 45, /**< evidence.truncated: The evidence file ends too early: a part of it is missing. */
  CHIPID_E_EVIDENCE_DAMAGED = 46, /**< evidence.damaged: The evidence file was damaged or altered. */
  CHIPID_E_EVIDENCE_TOO_LARGE = 47, /**< evidence.too_large: The evidence file, or something in it, is larger than any genuine one. */
  CHIPID_E_SIGNATURE_BAD_KEY = 48, /**< signature.bad_key: A key for signatures cannot be used: it has to be an elliptic-curve key on P-256, in PEM and without password. */
  CHIPID_E_RECEIPT_MALFORMED = 49, /**< receipt.malformed: This is not a ChipID receipt, or it was damaged. */
  CHIPID_E_TRUST_LIST_REFUSED = 50, /**< trust.list_refused: The signature of this master list does not hold. */
  CHIPID_E_TRUST_LIST_SIGNER_UNKNOWN = 51, /**< trust.list_signer_unknown: The signer of this master list is under no authority that is trusted here. */
  CHIPID_E_TRUST_DIGEST_INFO = 52, /**< trust.digest_info: The signature of this master list leaves out a NULL that the standard asks for, which is refused by default. */
  CHIPID_E_TRUST_LIST_OLDER = 53, /**< trust.list_older: A newer master list of the same state is in the trust store. */
  CHIPID_E_TRUST_UNSIGNED = 54, /**< trust.unsigned: The file holds authorities that nobody who is trusted vouches for. */
  CHIPID_E_TRUST_NOTHING_USABLE = 55, /**< trust.nothing_usable: Nothing in the file can be used. */
  CHIPID_E_TRUST_LOCKED = 56, /**< trust.locked: Another program is changing the trust store. */
  CHIPID_E_TRUST_DAMAGED = 57, /**< trust.damaged: The index of the trust store is damaged. */
  CHIPID_E_TRUST_NOT_FOUND = 58, /**< trust.not_found: The trust store has no such entry, or several fit. */
  CHIPID_E_TRUST_NO_SOURCE = 59, /**< trust.no_source: No source of updates is set up. */
  CHIPID_E_NETWORK_FAILURE = 60, /**< network.failure: The download failed. */
  CHIPID_E_PICTURE_UNKNOWN_FORMAT = 61, /**< picture.unknown_format: This is not a picture of a kind that can be shown here. */
  CHIPID_E_PICTURE_UNREADABLE = 62, /**< picture.unreadable: The picture cannot be shown: it is damaged. */
  CHIPID_E_PICTURE_OVER_LIMIT = 63, /**< picture.over_limit: The picture cannot be shown: it asks for more time, memory or pixels than a genuine one. */
  CHIPID_E_PICTURE_NO_DECODER = 64, /**< picture.no_decoder: Pictures cannot be shown on this computer: the protected program that decodes them does not run. */
  CHIPID_E_FACE_NO_MATCHER = 65, /**< face.no_matcher: Faces cannot be compared by this installation. */
  CHIPID_E_FACE_MODEL_DAMAGED = 66, /**< face.model_damaged: A model of the face matcher is not the one it should be. */
  CHIPID_E_FACE_NONE = 67, /**< face.none: No face was found in the picture. */
  CHIPID_E_FACE_SEVERAL = 68, /**< face.several: There are several faces in the picture, and none stands clearly in front. */
  CHIPID_E_FACE_UNFIT = 69, /**< face.unfit: The picture of the face is not good enough to be compared. */
  CHIPID_E_MATCH_CALIBRATION = 70, /**< match.calibration: These pictures do not suffice for a calibration. */
  CHIPID_E_MATCH_PROVIDER = 71, /**< match.provider: The description of the match service is not usable. */
  CHIPID_E_MATCH_SECRET = 72, /**< match.secret: A secret that the match service needs was not found, or others may read it. */
  CHIPID_E_MATCH_NO_ANSWER = 73, /**< match.no_answer: The match service gave no usable answer. */
  CHIPID_E_MATCH_REFUSED = 74, /**< match.refused: The match service refused the request. */
  CHIPID_E_MATCH_UNTRUSTED_ANSWER = 75, /**< match.untrusted_answer: The answer of the match service is not proven to be its own answer to this request. */
  CHIPID_E_FINGER_RECORD = 76, /**< finger.record: The finger record could not be understood. */
  CHIPID_E_FINGER_NOT_OFFERED = 77, /**< finger.not_offered: This card compares no fingers, or it is not known how to ask it. */
  CHIPID_E_FINGER_LAST_TRY = 78, /**< finger.last_try: The card has one try left; one more refusal blocks its finger match for good. */
  CHIPID_E_FINGER_BLOCKED = 79, /**< finger.blocked: The card's finger match is blocked after too many refusals. */
  CHIPID_E_REPLAY_MISMATCH = 80, /**< replay.mismatch: The recorded card conversation does not fit what was asked. */
  CHIPID_E_EXPORT_INVALID_CARD = 81, /**< export.invalid_card: The electronic check of this card failed, so its data is not handed on. */
  CHIPID_E_SESSION_CANCELLED = 82, /**< session.cancelled: Reading was cancelled. */
  CHIPID_E_CRYPTO_BAD_POINT = 83, /**< crypto.bad_point: A public key is not a valid one. */
  CHIPID_E_CRYPTO_FAILURE = 84, /**< crypto.failure: A cryptographic computation failed. */
  CHIPID_E_INTERNAL_ERROR = 85, /**< internal.error: The program made a mistake. */
  CHIPID_E_USAGE_BAD_HANDLE = 86, /**< usage.bad_handle: A program gave the library a handle that is none, of another type, or already freed. */
  CHIPID_E_USAGE_IN_USE = 87, /**< usage.in_use: A program used an object in two threads at once. */
};

/** Whose trouble an error is. */
enum chipid_error_kind {
  CHIPID_ERROR_KIND_NONE = 0, /**< nothing is said */
  CHIPID_ERROR_KIND_USAGE = 1, /**< the caller's or the operator's: a value, a file, a key */
  CHIPID_ERROR_KIND_DEVICE = 2, /**< reader, card or network */
  CHIPID_ERROR_KIND_INTERNAL = 3, /**< ours */
};

/** What may be said of a card as a whole. */
enum chipid_verdict {
  CHIPID_VERDICT_NONE = 0, /**< nothing is said */
  CHIPID_VERDICT_AUTHENTIC = 1, /**< genuine data in the original chip */
  CHIPID_VERDICT_AUTHENTIC_UNPROVEN_CHIP = 2, /**< genuine data; a copy of the chip cannot be told from the original */
  CHIPID_VERDICT_REVIEW = 3, /**< genuine data, and something a person must look at */
  CHIPID_VERDICT_UNVERIFIED = 4, /**< no chip was read */
  CHIPID_VERDICT_INCONCLUSIVE = 5, /**< we cannot tell; no sign of forgery */
  CHIPID_VERDICT_INVALID = 6, /**< the electronic check failed */
};

/** The shape a verdict is shown by, so that it does not rest on colour. */
enum chipid_verdict_symbol {
  CHIPID_VERDICT_SYMBOL_NONE = 0, /**< nothing is said */
  CHIPID_VERDICT_SYMBOL_FILLED_TICK = 1, /**< authentic */
  CHIPID_VERDICT_SYMBOL_OUTLINED_TICK = 2, /**< authentic_unproven_chip */
  CHIPID_VERDICT_SYMBOL_TRIANGLE = 3, /**< review */
  CHIPID_VERDICT_SYMBOL_OPEN_CIRCLE = 4, /**< unverified */
  CHIPID_VERDICT_SYMBOL_RHOMBUS = 5, /**< inconclusive; with a question mark, no green anywhere */
  CHIPID_VERDICT_SYMBOL_FILLED_SQUARE = 6, /**< invalid; with a cross */
};

/** Outcome of one check. */
enum chipid_check_status {
  CHIPID_CHECK_STATUS_NONE = 0, /**< nothing is said */
  CHIPID_CHECK_STATUS_PASSED = 1, /**< it holds */
  CHIPID_CHECK_STATUS_FAILED = 2, /**< it does not hold */
  CHIPID_CHECK_STATUS_INCONCLUSIVE = 3, /**< we could not tell */
  CHIPID_CHECK_STATUS_NOT_SUPPORTED = 4, /**< signed data says that the chip does not offer it */
  CHIPID_CHECK_STATUS_NOT_PERFORMED = 5, /**< not asked for, or an earlier step made it impossible */
};

/** What happened at the readers or in a read. */
enum chipid_event_kind {
  CHIPID_EVENT_KIND_NONE = 0, /**< nothing is said */
  CHIPID_EVENT_KIND_READER_ADDED = 1, /**< a reader is there */
  CHIPID_EVENT_KIND_READER_REMOVED = 2, /**< a reader left */
  CHIPID_EVENT_KIND_CARD_INSERTED = 3, /**< a card is there */
  CHIPID_EVENT_KIND_CARD_REMOVED = 4, /**< a card left */
  CHIPID_EVENT_KIND_SERVICE_LOST = 5, /**< the smart-card service went away */
  CHIPID_EVENT_KIND_SERVICE_BACK = 6, /**< the smart-card service is there again */
  CHIPID_EVENT_KIND_STEP_STARTED = 7, /**< a step of a read begins */
  CHIPID_EVENT_KIND_PROGRESS = 8, /**< more of a file came */
  CHIPID_EVENT_KIND_TEXT_READY = 9, /**< new text that can be shown; nothing of it is verified yet */
};

/** What a signature over evidence is worth. */
enum chipid_signature_status {
  CHIPID_SIGNATURE_STATUS_NONE = 0, /**< not signed */
  CHIPID_SIGNATURE_STATUS_VALID = 1, /**< signed by an enrolled key */
  CHIPID_SIGNATURE_STATUS_UNKNOWN_KEY = 2, /**< names a key that is not enrolled */
  CHIPID_SIGNATURE_STATUS_INVALID = 3, /**< not the signature of the key it names */
};

/** What came of a biometric comparison. */
enum chipid_match_decision {
  CHIPID_MATCH_DECISION_NONE = 0, /**< nothing is said */
  CHIPID_MATCH_DECISION_MATCH = 1, /**< the same person, as far as the score tells */
  CHIPID_MATCH_DECISION_INCONCLUSIVE = 2, /**< the score is neither clearly one person's nor clearly two people's */
  CHIPID_MATCH_DECISION_NO_MATCH = 3, /**< another person, as far as the score tells */
  CHIPID_MATCH_DECISION_UNAVAILABLE = 4, /**< could not be compared; never a no */
  CHIPID_MATCH_DECISION_NOT_PERFORMED = 5, /**< not asked for */
};

/** What was compared. */
enum chipid_match_modality {
  CHIPID_MATCH_MODALITY_NONE = 0, /**< nothing is said */
  CHIPID_MATCH_MODALITY_FACE = 1, /**< a face */
  CHIPID_MATCH_MODALITY_FINGER = 2, /**< a finger */
};

/** Who compared. */
enum chipid_match_method {
  CHIPID_MATCH_METHOD_NONE = 0, /**< nothing is said */
  CHIPID_MATCH_METHOD_LOCAL = 1, /**< this machine: a clerk's aid */
  CHIPID_MATCH_METHOD_REMOTE = 2, /**< a match service */
  CHIPID_MATCH_METHOD_ON_CARD = 3, /**< the card itself */
};

/** What was done against pictures and masks held before the camera. */
enum chipid_pad_level {
  CHIPID_PAD_LEVEL_NONE = 0, /**< nothing */
  CHIPID_PAD_LEVEL_ATTENDED = 1, /**< a clerk saw the capture */
  CHIPID_PAD_LEVEL_CHALLENGE = 2, /**< the person followed a request made at random */
};

/** How the caller's pixels lie, bytes in the order of the name. */
enum chipid_pixel_format {
  CHIPID_PIXEL_FORMAT_NONE = 0, /**< nothing is said */
  CHIPID_PIXEL_FORMAT_GRAY8 = 1, /**< one byte a pixel */
  CHIPID_PIXEL_FORMAT_RGB8 = 2, /**< three bytes a pixel */
  CHIPID_PIXEL_FORMAT_BGR8 = 3, /**< three bytes a pixel */
  CHIPID_PIXEL_FORMAT_RGBA8 = 4, /**< four bytes a pixel */
  CHIPID_PIXEL_FORMAT_BGRA8 = 5, /**< four bytes a pixel */
};

/** Which form records take for other systems. */
enum chipid_export_form {
  CHIPID_EXPORT_FORM_NONE = 0, /**< nothing is said */
  CHIPID_EXPORT_FORM_JSON = 1, /**< all that was read */
  CHIPID_EXPORT_FORM_CSV = 2, /**< a line a card, without what a register seldom may keep */
  CHIPID_EXPORT_FORM_FHIR = 3, /**< HL7 FHIR R4, without what a register seldom may keep */
};

#endif
