package org.chipid;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The virtual card that the tests read, and the trust store under which it is authentic. */
final class TestCards {
  static final String CITIZEN = "vn-citizen-2021";
  static final String CAN = "000123";
  private static Trust trust;

  private TestCards() {}

  /** A new folder of this test program. */
  static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("chipid-java-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder.toFile())));
    return folder;
  }

  private static void remove(File file) {
    File[] inside = file.listFiles();
    if (inside != null) Arrays.stream(inside).forEach(TestCards::remove);
    file.delete();
  }

  /** Loaded once; open as long as the program runs. */
  static synchronized Trust trust() throws IOException {
    if (trust == null) {
      Path folder = folder();
      VirtualCard.writeTrust(folder);
      trust = Trust.load(folder);
    }
    return trust;
  }

  static ReadOptions options() throws IOException {
    return new ReadOptions().trust(trust());
  }

  static Report read(String specimen) throws IOException {
    return read(specimen, options());
  }

  static Report read(String specimen, ReadOptions options) {
    try (Card card = VirtualCard.open(specimen); AccessKeys keys = AccessKeys.can(CAN)) {
      return card.read(keys, options);
    }
  }
}
