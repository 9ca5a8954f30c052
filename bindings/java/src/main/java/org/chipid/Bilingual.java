package org.chipid;

import java.util.Locale;
import java.util.Objects;

/** One sentence or label in both languages. */
public final class Bilingual {
  private final String en;
  private final String vi;

  Bilingual(String en, String vi) {
    this.en = en;
    this.vi = vi;
  }

  /**
   * In English.
   *
   * @return never null
   */
  public String en() {
    return en;
  }

  /**
   * In Vietnamese.
   *
   * @return never null
   */
  public String vi() {
    return vi;
  }

  /**
   * In Vietnamese for a Vietnamese locale, else in English.
   *
   * @param locale of who reads it
   * @return never null
   */
  public String in(Locale locale) {
    return locale.getLanguage().equals("vi") ? vi : en;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bilingual && en.equals(((Bilingual) other).en) && vi.equals(((Bilingual) other).vi);
  }

  @Override
  public int hashCode() {
    return Objects.hash(en, vi);
  }

  /** Both, Vietnamese first. */
  @Override
  public String toString() {
    return en.equals(vi) ? en : vi + " / " + en;
  }
}
