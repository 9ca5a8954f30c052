package org.chipid;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.Test;

public class TransportTest {
  /** A channel that leads to a virtual card. */
  private static class Channel implements Transport {
    final Card inner = VirtualCard.open(TestCards.CITIZEN);
    int commands;
    int closed;

    @Override
    public byte[] transmit(byte[] command) throws Exception {
      commands++;
      return inner.transmit(command);
    }

    @Override
    public void reset() {
      inner.reset();
    }

    @Override
    public void close() {
      closed++;
      inner.close();
    }

    @Override
    public String readerName() {
      return "Đầu đọc của tôi";
    }

    @Override
    public byte[] atr() {
      return inner.atr();
    }
  }

  private static Report read(Channel channel, CardOptions options) throws IOException {
    try (Card card = Card.open(channel, options); AccessKeys keys = AccessKeys.can(TestCards.CAN)) {
      assertEquals("Đầu đọc của tôi", card.reader());
      assertArrayEquals(channel.inner.atr(), card.atr());
      return card.read(keys, TestCards.options());
    }
  }

  @Test
  public void cardIsReadOverIt() throws Exception {
    Channel channel = new Channel();
    try (Report report = read(channel, new CardOptions())) {
      assertEquals(Verdict.AUTHENTIC, report.verdict());
      assertEquals("Đầu đọc của tôi", report.reader());
    }
    assertTrue(channel.commands > 20);
    assertEquals(1, channel.closed);
  }

  @Test
  public void cardIsReadByAThreadOfTheLibrary() throws Exception {
    Channel channel = new Channel();
    try (Report report = read(channel, new CardOptions().deadline(Duration.ofSeconds(5)))) {
      assertEquals(Verdict.AUTHENTIC, report.verdict());
    }
  }

  /** The read that ends where the channel fails. */
  private static ReadEndedException failure(int goodCommands, Exception thrown) {
    Channel channel = new Channel() {
      @Override
      public byte[] transmit(byte[] command) throws Exception {
        if (commands == goodCommands) throw thrown;
        return super.transmit(command);
      }
    };
    ReadEndedException error = assertThrows(ReadEndedException.class, () -> read(channel, new CardOptions()));
    assertEquals(1, channel.closed);
    return error;
  }

  private static ErrorCode failureOf(Exception thrown) {
    ReadEndedException error = failure(20, thrown);
    error.report().close();
    return error.code();
  }

  @Test
  public void whatItThrowsEndsTheRead() throws Exception {
    assertEquals(ErrorCode.PCSC_CARD_REMOVED, failureOf(new ChipIdException(ErrorCode.PCSC_CARD_REMOVED)));
    assertEquals(ErrorCode.PCSC_FAILURE, failureOf(new IOException("cable")));
    assertEquals(ErrorCode.PCSC_FAILURE, failureOf(new NullPointerException()));
  }

  @Test
  public void otherCardIsNotResumed() throws Exception {
    try (Report earlier = failure(80, new ChipIdException(ErrorCode.PCSC_CARD_REMOVED)).report();
        Card same = VirtualCard.open(TestCards.CITIZEN); AccessKeys keys = AccessKeys.can(TestCards.CAN);
        Card other = VirtualCard.open("vn-citizen-married"); AccessKeys its = AccessKeys.can("000789")) {
      assertTrue(earlier.file("SOD").isPresent());
      ChipIdException error =
          assertThrows(ChipIdException.class, () -> other.resume(its, earlier, TestCards.options()));
      assertEquals(ErrorCode.CARD_SWAPPED, error.code());
      try (Report report = same.resume(keys, earlier, TestCards.options())) {
        assertEquals(Verdict.AUTHENTIC, report.verdict());
      }
    }
  }

  @Test
  public void hundredsOfThemAreAllClosed() {
    for (int i = 0; i < 300; i++) {
      Channel channel = new Channel();
      Card.open(channel).close();
      assertEquals(1, channel.closed);
    }
  }
}
