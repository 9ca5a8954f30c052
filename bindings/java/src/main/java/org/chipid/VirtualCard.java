package org.chipid;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.chipid.internal.Layout;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;
import org.chipid.internal.VirtualCapi;

/**
 * The software chip: cards of fictional people for tests and demonstrations, in this process. Their keys are public
 * knowledge, their issuer is a test authority that nobody should trust.
 */
public final class VirtualCard {
  private VirtualCard() {}

  static void check(int status, String where) {
    if (status != 0) throw new ChipIdException(ErrorInfo.of(ErrorCode.of(status), where));
  }

  static <T> T checked(Layout layout, ToIntFunction<Pointer> call, java.util.function.Function<Struct, T> value) {
    try (Struct struct = new Struct(layout)) {
      check(call.applyAsInt(struct.pointer()), "");
      return value.apply(struct);
    }
  }

  /**
   * Opens a virtual card.
   *
   * @param specimen a name of {@link Specimen}, or {@code dir:FOLDER} of raw files, each also with {@code ,fault=NAME},
   *     {@code ,timing=NAME} and so on
   * @return to be closed
   */
  public static Card open(String specimen) {
    return open(specimen, new CardOptions());
  }

  /**
   * Opens a virtual card.
   *
   * @param specimen as {@link #open(String)}
   * @param options how it is opened
   * @return to be closed
   */
  public static Card open(String specimen, CardOptions options) {
    try (Struct transport = new Struct(Layouts.TRANSPORT)) {
      check(VirtualCapi.chipid_virtual_open(specimen, transport.pointer()), specimen);
      return open(transport, options);
    }
  }

  private static Card open(Struct transport, CardOptions options) {
    Pointer user = transport.address();
    Pointer end = transport.skip(2).address();
    try {
      return Card.openTransport(transport.pointer(), options);
    } catch (RuntimeException e) {
      Function.getFunction(end).invokeVoid(new Object[] {user});
      throw e;
    }
  }

  /**
   * Writes the trust folder under which the virtual cards are authentic.
   *
   * @param folder is made
   */
  public static void writeTrust(Path folder) {
    check(VirtualCapi.chipid_virtual_write_trust(Calls.path(folder)), Calls.path(folder));
  }

  /**
   * Draws the card with its QR code.
   *
   * @param specimen a name of {@link Specimen}
   * @param file a PNG file to be written
   */
  public static void draw(String specimen, Path file) {
    check(VirtualCapi.chipid_virtual_draw(specimen, Calls.path(file)), specimen);
  }

  /**
   * Writes what a scanner makes of a finger, for {@link ReadOptions#finger}.
   *
   * @param specimen a name of {@link Specimen}
   * @param file a minutiae record to be written
   * @param own the card's own finger, or another one
   */
  public static void writeFinger(String specimen, Path file, boolean own) {
    check(VirtualCapi.chipid_virtual_write_finger(specimen, Calls.path(file), own ? 1 : 0), specimen);
  }
}
