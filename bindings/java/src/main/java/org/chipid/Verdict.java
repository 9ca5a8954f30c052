package org.chipid;

/** What may be said of a card as a whole. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum Verdict {
  /** nothing is said. */
  NONE(0),
  /** genuine data in the original chip. */
  AUTHENTIC(1),
  /** genuine data; a copy of the chip cannot be told from the original. */
  AUTHENTIC_UNPROVEN_CHIP(2),
  /** genuine data, and something a person must look at. */
  REVIEW(3),
  /** no chip was read. */
  UNVERIFIED(4),
  /** we cannot tell; no sign of forgery. */
  INCONCLUSIVE(5),
  /** the electronic check failed. */
  INVALID(6);

  private final int number;

  Verdict(int number) {
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
  public static Verdict of(int number) {
    for (Verdict value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
