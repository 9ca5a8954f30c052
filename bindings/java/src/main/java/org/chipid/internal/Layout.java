package org.chipid.internal;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Where the fields of a C struct lie, told by a letter a field: {@code z} size_t, {@code i} int32_t or uint32_t,
 * {@code l} int64_t, {@code d} double, {@code p} pointer. JNA's own Structure finds the same by reflection at every
 * access, which would cost a read of a card some per cent.
 */
public final class Layout {
  private final String fields;
  private final int[] offsets;
  private final int size;

  /** Lays out these fields as the C compilers of this platform do. */
  public Layout(String fields) {
    this.fields = fields;
    offsets = new int[fields.length()];
    int end = 0;
    int strictest = 1;
    for (int i = 0; i < offsets.length; i++) {
      int alignment = alignment(fields.charAt(i));
      offsets[i] = roundUp(end, alignment);
      end = offsets[i] + width(fields.charAt(i));
      strictest = Math.max(strictest, alignment);
    }
    size = roundUp(end, strictest);
  }

  private static int roundUp(int offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  private static int width(char field) {
    switch (field) {
      case 'z': return Native.SIZE_T_SIZE;
      case 'p': return Native.POINTER_SIZE;
      case 'i': return 4;
      default: return 8;
    }
  }

  /** The System V ABI of 32-bit Intel machines aligns eight bytes to four inside structs. */
  private static int alignment(char field) {
    boolean loose = Platform.isIntel() && !Platform.is64Bit() && !Platform.isWindows();
    return Math.min(width(field), loose ? 4 : 8);
  }

  /** Bytes of the whole struct. */
  public int size() {
    return size;
  }

  /** Where a field begins. */
  public int offset(int field) {
    return offsets[field];
  }

  /** How many fields there are. */
  public int count() {
    return offsets.length;
  }

  /** Where a field begins that has to be of this type. */
  int offset(int field, char type) {
    if (fields.charAt(field) != type) throw new IllegalStateException("field " + field + " of " + fields + " is no " + type);
    return offsets[field];
  }
}
