package org.chipid;

/** What happened at the readers or in a read. Made from errors.def and enums.def by scripts/make-codes; do not edit. */
public enum EventKind {
  /** nothing is said. */
  NONE(0),
  /** a reader is there. */
  READER_ADDED(1),
  /** a reader left. */
  READER_REMOVED(2),
  /** a card is there. */
  CARD_INSERTED(3),
  /** a card left. */
  CARD_REMOVED(4),
  /** the smart-card service went away. */
  SERVICE_LOST(5),
  /** the smart-card service is there again. */
  SERVICE_BACK(6),
  /** a step of a read begins. */
  STEP_STARTED(7),
  /** more of a file came. */
  PROGRESS(8),
  /** new text that can be shown; nothing of it is verified yet. */
  TEXT_READY(9);

  private final int number;

  EventKind(int number) {
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
  public static EventKind of(int number) {
    for (EventKind value : values()) {
      if (value.number == number) return value;
    }
    return NONE;
  }
}
