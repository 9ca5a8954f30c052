package org.chipid.internal;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.nio.charset.StandardCharsets;

/** Single values in native memory. */
public final class Scalars {
  /** How text is encoded in the C interface. */
  public static final String ENCODING = StandardCharsets.UTF_8.name();

  private Scalars() {}

  /** A size_t. */
  public static long size(Pointer memory, long offset) {
    return Native.SIZE_T_SIZE == 8 ? memory.getLong(offset) : memory.getInt(offset) & 0xffffffffL;
  }

  /** Sets a size_t. */
  public static void setSize(Pointer memory, long offset, long value) {
    if (Native.SIZE_T_SIZE == 8) memory.setLong(offset, value);
    else memory.setInt(offset, (int) value);
  }

  /** The text at an address; "" for none. */
  public static String text(Pointer address) {
    return address == null ? "" : address.getString(0, ENCODING);
  }

  /** An array of texts; null for none. */
  public static Pointer texts(String[] texts) {
    return texts == null || texts.length == 0 ? null : new StringArray(texts, ENCODING);
  }
}
