package org.chipid;

/** What was done against pictures and masks held before the camera. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum PadLevel {
  /** nothing. */
  NONE(0),
  /** a clerk saw the capture. */
  ATTENDED(1),
  /** the person followed a request made at random. */
  CHALLENGE(2);

  private final int number;

  PadLevel(int number) {
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
  public static PadLevel of(int number) {
    for (PadLevel value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
