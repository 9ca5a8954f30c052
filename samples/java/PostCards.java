import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.chipid.Card;
import org.chipid.ChipIdException;
import org.chipid.Event;
import org.chipid.EventKind;
import org.chipid.Report;
import org.chipid.Trust;
import org.chipid.Watch;

/** Waits for cards, reads each with a line of standard input as its key, and posts its report to an HTTP end point. */
public final class PostCards {
  private static final String USAGE = "post_cards [--trust FOLDER] [--count N] URL";

  private PostCards() {}

  /** The reader into which the next card is put. */
  private static String nextCard(Watch watch) {
    while (true) {
      try (Event event = watch.next(Duration.ofHours(1)).orElse(null)) {
        if (event != null && event.kind() == EventKind.CARD_INSERTED) return event.reader();
      }
    }
  }

  private static void post(String url, String json) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    try (OutputStream body = connection.getOutputStream()) {
      body.write(json.getBytes(StandardCharsets.UTF_8));
    }
    if (connection.getResponseCode() >= 300) throw new IOException("HTTP " + connection.getResponseCode());
  }

  /** One line on a card, whatever came of it: the next one has to be served too. */
  private static String serve(String reader, String key, Trust trust, String url) {
    try (Card card = Card.open(reader); Report report = CardKey.read(card, key, trust)) {
      post(url, report.json());
      return "đã gửi / posted: " + report;
    } catch (ChipIdException e) {
      return e.info().message().toString();
    } catch (IOException e) {
      return "chưa gửi được / not posted: " + e.getMessage();
    }
  }

  private static void run(CommandLine line, int count) throws IOException {
    BufferedReader keys = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Trust trust = CardKey.trust(line); Watch watch = Watch.start()) {
      for (int i = 0; i < count; i++) {
        String reader = nextCard(watch);
        String key = keys.readLine();
        if (key == null) return;
        Output.OUT.println(reader + ": " + serve(reader, key, trust, line.word));
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    CommandLine line = new CommandLine(USAGE, arguments);
    try {
      run(line, line.number("--count", Integer.MAX_VALUE));
    } catch (ChipIdException e) {
      System.exit(Output.error(e));
    }
  }
}
