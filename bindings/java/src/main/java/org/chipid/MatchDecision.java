package org.chipid;

/**
 * What came of a biometric comparison.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum MatchDecision {
  /** Nothing is said. */
  NONE(0),
  /** The same person, as far as the score tells. */
  MATCH(1),
  /** The score is neither clearly one person's nor clearly two people's. */
  INCONCLUSIVE(2),
  /** Another person, as far as the score tells. */
  NO_MATCH(3),
  /** Could not be compared; never a no. */
  UNAVAILABLE(4),
  /** Not asked for. */
  NOT_PERFORMED(5);

  private static final MatchDecision[] ALL = values();

  private final int number;

  MatchDecision(int number) {
    this.number = number;
  }

  /**
   * The number in the C interface.
   *
   * @return 0 for NONE
   */
  public int number() {
    return number;
  }

  /**
   * The stable name.
   *
   * @return in lower case
   */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The value of a number of the C interface.
   *
   * @param number as the library gives it
   * @return NONE for one that this version does not know
   */
  public static MatchDecision of(int number) {
    for (MatchDecision value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
