package org.chipid;

/**
 * Which form records take for other systems.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum ExportForm {
  /** Nothing is said. */
  NONE(0),
  /** All that was read. */
  JSON(1),
  /** A line a card, without what a register seldom may keep. */
  CSV(2),
  /** HL7 FHIR R4, without what a register seldom may keep. */
  FHIR(3);

  private static final ExportForm[] ALL = values();

  private final int number;

  ExportForm(int number) {
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
  public static ExportForm of(int number) {
    for (ExportForm value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
