package org.chipid;

import org.chipid.internal.Struct;

/** One file of the card: its bytes, or why there are none; one that parses wrongly has both. */
public final class ChipFile {
  private final String name;
  private final byte[] bytes;
  private final String sha256;
  private final ErrorCode error;
  private final boolean authenticated;

  ChipFile(Struct file) {
    name = file.text();
    bytes = file.bytes();
    sha256 = file.text();
    error = ErrorCode.of(file.int32());
    authenticated = file.flag();
  }

  /**
   * Which file it is.
   *
   * @return "COM", "SOD", "DG1", ...
   */
  public String name() {
    return name;
  }

  /**
   * What it holds.
   *
   * @return empty where it was not read
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The digest of the bytes.
   *
   * @return lower-case hex; empty without bytes
   */
  public String sha256() {
    return sha256;
  }

  /**
   * What is wrong with it.
   *
   * @return OK for nothing
   */
  public ErrorCode error() {
    return error;
  }

  /**
   * Whether it came over secure messaging.
   *
   * @return true for any but the first files of a chip
   */
  public boolean authenticated() {
    return authenticated;
  }

  @Override
  public String toString() {
    return name;
  }
}
