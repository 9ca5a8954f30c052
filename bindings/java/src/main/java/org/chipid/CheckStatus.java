package org.chipid;

/**
 * Outcome of one check.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum CheckStatus {
  /** Nothing is said. */
  NONE(0),
  /** It holds. */
  PASSED(1),
  /** It does not hold. */
  FAILED(2),
  /** We could not tell. */
  INCONCLUSIVE(3),
  /** Signed data says that the chip does not offer it. */
  NOT_SUPPORTED(4),
  /** Not asked for, or an earlier step made it impossible. */
  NOT_PERFORMED(5);

  private static final CheckStatus[] ALL = values();

  private final int number;

  CheckStatus(int number) {
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
  public static CheckStatus of(int number) {
    for (CheckStatus value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
