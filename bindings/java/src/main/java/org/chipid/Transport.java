package org.chipid;

/**
 * The caller's own channel to a card, for {@link Card#open(Transport)}. It is called by the thread that uses the card (by
 * one of the library where a deadline was asked for), one call at a time. What it throws becomes the error of the read:
 * the code of a {@link ChipIdException}, else {@link ErrorCode#PCSC_FAILURE}.
 */
public interface Transport {
  /**
   * Sends one command (ISO/IEC 7816-4, 5.2; short or extended) as it is; 61xx and 6Cxx are not followed.
   *
   * @param command as it goes to the card
   * @return the raw answer, status word included
   * @throws Exception where the channel fails
   */
  byte[] transmit(byte[] command) throws Exception;

  /**
   * Warm reset: the card forgets every state.
   *
   * @throws Exception where the channel fails
   */
  void reset() throws Exception;

  /** Called once, at the end of the card. */
  default void close() {}

  /**
   * The channel's name as people know it.
   *
   * @return may be empty
   */
  default String readerName() {
    return "";
  }

  /**
   * The card's answer to reset.
   *
   * @return may be empty
   */
  default byte[] atr() {
    return new byte[0];
  }

  /**
   * The longest command in bytes that the channel carries.
   *
   * @return 0 where it is not known
   */
  default int maxCommandSize() {
    return 0;
  }
}
