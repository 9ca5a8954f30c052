package org.chipid;

import com.sun.jna.Pointer;
import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.SizeT;

/** The public keys of sites whose signatures this verifier takes for good. */
public final class EnrolledKeys extends ChipIdObject {
  private EnrolledKeys(Handle handle) {
    super(handle);
  }

  /**
   * The keys in some files and folders.
   *
   * @param paths none: those that this user has enrolled
   * @return to be closed
   */
  public static EnrolledKeys load(Path... paths) {
    Pointer array = Calls.paths(paths);
    return new EnrolledKeys(Calls.handle(out -> Capi.chipid_enrolled_load(array, new SizeT(paths.length), out)));
  }

  /**
   * From PEM text.
   *
   * @param name how the site is called
   * @param pem public keys or certificates
   * @return to be closed
   */
  public static EnrolledKeys parse(String name, String pem) {
    return new EnrolledKeys(Calls.handle(out -> Capi.chipid_enrolled_parse(name, pem, out)));
  }

  /**
   * How many keys there are.
   *
   * @return 0 where nothing was found
   */
  public int count() {
    return Capi.chipid_enrolled_count(handle()).intValue();
  }
}
