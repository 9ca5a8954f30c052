package org.chipid;

import com.sun.jna.Pointer;
import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.SizeT;

/** What a site shows to chips so that they give fingerprints (ICAO 9303-11, 7.1). */
public final class Terminal extends ChipIdObject {
  private Terminal(Handle handle) {
    super(handle);
  }

  /**
   * Terminal certificates and the private key of the last of them.
   *
   * @param key a PEM file or a {@code pkcs11:} URI
   * @param certificates files or folders
   * @return to be closed
   */
  public static Terminal load(String key, Path... certificates) {
    Pointer array = Calls.paths(certificates);
    return new Terminal(
        Calls.handle(out -> Capi.chipid_terminal_load(array, new SizeT(certificates.length), key, out)));
  }
}
