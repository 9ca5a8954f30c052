package org.chipid;

/**
 * What went wrong.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum ErrorCode {
  /** No error. */
  OK(0, ""),
  /** A value given to the program is not usable. */
  USAGE_BAD_VALUE(1, "usage.bad_value"),
  /** No key for the chip was given. */
  USAGE_NO_KEY(2, "usage.no_key"),
  /** The machine-readable lines could not be understood. */
  USAGE_BAD_MRZ(3, "usage.bad_mrz"),
  /** A file could not be read or written. */
  USAGE_FILE(4, "usage.file"),
  /** This is not the QR code of a citizen card. */
  QR_NOT_CITIZEN_CARD(5, "qr.not_citizen_card"),
  /** No QR code was found in the picture. */
  QR_NO_CODE(6, "qr.no_code"),
  /** The QR codes of more than one citizen card are in view. */
  QR_SEVERAL_CARDS(7, "qr.several_cards"),
  /** There is no virtual card of that name. */
  USAGE_UNKNOWN_SPECIMEN(8, "usage.unknown_specimen"),
  /** This program was built without a part that this needs. */
  USAGE_NOT_BUILT(9, "usage.not_built"),
  /** The smart-card service of this computer is not running. */
  PCSC_NO_SERVICE(10, "pcsc.no_service"),
  /** The smart-card service does not let this user in. */
  PCSC_NO_PERMISSION(11, "pcsc.no_permission"),
  /** No card reader is connected. */
  PCSC_NO_READER(12, "pcsc.no_reader"),
  /** No connected reader fits the name given, or several do. */
  PCSC_READER_NOT_FOUND(13, "pcsc.reader_not_found"),
  /** There is no card on the reader. */
  PCSC_NO_CARD(14, "pcsc.no_card"),
  /** Another program is using the card. */
  PCSC_BUSY(15, "pcsc.busy"),
  /** The card was taken away before reading was finished. */
  PCSC_CARD_REMOVED(16, "pcsc.card_removed"),
  /** The card was reset in the middle of the work. */
  PCSC_CARD_RESET(17, "pcsc.card_reset"),
  /** The card does not answer. */
  PCSC_CARD_MUTE(18, "pcsc.card_mute"),
  /** The reader or its service reported a fault. */
  PCSC_FAILURE(19, "pcsc.failure"),
  /** The card's answer makes no sense. */
  CARD_BAD_ANSWER(20, "card.bad_answer"),
  /** The card keeps announcing more data without an end. */
  CARD_ENDLESS_ANSWER(21, "card.endless_answer"),
  /** The card sent more data than it was asked for. */
  CARD_TOO_MUCH_DATA(22, "card.too_much_data"),
  /** This is not the card that was on the reader before. */
  CARD_SWAPPED(23, "card.swapped"),
  /** The card refused a command. */
  CARD_REFUSED(24, "card.refused"),
  /** This card has no identity-document application. */
  CARD_NO_APPLICATION(25, "card.no_application"),
  /** The chip did not accept the key: what was entered does not belong to this card. */
  ACCESS_WRONG_KEY(26, "access.wrong_key"),
  /** The chip's answer to the access protocol is wrong: interference, or not a genuine chip. */
  ACCESS_UNTRUSTED_ANSWER(27, "access.untrusted_answer"),
  /** The chip broke off the access protocol. */
  ACCESS_REFUSED(28, "access.refused"),
  /** None of the chip's access protocols fits the keys given. */
  ACCESS_NOT_SUPPORTED(29, "access.not_supported"),
  /** The chip has suspended this PIN or PUK: one more wrong try would block it, so it was not tried. */
  ACCESS_PIN_SUSPENDED(30, "access.pin_suspended"),
  /** The chip has blocked this PIN or PUK. */
  ACCESS_PIN_BLOCKED(31, "access.pin_blocked"),
  /** The token that holds the terminal's key is not there or does not answer. */
  TERMINAL_TOKEN(32, "terminal.token"),
  /** The protected connection to the chip was disturbed and has been closed. */
  SM_FAULT(33, "sm.fault"),
  /** The protected connection to the chip is closed. */
  SM_CLOSED(34, "sm.closed"),
  /** The chip does not hold this file. */
  FILE_ABSENT(35, "file.absent"),
  /** The chip does not allow this file to be read. */
  FILE_NO_RIGHTS(36, "file.no_rights"),
  /** The chip announces a file larger than any genuine card holds. */
  FILE_TOO_LARGE(37, "file.too_large"),
  /** The chip ended a file before its announced length. */
  FILE_INCOMPLETE(38, "file.incomplete"),
  /** A file of the chip is not built as the standard says. */
  FILE_MALFORMED(39, "file.malformed"),
  /** A file read twice gave different content. */
  FILE_CHANGED(40, "file.changed"),
  /** The data is not built as the standard says. */
  DATA_MALFORMED(41, "data.malformed"),
  /** The data is larger or deeper than allowed. */
  DATA_OVER_LIMIT(42, "data.over_limit"),
  /** This is not a ChipID evidence file, or its beginning is damaged. */
  EVIDENCE_NOT_EVIDENCE(43, "evidence.not_evidence"),
  /** The evidence file was written by a newer program and cannot be read by this one. */
  EVIDENCE_NEWER_VERSION(44, "evidence.newer_version"),
  /** The evidence file ends too early: a part of it is missing. */
  EVIDENCE_TRUNCATED(45, "evidence.truncated"),
  /** The evidence file was damaged or altered. */
  EVIDENCE_DAMAGED(46, "evidence.damaged"),
  /** The evidence file, or something in it, is larger than any genuine one. */
  EVIDENCE_TOO_LARGE(47, "evidence.too_large"),
  /** A key for signatures cannot be used: it has to be an elliptic-curve key on P-256, in PEM and without password. */
  SIGNATURE_BAD_KEY(48, "signature.bad_key"),
  /** This is not a ChipID receipt, or it was damaged. */
  RECEIPT_MALFORMED(49, "receipt.malformed"),
  /** The signature of this master list does not hold. */
  TRUST_LIST_REFUSED(50, "trust.list_refused"),
  /** The signer of this master list is under no authority that is trusted here. */
  TRUST_LIST_SIGNER_UNKNOWN(51, "trust.list_signer_unknown"),
  /** The signature of this master list leaves out a NULL that the standard asks for, which is refused by default. */
  TRUST_DIGEST_INFO(52, "trust.digest_info"),
  /** A newer master list of the same state is in the trust store. */
  TRUST_LIST_OLDER(53, "trust.list_older"),
  /** The file holds authorities that nobody who is trusted vouches for. */
  TRUST_UNSIGNED(54, "trust.unsigned"),
  /** Nothing in the file can be used. */
  TRUST_NOTHING_USABLE(55, "trust.nothing_usable"),
  /** Another program is changing the trust store. */
  TRUST_LOCKED(56, "trust.locked"),
  /** The index of the trust store is damaged. */
  TRUST_DAMAGED(57, "trust.damaged"),
  /** The trust store has no such entry, or several fit. */
  TRUST_NOT_FOUND(58, "trust.not_found"),
  /** No source of updates is set up. */
  TRUST_NO_SOURCE(59, "trust.no_source"),
  /** The download failed. */
  NETWORK_FAILURE(60, "network.failure"),
  /** This is not a picture of a kind that can be shown here. */
  PICTURE_UNKNOWN_FORMAT(61, "picture.unknown_format"),
  /** The picture cannot be shown: it is damaged. */
  PICTURE_UNREADABLE(62, "picture.unreadable"),
  /** The picture cannot be shown: it asks for more time, memory or pixels than a genuine one. */
  PICTURE_OVER_LIMIT(63, "picture.over_limit"),
  /** Pictures cannot be shown on this computer: the protected program that decodes them does not run. */
  PICTURE_NO_DECODER(64, "picture.no_decoder"),
  /** Faces cannot be compared by this installation. */
  FACE_NO_MATCHER(65, "face.no_matcher"),
  /** A model of the face matcher is not the one it should be. */
  FACE_MODEL_DAMAGED(66, "face.model_damaged"),
  /** No face was found in the picture. */
  FACE_NONE(67, "face.none"),
  /** There are several faces in the picture, and none stands clearly in front. */
  FACE_SEVERAL(68, "face.several"),
  /** The picture of the face is not good enough to be compared. */
  FACE_UNFIT(69, "face.unfit"),
  /** These pictures do not suffice for a calibration. */
  MATCH_CALIBRATION(70, "match.calibration"),
  /** The description of the match service is not usable. */
  MATCH_PROVIDER(71, "match.provider"),
  /** A secret that the match service needs was not found, or others may read it. */
  MATCH_SECRET(72, "match.secret"),
  /** The match service gave no usable answer. */
  MATCH_NO_ANSWER(73, "match.no_answer"),
  /** The match service refused the request. */
  MATCH_REFUSED(74, "match.refused"),
  /** The answer of the match service is not proven to be its own answer to this request. */
  MATCH_UNTRUSTED_ANSWER(75, "match.untrusted_answer"),
  /** The finger record could not be understood. */
  FINGER_RECORD(76, "finger.record"),
  /** This card compares no fingers, or it is not known how to ask it. */
  FINGER_NOT_OFFERED(77, "finger.not_offered"),
  /** The card has one try left; one more refusal blocks its finger match for good. */
  FINGER_LAST_TRY(78, "finger.last_try"),
  /** The card's finger match is blocked after too many refusals. */
  FINGER_BLOCKED(79, "finger.blocked"),
  /** The recorded card conversation does not fit what was asked. */
  REPLAY_MISMATCH(80, "replay.mismatch"),
  /** The electronic check of this card failed, so its data is not handed on. */
  EXPORT_INVALID_CARD(81, "export.invalid_card"),
  /** Reading was cancelled. */
  SESSION_CANCELLED(82, "session.cancelled"),
  /** A public key is not a valid one. */
  CRYPTO_BAD_POINT(83, "crypto.bad_point"),
  /** A cryptographic computation failed. */
  CRYPTO_FAILURE(84, "crypto.failure"),
  /** The program made a mistake. */
  INTERNAL_ERROR(85, "internal.error"),
  /** A program gave the library a handle that is none, of another type, or already freed. */
  USAGE_BAD_HANDLE(86, "usage.bad_handle"),
  /** A program used an object in two threads at once. */
  USAGE_IN_USE(87, "usage.in_use");

  private static final ErrorCode[] ALL = values();

  private final int number;
  private final String id;

  ErrorCode(int number, String id) {
    this.number = number;
    this.id = id;
  }

  /**
   * The number in the C interface.
   *
   * @return 0 for OK
   */
  public int number() {
    return number;
  }

  /**
   * The stable name.
   *
   * @return such as "access.wrong_key"; empty for OK
   */
  public String id() {
    return id;
  }

  /**
   * The value of a number of the C interface.
   *
   * @param number as the library gives it
   * @return INTERNAL_ERROR for one that this version does not know
   */
  public static ErrorCode of(int number) {
    for (ErrorCode value : ALL) {
      if (value.number == number) return value;
    }
    return INTERNAL_ERROR;
  }
}
