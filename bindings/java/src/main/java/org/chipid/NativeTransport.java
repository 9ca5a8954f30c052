package org.chipid;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.chipid.internal.Layouts;
import org.chipid.internal.Scalars;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** A {@link Transport} as the C interface calls it. Stays reachable until the library closed it. */
final class NativeTransport {
  private static final Set<NativeTransport> OPEN = ConcurrentHashMap.newKeySet();
  /** The native code that called close() runs a little longer than it; so the last ones are kept. */
  private static final Deque<NativeTransport> CLOSED = new ArrayDeque<>();
  private static final int KEPT = 16;

  private final Transport transport;
  private final Transmit transmit = this::transmit;
  private final Reset reset = this::reset;
  private final Close close = this::close;

  NativeTransport(Transport transport) {
    this.transport = transport;
  }

  /** int (*transmit)(void*, const uint8_t*, size_t, uint8_t*, size_t*). */
  interface Transmit extends Callback {
    int call(Pointer user, Pointer command, SizeT size, Pointer answer, Pointer answerSize);
  }

  /** int (*reset)(void*). */
  interface Reset extends Callback {
    int call(Pointer user);
  }

  /** void (*close)(void*). */
  interface Close extends Callback {
    void call(Pointer user);
  }

  /** For chipid_card_open_transport(); {@link #forget} it where that fails. */
  Struct open() {
    OPEN.add(this);
    return new Struct(Layouts.TRANSPORT).put((Pointer) null, null)
        .put(CallbackReference.getFunctionPointer(transmit), this)
        .put(CallbackReference.getFunctionPointer(reset), this)
        .put(CallbackReference.getFunctionPointer(close), this)
        .put(transport.readerName()).put(transport.atr()).putCount(transport.maxCommandSize());
  }

  void forget() {
    OPEN.remove(this);
  }

  private int transmit(Pointer user, Pointer command, SizeT size, Pointer answer, Pointer answerSize) {
    return status(() -> {
      byte[] bytes = transport.transmit(command.getByteArray(0, size.intValue()));
      if (bytes.length > Scalars.size(answerSize, 0)) return ErrorCode.CARD_TOO_MUCH_DATA;
      answer.write(0, bytes, 0, bytes.length);
      Scalars.setSize(answerSize, 0, bytes.length);
      return ErrorCode.OK;
    });
  }

  private int reset(Pointer user) {
    return status(() -> {
      transport.reset();
      return ErrorCode.OK;
    });
  }

  private void close(Pointer user) {
    try {
      transport.close();
    } finally {
      OPEN.remove(this);
      retire(this);
    }
  }

  private static synchronized void retire(NativeTransport closed) {
    CLOSED.add(closed);
    if (CLOSED.size() > KEPT) CLOSED.remove();
  }

  /** No Java exception may pass through native code. */
  private static int status(Callable<ErrorCode> work) {
    try {
      return work.call().number();
    } catch (ChipIdException e) {
      return e.code().number();
    } catch (Exception e) {
      return ErrorCode.PCSC_FAILURE.number();
    }
  }
}
