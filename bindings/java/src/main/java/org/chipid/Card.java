package org.chipid;

import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** A powered card: in a reader, behind the caller's own channel, or recorded. Used for one thing at a time. */
public final class Card extends ChipIdObject {
  Card(Handle handle) {
    super(handle);
  }

  /**
   * The card in the first reader that has one.
   *
   * @return to be closed, which ends the connection
   */
  public static Card open() {
    return open("", new CardOptions());
  }

  /**
   * The card in a reader.
   *
   * @param reader its name or a part of it that fits one reader only
   * @return to be closed, which ends the connection
   */
  public static Card open(String reader) {
    return open(reader, new CardOptions());
  }

  /**
   * The card in a reader.
   *
   * @param reader its name or a part of it that fits one reader only; empty: the first with a card in it
   * @param options how it is opened
   * @return to be closed, which ends the connection
   */
  public static Card open(String reader, CardOptions options) {
    try (Struct struct = options.toStruct()) {
      return new Card(Calls.handle(out -> Capi.chipid_card_open(reader, struct.pointer(), out)));
    }
  }

  /**
   * A card behind the caller's own channel.
   *
   * @param transport the channel; closed with the card
   * @return to be closed
   */
  public static Card open(Transport transport) {
    return open(transport, new CardOptions());
  }

  /**
   * A card behind the caller's own channel.
   *
   * @param transport the channel; closed with the card, but not where this fails
   * @param options how it is opened
   * @return to be closed
   */
  public static Card open(Transport transport, CardOptions options) {
    NativeTransport channel = new NativeTransport(transport);
    try (Struct struct = channel.open()) {
      return openTransport(struct.pointer(), options);
    } catch (RuntimeException e) {
      channel.forget();
      throw e;
    }
  }

  static Card openTransport(Pointer transport, CardOptions options) {
    try (Struct struct = options.toStruct()) {
      return new Card(Calls.handle(out -> Capi.chipid_card_open_transport(transport, struct.pointer(), out)));
    }
  }

  /**
   * A conversation that was recorded with {@code chipid read --apdu-log}.
   *
   * @param file the record
   * @return to be closed
   */
  public static Card openRecorded(Path file) {
    return new Card(Calls.handle(out -> Capi.chipid_card_open_recorded(Calls.path(file), out)));
  }

  /**
   * The reader's name.
   *
   * @return may be empty
   */
  public String reader() {
    return Calls.struct(Layouts.CARD_INFO, out -> Capi.chipid_card_get(handle(), out), Struct::text);
  }

  /**
   * The answer to reset.
   *
   * @return may be empty
   */
  public byte[] atr() {
    return Calls.struct(Layouts.CARD_INFO, out -> Capi.chipid_card_get(handle(), out), info -> info.skip(1).bytes());
  }

  /**
   * Sends one command APDU as it is.
   *
   * @param command ISO/IEC 7816-4, 5.2
   * @return data and status word
   */
  public byte[] transmit(byte[] command) {
    return Calls.bytes((out, size) -> Capi.chipid_card_transmit(handle(), command, SizeT.of(command), out, size));
  }

  /** Resets the card so that it forgets every state. */
  public void reset() {
    Calls.check(Capi.chipid_card_reset(handle()));
  }

  /**
   * Opens the chip with the first key that fits, reads it and judges it, with the default options.
   *
   * @param keys null for a chip that asks for none
   * @return to be closed
   * @throws ReadEndedException where the read ended early; a card whose read was cancelled has to be opened anew
   */
  public Report read(AccessKeys keys) {
    return read(keys, new ReadOptions());
  }

  /**
   * Opens the chip with the first key that fits, reads it and judges it. Blocks until done.
   *
   * @param keys null for a chip that asks for none
   * @param options what is read, and what it is judged by
   * @return to be closed
   * @throws ReadEndedException where the read ended early; a card whose read was cancelled has to be opened anew
   */
  public Report read(AccessKeys keys, ReadOptions options) {
    Handle opening = handleOf(keys);
    return Reading.run(options, (struct, out) -> Capi.chipid_read(handle(), opening, struct, out));
  }

  /**
   * Goes on with a read that the card's leaving cut short: access is redone, complete files are kept.
   *
   * @param keys as for the first try
   * @param earlier of {@link ReadEndedException#report}
   * @param options as for the first try
   * @return to be closed
   * @throws ChipIdException {@link ErrorCode#CARD_SWAPPED} where it is another card
   */
  public Report resume(AccessKeys keys, Report earlier, ReadOptions options) {
    Handle opening = handleOf(keys);
    Handle before = earlier.handle();
    return Reading.run(options, (struct, out) -> Capi.chipid_resume(handle(), opening, before, struct, out));
  }

  /**
   * {@link #read(AccessKeys, ReadOptions)} on a thread of its own.
   *
   * @param keys to be kept open until it is done; null for a chip that asks for none
   * @param options copied
   * @return the report, to be closed; its {@code cancel} stops the read
   */
  public ReadFuture readAsync(AccessKeys keys, ReadOptions options) {
    return readAsync(keys, options, ReadFuture.OWN_THREAD);
  }

  /**
   * {@link #read(AccessKeys, ReadOptions)} on a thread of the caller's choice.
   *
   * @param keys to be kept open until it is done; null for a chip that asks for none
   * @param options copied
   * @param executor where it runs
   * @return the report, to be closed; its {@code cancel} stops the read
   */
  public ReadFuture readAsync(AccessKeys keys, ReadOptions options, Executor executor) {
    return ReadFuture.start(this, keys, options, executor);
  }
}
