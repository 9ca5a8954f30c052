import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.chipid.AccessKeys;
import org.chipid.Card;
import org.chipid.Check;
import org.chipid.ChipId;
import org.chipid.Field;
import org.chipid.ReadOptions;
import org.chipid.Report;
import org.chipid.Specimen;
import org.chipid.Trust;
import org.chipid.Verdict;
import org.chipid.VirtualCard;

/** read_many --trust FOLDER [--specimen NAME] [--reads N] [--threads T --seconds S]: reads a virtual card again and again. */
public final class ReadMany {
  private static final int WARM_UP = 50;

  private final Trust trust;
  private final Specimen specimen;

  private ReadMany(Trust trust, Specimen specimen) {
    this.trust = trust;
    this.specimen = specimen;
  }

  /** One read, looked at in full; false where it is not authentic. */
  private boolean read() {
    try (Card card = VirtualCard.open(specimen.name()); AccessKeys keys = AccessKeys.can(specimen.can());
        Report report = card.read(keys, new ReadOptions().trust(trust))) {
      long letters = 0;
      for (Field field : report.fields()) letters += field.shown().vi().length() + field.shown().en().length();
      for (Check check : report.checks()) letters += check.reason().vi().length() + check.reason().en().length();
      return letters > 0 && report.verdict() == Verdict.AUTHENTIC;
    }
  }

  private double milliseconds() {
    long start = System.nanoTime();
    if (!read()) throw new IllegalStateException("not authentic");
    return (System.nanoTime() - start) / 1e6;
  }

  private String oneAfterAnother(int reads) throws IOException {
    for (int i = 0; i < WARM_UP; i++) milliseconds();
    long start = residentKb();
    double[] times = new double[reads];
    for (int i = 0; i < reads; i++) times[i] = milliseconds();
    long end = residentKb();
    Arrays.sort(times);
    return String.format(Locale.ROOT,
        "{\"reads\": %d, \"median_ms\": %.3f, \"rss_start_kb\": %d, \"rss_end_kb\": %d, \"owned\": ", reads,
        times[reads / 2], start, end);
  }

  private String sideBySide(int threads, int seconds) throws InterruptedException {
    AtomicLong reads = new AtomicLong();
    AtomicLong failures = new AtomicLong();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Thread[] running = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      running[i] = new Thread(() -> readUntil(end, reads, failures));
      running[i].start();
    }
    for (Thread thread : running) thread.join();
    return "{\"reads\": " + reads + ", \"seconds\": " + seconds + ", \"failures\": " + failures + ", \"owned\": ";
  }

  private void readUntil(long end, AtomicLong reads, AtomicLong failures) {
    while (System.nanoTime() < end) {
      reads.incrementAndGet();
      if (!succeeds()) failures.incrementAndGet();
    }
  }

  private boolean succeeds() {
    try {
      return read();
    } catch (RuntimeException e) {
      e.printStackTrace();
      return false;
    }
  }

  private static long residentKb() throws IOException {
    return Files.readAllLines(Paths.get("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) options.put(arguments[i], arguments[i + 1]);
    String said;
    try (Trust trust = Trust.load(Paths.get(options.get("--trust")))) {
      ReadMany many = new ReadMany(trust, Specimen.find(options.getOrDefault("--specimen", "vn-citizen-2024")));
      int threads = Integer.parseInt(options.getOrDefault("--threads", "0"));
      said = threads > 0 ? many.sideBySide(threads, Integer.parseInt(options.get("--seconds")))
          : many.oneAfterAnother(Integer.parseInt(options.getOrDefault("--reads", "100")));
    }
    System.out.println(said + ChipId.ownedCount() + "}");
  }
}
