package org.chipid;

/** How the caller's pixels lie, bytes in the order of the name. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum PixelFormat {
  /** nothing is said. */
  NONE(0),
  /** one byte a pixel. */
  GRAY8(1),
  /** three bytes a pixel. */
  RGB8(2),
  /** three bytes a pixel. */
  BGR8(3),
  /** four bytes a pixel. */
  RGBA8(4),
  /** four bytes a pixel. */
  BGRA8(5);

  private final int number;

  PixelFormat(int number) {
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
  public static PixelFormat of(int number) {
    for (PixelFormat value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
