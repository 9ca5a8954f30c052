package org.chipid;

import org.chipid.internal.Struct;

/** The outcome in short, as the library tells it in one struct. */
final class ReportInfo {
  final Verdict verdict;
  final VerdictSymbol symbol;
  final String verdictId;
  final Bilingual meaning;
  final boolean accepted;
  final ErrorCode failure;
  final String policy;
  final String reader;
  final String cardType;
  final byte[] atr;
  final String accessProtocol;
  final String accessKey;
  final long trustAnchors;
  final String trustNewest;
  final double milliseconds;
  final long fields;
  final long checks;
  final long attention;
  final long notes;
  final long files;
  final long matches;
  final String evidenceDigest;
  final long readAt;
  final SignatureStatus signature;
  final String signatureKey;

  ReportInfo(Struct info) {
    verdict = Verdict.of(info.int32());
    symbol = VerdictSymbol.of(info.int32());
    verdictId = info.text();
    meaning = new Bilingual(info.text(), info.text());
    accepted = info.flag();
    failure = ErrorCode.of(info.int32());
    policy = info.text();
    reader = info.text();
    cardType = info.text();
    atr = info.bytes();
    accessProtocol = info.text();
    accessKey = info.text();
    trustAnchors = info.count();
    trustNewest = info.text();
    milliseconds = info.real();
    fields = info.count();
    checks = info.count();
    attention = info.count();
    notes = info.count();
    files = info.count();
    matches = info.count();
    evidenceDigest = info.text();
    readAt = info.int64();
    signature = SignatureStatus.of(info.int32());
    signatureKey = info.text();
  }
}
