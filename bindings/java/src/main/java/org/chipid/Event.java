package org.chipid;

import java.util.Optional;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** Something that happened at the readers or in a read. A listener's event is closed when the listener returns. */
public final class Event extends ChipIdObject {
  private final EventKind kind;
  private final ErrorCode error;
  private final String reader;
  private final long readerId;
  private final byte[] atr;
  private final String step;
  private final long done;
  private final long total;

  Event(Handle handle) {
    super(handle);
    try (Struct info = new Struct(Layouts.EVENT_INFO)) {
      Calls.check(Capi.chipid_event_get(handle, info.pointer()));
      kind = EventKind.of(info.int32());
      error = ErrorCode.of(info.int32());
      reader = info.text();
      readerId = Integer.toUnsignedLong(info.int32());
      atr = info.bytes();
      step = info.text();
      done = info.count();
      total = info.count();
    }
  }

  /**
   * What happened.
   *
   * @return never null
   */
  public EventKind kind() {
    return kind;
  }

  /**
   * Why the smart-card service was lost.
   *
   * @return OK for other events
   */
  public ErrorCode error() {
    return error;
  }

  /**
   * The reader's name; of a read: that of its card.
   *
   * @return may be empty
   */
  public String reader() {
    return reader;
  }

  /**
   * The reader's number in this watch, which tells two of one name apart.
   *
   * @return from 1; 0 for other events
   */
  public long readerId() {
    return readerId;
  }

  /**
   * Of an inserted card: its answer to reset.
   *
   * @return empty where the card does not answer: turn it over
   */
  public byte[] atr() {
    return atr.clone();
  }

  /**
   * Of a read: what is done.
   *
   * @return such as "read DG2"
   */
  public String step() {
    return step;
  }

  /**
   * Of a read: bytes of the file that came.
   *
   * @return at most {@link #total}
   */
  public long done() {
    return done;
  }

  /**
   * Of a read: bytes of the file.
   *
   * @return 0 where it is not known
   */
  public long total() {
    return total;
  }

  /**
   * What is known of the holder by now, in a TEXT_READY event. Nothing of it is verified yet.
   *
   * @param id of a field, such as "name"
   * @return its value
   */
  public Optional<String> field(String id) {
    return Optional.ofNullable(Capi.chipid_event_field(handle(), id));
  }

  @Override
  public String toString() {
    return kind.id() + " " + (step.isEmpty() ? reader : step);
  }
}
