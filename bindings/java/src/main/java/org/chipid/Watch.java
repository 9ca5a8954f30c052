package org.chipid;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.chipid.internal.Capi;

/**
 * Watches the readers and cards of this computer until it is closed. The first events tell what is there already. When the
 * smart-card service goes away, its cards and readers leave one by one, then SERVICE_LOST is told; it is tried again, and
 * SERVICE_BACK told before what it brings.
 */
public final class Watch extends ChipIdObject {
  private final EventQueue queue;
  private final EventThread thread;

  private Watch(EventQueue queue, EventThread thread) {
    super(Calls.handle(out -> Capi.chipid_watch_start(queue.handle(), out)));
    this.queue = queue;
    this.thread = thread;
  }

  private static Watch start(EventQueue queue, EventThread thread) {
    try {
      return new Watch(queue, thread);
    } catch (RuntimeException e) {
      queue.close();
      throw e;
    }
  }

  /**
   * A watch whose events are fetched with {@link #next}.
   *
   * @return to be closed
   */
  public static Watch start() {
    return start(new EventQueue(), null);
  }

  /**
   * A watch that tells a listener, one event at a time, on a thread of its own. What the listener throws goes to that
   * thread's handler for uncaught exceptions.
   *
   * @param listener may close the watch, too
   * @return to be closed
   */
  public static Watch start(Consumer<Event> listener) {
    EventQueue queue = new EventQueue();
    EventThread thread = new EventThread(queue, listener, EventThread.UNTIL_CLOSED);
    Watch watch = start(queue, thread);
    thread.start();
    return watch;
  }

  /**
   * Waits for the next event.
   *
   * @param longest how long
   * @return nothing where none came in time; an event is to be closed
   */
  public Optional<Event> next(Duration longest) {
    if (thread != null) throw new IllegalStateException("the listener of this watch gets its events");
    handle();
    return Optional.ofNullable(queue.next((int) Math.min(longest.toMillis(), Integer.MAX_VALUE)));
  }

  /** Ends the watch; a listener that is at work is waited for, unless it is the one that calls. */
  @Override
  public void close() {
    super.close();
    queue.close();
    if (thread != null) thread.finish();
  }
}
