package org.chipid;

/**
 * What a signature over evidence is worth.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum SignatureStatus {
  /** Not signed. */
  NONE(0),
  /** Signed by an enrolled key. */
  VALID(1),
  /** Names a key that is not enrolled. */
  UNKNOWN_KEY(2),
  /** Not the signature of the key it names. */
  INVALID(3);

  private static final SignatureStatus[] ALL = values();

  private final int number;

  SignatureStatus(int number) {
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
  public static SignatureStatus of(int number) {
    for (SignatureStatus value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
