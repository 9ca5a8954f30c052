package org.chipid;

import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** What a match service is asked to compare. */
public final class MatchRequest {
  private Report report;
  private MatchModality modality = MatchModality.FACE;
  private String subtype;
  private byte[] reference;
  private byte[] probe;
  private String transactionId;
  private PadLevel padLevel = PadLevel.NONE;
  private CancelToken cancel;

  /** A face; nothing to compare yet. */
  public MatchRequest() {}

  /**
   * Whose portrait, files and personal number are used.
   *
   * @param value null: those given here alone
   * @return this
   */
  public MatchRequest report(Report value) {
    report = value;
    return this;
  }

  /**
   * What is compared.
   *
   * @param value a face or a finger
   * @return this
   */
  public MatchRequest modality(MatchModality value) {
    modality = value;
    return this;
  }

  /**
   * Which face or finger, as OSIA names it.
   *
   * @param value "PORTRAIT", "RIGHT_INDEX"; null: by modality
   * @return this
   */
  public MatchRequest subtype(String value) {
    subtype = value;
    return this;
  }

  /**
   * The picture from the document.
   *
   * @param value null: that of the report
   * @return this
   */
  public MatchRequest reference(byte[] value) {
    reference = value;
    return this;
  }

  /**
   * The picture just taken.
   *
   * @param value a file
   * @return this
   */
  public MatchRequest probe(byte[] value) {
    probe = value;
    return this;
  }

  /**
   * The same for retries of one capture.
   *
   * @param value null: a new one
   * @return this
   */
  public MatchRequest transactionId(String value) {
    transactionId = value;
    return this;
  }

  /**
   * What was done against pictures held before the camera.
   *
   * @param value as far as is known
   * @return this
   */
  public MatchRequest padLevel(PadLevel value) {
    padLevel = value;
    return this;
  }

  /**
   * What stops the request.
   *
   * @param value null for nothing
   * @return this
   */
  public MatchRequest cancel(CancelToken value) {
    cancel = value;
    return this;
  }

  Struct toStruct() {
    return new Struct(Layouts.MATCH_REQUEST).put(ChipIdObject.handleOf(report)).put(modality.number()).put(subtype)
        .put(reference).put(probe).put(transactionId).put(padLevel.number()).put(ChipIdObject.handleOf(cancel));
  }
}
