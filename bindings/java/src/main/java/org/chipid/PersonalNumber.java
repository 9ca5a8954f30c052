package org.chipid;

import org.chipid.internal.Capi;

/** What a Vietnamese personal number says of its holder. */
public final class PersonalNumber extends NamedValues {
  private PersonalNumber(String number) {
    super(out -> Capi.chipid_personal_number_parse(number, out));
  }

  /**
   * From its digits.
   *
   * @param number twelve of them
   * @return never null
   */
  public static PersonalNumber parse(String number) {
    return new PersonalNumber(number);
  }

  /**
   * The number.
   *
   * @return twelve digits
   */
  public String number() {
    return value("number");
  }

  /**
   * The code of the province of birth.
   *
   * @return three digits
   */
  public String province() {
    return value("province");
  }

  /**
   * The province of birth.
   *
   * @return may be empty
   */
  public String provinceName() {
    return value("province_name");
  }

  /**
   * The holder's sex.
   *
   * @return never null
   */
  public String sex() {
    return value("sex");
  }

  /**
   * The year of birth.
   *
   * @return four digits
   */
  public String birthYear() {
    return value("birth_year");
  }

  /**
   * All that in words.
   *
   * @return in both languages
   */
  public Bilingual inWords() {
    return new Bilingual(value("en"), value("vi"));
  }
}
