package org.chipid.internal;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;

/** The {@code size_t} of this machine. */
public final class SizeT extends IntegerType {
  private static final long serialVersionUID = 1L;

  /** Zero; JNA asks for it. */
  public SizeT() {
    this(0);
  }

  /** A count. */
  public SizeT(long value) {
    super(Native.SIZE_T_SIZE, value, true);
  }

  /** How many bytes an array has; none where it is null. */
  public static SizeT of(byte[] bytes) {
    return new SizeT(bytes == null ? 0 : bytes.length);
  }
}
