package org.chipid;

/**
 * The shape a verdict is shown by, so that it does not rest on colour.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum VerdictSymbol {
  /** Nothing is said. */
  NONE(0),
  /** Authentic. */
  FILLED_TICK(1),
  /** Authentic_unproven_chip. */
  OUTLINED_TICK(2),
  /** Review. */
  TRIANGLE(3),
  /** Unverified. */
  OPEN_CIRCLE(4),
  /** Inconclusive; with a question mark, no green anywhere. */
  RHOMBUS(5),
  /** Invalid; with a cross. */
  FILLED_SQUARE(6);

  private static final VerdictSymbol[] ALL = values();

  private final int number;

  VerdictSymbol(int number) {
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
  public static VerdictSymbol of(int number) {
    for (VerdictSymbol value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
