package org.chipid;

/** What was compared. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum MatchModality {
  /** nothing is said. */
  NONE(0),
  /** a face. */
  FACE(1),
  /** a finger. */
  FINGER(2);

  private final int number;

  MatchModality(int number) {
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
  public static MatchModality of(int number) {
    for (MatchModality value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
