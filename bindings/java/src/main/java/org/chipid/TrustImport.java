package org.chipid;

import java.nio.file.Path;
import java.time.Instant;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** How {@link TrustFolder} imports. */
public final class TrustImport {
  private Path[] roots = {};
  private boolean citizen;
  private boolean allowUnsigned;
  private boolean allowOlder;
  private boolean preview;
  private Instant now;
  private boolean signedOnly;

  /** Authorities of passports; only what is vouched for and not older than what is there. */
  public TrustImport() {}

  /**
   * Whose master lists are believed.
   *
   * @param certificates files of authorities that sign master lists
   * @return this
   */
  public TrustImport roots(Path... certificates) {
    roots = certificates;
    return this;
  }

  /**
   * Authorities of citizen cards.
   *
   * @param value false for passports
   * @return this
   */
  public TrustImport citizen(boolean value) {
    citizen = value;
    return this;
  }

  /**
   * Also authorities that nobody vouches for.
   *
   * @param value true to take them
   * @return this
   */
  public TrustImport allowUnsigned(boolean value) {
    allowUnsigned = value;
    return this;
  }

  /**
   * Also a list older than the one of the same state that is there.
   *
   * @param value true to take it
   * @return this
   */
  public TrustImport allowOlder(boolean value) {
    allowOlder = value;
    return this;
  }

  /**
   * Only says what would change.
   *
   * @param value true to change nothing
   * @return this
   */
  public TrustImport preview(boolean value) {
    preview = value;
    return this;
  }

  /**
   * The moment to judge certificates for.
   *
   * @param value null for the computer's clock
   * @return this
   */
  public TrustImport now(Instant value) {
    now = value;
    return this;
  }

  /**
   * Nothing unsigned, not even one certificate: for what came over a network.
   *
   * @param value true to refuse it
   * @return this
   */
  public TrustImport signedOnly(boolean value) {
    signedOnly = value;
    return this;
  }

  Struct toStruct() {
    return new Struct(Layouts.TRUST_IMPORT_OPTIONS).putTexts(Calls.texts(roots)).put(citizen).put(allowUnsigned)
        .put(allowOlder).put(preview).put(Moments.seconds(now)).put(signedOnly);
  }
}
