package org.chipid.internal;

import com.sun.jna.Pointer;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Frees what a program forgot to close, once the garbage collector found that nobody can reach it any more. */
public final class Reaper {
  private static final ReferenceQueue<Handle> FORGOTTEN = new ReferenceQueue<>();
  /** The references themselves have to stay reachable, else nobody is told. */
  private static final Set<Owner> OWNERS = ConcurrentHashMap.newKeySet();

  static {
    Thread thread = new Thread(Reaper::run, "chipid-reaper");
    thread.setDaemon(true);
    thread.start();
  }

  private Reaper() {}

  /** Takes charge of a handle. */
  public static Owner watch(Handle handle) {
    Owner owner = new Owner(handle);
    OWNERS.add(owner);
    return owner;
  }

  private static void run() {
    while (true) {
      try {
        ((Owner) FORGOTTEN.remove()).free();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Who frees a handle, once. */
  public static final class Owner extends PhantomReference<Handle> {
    private final Pointer pointer;
    private final AtomicBoolean freed = new AtomicBoolean();

    private Owner(Handle handle) {
      super(handle, FORGOTTEN);
      pointer = handle.getPointer();
    }

    /** Frees the handle; a second time nothing happens. */
    public void free() {
      if (!freed.compareAndSet(false, true)) return;
      OWNERS.remove(this);
      Capi.chipid_free(pointer);
    }

    /** Whether it was freed. */
    public boolean isFree() {
      return freed.get();
    }
  }
}
