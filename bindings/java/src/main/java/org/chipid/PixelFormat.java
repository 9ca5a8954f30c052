package org.chipid;

/**
 * How the caller's pixels lie, bytes in the order of the name.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum PixelFormat {
  /** Nothing is said. */
  NONE(0),
  /** One byte a pixel. */
  GRAY8(1),
  /** Three bytes a pixel. */
  RGB8(2),
  /** Three bytes a pixel. */
  BGR8(3),
  /** Four bytes a pixel. */
  RGBA8(4),
  /** Four bytes a pixel. */
  BGRA8(5);

  private static final PixelFormat[] ALL = values();

  private final int number;

  PixelFormat(int number) {
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
  public static PixelFormat of(int number) {
    for (PixelFormat value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
