package org.chipid;

import org.chipid.internal.Capi;
import org.chipid.internal.Struct;

/** Reads QR codes in frame after frame of one camera; one frame at a time. */
public final class FrameReader extends ChipIdObject {
  /** A reader that saw no frame yet. */
  public FrameReader() {
    super(Calls.handle(Capi::chipid_frame_reader_new));
  }

  /**
   * The codes of this frame that were read without doubt, four at most.
   *
   * @param frame the next one
   * @return to be closed; empty where there is none: show it the next frame
   */
  public QrCodes read(Pixels frame) {
    try (Struct struct = frame.toStruct()) {
      return new QrCodes(Calls.handle(out -> Capi.chipid_frame_reader_read(handle(), struct.pointer(), out)));
    }
  }
}
