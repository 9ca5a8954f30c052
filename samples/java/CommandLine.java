import java.util.HashMap;
import java.util.Map;

/** Options that each take a value, and one word. */
final class CommandLine {
  final String word;
  private final String usage;
  private final Map<String, String> options = new HashMap<>();

  /** Ends the program with 2 where the command line does not fit the usage. */
  CommandLine(String usage, String... arguments) {
    this.usage = usage;
    String found = null;
    for (int i = 0; i < arguments.length; i++) {
      boolean option = arguments[i].startsWith("--");
      if (option && usage.contains(arguments[i] + " ") && i + 1 < arguments.length) options.put(arguments[i], arguments[++i]);
      else if (!option && found == null) found = arguments[i];
      else refuse(usage);
    }
    if (found == null) refuse(usage);
    word = found;
  }

  /** The number that an option gives; ends the program where it is none. */
  int number(String name, int without) {
    String text = option(name);
    if (text == null) return without;
    if (!text.matches("[0-9]{1,9}")) refuse(usage);
    return Integer.parseInt(text);
  }

  private static void refuse(String usage) {
    Output.ERR.println("Cách dùng / Usage: " + usage);
    System.exit(2);
  }

  /** The value of an option; null where it was not given. */
  String option(String name) {
    return options.get(name);
  }
}
