import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import org.chipid.*;

public class Body {
  public static void main(String[] arguments) throws Exception {
    VirtualCard.writeTrust(Paths.get("test-trust"));
    try (Trust trust = Trust.load(Paths.get("test-trust"));
        Card card = VirtualCard.open("vn-citizen-2021");
        AccessKeys keys = AccessKeys.can("000123");
        Report report = card.read(keys, new ReadOptions().trust(trust))) {
      body(card, keys, trust, report);
    }
  }

  static void body(Card card, AccessKeys keys, Trust trust, Report report) throws Exception {
/*BODY*/
  }
}
