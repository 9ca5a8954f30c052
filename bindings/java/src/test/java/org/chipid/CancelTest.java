package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class CancelTest {
  /** Longer than any cancel may take, shorter than a hanging card stays silent. */
  private static final long SECONDS = 5;
  private final CountDownLatch started = new CountDownLatch(1);
  private Card card;
  private AccessKeys keys;

  @Before
  public void openACardThatHangs() {
    card = VirtualCard.open(TestCards.CITIZEN + ",fault=card-hangs", new CardOptions().deadline(Duration.ofMinutes(1)));
    keys = AccessKeys.can(TestCards.CAN);
  }

  @After
  public void close() {
    keys.close();
    card.close();
  }

  private ReadOptions options() throws Exception {
    return TestCards.options().onEvent(event -> started.countDown());
  }

  private void waitUntilItHangs() throws Exception {
    assertTrue(started.await(SECONDS, TimeUnit.SECONDS));
    Thread.sleep(300);
  }

  @Test(timeout = 20_000)
  public void fromAnotherThread() throws Exception {
    try (CancelToken cancel = new CancelToken()) {
      Thread other = new Thread(() -> {
        try {
          waitUntilItHangs();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
        cancel.request();
      });
      other.start();
      ReadEndedException error = assertThrows(ReadEndedException.class, () -> card.read(keys, options().cancel(cancel)));
      assertEquals(ErrorCode.SESSION_CANCELLED, error.code());
      error.report().close();
      other.join();
    }
  }

  @Test(timeout = 20_000)
  public void ofAFutureStopsTheRead() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    ReadFuture future = card.readAsync(keys, options(), work -> new Thread(() -> {
      work.run();
      ended.countDown();
    }).start());
    waitUntilItHangs();
    assertTrue(future.cancel(true));
    assertTrue("the read went on", ended.await(SECONDS, TimeUnit.SECONDS));
    assertThrows(CancellationException.class, future::get);
    assertTrue(future.isCancelled());
  }

  @Test(timeout = 20_000)
  public void byTokenCompletesTheFuture() throws Exception {
    try (CancelToken cancel = new CancelToken()) {
      ReadFuture future = card.readAsync(keys, options().cancel(cancel));
      waitUntilItHangs();
      cancel.request();
      ExecutionException e = assertThrows(ExecutionException.class, future::get);
      assertEquals(ErrorCode.SESSION_CANCELLED, ((ChipIdException) e.getCause()).code());
      ((ReadEndedException) e.getCause()).report().close();
    }
  }

  @Test(timeout = 20_000)
  public void secondCallMeanwhileIsRefused() throws Exception {
    ReadFuture future = card.readAsync(keys, options());
    waitUntilItHangs();
    ChipIdException error = assertThrows(ChipIdException.class, () -> card.transmit(new byte[] {0, (byte) 0x84, 0, 0, 8}));
    assertEquals(ErrorCode.USAGE_IN_USE, error.code());
    future.cancel(true);
  }

  @Test(timeout = 20_000)
  public void futureGivesTheReport() throws Exception {
    try (Card quick = VirtualCard.open(TestCards.CITIZEN);
        Report report = quick.readAsync(keys, TestCards.options()).thenApply(read -> read).get()) {
      assertEquals(Verdict.AUTHENTIC, report.verdict());
    }
  }
}
