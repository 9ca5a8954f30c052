package org.chipid;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.chipid.internal.Struct;

/** A field of the document as people are shown it. Nothing is verified by being here: see the verdict. */
public final class Field {
  private final String id;
  private final Bilingual label;
  private final String value;
  private final Bilingual shown;
  private final String source;

  Field(Struct field) {
    id = field.text();
    label = new Bilingual(field.text(), field.text());
    value = field.text();
    shown = new Bilingual(field.text(), field.text());
    source = field.text();
  }

  /**
   * The stable name, as in the JSON.
   *
   * @return such as "birth_date"
   */
  public String id() {
    return id;
  }

  /**
   * What it is called.
   *
   * @return never null
   */
  public Bilingual label() {
    return label;
  }

  /**
   * The value as it is; dates are "YYYY-MM-DD".
   *
   * @return never null
   */
  public String value() {
    return value;
  }

  /**
   * The value as a person reads it.
   *
   * @return never null
   */
  public Bilingual shown() {
    return shown;
  }

  /**
   * The file that it was taken from.
   *
   * @return such as "DG13"; may be empty
   */
  public String source() {
    return source;
  }

  /**
   * The value as a date.
   *
   * @return nothing where it is none, or not a whole one
   */
  public Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return label + ": " + shown;
  }
}
