import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import org.chipid.Bilingual;
import org.chipid.Check;
import org.chipid.ChipIdException;
import org.chipid.Report;

/** Prints in UTF-8, whatever the environment says. */
final class Output {
  static final PrintStream OUT = utf8(FileDescriptor.out);
  static final PrintStream ERR = utf8(FileDescriptor.err);

  private Output() {}

  private static PrintStream utf8(FileDescriptor descriptor) {
    try {
      return new PrintStream(new FileOutputStream(descriptor), true, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static void print(PrintStream to, String indent, Bilingual text) {
    to.println(indent + text.vi());
    to.println(indent + text.en());
  }

  /** The verdict and what wants attention; the exit status that follows. */
  static int verdict(Report report) {
    print(OUT, "", report.meaning());
    for (Check check : report.attention()) {
      OUT.println("! " + check.id());
      print(OUT, "  ", check.reason());
    }
    return report.accepted() ? 0 : 1;
  }

  /** An error with what to do; the exit status that follows. */
  static int error(ChipIdException error) {
    print(ERR, "", error.info().message());
    print(ERR, "", error.hint());
    ERR.println("[" + error.info().id() + "] " + error.info().step());
    return 1 + error.kind().number();
  }
}
