package org.chipid;

import org.chipid.internal.Capi;

/** What the QR code of a citizen card says. It is unsigned: nothing is verified by it. Empty: it does not say. */
public final class CitizenQr extends NamedValues {
  private CitizenQr(String text, boolean scanned) {
    super(out -> Capi.chipid_qr_parse(text, scanned ? 1 : 0, out));
  }

  /**
   * From the code itself.
   *
   * @param text what it says
   * @return never null
   * @throws ChipIdException {@link ErrorCode#QR_NOT_CITIZEN_CARD} for another text; see {@link #explainOther}
   */
  public static CitizenQr parse(String text) {
    return new CitizenQr(text, false);
  }

  /**
   * From what a scanner typed, whose usual damage is made good.
   *
   * @param text as it was typed
   * @return never null
   */
  public static CitizenQr parseScanned(String text) {
    return new CitizenQr(text, true);
  }

  /**
   * What a text that is of no citizen card seems to be, and what to do.
   *
   * @param text any
   * @return in both languages
   */
  public static Bilingual explainOther(String text) {
    NamedValues words = new NamedValues(out -> Capi.chipid_qr_explain_other(text, out)) {};
    return new Bilingual(words.value("en"), words.value("vi"));
  }

  /**
   * The personal number.
   *
   * @return twelve digits
   */
  public String number() {
    return value("number");
  }

  /**
   * The number of the identity card before.
   *
   * @return may be empty
   */
  public String oldNumber() {
    return value("old_number");
  }

  /**
   * The holder's name.
   *
   * @return as printed
   */
  public String name() {
    return value("name");
  }

  /**
   * The birth date.
   *
   * @return YYYY-MM-DD, or empty
   */
  public String birthDate() {
    return value("birth_date");
  }

  /**
   * The holder's sex.
   *
   * @return as printed
   */
  public String sex() {
    return value("sex");
  }

  /**
   * The place of residence.
   *
   * @return as printed
   */
  public String residence() {
    return value("residence");
  }

  /**
   * The day of issue.
   *
   * @return YYYY-MM-DD
   */
  public String issueDate() {
    return value("issue_date");
  }

  /**
   * Which generation of cards writes such codes.
   *
   * @return "card_2021", "card_2024"
   */
  public String generation() {
    return value("generation");
  }

  /**
   * What was made good of a scanner's damage.
   *
   * @return a sentence
   */
  public Bilingual repair() {
    return new Bilingual(value("repair_en"), value("repair_vi"));
  }
}
