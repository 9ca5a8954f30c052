package org.chipid;

import java.util.List;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.Reaper;
import org.chipid.internal.Struct;

/** A PC/SC reader of this computer at one moment. */
public final class Reader {
  private final String name;
  private final boolean cardPresent;
  private final boolean inUse;
  private final boolean shared;
  private final boolean mute;
  private final byte[] atr;
  private final int extendedLength;
  private final String driver;

  private Reader(Struct reader) {
    name = reader.text();
    cardPresent = reader.flag();
    inUse = reader.flag();
    shared = reader.flag();
    mute = reader.flag();
    atr = reader.bytes();
    extendedLength = reader.int32();
    driver = reader.text();
  }

  /**
   * The readers that are connected now.
   *
   * @return may be empty
   */
  public static List<Reader> list() {
    Handle readers = Calls.handle(Capi::chipid_list_readers);
    Reaper.Owner owner = Reaper.watch(readers);
    try {
      long count = Capi.chipid_readers_count(readers).longValue();
      return Calls.list(count, Layouts.READER, (i, out) -> Capi.chipid_readers_get(readers, i, out), Reader::new);
    } finally {
      owner.free();
    }
  }

  /**
   * Its name as PC/SC gives it.
   *
   * @return for {@link Card#open}
   */
  public String name() {
    return name;
  }

  /**
   * Whether there is a card.
   *
   * @return also true for one that does not answer
   */
  public boolean cardPresent() {
    return cardPresent;
  }

  /**
   * Whether another program holds the card for itself alone.
   *
   * @return then opening it gets {@link ErrorCode#PCSC_BUSY}
   */
  public boolean inUse() {
    return inUse;
  }

  /**
   * Whether another program has a connection but lets others in.
   *
   * @return no obstacle
   */
  public boolean shared() {
    return shared;
  }

  /**
   * Whether there is a card that does not answer.
   *
   * @return then turn it over
   */
  public boolean mute() {
    return mute;
  }

  /**
   * The card's answer to reset.
   *
   * @return empty without a card
   */
  public byte[] atr() {
    return atr.clone();
  }

  /**
   * Whether the card announces extended length.
   *
   * @return 1: yes; -1: no; 0: it does not say
   */
  public int extendedLength() {
    return extendedLength;
  }

  /**
   * Vendor and version of the driver.
   *
   * @return empty where the reader does not tell
   */
  public String driver() {
    return driver;
  }

  @Override
  public String toString() {
    return name;
  }
}
