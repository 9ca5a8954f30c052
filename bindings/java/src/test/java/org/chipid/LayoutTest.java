package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import java.util.Locale;
import org.chipid.internal.Layout;
import org.chipid.internal.Layouts;
import org.junit.Test;

/** What the C++ compiler made of the header (print_layouts.cpp) is what Layouts says. */
public class LayoutTest {
  private static String tell(String name, Layout layout) {
    StringBuilder line = new StringBuilder("chipid_" + name.toLowerCase(Locale.ROOT) + " " + layout.size());
    for (int i = 0; i < layout.count(); i++) line.append(' ').append(layout.offset(i));
    return line.toString();
  }

  @Test
  public void structsLieAsTheHeaderHasThem() throws Exception {
    List<String> expected = Files.readAllLines(Paths.get(System.getProperty("chipid.layouts")));
    int compared = 0;
    for (Field field : Layouts.class.getFields()) {
      String found = tell(field.getName(), (Layout) field.get(null));
      String name = found.split(" ")[0] + " ";
      assertEquals(expected.stream().filter(line -> line.startsWith(name)).findFirst().orElse("none"), found);
      compared++;
    }
    assertTrue(compared > 20);
  }

  @Test
  public void versionIsThatOfTheHeader() {
    assertEquals(System.getProperty("chipid.version"), ChipId.version());
  }
}
