package org.chipid;

/**
 * Who compared.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum MatchMethod {
  /** Nothing is said. */
  NONE(0),
  /** This machine: a clerk's aid. */
  LOCAL(1),
  /** A match service. */
  REMOTE(2),
  /** The card itself. */
  ON_CARD(3);

  private static final MatchMethod[] ALL = values();

  private final int number;

  MatchMethod(int number) {
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
  public static MatchMethod of(int number) {
    for (MatchMethod value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
