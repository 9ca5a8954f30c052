import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.chipid.ChipIdException;
import org.chipid.EnrolledKeys;
import org.chipid.ErrorCode;
import org.chipid.Report;
import org.chipid.Trust;
import org.chipid.Verifier;
import org.chipid.VerifyOptions;

/** Verifies an evidence file without the card. */
public final class VerifyEvidence {
  private static final String USAGE = "verify_evidence [--trust FOLDER] [--enrolled FILE] FILE";

  private VerifyEvidence() {}

  /** The sites whose signatures count: those of a file, else those that this user has enrolled. */
  private static EnrolledKeys enrolled(CommandLine line) {
    String file = line.option("--enrolled");
    return file == null ? EnrolledKeys.load() : EnrolledKeys.load(Paths.get(file));
  }

  private static byte[] contents(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ChipIdException(ErrorCode.USAGE_FILE);
    }
  }

  private static int verify(CommandLine line) {
    try (Trust trust = CardKey.trust(line); EnrolledKeys sites = enrolled(line);
        Verifier verifier = Verifier.open(new VerifyOptions().trust(trust).enrolled(sites));
        Report report = verifier.verify(contents(Paths.get(line.word)))) {
      String by = report.signatureKey().isEmpty() ? "" : " (" + report.signatureKey() + ")";
      Output.OUT.println("Chữ ký / Signature: " + report.signature().id() + by);
      return Output.verdict(report);
    } catch (ChipIdException e) {
      return Output.error(e);
    }
  }

  public static void main(String[] arguments) {
    System.exit(verify(new CommandLine(USAGE, arguments)));
  }
}
