package org.chipid;

/** Whose trouble an error is. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum ErrorKind {
  /** nothing is said. */
  NONE(0),
  /** the caller's or the operator's: a value, a file, a key. */
  USAGE(1),
  /** reader, card or network. */
  DEVICE(2),
  /** ours. */
  INTERNAL(3);

  private final int number;

  ErrorKind(int number) {
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
  public static ErrorKind of(int number) {
    for (ErrorKind value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
