package org.chipid;

import org.chipid.internal.Capi;

/** The machine-readable lines of a document, as printed. */
public final class Mrz extends NamedValues {
  private Mrz(String lines) {
    super(out -> Capi.chipid_mrz_parse(lines, out));
  }

  /**
   * From the lines.
   *
   * @param lines 2 or 3, separated by white space or not at all
   * @return never null
   * @throws ChipIdException {@link ErrorCode#USAGE_BAD_MRZ}
   */
  public static Mrz parse(String lines) {
    return new Mrz(lines);
  }

  /**
   * The size of the document.
   *
   * @return "td1", "td2", "td3"
   */
  public String format() {
    return value("format");
  }

  /**
   * The kind of document.
   *
   * @return such as "P"
   */
  public String documentCode() {
    return value("document_code");
  }

  /**
   * Who issued it.
   *
   * @return three letters
   */
  public String issuingState() {
    return value("issuing_state");
  }

  /**
   * Its number.
   *
   * @return never null
   */
  public String documentNumber() {
    return value("document_number");
  }

  /**
   * The birth date.
   *
   * @return YYMMDD
   */
  public String birthDate() {
    return value("birth_date");
  }

  /**
   * The holder's sex.
   *
   * @return "M", "F", or {@code "<"}
   */
  public String sex() {
    return value("sex");
  }

  /**
   * The expiry date.
   *
   * @return YYMMDD
   */
  public String expiryDate() {
    return value("expiry_date");
  }

  /**
   * The holder's nationality.
   *
   * @return three letters
   */
  public String nationality() {
    return value("nationality");
  }

  /**
   * The family name, or the name where it is one.
   *
   * @return never null
   */
  public String primaryIdentifier() {
    return value("primary_identifier");
  }

  /**
   * The given names.
   *
   * @return may be empty
   */
  public String secondaryIdentifier() {
    return value("secondary_identifier");
  }

  /**
   * What the issuer added.
   *
   * @return may be empty
   */
  public String optionalData() {
    return value("optional_data");
  }

  /**
   * Whether all check digits hold.
   *
   * @return false where a line was misread
   */
  public boolean checkDigitsHold() {
    return value("check_digits").equals("yes");
  }
}
