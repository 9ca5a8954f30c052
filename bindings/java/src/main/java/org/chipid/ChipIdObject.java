package org.chipid;

import org.chipid.internal.Handle;
import org.chipid.internal.Reaper;

/** Something that the native library holds until it is closed. */
public abstract class ChipIdObject implements AutoCloseable {
  private final Handle handle;
  private final Reaper.Owner owner;

  ChipIdObject(Handle handle) {
    this.handle = handle;
    owner = Reaper.watch(handle);
  }

  static Handle handleOf(ChipIdObject object) {
    return object == null ? null : object.handle();
  }

  /** For a native call; refuses after close(). */
  final Handle handle() {
    if (owner.isFree()) throw new ChipIdException(ErrorInfo.of(ErrorCode.USAGE_BAD_HANDLE, getClass().getSimpleName() + ": closed"));
    return handle;
  }

  final boolean isClosed() {
    return owner.isFree();
  }

  /** Gives back what the library holds; a second time nothing happens. A call that is going on ends properly. */
  @Override
  public void close() {
    owner.free();
  }
}
