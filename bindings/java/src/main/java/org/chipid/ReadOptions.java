package org.chipid;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** What is read of a card, and what it is judged by. Keep what is put in open until the read is done. */
public final class ReadOptions {
  private Consumer<Event> listener;
  private CancelToken cancel;
  private Trust trust;
  private Policy policy;
  private Instant at;
  private String files;
  private boolean noPortrait;
  private boolean bacFallback;
  private String qr;
  private byte[] challenge;
  private Terminal terminal;
  private byte[] finger;
  private boolean lastTry;
  private String record;

  /** Everything the card lists but fingers and irises; the user's own trust store; the default policy; now. */
  public ReadOptions() {}

  /**
   * Who is told of steps, progress and early text, one event at a time, on another thread.
   *
   * @param value null for nobody
   * @return this
   */
  public ReadOptions onEvent(Consumer<Event> value) {
    listener = value;
    return this;
  }

  /**
   * What stops the read.
   *
   * @param value null for nothing
   * @return this
   */
  public ReadOptions cancel(CancelToken value) {
    cancel = value;
    return this;
  }

  /**
   * Whose cards are believed. Load it once, in a counter.
   *
   * @param value null for the user's own store, loaded anew for the read
   * @return this
   */
  public ReadOptions trust(Trust value) {
    trust = value;
    return this;
  }

  /**
   * Which verdicts are accepted, and more.
   *
   * @param value null for the default policy
   * @return this
   */
  public ReadOptions policy(Policy value) {
    policy = value;
    return this;
  }

  /**
   * The moment to judge for.
   *
   * @param value null for now
   * @return this
   */
  public ReadOptions at(Instant value) {
    at = value;
    return this;
  }

  /**
   * Just these files.
   *
   * @param value such as "COM,SOD,DG1,DG2"; null for all
   * @return this
   */
  public ReadOptions files(String value) {
    files = value;
    return this;
  }

  /**
   * Leaves the portrait out; then the card can at best be inconclusive.
   *
   * @param value true for out
   * @return this
   */
  public ReadOptions noPortrait(boolean value) {
    noPortrait = value;
    return this;
  }

  /**
   * Opens by BAC where the chip offers PACE but it does not succeed.
   *
   * @param value true to allow it
   * @return this
   */
  public ReadOptions allowBacFallback(boolean value) {
    bacFallback = value;
    return this;
  }

  /**
   * The text of the card's QR code, to be held against the chip.
   *
   * @param value null for none
   * @return this
   */
  public ReadOptions qr(String value) {
    qr = value;
    return this;
  }

  /**
   * What the chip signs in Active Authentication.
   *
   * @param value 8 bytes; null for a random number
   * @return this
   */
  public ReadOptions challenge(byte[] value) {
    challenge = value;
    return this;
  }

  /**
   * What is shown to the chip before fingerprints are read.
   *
   * @param value null for nothing
   * @return this
   */
  public ReadOptions terminal(Terminal value) {
    terminal = value;
    return this;
  }

  /**
   * A finger for the card to compare.
   *
   * @param value minutiae record (ISO/IEC 19794-2:2005); null for none
   * @return this
   */
  public ReadOptions finger(byte[] value) {
    finger = value;
    return this;
  }

  /**
   * Asks the card for its comparison even where one more refusal blocks its finger for good.
   *
   * @param value true to ask
   * @return this
   */
  public ReadOptions lastTry(boolean value) {
    lastTry = value;
    return this;
  }

  /**
   * Where the conversation is kept for {@link Card#openRecorded}: it holds personal data and the card's key.
   *
   * @param value a file, readable by its owner alone; null for none
   * @return this
   */
  public ReadOptions record(Path value) {
    record = value == null ? null : value.toString();
    return this;
  }

  Consumer<Event> listener() {
    return listener;
  }

  CancelToken cancel() {
    return cancel;
  }

  ReadOptions copy() {
    ReadOptions copied = new ReadOptions().onEvent(listener).cancel(cancel).trust(trust).policy(policy).at(at).files(files)
        .noPortrait(noPortrait).allowBacFallback(bacFallback).qr(qr).challenge(challenge).terminal(terminal)
        .finger(finger).lastTry(lastTry);
    copied.record = record;
    return copied;
  }

  Struct toStruct(EventQueue queue) {
    return new Struct(Layouts.READ_OPTIONS)
        .put(ChipIdObject.handleOf(queue)).put(ChipIdObject.handleOf(cancel)).put(ChipIdObject.handleOf(trust))
        .put(ChipIdObject.handleOf(policy)).put(Moments.seconds(at)).put(files).put(noPortrait).put(bacFallback).put(qr)
        .put(challenge).put(ChipIdObject.handleOf(terminal)).put(finger).put(lastTry)
        .put(record);
  }
}
