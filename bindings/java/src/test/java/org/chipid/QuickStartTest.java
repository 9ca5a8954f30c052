package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** Compiles and runs the program of the README as a newcomer would. */
public class QuickStartTest {
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static String run(Path folder, String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System.getProperty("java.home"), "bin", tool).toString(), "-cp",
        ".:" + System.getProperty("java.class.path")));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try (Scanner output = new Scanner(process.getInputStream(), "UTF-8").useDelimiter("\\A")) {
      String said = output.hasNext() ? output.next() : "";
      assertEquals(said, 0, process.waitFor());
      return said;
    }
  }

  @Test
  public void readsTheVirtualCard() throws Exception {
    Path readme = Paths.get(System.getProperty("chipid.bindings"), "README.md");
    Matcher program = PROGRAM.matcher(new String(Files.readAllBytes(readme), StandardCharsets.UTF_8));
    assertTrue(program.find());
    Path folder = TestCards.folder();
    Files.write(folder.resolve("QuickStart.java"), program.group(1).getBytes(StandardCharsets.UTF_8));
    run(folder, "javac", "--release", "8", "-Xlint:-options", "QuickStart.java");
    String said = run(folder, "java", "-Dfile.encoding=UTF-8", "QuickStart");
    assertTrue(said, said.startsWith("AUTHENTIC: Nguyễn Văn A\nThẻ thật"));
  }
}
