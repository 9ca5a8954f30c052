package org.chipid;

/** What a signature over evidence is worth. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum SignatureStatus {
  /** not signed. */
  NONE(0),
  /** signed by an enrolled key. */
  VALID(1),
  /** names a key that is not enrolled. */
  UNKNOWN_KEY(2),
  /** not the signature of the key it names. */
  INVALID(3);

  private final int number;

  SignatureStatus(int number) {
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
  public static SignatureStatus of(int number) {
    for (SignatureStatus value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
