package org.chipid;

/** The shape a verdict is shown by, so that it does not rest on colour. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum VerdictSymbol {
  /** nothing is said. */
  NONE(0),
  /** authentic. */
  FILLED_TICK(1),
  /** authentic_unproven_chip. */
  OUTLINED_TICK(2),
  /** review. */
  TRIANGLE(3),
  /** unverified. */
  OPEN_CIRCLE(4),
  /** inconclusive; with a question mark, no green anywhere. */
  RHOMBUS(5),
  /** invalid; with a cross. */
  FILLED_SQUARE(6);

  private final int number;

  VerdictSymbol(int number) {
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
  public static VerdictSymbol of(int number) {
    for (VerdictSymbol value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
