package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;

/** Run inside scripts/with-pcscd without a card. */
public class WatchTest {
  private static final long SECONDS = 30;
  private static final String READER = "Virtual PCD 00 00";
  private Process card;

  private void insert() throws Exception {
    card = new ProcessBuilder(System.getenv("CHIPID_BIN"), "card", "run", TestCards.CITIZEN, "--vpcd",
        "127.0.0.1:" + System.getenv("CHIPID_VPCD_PORT")).redirectOutput(new File("/dev/null")).start();
  }

  private void remove() throws Exception {
    card.destroy();
    card.waitFor();
  }

  /** The smart-card service looks at its readers only a few times a second. */
  @After
  public void waitUntilEmpty() throws Exception {
    if (card != null) remove();
    while (Reader.list().stream().anyMatch(Reader::cardPresent)) Thread.sleep(50);
  }

  private static Event next(Watch watch, EventKind kind) {
    while (true) {
      Event event = watch.next(Duration.ofSeconds(SECONDS)).get();
      if (event.kind() == kind) return event;
      event.close();
    }
  }

  @Test(timeout = 120_000)
  public void cardComesIsReadAndGoes() throws Exception {
    try (Watch watch = Watch.start()) {
      try (Event reader = next(watch, EventKind.READER_ADDED)) {
        assertEquals(READER, reader.reader());
        assertTrue(reader.readerId() > 0);
      }
      insert();
      try (Event inserted = next(watch, EventKind.CARD_INSERTED)) {
        assertEquals(READER, inserted.reader());
        assertTrue(inserted.atr().length > 0);
      }
      readFromReader();
      remove();
      try (Event removed = next(watch, EventKind.CARD_REMOVED)) {
        assertEquals(READER, removed.reader());
      }
      assertEquals(Optional.empty(), watch.next(Duration.ofMillis(200)));
    }
  }

  private static void readFromReader() throws Exception {
    Reader reader = Reader.list().stream().filter(Reader::cardPresent).findFirst().get();
    assertEquals(READER, reader.name());
    try (Card card = Card.open(reader.name(), new CardOptions().exclusive(true)); AccessKeys keys = AccessKeys.can(TestCards.CAN);
        Report report = card.read(keys, TestCards.options())) {
      assertEquals(Verdict.AUTHENTIC, report.verdict());
      assertEquals(READER, report.reader());
    }
  }

  @Test(timeout = 120_000)
  public void listenerIsToldAndMayClose() throws Exception {
    BlockingQueue<EventKind> kinds = new LinkedBlockingQueue<>();
    BlockingQueue<Watch> self = new LinkedBlockingQueue<>();
    Watch watch = Watch.start(event -> {
      kinds.add(event.kind());
      if (event.kind() == EventKind.CARD_REMOVED) self.forEach(Watch::close);
    });
    self.add(watch);
    assertEquals(EventKind.READER_ADDED, kinds.poll(SECONDS, TimeUnit.SECONDS));
    assertThrows(IllegalStateException.class, () -> watch.next(Duration.ZERO));
    insert();
    while (kinds.poll(SECONDS, TimeUnit.SECONDS) != EventKind.CARD_INSERTED) {
    }
    remove();
    while (kinds.poll(SECONDS, TimeUnit.SECONDS) != EventKind.CARD_REMOVED) {
    }
    watch.close();
    insert();
    Thread.sleep(1500);
    remove();
    assertTrue("nothing after the end", kinds.isEmpty());
  }

  @Test(timeout = 120_000)
  public void emptyReaderIsATypedError() {
    assertEquals(ErrorCode.PCSC_NO_CARD, assertThrows(ChipIdException.class, () -> Card.open("Virtual PCD 00 01")).code());
    assertEquals(ErrorCode.PCSC_READER_NOT_FOUND, assertThrows(ChipIdException.class, () -> Card.open("No such")).code());
  }
}
