import java.nio.file.Paths;
import org.chipid.AccessKeys;
import org.chipid.Card;
import org.chipid.ReadOptions;
import org.chipid.Report;
import org.chipid.Trust;

/** What opens a chip, as it is typed or scanned: CAN, personal number, QR code or machine-readable lines. */
final class CardKey {
  private CardKey() {}

  private static AccessKeys of(String text) {
    if (text.matches("[0-9]{6}")) return AccessKeys.can(text);
    if (text.matches("[0-9]{12}")) return AccessKeys.personalNumber(text);
    return isQr(text) ? AccessKeys.qr(text) : AccessKeys.mrz(text);
  }

  private static boolean isQr(String text) {
    return text.contains("|");
  }

  /** Reads a card with a key; what the QR code says is held against the chip. */
  static Report read(Card card, String text, Trust trust) {
    try (AccessKeys keys = of(text)) {
      return card.read(keys, new ReadOptions().trust(trust).qr(isQr(text) ? text : null));
    }
  }

  /** The trust store of a folder, else that of the user. */
  static Trust trust(CommandLine line) {
    String folder = line.option("--trust");
    return folder == null ? Trust.loadDefault() : Trust.load(Paths.get(folder));
  }
}
