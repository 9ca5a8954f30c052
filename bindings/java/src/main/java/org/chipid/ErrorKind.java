package org.chipid;

/**
 * Whose trouble an error is.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum ErrorKind {
  /** Nothing is said. */
  NONE(0),
  /** The caller's or the operator's: a value, a file, a key. */
  USAGE(1),
  /** Reader, card or network. */
  DEVICE(2),
  /** Ours. */
  INTERNAL(3);

  private static final ErrorKind[] ALL = values();

  private final int number;

  ErrorKind(int number) {
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
  public static ErrorKind of(int number) {
    for (ErrorKind value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
