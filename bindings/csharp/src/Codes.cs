// Error codes and enums; made from errors.def and enums.def by scripts/make-codes; do not edit.

namespace ChipId
{
  /// <summary>Whose trouble an error is.</summary>
  public enum ErrorKind
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>the caller's or the operator's: a value, a file, a key</summary>
    Usage = 1,
    /// <summary>reader, card or network</summary>
    Device = 2,
    /// <summary>ours</summary>
    Internal = 3,
  }

  /// <summary>What may be said of a card as a whole.</summary>
  public enum Verdict
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>genuine data in the original chip</summary>
    Authentic = 1,
    /// <summary>genuine data; a copy of the chip cannot be told from the original</summary>
    AuthenticUnprovenChip = 2,
    /// <summary>genuine data, and something a person must look at</summary>
    Review = 3,
    /// <summary>no chip was read</summary>
    Unverified = 4,
    /// <summary>we cannot tell; no sign of forgery</summary>
    Inconclusive = 5,
    /// <summary>the electronic check failed</summary>
    Invalid = 6,
  }

  /// <summary>The shape a verdict is shown by, so that it does not rest on colour.</summary>
  public enum VerdictSymbol
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>authentic</summary>
    FilledTick = 1,
    /// <summary>authentic_unproven_chip</summary>
    OutlinedTick = 2,
    /// <summary>review</summary>
    Triangle = 3,
    /// <summary>unverified</summary>
    OpenCircle = 4,
    /// <summary>inconclusive; with a question mark, no green anywhere</summary>
    Rhombus = 5,
    /// <summary>invalid; with a cross</summary>
    FilledSquare = 6,
  }

  /// <summary>Outcome of one check.</summary>
  public enum CheckStatus
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>it holds</summary>
    Passed = 1,
    /// <summary>it does not hold</summary>
    Failed = 2,
    /// <summary>we could not tell</summary>
    Inconclusive = 3,
    /// <summary>signed data says that the chip does not offer it</summary>
    NotSupported = 4,
    /// <summary>not asked for, or an earlier step made it impossible</summary>
    NotPerformed = 5,
  }

  /// <summary>What happened at the readers or in a read.</summary>
  public enum EventKind
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>a reader is there</summary>
    ReaderAdded = 1,
    /// <summary>a reader left</summary>
    ReaderRemoved = 2,
    /// <summary>a card is there</summary>
    CardInserted = 3,
    /// <summary>a card left</summary>
    CardRemoved = 4,
    /// <summary>the smart-card service went away</summary>
    ServiceLost = 5,
    /// <summary>the smart-card service is there again</summary>
    ServiceBack = 6,
    /// <summary>a step of a read begins</summary>
    StepStarted = 7,
    /// <summary>more of a file came</summary>
    Progress = 8,
    /// <summary>new text that can be shown; nothing of it is verified yet</summary>
    TextReady = 9,
  }

  /// <summary>What a signature over evidence is worth.</summary>
  public enum SignatureStatus
  {
    /// <summary>not signed</summary>
    None = 0,
    /// <summary>signed by an enrolled key</summary>
    Valid = 1,
    /// <summary>names a key that is not enrolled</summary>
    UnknownKey = 2,
    /// <summary>not the signature of the key it names</summary>
    Invalid = 3,
  }

  /// <summary>What came of a biometric comparison.</summary>
  public enum MatchDecision
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>the same person, as far as the score tells</summary>
    Match = 1,
    /// <summary>the score is neither clearly one person's nor clearly two people's</summary>
    Inconclusive = 2,
    /// <summary>another person, as far as the score tells</summary>
    NoMatch = 3,
    /// <summary>could not be compared; never a no</summary>
    Unavailable = 4,
    /// <summary>not asked for</summary>
    NotPerformed = 5,
  }

  /// <summary>What was compared.</summary>
  public enum MatchModality
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>a face</summary>
    Face = 1,
    /// <summary>a finger</summary>
    Finger = 2,
  }

  /// <summary>Who compared.</summary>
  public enum MatchMethod
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>this machine: a clerk's aid</summary>
    Local = 1,
    /// <summary>a match service</summary>
    Remote = 2,
    /// <summary>the card itself</summary>
    OnCard = 3,
  }

  /// <summary>What was done against pictures and masks held before the camera.</summary>
  public enum PadLevel
  {
    /// <summary>nothing</summary>
    None = 0,
    /// <summary>a clerk saw the capture</summary>
    Attended = 1,
    /// <summary>the person followed a request made at random</summary>
    Challenge = 2,
  }

  /// <summary>How the caller's pixels lie, bytes in the order of the name.</summary>
  public enum PixelFormat
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>one byte a pixel</summary>
    Gray8 = 1,
    /// <summary>three bytes a pixel</summary>
    Rgb8 = 2,
    /// <summary>three bytes a pixel</summary>
    Bgr8 = 3,
    /// <summary>four bytes a pixel</summary>
    Rgba8 = 4,
    /// <summary>four bytes a pixel</summary>
    Bgra8 = 5,
  }

  /// <summary>Which form records take for other systems.</summary>
  public enum ExportForm
  {
    /// <summary>nothing is said</summary>
    None = 0,
    /// <summary>all that was read</summary>
    Json = 1,
    /// <summary>a line a card, without what a register seldom may keep</summary>
    Csv = 2,
    /// <summary>HL7 FHIR R4, without what a register seldom may keep</summary>
    Fhir = 3,
  }

  /// <summary>What went wrong.</summary>
  public enum ErrorCode
  {
    /// <summary>No error</summary>
    Ok = 0,
    /// <summary>usage.bad_value: A value given to the program is not usable.</summary>
    UsageBadValue = 1,
    /// <summary>usage.no_key: No key for the chip was given.</summary>
    UsageNoKey = 2,
    /// <summary>usage.bad_mrz: The machine-readable lines could not be understood.</summary>
    UsageBadMrz = 3,
    /// <summary>usage.file: A file could not be read or written.</summary>
    UsageFile = 4,
    /// <summary>qr.not_citizen_card: This is not the QR code of a citizen card.</summary>
    QrNotCitizenCard = 5,
    /// <summary>qr.no_code: No QR code was found in the picture.</summary>
    QrNoCode = 6,
    /// <summary>qr.several_cards: The QR codes of more than one citizen card are in view.</summary>
    QrSeveralCards = 7,
    /// <summary>usage.unknown_specimen: There is no virtual card of that name.</summary>
    UsageUnknownSpecimen = 8,
    /// <summary>usage.not_built: This program was built without a part that this needs.</summary>
    UsageNotBuilt = 9,
    /// <summary>pcsc.no_service: The smart-card service of this computer is not running.</summary>
    PcscNoService = 10,
    /// <summary>pcsc.no_permission: The smart-card service does not let this user in.</summary>
    PcscNoPermission = 11,
    /// <summary>pcsc.no_reader: No card reader is connected.</summary>
    PcscNoReader = 12,
    /// <summary>pcsc.reader_not_found: No connected reader fits the name given, or several do.</summary>
    PcscReaderNotFound = 13,
    /// <summary>pcsc.no_card: There is no card on the reader.</summary>
    PcscNoCard = 14,
    /// <summary>pcsc.busy: Another program is using the card.</summary>
    PcscBusy = 15,
    /// <summary>pcsc.card_removed: The card was taken away before reading was finished.</summary>
    PcscCardRemoved = 16,
    /// <summary>pcsc.card_reset: The card was reset in the middle of the work.</summary>
    PcscCardReset = 17,
    /// <summary>pcsc.card_mute: The card does not answer.</summary>
    PcscCardMute = 18,
    /// <summary>pcsc.failure: The reader or its service reported a fault.</summary>
    PcscFailure = 19,
    /// <summary>card.bad_answer: The card's answer makes no sense.</summary>
    CardBadAnswer = 20,
    /// <summary>card.endless_answer: The card keeps announcing more data without an end.</summary>
    CardEndlessAnswer = 21,
    /// <summary>card.too_much_data: The card sent more data than it was asked for.</summary>
    CardTooMuchData = 22,
    /// <summary>card.swapped: This is not the card that was on the reader before.</summary>
    CardSwapped = 23,
    /// <summary>card.refused: The card refused a command.</summary>
    CardRefused = 24,
    /// <summary>card.no_application: This card has no identity-document application.</summary>
    CardNoApplication = 25,
    /// <summary>access.wrong_key: The chip did not accept the key: what was entered does not belong to this card.</summary>
    AccessWrongKey = 26,
    /// <summary>access.untrusted_answer: The chip's answer to the access protocol is wrong: interference, or not a genuine chip.</summary>
    AccessUntrustedAnswer = 27,
    /// <summary>access.refused: The chip broke off the access protocol.</summary>
    AccessRefused = 28,
    /// <summary>access.not_supported: None of the chip's access protocols fits the keys given.</summary>
    AccessNotSupported = 29,
    /// <summary>access.pin_suspended: The chip has suspended this PIN or PUK: one more wrong try would block it, so it was not tried.</summary>
    AccessPinSuspended = 30,
    /// <summary>access.pin_blocked: The chip has blocked this PIN or PUK.</summary>
    AccessPinBlocked = 31,
    /// <summary>terminal.token: The token that holds the terminal's key is not there or does not answer.</summary>
    TerminalToken = 32,
    /// <summary>sm.fault: The protected connection to the chip was disturbed and has been closed.</summary>
    SmFault = 33,
    /// <summary>sm.closed: The protected connection to the chip is closed.</summary>
    SmClosed = 34,
    /// <summary>file.absent: The chip does not hold this file.</summary>
    FileAbsent = 35,
    /// <summary>file.no_rights: The chip does not allow this file to be read.</summary>
    FileNoRights = 36,
    /// <summary>file.too_large: The chip announces a file larger than any genuine card holds.</summary>
    FileTooLarge = 37,
    /// <summary>file.incomplete: The chip ended a file before its announced length.</summary>
    FileIncomplete = 38,
    /// <summary>file.malformed: A file of the chip is not built as the standard says.</summary>
    FileMalformed = 39,
    /// <summary>file.changed: A file read twice gave different content.</summary>
    FileChanged = 40,
    /// <summary>data.malformed: The data is not built as the standard says.</summary>
    DataMalformed = 41,
    /// <summary>data.over_limit: The data is larger or deeper than allowed.</summary>
    DataOverLimit = 42,
    /// <summary>evidence.not_evidence: This is not a ChipID evidence file, or its beginning is damaged.</summary>
    EvidenceNotEvidence = 43,
    /// <summary>evidence.newer_version: The evidence file was written by a newer program and cannot be read by this one.</summary>
    EvidenceNewerVersion = 44,
    /// <summary>evidence.truncated: The evidence file ends too early: a part of it is missing.</summary>
    EvidenceTruncated = 45,
    /// <summary>evidence.damaged: The evidence file was damaged or altered.</summary>
    EvidenceDamaged = 46,
    /// <summary>evidence.too_large: The evidence file, or something in it, is larger than any genuine one.</summary>
    EvidenceTooLarge = 47,
    /// <summary>signature.bad_key: A key for signatures cannot be used: it has to be an elliptic-curve key on P-256, in PEM and without password.</summary>
    SignatureBadKey = 48,
    /// <summary>receipt.malformed: This is not a ChipID receipt, or it was damaged.</summary>
    ReceiptMalformed = 49,
    /// <summary>trust.list_refused: The signature of this master list does not hold.</summary>
    TrustListRefused = 50,
    /// <summary>trust.list_signer_unknown: The signer of this master list is under no authority that is trusted here.</summary>
    TrustListSignerUnknown = 51,
    /// <summary>trust.digest_info: The signature of this master list leaves out a NULL that the standard asks for, which is refused by default.</summary>
    TrustDigestInfo = 52,
    /// <summary>trust.list_older: A newer master list of the same state is in the trust store.</summary>
    TrustListOlder = 53,
    /// <summary>trust.unsigned: The file holds authorities that nobody who is trusted vouches for.</summary>
    TrustUnsigned = 54,
    /// <summary>trust.nothing_usable: Nothing in the file can be used.</summary>
    TrustNothingUsable = 55,
    /// <summary>trust.locked: Another program is changing the trust store.</summary>
    TrustLocked = 56,
    /// <summary>trust.damaged: The index of the trust store is damaged.</summary>
    TrustDamaged = 57,
    /// <summary>trust.not_found: The trust store has no such entry, or several fit.</summary>
    TrustNotFound = 58,
    /// <summary>trust.no_source: No source of updates is set up.</summary>
    TrustNoSource = 59,
    /// <summary>network.failure: The download failed.</summary>
    NetworkFailure = 60,
    /// <summary>picture.unknown_format: This is not a picture of a kind that can be shown here.</summary>
    PictureUnknownFormat = 61,
    /// <summary>picture.unreadable: The picture cannot be shown: it is damaged.</summary>
    PictureUnreadable = 62,
    /// <summary>picture.over_limit: The picture cannot be shown: it asks for more time, memory or pixels than a genuine one.</summary>
    PictureOverLimit = 63,
    /// <summary>picture.no_decoder: Pictures cannot be shown on this computer: the protected program that decodes them does not run.</summary>
    PictureNoDecoder = 64,
    /// <summary>face.no_matcher: Faces cannot be compared by this installation.</summary>
    FaceNoMatcher = 65,
    /// <summary>face.model_damaged: A model of the face matcher is not the one it should be.</summary>
    FaceModelDamaged = 66,
    /// <summary>face.none: No face was found in the picture.</summary>
    FaceNone = 67,
    /// <summary>face.several: There are several faces in the picture, and none stands clearly in front.</summary>
    FaceSeveral = 68,
    /// <summary>face.unfit: The picture of the face is not good enough to be compared.</summary>
    FaceUnfit = 69,
    /// <summary>match.calibration: These pictures do not suffice for a calibration.</summary>
    MatchCalibration = 70,
    /// <summary>match.provider: The description of the match service is not usable.</summary>
    MatchProvider = 71,
    /// <summary>match.secret: A secret that the match service needs was not found, or others may read it.</summary>
    MatchSecret = 72,
    /// <summary>match.no_answer: The match service gave no usable answer.</summary>
    MatchNoAnswer = 73,
    /// <summary>match.refused: The match service refused the request.</summary>
    MatchRefused = 74,
    /// <summary>match.untrusted_answer: The answer of the match service is not proven to be its own answer to this request.</summary>
    MatchUntrustedAnswer = 75,
    /// <summary>finger.record: The finger record could not be understood.</summary>
    FingerRecord = 76,
    /// <summary>finger.not_offered: This card compares no fingers, or it is not known how to ask it.</summary>
    FingerNotOffered = 77,
    /// <summary>finger.last_try: The card has one try left; one more refusal blocks its finger match for good.</summary>
    FingerLastTry = 78,
    /// <summary>finger.blocked: The card's finger match is blocked after too many refusals.</summary>
    FingerBlocked = 79,
    /// <summary>replay.mismatch: The recorded card conversation does not fit what was asked.</summary>
    ReplayMismatch = 80,
    /// <summary>export.invalid_card: The electronic check of this card failed, so its data is not handed on.</summary>
    ExportInvalidCard = 81,
    /// <summary>session.cancelled: Reading was cancelled.</summary>
    SessionCancelled = 82,
    /// <summary>crypto.bad_point: A public key is not a valid one.</summary>
    CryptoBadPoint = 83,
    /// <summary>crypto.failure: A cryptographic computation failed.</summary>
    CryptoFailure = 84,
    /// <summary>internal.error: The program made a mistake.</summary>
    InternalError = 85,
    /// <summary>usage.bad_handle: A program gave the library a handle that is none, of another type, or already freed.</summary>
    UsageBadHandle = 86,
    /// <summary>usage.in_use: A program used an object in two threads at once.</summary>
    UsageInUse = 87,
  }
}
