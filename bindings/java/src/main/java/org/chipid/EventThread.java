package org.chipid;

import java.util.function.Consumer;

/** Hands events to a listener, one at a time, on a thread of its own. */
final class EventThread extends Thread {
  /** For a queue that is closed to end the thread. */
  static final int UNTIL_CLOSED = -1;
  /** How long the end of a read may have to wait for the thread. */
  static final int OF_A_READ = 10;

  private final EventQueue queue;
  private final Consumer<Event> listener;
  private final int milliseconds;
  private volatile boolean ending;

  EventThread(EventQueue queue, Consumer<Event> listener, int milliseconds) {
    super("chipid-events");
    this.queue = queue;
    this.listener = listener;
    this.milliseconds = milliseconds;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      while (deliver()) {
      }
    } catch (ChipIdException e) {
      if (!queue.isClosed()) throw e;
    }
  }

  /** Whether more may come: what was queued before the end is still told. */
  private boolean deliver() {
    boolean last = ending;
    try (Event event = queue.next(last ? 0 : milliseconds)) {
      if (event == null) return !last;
      tell(event);
      return true;
    }
  }

  private void tell(Event event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      getUncaughtExceptionHandler().uncaughtException(this, e);
    }
  }

  /** Returns when the last event was told; at once where the listener itself calls. */
  void finish() {
    ending = true;
    if (currentThread() == this) return;
    boolean interrupted = false;
    while (isAlive()) {
      try {
        join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) currentThread().interrupt();
  }
}
