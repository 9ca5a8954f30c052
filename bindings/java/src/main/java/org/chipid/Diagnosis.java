package org.chipid;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.SizeT;

/** What keeps cards from being read on this computer. */
public final class Diagnosis {
  private final boolean problem;
  private final String json;

  private Diagnosis(boolean problem, String json) {
    this.problem = problem;
    this.json = json;
  }

  /**
   * Looks; takes up to some seconds and sends nothing to a card.
   *
   * @param trust folders to look at; none: the user's own
   * @return what was found
   */
  public static Diagnosis run(Path... trust) {
    Pointer folders = Calls.paths(trust);
    try (Memory problem = new Memory(Native.POINTER_SIZE)) {
      problem.clear();
      SizeT count = new SizeT(trust.length);
      String json = Calls.text(out -> Capi.chipid_diagnose(folders, count, problem, out));
      return new Diagnosis(problem.getInt(0) != 0, json);
    }
  }

  /**
   * The same to hand to those who help, without any personal data.
   *
   * @param trust folders to look at; none: the user's own
   * @return JSON
   */
  public static String bundle(Path... trust) {
    Pointer folders = Calls.paths(trust);
    return Calls.text(out -> Capi.chipid_diagnosis_bundle(folders, new SizeT(trust.length), out));
  }

  /**
   * Whether something has to be repaired.
   *
   * @return true: see {@link #json}
   */
  public boolean hasProblem() {
    return problem;
  }

  /**
   * The document that {@code chipid doctor --json} prints: what was found and what to do, in both languages.
   *
   * @return JSON
   */
  public String json() {
    return json;
  }
}
