package org.chipid;

import java.nio.file.Path;
import org.chipid.internal.Capi;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/**
 * A trust store on disk: filled and looked after as by {@code chipid trust}, told as the JSON that it prints. Every change
 * is one atomic step; where it fails, nothing was changed.
 */
public final class TrustFolder {
  private final String folder;

  private TrustFolder(String folder) {
    this.folder = folder;
  }

  /**
   * The store of this user.
   *
   * @return also where nothing is in it yet
   */
  public static TrustFolder ofUser() {
    return new TrustFolder(null);
  }

  /**
   * The store in a folder.
   *
   * @param folder made with the first import
   * @return also where nothing is in it yet
   */
  public static TrustFolder of(Path folder) {
    return new TrustFolder(Calls.path(folder));
  }

  /**
   * Takes in a file, or a folder of files: master lists, certificates, revocation lists, PEM, LDIF.
   *
   * @param path file or folder
   * @param options what is taken in
   * @return what changed, JSON
   */
  public String add(Path path, TrustImport options) {
    try (Struct struct = options.toStruct()) {
      return Calls.text(out -> Capi.chipid_trust_import(folder, Calls.path(path), struct.pointer(), out));
    }
  }

  /**
   * Takes in what is in memory.
   *
   * @param file its bytes
   * @param name what is said of it later
   * @param options what is taken in
   * @return what changed, JSON
   */
  public String add(byte[] file, String name, TrustImport options) {
    try (Struct struct = options.toStruct()) {
      return Calls.text(out ->
          Capi.chipid_trust_import_bytes(folder, file, SizeT.of(file), name, struct.pointer(), out));
    }
  }

  /**
   * Removes an entry.
   *
   * @param id hex digits with which its id begins, at least 8
   * @return what changed, JSON
   */
  public String remove(String id) {
    return Calls.text(out -> Capi.chipid_trust_remove(folder, id, out));
  }

  /**
   * Goes back to the state before the last change; undoing twice is redoing.
   *
   * @return what changed, JSON
   */
  public String undo() {
    return Calls.text(out -> Capi.chipid_trust_undo(folder, out));
  }

  /**
   * Everything the store holds.
   *
   * @return JSON
   */
  public String contents() {
    return Calls.text(out -> Capi.chipid_trust_contents(folder, out));
  }

  /**
   * How far the store can be relied on, and what to do.
   *
   * @return JSON
   */
  public String audit() {
    return Calls.text(out -> Capi.chipid_trust_audit(folder, out));
  }
}
