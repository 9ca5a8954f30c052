package org.chipid;

/** Outcome of one check. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum CheckStatus {
  /** nothing is said. */
  NONE(0),
  /** it holds. */
  PASSED(1),
  /** it does not hold. */
  FAILED(2),
  /** we could not tell. */
  INCONCLUSIVE(3),
  /** signed data says that the chip does not offer it. */
  NOT_SUPPORTED(4),
  /** not asked for, or an earlier step made it impossible. */
  NOT_PERFORMED(5);

  private final int number;

  CheckStatus(int number) {
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
  public static CheckStatus of(int number) {
    for (CheckStatus value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
