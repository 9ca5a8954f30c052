package org.chipid;

/**
 * What may be said of a card as a whole.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum Verdict {
  /** Nothing is said. */
  NONE(0),
  /** Genuine data in the original chip. */
  AUTHENTIC(1),
  /** Genuine data; a copy of the chip cannot be told from the original. */
  AUTHENTIC_UNPROVEN_CHIP(2),
  /** Genuine data, and something a person must look at. */
  REVIEW(3),
  /** No chip was read. */
  UNVERIFIED(4),
  /** We cannot tell; no sign of forgery. */
  INCONCLUSIVE(5),
  /** The electronic check failed. */
  INVALID(6);

  private static final Verdict[] ALL = values();

  private final int number;

  Verdict(int number) {
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
  public static Verdict of(int number) {
    for (Verdict value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
