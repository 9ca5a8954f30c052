package org.chipid;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A read that is going on. {@link #cancel} stops it: before the next command of the card, or at once where the card hangs.
 * That holds for this very future; cancelling a stage that depends on it stops nothing.
 */
public final class ReadFuture extends CompletableFuture<Report> {
  static final Executor OWN_THREAD = ReadFuture::onOwnThread;

  private final CancelToken cancel;
  private final boolean ownsCancel;

  private ReadFuture(CancelToken given) {
    ownsCancel = given == null;
    cancel = ownsCancel ? new CancelToken() : given;
  }

  private static void onOwnThread(Runnable work) {
    Thread thread = new Thread(work, "chipid-read");
    thread.setDaemon(true);
    thread.start();
  }

  static ReadFuture start(Card card, AccessKeys keys, ReadOptions options, Executor executor) {
    ReadFuture future = new ReadFuture(options.cancel());
    ReadOptions own = options.copy().cancel(future.cancel);
    try {
      executor.execute(() -> future.run(card, keys, own));
    } catch (RuntimeException e) {
      future.release();
      throw e;
    }
    return future;
  }

  private void run(Card card, AccessKeys keys, ReadOptions options) {
    try {
      Report report = card.read(keys, options);
      if (!complete(report)) report.close();
    } catch (ReadEndedException e) {
      if (!completeExceptionally(e)) e.report().close();
    } catch (Throwable e) {
      completeExceptionally(e);
    } finally {
      release();
    }
  }

  private synchronized void release() {
    if (ownsCancel) cancel.close();
  }

  /**
   * Stops the read and completes this future as cancelled.
   *
   * @param mayInterruptIfRunning makes no difference
   * @return whether it is cancelled now
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    synchronized (this) {
      if (!isDone() && !cancel.isClosed()) cancel.request();
    }
    return super.cancel(mayInterruptIfRunning);
  }
}
