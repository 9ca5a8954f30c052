package org.chipid;

/**
 * What was done against pictures and masks held before the camera.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum PadLevel {
  /** Nothing. */
  NONE(0),
  /** A clerk saw the capture. */
  ATTENDED(1),
  /** The person followed a request made at random. */
  CHALLENGE(2);

  private static final PadLevel[] ALL = values();

  private final int number;

  PadLevel(int number) {
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
  public static PadLevel of(int number) {
    for (PadLevel value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
