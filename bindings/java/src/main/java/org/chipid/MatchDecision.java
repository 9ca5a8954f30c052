package org.chipid;

/** What came of a biometric comparison. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum MatchDecision {
  /** nothing is said. */
  NONE(0),
  /** the same person, as far as the score tells. */
  MATCH(1),
  /** the score is neither clearly one person's nor clearly two people's. */
  INCONCLUSIVE(2),
  /** another person, as far as the score tells. */
  NO_MATCH(3),
  /** could not be compared; never a no. */
  UNAVAILABLE(4),
  /** not asked for. */
  NOT_PERFORMED(5);

  private final int number;

  MatchDecision(int number) {
    this.number = number;
  }

  /** The number in the C interface. */
  public int number() {
    return number;
  }

  /** The stable name, in lower case. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The value of a number of the C interface; NONE for one that this version does not know. */
  public static MatchDecision of(int number) {
    for (MatchDecision value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
