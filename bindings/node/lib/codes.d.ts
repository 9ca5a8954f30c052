// Error codes and enums; made from errors.def and enums.def by scripts/make-codes; do not edit.

/** Whose trouble an error is. */
export type ErrorKind = 'none' | 'usage' | 'device' | 'internal';

/** What may be said of a card as a whole. */
export type Verdict = 'none' | 'authentic' | 'authentic_unproven_chip' | 'review' | 'unverified' | 'inconclusive' | 'invalid';

/** The shape a verdict is shown by, so that it does not rest on colour. */
export type VerdictSymbol = 'none' | 'filled_tick' | 'outlined_tick' | 'triangle' | 'open_circle' | 'rhombus' | 'filled_square';

/** Outcome of one check. */
export type CheckStatus = 'none' | 'passed' | 'failed' | 'inconclusive' | 'not_supported' | 'not_performed';

/** What happened at the readers or in a read. */
export type EventKind = 'none' | 'reader_added' | 'reader_removed' | 'card_inserted' | 'card_removed' | 'service_lost' | 'service_back' | 'step_started' | 'progress' | 'text_ready';

/** What a signature over evidence is worth. */
export type SignatureStatus = 'none' | 'valid' | 'unknown_key' | 'invalid';

/** What came of a biometric comparison. */
export type MatchDecision = 'none' | 'match' | 'inconclusive' | 'no_match' | 'unavailable' | 'not_performed';

/** What was compared. */
export type MatchModality = 'none' | 'face' | 'finger';

/** Who compared. */
export type MatchMethod = 'none' | 'local' | 'remote' | 'on_card';

/** What was done against pictures and masks held before the camera. */
export type PadLevel = 'none' | 'attended' | 'challenge';

/** How the caller's pixels lie, bytes in the order of the name. */
export type PixelFormat = 'none' | 'gray8' | 'rgb8' | 'bgr8' | 'rgba8' | 'bgra8';

/** Which form records take for other systems. */
export type ExportForm = 'none' | 'json' | 'csv' | 'fhir';

/** The stable name of an error. */
export type ErrorId =
  'usage.bad_value' |
  'usage.no_key' |
  'usage.bad_mrz' |
  'usage.file' |
  'qr.not_citizen_card' |
  'qr.no_code' |
  'qr.several_cards' |
  'usage.unknown_specimen' |
  'usage.not_built' |
  'pcsc.no_service' |
  'pcsc.no_permission' |
  'pcsc.no_reader' |
  'pcsc.reader_not_found' |
  'pcsc.no_card' |
  'pcsc.busy' |
  'pcsc.card_removed' |
  'pcsc.card_reset' |
  'pcsc.card_mute' |
  'pcsc.failure' |
  'card.bad_answer' |
  'card.endless_answer' |
  'card.too_much_data' |
  'card.swapped' |
  'card.refused' |
  'card.no_application' |
  'access.wrong_key' |
  'access.untrusted_answer' |
  'access.refused' |
  'access.not_supported' |
  'access.pin_suspended' |
  'access.pin_blocked' |
  'terminal.token' |
  'sm.fault' |
  'sm.closed' |
  'file.absent' |
  'file.no_rights' |
  'file.too_large' |
  'file.incomplete' |
  'file.malformed' |
  'file.changed' |
  'data.malformed' |
  'data.over_limit' |
  'evidence.not_evidence' |
  'evidence.newer_version' |
  'evidence.truncated' |
  'evidence.damaged' |
  'evidence.too_large' |
  'signature.bad_key' |
  'receipt.malformed' |
  'trust.list_refused' |
  'trust.list_signer_unknown' |
  'trust.digest_info' |
  'trust.list_older' |
  'trust.unsigned' |
  'trust.nothing_usable' |
  'trust.locked' |
  'trust.damaged' |
  'trust.not_found' |
  'trust.no_source' |
  'network.failure' |
  'picture.unknown_format' |
  'picture.unreadable' |
  'picture.over_limit' |
  'picture.no_decoder' |
  'face.no_matcher' |
  'face.model_damaged' |
  'face.none' |
  'face.several' |
  'face.unfit' |
  'match.calibration' |
  'match.provider' |
  'match.secret' |
  'match.no_answer' |
  'match.refused' |
  'match.untrusted_answer' |
  'finger.record' |
  'finger.not_offered' |
  'finger.last_try' |
  'finger.blocked' |
  'replay.mismatch' |
  'export.invalid_card' |
  'session.cancelled' |
  'crypto.bad_point' |
  'crypto.failure' |
  'internal.error' |
  'usage.bad_handle' |
  'usage.in_use';
