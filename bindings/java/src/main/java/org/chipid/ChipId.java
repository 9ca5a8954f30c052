package org.chipid;

import org.chipid.internal.Capi;

/** The library as a whole. */
public final class ChipId {
  private ChipId() {}

  /**
   * The version of the native library.
   *
   * @return such as "0.1.0"
   */
  public static String version() {
    return Capi.chipid_version();
  }

  /**
   * How many native objects, strings and byte arrays this program holds.
   *
   * @return 0 at its end, or something was not closed
   */
  public static long ownedCount() {
    return Capi.chipid_owned_count().longValue();
  }

  /**
   * The last error of this thread, as every command prints it under --json.
   *
   * @return {"error": {"code", "message", "hint"}}
   */
  public static String lastErrorJson() {
    return Calls.text(Capi::chipid_last_error_json);
  }
}
