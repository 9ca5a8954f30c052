package org.chipid;

/** Who compared. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum MatchMethod {
  /** nothing is said. */
  NONE(0),
  /** this machine: a clerk's aid. */
  LOCAL(1),
  /** a match service. */
  REMOTE(2),
  /** the card itself. */
  ON_CARD(3);

  private final int number;

  MatchMethod(int number) {
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
  public static MatchMethod of(int number) {
    for (MatchMethod value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
