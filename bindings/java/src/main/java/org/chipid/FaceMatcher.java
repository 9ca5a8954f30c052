package org.chipid;

import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/**
 * Compares faces on this machine, one pair at a time: a clerk's aid, that does not see whether a living person is there.
 * What cannot be compared is no error but the decision UNAVAILABLE, never to be taken for a "no".
 */
public final class FaceMatcher extends ChipIdObject {
  private FaceMatcher(Handle handle) {
    super(handle);
  }

  /**
   * The models of the default place, not calibrated.
   *
   * @return to be closed
   */
  public static FaceMatcher open() {
    return open(null, null);
  }

  /**
   * Other models, or a calibration.
   *
   * @param models their folder; null: the default place
   * @param calibration a file of {@code chipid match calibrate}; null: none
   * @return to be closed
   */
  public static FaceMatcher open(Path models, Path calibration) {
    try (Struct options = new Struct(Layouts.FACE_OPTIONS).put(Calls.path(models)).put(Calls.path(calibration))) {
      return new FaceMatcher(Calls.handle(out -> Capi.chipid_face_matcher_open(options.pointer(), out)));
    }
  }

  /**
   * Compares two picture files.
   *
   * @param reference JPEG, PNG, JPEG 2000
   * @param probe JPEG, PNG, JPEG 2000
   * @return to be closed
   */
  public Match compare(byte[] reference, byte[] probe) {
    return new Match(Calls.handle(out ->
        Capi.chipid_face_match(handle(), reference, SizeT.of(reference), probe, SizeT.of(probe), out)));
  }

  /**
   * Compares the portrait of a card with a picture of the person at the counter.
   *
   * @param report with the portrait
   * @param probe JPEG, PNG, JPEG 2000
   * @return to be closed; for {@link Report#withMatch}
   */
  public Match compare(Report report, byte[] probe) {
    Handle card = report.handle();
    return new Match(Calls.handle(out ->
        Capi.chipid_face_match_report(handle(), card, probe, SizeT.of(probe), out)));
  }
}
