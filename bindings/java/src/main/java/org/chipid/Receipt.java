package org.chipid;

import java.time.Instant;
import java.util.Optional;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.SizeT;

/** What a receipt says: that a site checked a card. It names no person. Rely on it only where it {@link #isValid}. */
public final class Receipt extends NamedValues {
  private Receipt(String text, Handle enrolled, byte[] evidence) {
    super(out -> Capi.chipid_receipt_check(text, enrolled, evidence, SizeT.of(evidence), out));
  }

  /**
   * Makes a receipt.
   *
   * @param report with a verdict
   * @param digest of {@link Evidence#digest}; null for none
   * @param key signs it
   * @param purpose in the site's own words; null for none
   * @param reference in the site's own words; null for none
   * @return one line of text (a JWS, RFC 7515)
   */
  public static String make(Report report, String digest, SiteKey key, String purpose, String reference) {
    Handle signer = key.handle();
    return Calls.text(out ->
        Capi.chipid_receipt_make(report.handle(), digest, signer, purpose, reference, out));
  }

  /**
   * Reads a receipt.
   *
   * @param text the line
   * @param enrolled whose signatures count
   * @param evidence the file it should be for; null for none
   * @return never null
   */
  public static Receipt check(String text, EnrolledKeys enrolled, byte[] evidence) {
    return new Receipt(text, ChipIdObject.handleOf(enrolled), evidence);
  }

  /**
   * Whether it is signed by an enrolled key and, where evidence was given, made for it.
   *
   * @return only then rely on it
   */
  public boolean isValid() {
    return value("signature").equals("valid") && !value("evidence_matches").equals("no");
  }

  /**
   * When it was made.
   *
   * @return nothing where it does not say
   */
  public Optional<Instant> issued() {
    return moment("issued");
  }

  /**
   * When the card was read.
   *
   * @return nothing where it does not say
   */
  public Optional<Instant> read() {
    return moment("read");
  }

  private Optional<Instant> moment(String name) {
    return get(name).filter(text -> !text.isEmpty()).flatMap(text -> Moments.of(Long.parseLong(text)));
  }

  /**
   * Who made it.
   *
   * @return as the receipt says
   */
  public String issuer() {
    return value("issuer");
  }

  /**
   * The digest of the evidence.
   *
   * @return may be empty
   */
  public String evidence() {
    return value("evidence");
  }

  /**
   * The verdict.
   *
   * @return such as "authentic"
   */
  public String verdict() {
    return value("verdict");
  }

  /**
   * The policy that was in force.
   *
   * @return never null
   */
  public String policy() {
    return value("policy");
  }

  /**
   * What it was for.
   *
   * @return may be empty
   */
  public String purpose() {
    return value("purpose");
  }

  /**
   * What the site calls it.
   *
   * @return may be empty
   */
  public String reference() {
    return value("reference");
  }

  /**
   * What the signature is worth.
   *
   * @return "valid", "unknown_key", "invalid", "none"
   */
  public String signature() {
    return value("signature");
  }

  /**
   * Who signed.
   *
   * @return the enrolled name of the key, else its id
   */
  public String signer() {
    return value("signer");
  }
}
