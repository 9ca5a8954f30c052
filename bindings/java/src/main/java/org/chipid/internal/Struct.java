package org.chipid.internal;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One struct in native memory, read or written field after field in the order of its {@link Layout}; the size is set.
 * Closing it wipes and frees it with all that was put in.
 */
public final class Struct implements AutoCloseable {
  private final Layout layout;
  private final Memory memory;
  private final List<Object> kept = new ArrayList<>(0);
  private int next = 1;

  /** A struct that is empty but for its size. */
  public Struct(Layout layout) {
    this.layout = layout;
    memory = new Memory(layout.size());
    memory.clear();
    Scalars.setSize(memory, 0, layout.size());
  }

  /** What a native function takes. */
  public Pointer pointer() {
    return memory;
  }

  private int field(char type) {
    return layout.offset(next++, type);
  }

  /** The next field: an int32_t or uint32_t. */
  public int int32() {
    return memory.getInt(field('i'));
  }

  /** The next field: 1 or 0. */
  public boolean flag() {
    return int32() != 0;
  }

  /** The next field: an int64_t. */
  public long int64() {
    return memory.getLong(field('l'));
  }

  /** The next field: a double. */
  public double real() {
    return memory.getDouble(field('d'));
  }

  /** The next field: a size_t. */
  public long count() {
    return Scalars.size(memory, field('z'));
  }

  /** The next field: a pointer. */
  public Pointer address() {
    return memory.getPointer(field('p'));
  }

  /** The next field: a text; "" for none. */
  public String text() {
    return Scalars.text(address());
  }

  /** The next two fields: bytes and how many. */
  public byte[] bytes() {
    Pointer start = address();
    int count = Math.toIntExact(count());
    return start == null ? new byte[0] : start.getByteArray(0, count);
  }

  /** Goes on behind some fields. */
  public Struct skip(int fields) {
    next += fields;
    return this;
  }

  /** Sets the next field, an int32_t. */
  public Struct put(int value) {
    memory.setInt(field('i'), value);
    return this;
  }

  /** Sets the next field, 1 or 0. */
  public Struct put(boolean value) {
    return put(value ? 1 : 0);
  }

  /** Sets the next field, an int64_t. */
  public Struct put(long value) {
    memory.setLong(field('l'), value);
    return this;
  }

  /** Sets the next field, a size_t. */
  public Struct putCount(long value) {
    Scalars.setSize(memory, field('z'), value);
    return this;
  }

  /** Sets the next field, a pointer; `owner` stays reachable as long as the struct is open. */
  public Struct put(Pointer value, Object owner) {
    memory.setPointer(field('p'), value);
    if (owner != null) kept.add(owner);
    return this;
  }

  /** Sets the next field, a handle; null for none. */
  public Struct put(Handle handle) {
    return put(handle == null ? null : handle.getPointer(), handle);
  }

  /** Sets the next field, a text; null for none. */
  public Struct put(String text) {
    return put(text == null ? null : copy((text + '\0').getBytes(StandardCharsets.UTF_8)), null);
  }

  /** Sets the next two fields, bytes and how many; null for none. */
  public Struct put(byte[] bytes) {
    boolean none = bytes == null || bytes.length == 0;
    return put(none ? null : copy(bytes), null).putCount(none ? 0 : bytes.length);
  }

  /** Sets the next two fields, texts and how many. */
  public Struct putTexts(String[] texts) {
    Pointer array = Scalars.texts(texts);
    return put(array, array).putCount(texts.length);
  }

  private Memory copy(byte[] bytes) {
    Memory copy = new Memory(bytes.length);
    copy.write(0, bytes, 0, bytes.length);
    kept.add(copy);
    return copy;
  }

  @Override
  public void close() {
    for (Object object : kept) {
      if (object instanceof Memory) wipe((Memory) object);
    }
    wipe(memory);
  }

  private static void wipe(Memory memory) {
    memory.clear();
    memory.close();
  }
}
