package org.chipid;

/**
 * What was compared.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum MatchModality {
  /** Nothing is said. */
  NONE(0),
  /** A face. */
  FACE(1),
  /** A finger. */
  FINGER(2);

  private static final MatchModality[] ALL = values();

  private final int number;

  MatchModality(int number) {
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
  public static MatchModality of(int number) {
    for (MatchModality value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
