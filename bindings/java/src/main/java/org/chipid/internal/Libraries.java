package org.chipid.internal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.Collections;
import java.util.Map;

/** Finds and loads the native libraries. */
final class Libraries {
  private static final int ABI = 1;
  private static final Map<String, ?> UTF8 = Collections.singletonMap(Library.OPTION_STRING_ENCODING, Scalars.ENCODING);

  private Libraries() {}

  /** Binds the native methods of a class to a library: of the folder that was named, else where the system looks. */
  static void register(Class<?> methods, String name) {
    String folder = System.getProperty("chipid.library.dir", System.getenv("CHIPID_LIBRARY_DIR"));
    if (folder != null && !folder.isEmpty()) NativeLibrary.addSearchPath(name, folder);
    try {
      Native.register(methods, NativeLibrary.getInstance(name, UTF8));
    } catch (UnsatisfiedLinkError e) {
      throw (Error) new UnsatisfiedLinkError(advice(name, e.getMessage())).initCause(e);
    }
  }

  static void requireAbi(int found) {
    if (found != ABI) throw new UnsatisfiedLinkError(advice("chipid", "ABI " + found + " != " + ABI));
  }

  private static String advice(String name, String detail) {
    String file = System.mapLibraryName(name);
    return file + " cannot be used. Install ChipID, or name the folder of its library in CHIPID_LIBRARY_DIR.\n"
        + "Không dùng được " + file + ". Hãy cài ChipID, hoặc ghi thư mục chứa thư viện vào CHIPID_LIBRARY_DIR.\n"
        + detail;
  }
}
