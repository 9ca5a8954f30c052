package org.chipid.internal;

import com.sun.jna.Pointer;
import com.sun.jna.PointerType;

/**
 * A handle of the C interface. It is what goes into native calls, so it cannot be collected as garbage, and the object
 * behind it freed by the {@link Reaper}, while such a call is going on.
 */
public final class Handle extends PointerType {
  /** No object; JNA asks for it. */
  public Handle() {}

  /** The handle that the library gave. */
  public Handle(Pointer pointer) {
    super(pointer);
  }
}
