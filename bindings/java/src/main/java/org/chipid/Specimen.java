package org.chipid;

import java.util.List;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;
import org.chipid.internal.VirtualCapi;

/** What is printed on a virtual card of a fictional person. Empty: the card does not have it. */
public final class Specimen {
  private final String name;
  private final String number;
  private final String can;
  private final String pin;
  private final String puk;
  private final String mrz;
  private final String documentNumber;
  private final String birthDate;
  private final String expiryDate;
  private final String qr;
  private final Bilingual purpose;

  Specimen(Struct specimen) {
    name = specimen.text();
    number = specimen.text();
    can = specimen.text();
    pin = specimen.text();
    puk = specimen.text();
    mrz = specimen.text();
    documentNumber = specimen.text();
    birthDate = specimen.text();
    expiryDate = specimen.text();
    qr = specimen.text();
    purpose = new Bilingual(specimen.text(), specimen.text());
  }

  /**
   * The card's name for {@link VirtualCard#open}.
   *
   * @return such as "vn-citizen-2021"
   */
  public String name() {
    return name;
  }

  /**
   * The personal number.
   *
   * @return twelve digits, or empty
   */
  public String number() {
    return number;
  }

  /**
   * The card access number.
   *
   * @return six digits, or empty
   */
  public String can() {
    return can;
  }

  /**
   * The holder's secret number.
   *
   * @return may be empty
   */
  public String pin() {
    return pin;
  }

  /**
   * The number that frees a blocked PIN.
   *
   * @return may be empty
   */
  public String puk() {
    return puk;
  }

  /**
   * The machine-readable lines.
   *
   * @return separated by line feeds
   */
  public String mrz() {
    return mrz;
  }

  /**
   * The document number.
   *
   * @return may be empty
   */
  public String documentNumber() {
    return documentNumber;
  }

  /**
   * The birth date.
   *
   * @return YYYY-MM-DD
   */
  public String birthDate() {
    return birthDate;
  }

  /**
   * The expiry date.
   *
   * @return YYYY-MM-DD
   */
  public String expiryDate() {
    return expiryDate;
  }

  /**
   * What the QR code says.
   *
   * @return may be empty
   */
  public String qr() {
    return qr;
  }

  /**
   * What the card is good for.
   *
   * @return one sentence
   */
  public Bilingual purpose() {
    return purpose;
  }

  /**
   * All virtual cards, in the order to list them.
   *
   * @return never empty
   */
  public static List<Specimen> list() {
    long count = VirtualCapi.chipid_virtual_count().longValue();
    return Calls.list(count, Layouts.VIRTUAL_SPECIMEN, VirtualCapi::chipid_virtual_at, Specimen::new);
  }

  /**
   * The virtual card of a name.
   *
   * @param name without faults
   * @return what is printed on it
   */
  public static Specimen find(String name) {
    return VirtualCard.checked(
        Layouts.VIRTUAL_SPECIMEN, out -> VirtualCapi.chipid_virtual_find(name, out), Specimen::new);
  }

  @Override
  public String toString() {
    return name;
  }
}
