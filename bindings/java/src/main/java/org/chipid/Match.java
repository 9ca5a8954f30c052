package org.chipid;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** What came of a comparison, whoever made it: this machine, a service, the card. */
public final class Match extends ChipIdObject {
  private final MatchModality modality;
  private final MatchDecision decision;
  private final MatchMethod method;
  private final PadLevel padLevel;
  private final OptionalDouble score;
  private final OptionalDouble threshold;
  private final String model;
  private final String calibration;
  private final String transactionId;
  private final OptionalInt triesLeft;
  private final ErrorCode trouble;
  private final Bilingual meaning;
  private final Duration duration;

  Match(Handle handle) {
    super(handle);
    try (Struct info = new Struct(Layouts.MATCH_INFO)) {
      Calls.check(Capi.chipid_match_get(handle, info.pointer()));
      modality = MatchModality.of(info.int32());
      decision = MatchDecision.of(info.int32());
      method = MatchMethod.of(info.int32());
      padLevel = PadLevel.of(info.int32());
      score = number(info.flag(), info.real());
      threshold = number(info.flag(), info.real());
      model = info.text();
      calibration = info.text();
      transactionId = info.text();
      int tries = info.int32();
      triesLeft = tries < 0 ? OptionalInt.empty() : OptionalInt.of(tries);
      trouble = ErrorCode.of(info.int32());
      meaning = new Bilingual(info.text(), info.text());
      duration = Duration.ofNanos(Math.round(info.real() * 1e6));
    }
  }

  private static OptionalDouble number(boolean given, double value) {
    return given ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * What was compared.
   *
   * @return never null
   */
  public MatchModality modality() {
    return modality;
  }

  /**
   * What came of it.
   *
   * @return UNAVAILABLE is never a "no"
   */
  public MatchDecision decision() {
    return decision;
  }

  /**
   * Who compared.
   *
   * @return never null
   */
  public MatchMethod method() {
    return method;
  }

  /**
   * What was done against pictures and masks held before the camera.
   *
   * @return never null
   */
  public PadLevel padLevel() {
    return padLevel;
  }

  /**
   * How alike they are, in the matcher's own scale.
   *
   * @return nothing where it was not told
   */
  public OptionalDouble score() {
    return score;
  }

  /**
   * From which score on it is a match.
   *
   * @return nothing where it was not told
   */
  public OptionalDouble threshold() {
    return threshold;
  }

  /**
   * The model, or the service's.
   *
   * @return may be empty
   */
  public String model() {
    return model;
  }

  /**
   * The calibration for this site's people.
   *
   * @return empty where there is none
   */
  public String calibration() {
    return calibration;
  }

  /**
   * The number that a service gave it.
   *
   * @return may be empty
   */
  public String transactionId() {
    return transactionId;
  }

  /**
   * Of the card's own comparison: how many tries are left.
   *
   * @return nothing where it was not said
   */
  public OptionalInt triesLeft() {
    return triesLeft;
  }

  /**
   * Why it is unavailable.
   *
   * @return OK where it is not
   */
  public ErrorCode trouble() {
    return trouble;
  }

  /**
   * The outcome and what to do next.
   *
   * @return one sentence or some
   */
  public Bilingual meaning() {
    return meaning;
  }

  /**
   * How long it took.
   *
   * @return never null
   */
  public Duration duration() {
    return duration;
  }

  /**
   * The object that {@code chipid match --json} prints.
   *
   * @return JSON
   */
  public String json() {
    return Calls.text(out -> Capi.chipid_match_json(handle(), out));
  }

  @Override
  public String toString() {
    return decision.id();
  }
}
