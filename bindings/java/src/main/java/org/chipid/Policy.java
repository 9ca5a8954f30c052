package org.chipid;

import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;

/** A site's policy: which verdicts it accepts, and more. Shared by threads. */
public final class Policy extends ChipIdObject {
  private Policy(Handle handle) {
    super(handle);
  }

  /**
   * From the text of a policy file.
   *
   * @param json a JSON object
   * @return to be closed
   * @throws ChipIdException {@link ErrorCode#USAGE_BAD_VALUE} names what is wrong in it
   */
  public static Policy parse(String json) {
    return new Policy(Calls.handle(out -> Capi.chipid_policy_parse(json, out)));
  }

  /**
   * From a policy file.
   *
   * @param file a JSON object
   * @return to be closed
   */
  public static Policy load(Path file) {
    return new Policy(Calls.handle(out -> Capi.chipid_policy_load(Calls.path(file), out)));
  }
}
