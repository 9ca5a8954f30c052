package org.chipid;

import java.time.Duration;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** How a card is opened. */
public final class CardOptions {
  private boolean exclusive;
  private Duration deadline = Duration.ZERO;

  /** Other programs may connect but wait with their commands; the usual deadline. */
  public CardOptions() {}

  /**
   * Lets no other program connect meanwhile.
   *
   * @param value true for alone
   * @return this
   */
  public CardOptions exclusive(boolean value) {
    exclusive = value;
    return this;
  }

  /**
   * The longest wait for one command.
   *
   * @param value zero: 20 seconds in a reader, none over the caller's own channel
   * @return this
   */
  public CardOptions deadline(Duration value) {
    deadline = value;
    return this;
  }

  Struct toStruct() {
    return new Struct(Layouts.CARD_OPTIONS).put(exclusive).put(Math.toIntExact(deadline.toMillis()));
  }
}
