package org.chipid;

import org.chipid.internal.Capi;

/** A request to stop, shared by whoever waits and whoever gives up. For good: another try takes a new one. */
public final class CancelToken extends ChipIdObject {
  /** A token that nobody asked yet. */
  public CancelToken() {
    super(Calls.handle(Capi::chipid_cancel_new));
  }

  /** From any thread: calls that were given the token end with {@link ErrorCode#SESSION_CANCELLED}. */
  public void request() {
    Calls.check(Capi.chipid_cancel_request(handle()));
  }
}
