package org.chipid;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;

/** Where the library puts events until they are fetched: a chipid_context without a callback. */
final class EventQueue extends ChipIdObject {
  EventQueue() {
    super(Calls.handle(out -> Capi.chipid_context_new(null, out)));
  }

  /** The next event; null where none came in time. Waits for ever where `milliseconds` is negative. */
  Event next(int milliseconds) {
    try (Memory out = new Memory(Native.POINTER_SIZE)) {
      out.clear();
      Calls.check(Capi.chipid_next_event(handle(), milliseconds, out));
      Pointer event = out.getPointer(0);
      return event == null ? null : new Event(new Handle(event));
    }
  }
}
