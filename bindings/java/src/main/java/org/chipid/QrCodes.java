package org.chipid;

import java.util.List;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** The QR codes of one picture. */
public final class QrCodes extends ChipIdObject {
  QrCodes(Handle handle) {
    super(handle);
  }

  /**
   * Every QR code in a picture file. Seconds, where the picture is hard.
   *
   * @param file PNG, JPEG or JPEG 2000
   * @return to be closed; empty where there is none
   */
  public static QrCodes inPicture(byte[] file) {
    return new QrCodes(Calls.handle(out -> Capi.chipid_codes_in_picture(file, SizeT.of(file), out)));
  }

  /**
   * Every QR code in a picture in memory, looked at thoroughly.
   *
   * @param pixels the picture
   * @return to be closed; empty where there is none
   */
  public static QrCodes inPixels(Pixels pixels) {
    try (Struct struct = pixels.toStruct()) {
      return new QrCodes(Calls.handle(out -> Capi.chipid_codes_in_pixels(struct.pointer(), out)));
    }
  }

  /**
   * The codes.
   *
   * @return may be empty
   */
  public List<Code> all() {
    long count = Capi.chipid_codes_count(handle()).longValue();
    return Calls.list(count, Layouts.CODE, (i, out) -> Capi.chipid_codes_at(handle(), i, out), Code::new);
  }

  /**
   * The text of the one citizen card's code among them.
   *
   * @return for {@link AccessKeys#qr} and {@link CitizenQr}
   * @throws ChipIdException {@link ErrorCode#QR_NO_CODE}, QR_NOT_CITIZEN_CARD, QR_SEVERAL_CARDS
   */
  public String card() {
    return card(null);
  }

  /**
   * The text of a citizen card's code among several.
   *
   * @param number of the card that is wanted; null for the only one
   * @return for {@link AccessKeys#qr} and {@link CitizenQr}
   * @throws ChipIdException {@link ErrorCode#QR_NO_CODE}, QR_NOT_CITIZEN_CARD, QR_SEVERAL_CARDS
   */
  public String card(String number) {
    return Calls.text(out -> Capi.chipid_codes_pick_card(handle(), number, out));
  }
}
