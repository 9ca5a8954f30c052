package org.chipid;

import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;

/** A site's private key for evidence and receipts, ECDSA on P-256; wiped when closed; shared by threads. */
public final class SiteKey extends ChipIdObject {
  private SiteKey(Handle handle) {
    super(handle);
  }

  /**
   * From a PEM file without password.
   *
   * @param file the private key
   * @return to be closed
   */
  public static SiteKey load(Path file) {
    return new SiteKey(Calls.handle(out -> Capi.chipid_site_key_load(Calls.path(file), out)));
  }

  /**
   * From PEM text.
   *
   * @param pem the private key
   * @return to be closed
   */
  public static SiteKey parse(String pem) {
    return new SiteKey(Calls.handle(out -> Capi.chipid_site_key_parse(pem, out)));
  }

  /**
   * Makes a key and writes it to a file for its owner alone, and its public key beside it (.pub); never over a file.
   *
   * @param file the new file
   * @return to be closed
   */
  public static SiteKey create(Path file) {
    return new SiteKey(Calls.handle(out -> Capi.chipid_site_key_create(Calls.path(file), out)));
  }

  /**
   * Its thumbprint (RFC 7638).
   *
   * @return 43 characters
   */
  public String id() {
    return Capi.chipid_site_key_id(handle());
  }
}
