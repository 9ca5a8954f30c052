package org.chipid;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.util.Collection;
import java.util.Collections;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.SizeT;

/** Records for other systems. */
public final class Records {
  private Records() {}

  /**
   * The record of one card.
   *
   * @param report of a card whose check did not fail
   * @param form JSON of all that was read; CSV and FHIR without what a register seldom may keep
   * @return text
   * @throws ChipIdException {@link ErrorCode#EXPORT_INVALID_CARD} for a card whose check failed: nothing of it is handed on
   */
  public static String export(Report report, ExportForm form) {
    return export(Collections.singletonList(report), form);
  }

  /**
   * The records of some cards.
   *
   * @param reports of cards whose checks did not fail
   * @param form JSON of all that was read; CSV and FHIR without what a register seldom may keep
   * @return text
   * @throws ChipIdException {@link ErrorCode#EXPORT_INVALID_CARD} where the check of one failed: nothing is handed on
   */
  public static String export(Collection<Report> reports, ExportForm form) {
    Handle[] handles = reports.stream().map(ChipIdObject::handleOf).toArray(Handle[]::new);
    try (Memory array = new Memory((handles.length + 1L) * Native.POINTER_SIZE)) {
      for (int i = 0; i < handles.length; i++) array.setPointer((long) i * Native.POINTER_SIZE, handles[i].getPointer());
      return Calls.text(out -> Capi.chipid_export(array, new SizeT(handles.length), form.number(), out));
    }
  }
}
