package org.chipid;

/**
 * What happened at the readers or in a read.
 *
 * <p>Made from errors.def and enums.def by scripts/make-codes; do not edit.
 */
public enum EventKind {
  /** Nothing is said. */
  NONE(0),
  /** A reader is there. */
  READER_ADDED(1),
  /** A reader left. */
  READER_REMOVED(2),
  /** A card is there. */
  CARD_INSERTED(3),
  /** A card left. */
  CARD_REMOVED(4),
  /** The smart-card service went away. */
  SERVICE_LOST(5),
  /** The smart-card service is there again. */
  SERVICE_BACK(6),
  /** A step of a read begins. */
  STEP_STARTED(7),
  /** More of a file came. */
  PROGRESS(8),
  /** New text that can be shown; nothing of it is verified yet. */
  TEXT_READY(9);

  private static final EventKind[] ALL = values();

  private final int number;

  EventKind(int number) {
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
  public static EventKind of(int number) {
    for (EventKind value : ALL) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
