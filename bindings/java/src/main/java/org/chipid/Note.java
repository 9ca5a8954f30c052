package org.chipid;

import org.chipid.internal.Struct;

/** Something worth saying that changes no check. */
public final class Note {
  private final String id;
  private final Bilingual text;

  Note(Struct note) {
    id = note.text();
    text = new Bilingual(note.text(), note.text());
  }

  /**
   * The stable name.
   *
   * @return never null
   */
  public String id() {
    return id;
  }

  /**
   * What there is to say.
   *
   * @return one sentence or some
   */
  public Bilingual text() {
    return text;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
