import org.chipid.Card;
import org.chipid.ChipIdException;
import org.chipid.Field;
import org.chipid.Report;
import org.chipid.Trust;
import org.chipid.VirtualCard;

/** Reads the card on a reader, or a virtual one, and says what it is worth. */
public final class ReadCard {
  private static final String USAGE = "read_card [--reader NAME | --virtual SPECIMEN] [--trust FOLDER] KEY";

  private ReadCard() {}

  private static Card open(CommandLine line) {
    String specimen = line.option("--virtual");
    if (specimen != null) return VirtualCard.open(specimen);
    return line.option("--reader") == null ? Card.open() : Card.open(line.option("--reader"));
  }

  private static int read(CommandLine line) {
    try (Trust trust = CardKey.trust(line); Card card = open(line); Report report = CardKey.read(card, line.word, trust)) {
      for (Field field : report.fields()) {
        Output.OUT.println(field.label().vi() + " / " + field.label().en() + ": " + field.shown().vi());
      }
      return Output.verdict(report);
    } catch (ChipIdException e) {
      return Output.error(e);
    }
  }

  public static void main(String[] arguments) {
    System.exit(read(new CommandLine(USAGE, arguments)));
  }
}
