package org.chipid;

import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Struct;

/** A match service with its secrets and keys loaded; shared by threads; wiped when closed. */
public final class MatchProvider extends ChipIdObject {
  private MatchProvider(Handle handle) {
    super(handle);
  }

  /**
   * From a profile file (docs/match-providers.md).
   *
   * @param profile JSON
   * @return to be closed
   */
  public static MatchProvider load(Path profile) {
    return new MatchProvider(Calls.handle(out -> Capi.chipid_match_provider_load(Calls.path(profile), out)));
  }

  /**
   * How the profile calls it.
   *
   * @return never null
   */
  public String name() {
    return Capi.chipid_match_provider_name(handle());
  }

  /**
   * Asks the service; blocks, at most for the profile's limit. Whatever goes wrong is the decision UNAVAILABLE with its
   * trouble. The holder has to be told and to agree before.
   *
   * @param request what is compared
   * @return to be closed; for {@link Report#withMatch}
   */
  public Match ask(MatchRequest request) {
    try (Struct struct = request.toStruct()) {
      return new Match(Calls.handle(out -> Capi.chipid_match_ask(handle(), struct.pointer(), out)));
    }
  }
}
