package org.chipid;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Scalars;

/** An evidence file (.chipid) of a read: it can be judged again without the card. Holds personal data. */
public final class Evidence {
  private final byte[] file;
  private final String digest;

  private Evidence(byte[] file, String digest) {
    this.file = file;
    this.digest = digest;
  }

  /**
   * The evidence of a read that was just made.
   *
   * @param report of a read, not of evidence that was judged again
   * @return not signed
   */
  public static Evidence of(Report report) {
    return of(report, null);
  }

  /**
   * The evidence of a read that was just made, signed by the site.
   *
   * @param report of a read, not of evidence that was judged again
   * @param key null for no signature
   * @return bytes and digest
   */
  public static Evidence of(Report report, SiteKey key) {
    Handle signer = ChipIdObject.handleOf(key);
    try (Memory out = new Memory(3L * Native.POINTER_SIZE)) {
      out.clear();
      Pointer size = out.share(Native.POINTER_SIZE);
      Pointer digest = out.share(2L * Native.POINTER_SIZE);
      Calls.check(Capi.chipid_evidence_make(report.handle(), signer, out, size, digest));
      String name = Calls.takeText(digest.getPointer(0));
      return new Evidence(Calls.takeBytes(out.getPointer(0), Scalars.size(size, 0)), name);
    }
  }

  /**
   * What is written to a file.
   *
   * @return a copy
   */
  public byte[] file() {
    return file.clone();
  }

  /**
   * The SHA-256 that names the evidence, for receipts.
   *
   * @return 64 hex digits
   */
  public String digest() {
    return digest;
  }
}
