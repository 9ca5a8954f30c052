package org.chipid;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.chipid.internal.Handle;
import org.chipid.internal.Struct;

/** Runs a read with its options, its progress and its two outcomes. */
final class Reading {
  private Reading() {}

  /** chipid_read() or chipid_resume(). */
  interface Call {
    int into(Pointer options, Pointer report);
  }

  static Report run(ReadOptions options, Call call) {
    if (options.listener() == null) return run(options, null, call);
    try (EventQueue queue = new EventQueue()) {
      EventThread thread = new EventThread(queue, options.listener(), EventThread.OF_A_READ);
      thread.start();
      try {
        return run(options, queue, call);
      } finally {
        thread.finish();
      }
    }
  }

  private static Report run(ReadOptions options, EventQueue queue, Call call) {
    try (Struct struct = options.toStruct(queue); Memory out = new Memory(Native.POINTER_SIZE)) {
      out.clear();
      int status = call.into(struct.pointer(), out);
      if (status == 0) return new Report(new Handle(out.getPointer(0)));
      throw failure(out.getPointer(0));
    }
  }

  private static ChipIdException failure(Pointer report) {
    ErrorInfo error = ErrorInfo.last();
    return report == null ? new ChipIdException(error) : new ReadEndedException(error, new Report(new Handle(report)));
  }
}
