package org.chipid;

import java.time.Instant;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** What evidence is judged by. */
public final class VerifyOptions {
  private Trust trust;
  private Policy policy;
  private Instant at;
  private EnrolledKeys enrolled;

  /** The user's own trust store; the default policy; now; no signature counts. */
  public VerifyOptions() {}

  /**
   * Whose cards are believed.
   *
   * @param value null for the user's own store
   * @return this
   */
  public VerifyOptions trust(Trust value) {
    trust = value;
    return this;
  }

  /**
   * Which verdicts are accepted, and more.
   *
   * @param value null for the default policy
   * @return this
   */
  public VerifyOptions policy(Policy value) {
    policy = value;
    return this;
  }

  /**
   * The moment to judge for.
   *
   * @param value null for now
   * @return this
   */
  public VerifyOptions at(Instant value) {
    at = value;
    return this;
  }

  /**
   * Whose signatures count.
   *
   * @param value null for nobody's
   * @return this
   */
  public VerifyOptions enrolled(EnrolledKeys value) {
    enrolled = value;
    return this;
  }

  Struct toStruct() {
    return new Struct(Layouts.VERIFY_OPTIONS)
        .put(ChipIdObject.handleOf(trust)).put(ChipIdObject.handleOf(policy)).put(Moments.seconds(at))
        .put(ChipIdObject.handleOf(enrolled));
  }
}
