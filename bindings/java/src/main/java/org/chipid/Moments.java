package org.chipid;

import java.time.Instant;
import java.util.Optional;

/** Points in time, which the C interface counts in seconds since 1970. */
final class Moments {
  private Moments() {}

  static long seconds(Instant moment) {
    return moment == null ? 0 : moment.getEpochSecond();
  }

  static Optional<Instant> of(long seconds) {
    return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
