package org.chipid;

import java.time.LocalDate;
import org.chipid.internal.Capi;

/**
 * What opens a chip, in the order in which it is tried; each is tried once, three at most. Wiped when closed.
 *
 * <pre>{@code try (AccessKeys keys = AccessKeys.can("123456")) { ... }}</pre>
 */
public final class AccessKeys extends ChipIdObject {
  /** No key yet. */
  public AccessKeys() {
    super(Calls.handle(Capi::chipid_keys_new));
  }

  /** Who adds the first key to a new list; the list does not outlive a key that is refused. */
  private static AccessKeys with(java.util.function.Consumer<AccessKeys> add) {
    AccessKeys keys = new AccessKeys();
    try {
      add.accept(keys);
      return keys;
    } catch (RuntimeException e) {
      keys.close();
      throw e;
    }
  }

  private AccessKeys added(int status) {
    Calls.check(status);
    return this;
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }

  /**
   * The card access number.
   *
   * @param digits the six digits
   * @return to be closed
   */
  public static AccessKeys can(String digits) {
    return with(keys -> keys.addCan(digits));
  }

  /**
   * The machine-readable lines.
   *
   * @param lines 2 or 3, separated by white space or not at all
   * @return to be closed
   */
  public static AccessKeys mrz(String lines) {
    return with(keys -> keys.addMrz(lines));
  }

  /**
   * What the machine-readable lines are made of.
   *
   * @param number of the document
   * @param birth of the holder
   * @param expiry of the document
   * @return to be closed
   */
  public static AccessKeys document(String number, LocalDate birth, LocalDate expiry) {
    return with(keys -> keys.addDocument(number, birth, expiry));
  }

  /**
   * A Vietnamese personal number.
   *
   * @param number the twelve digits
   * @return to be closed
   */
  public static AccessKeys personalNumber(String number) {
    return with(keys -> keys.addPersonalNumber(number, null, null));
  }

  /**
   * All keys that the QR code of a citizen card gives.
   *
   * @param text what a scanner read
   * @return to be closed
   */
  public static AccessKeys qr(String text) {
    return with(keys -> keys.addQr(text));
  }

  /**
   * The holder's secret number.
   *
   * @param digits 4 to 16
   * @return to be closed
   */
  public static AccessKeys pin(String digits) {
    return with(keys -> keys.addPin(digits));
  }

  /**
   * How many keys there are.
   *
   * @return 0 for a new list
   */
  public int count() {
    return Capi.chipid_keys_count(handle()).intValue();
  }

  /**
   * Adds a card access number.
   *
   * @param digits the six digits
   * @return this
   */
  public AccessKeys addCan(String digits) {
    return added(Capi.chipid_keys_add_can(handle(), digits));
  }

  /**
   * Adds the key of machine-readable lines.
   *
   * @param lines 2 or 3, separated by white space or not at all
   * @return this
   */
  public AccessKeys addMrz(String lines) {
    return added(Capi.chipid_keys_add_mrz(handle(), lines));
  }

  /**
   * Adds the key that the machine-readable lines would give.
   *
   * @param number of the document
   * @param birth of the holder
   * @param expiry of the document
   * @return this
   */
  public AccessKeys addDocument(String number, LocalDate birth, LocalDate expiry) {
    return added(Capi.chipid_keys_add_document(handle(), number, text(birth), text(expiry)));
  }

  /**
   * Adds what a Vietnamese personal number gives: the card access number; with both dates the key of the lines, too.
   *
   * @param number the twelve digits
   * @param birth of the holder, or null
   * @param expiry of the card, or null
   * @return this
   */
  public AccessKeys addPersonalNumber(String number, LocalDate birth, LocalDate expiry) {
    return added(Capi.chipid_keys_add_personal_number(handle(), number, text(birth), text(expiry)));
  }

  /**
   * Adds all keys that the QR code of a citizen card gives.
   *
   * @param text what a scanner read
   * @return this
   */
  public AccessKeys addQr(String text) {
    return added(Capi.chipid_keys_add_qr(handle(), text));
  }

  /**
   * Adds the holder's secret number; not tried where only one try is left.
   *
   * @param digits 4 to 16
   * @return this
   */
  public AccessKeys addPin(String digits) {
    return added(Capi.chipid_keys_add_pin(handle(), digits));
  }

  /**
   * Adds the number that frees a blocked PIN.
   *
   * @param digits as printed in the holder's letter
   * @return this
   */
  public AccessKeys addPuk(String digits) {
    return added(Capi.chipid_keys_add_puk(handle(), digits));
  }
}
