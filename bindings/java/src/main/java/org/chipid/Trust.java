package org.chipid;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.Scalars;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** Certificates of authorities, revocation lists, document signers. Never changes once loaded; shared by threads. */
public final class Trust extends ChipIdObject {
  private final long anchors;
  private final String newestList;
  private final List<Bilingual> problems = new ArrayList<>();

  private Trust(Handle handle) {
    super(handle);
    try (Struct info = new Struct(Layouts.TRUST_INFO)) {
      Calls.check(Capi.chipid_trust_get(handle, info.pointer()));
      anchors = info.count();
      newestList = info.text();
      long count = info.count();
      for (long i = 0; i < count; i++) problems.add(problem(i));
    }
  }

  private Bilingual problem(long index) {
    try (Memory out = new Memory(2L * Native.POINTER_SIZE)) {
      Pointer vi = out.share(Native.POINTER_SIZE);
      Calls.check(Capi.chipid_trust_problem_at(handle(), new SizeT(index), out, vi));
      return new Bilingual(Scalars.text(out.getPointer(0)), Scalars.text(vi.getPointer(0)));
    }
  }

  /**
   * The store of this user.
   *
   * @return to be closed; empty where there is none
   */
  public static Trust loadDefault() {
    return new Trust(Calls.handle(Capi::chipid_trust_load_default));
  }

  /**
   * All that some folders and files hold. What cannot be used is skipped and told by {@link #problems}.
   *
   * @param paths folders and files
   * @return to be closed
   */
  public static Trust load(Path... paths) {
    Pointer array = Calls.paths(paths);
    return new Trust(Calls.handle(out -> Capi.chipid_trust_load(array, new SizeT(paths.length), out)));
  }

  /**
   * How many authorities there are.
   *
   * @return 0 for an empty store
   */
  public long anchors() {
    return anchors;
  }

  /**
   * The signing date of the newest master list.
   *
   * @return empty where there is none
   */
  public String newestList() {
    return newestList;
  }

  /**
   * What was skipped at loading, and why.
   *
   * @return a sentence each
   */
  public List<Bilingual> problems() {
    return Collections.unmodifiableList(problems);
  }
}
