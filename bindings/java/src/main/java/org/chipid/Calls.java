package org.chipid;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layout;
import org.chipid.internal.Scalars;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** How functions of the C interface are called: what they give out, and that they may fail. */
final class Calls {
  private Calls() {}

  /** A call that gives out bytes and how many. */
  interface BytesCall {
    int into(Pointer bytes, Pointer size);
  }

  /** A call that fills in a struct for an index. */
  interface ItemCall {
    int into(SizeT index, Pointer struct);
  }

  static void check(int status) {
    if (status != 0) throw new ChipIdException(ErrorInfo.last());
  }

  private static Memory cells(int count) {
    Memory cells = new Memory((long) count * Native.POINTER_SIZE);
    cells.clear();
    return cells;
  }

  static Handle handle(ToIntFunction<Pointer> call) {
    try (Memory out = cells(1)) {
      check(call.applyAsInt(out));
      return new Handle(out.getPointer(0));
    }
  }

  static String text(ToIntFunction<Pointer> call) {
    try (Memory out = cells(1)) {
      check(call.applyAsInt(out));
      return takeText(out.getPointer(0));
    }
  }

  static String takeText(Pointer text) {
    try {
      return Scalars.text(text);
    } finally {
      Capi.chipid_free(text);
    }
  }

  static byte[] bytes(BytesCall call) {
    try (Memory out = cells(2)) {
      Pointer size = out.share(Native.POINTER_SIZE);
      check(call.into(out, size));
      return takeBytes(out.getPointer(0), Scalars.size(size, 0));
    }
  }

  static byte[] takeBytes(Pointer bytes, long size) {
    try {
      return bytes == null ? new byte[0] : bytes.getByteArray(0, Math.toIntExact(size));
    } finally {
      Capi.chipid_free(bytes);
    }
  }

  /** What a function tells in a struct. */
  static <T> T struct(Layout layout, ToIntFunction<Pointer> call, Function<Struct, T> value) {
    try (Struct struct = new Struct(layout)) {
      check(call.applyAsInt(struct.pointer()));
      return value.apply(struct);
    }
  }

  /** All items of a list. */
  static <T> List<T> list(long count, Layout layout, ItemCall call, Function<Struct, T> value) {
    List<T> items = new ArrayList<>((int) count);
    for (long i = 0; i < count; i++) {
      SizeT index = new SizeT(i);
      items.add(struct(layout, pointer -> call.into(index, pointer), value));
    }
    return Collections.unmodifiableList(items);
  }

  static String path(Path path) {
    return path == null ? null : path.toString();
  }

  static String[] texts(Path... paths) {
    return Arrays.stream(paths).map(Path::toString).toArray(String[]::new);
  }

  static Pointer paths(Path... paths) {
    return Scalars.texts(texts(paths));
  }
}
