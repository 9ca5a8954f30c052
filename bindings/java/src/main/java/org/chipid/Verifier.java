package org.chipid;

import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** Judges evidence without a card. Keeps what it learns about signers, so use one for many files, from any thread. */
public final class Verifier extends ChipIdObject {
  private Verifier(Handle handle) {
    super(handle);
  }

  /**
   * A verifier.
   *
   * @param options what it judges by
   * @return to be closed
   */
  public static Verifier open(VerifyOptions options) {
    try (Struct struct = options.toStruct()) {
      return new Verifier(Calls.handle(out -> Capi.chipid_verifier_new(struct.pointer(), out)));
    }
  }

  /**
   * Judges an evidence file.
   *
   * @param file its bytes
   * @return to be closed
   */
  public Report verify(byte[] file) {
    return verify(file, null);
  }

  /**
   * Judges an evidence file whose chip signed a challenge of the caller's, which proves the chip to him.
   *
   * @param file its bytes
   * @param challenge the 8 bytes; null for none
   * @return to be closed
   */
  public Report verify(byte[] file, byte[] challenge) {
    return new Report(Calls.handle(out -> Capi.chipid_verify_evidence(
        handle(), file, SizeT.of(file), challenge, SizeT.of(challenge), out)));
  }

  /**
   * Judges the raw files of a chip.
   *
   * @param folder of files named by what they are ("EF_SOD.bin", "DG1")
   * @return to be closed
   */
  public Report verifyFolder(Path folder) {
    return new Report(Calls.handle(out -> Capi.chipid_verify_folder(handle(), Calls.path(folder), out)));
  }
}
