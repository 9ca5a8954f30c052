using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// Fetches the events of a context on a thread of its own. They are fetched, not called back: so no thread of the
  /// library ever runs managed code for them, and no delegate has to outlive anything.
  /// </summary>
  internal sealed class EventPump
  {
    private readonly Action<EventHandle> deliver;
    private readonly int waitMs;
    private readonly IntPtr contextNumber;
    private readonly Thread thread;
    private volatile bool finishing;
    private ExceptionDispatchInfo failure;

    internal EventPump(string name, int waitMs, Action<EventHandle> deliver)
    {
      this.deliver = deliver;
      this.waitMs = waitMs;
      var options = new NativeContextOptions { Size = SizeOf<NativeContextOptions>.Value };
      Failure.ThrowIf(NativeMethods.chipid_context_new(ref options, out ContextHandle context));
      Context = context;
      // A SafeHandle would hold the context for as long as the call waits, and the call waits for the context to be
      // freed. Handles of the library are numbers: one that is gone is refused, not followed.
      contextNumber = context.DangerousGetHandle();
      thread = new Thread(Run) { IsBackground = true, Name = name };
      thread.Start();
    }

    internal ContextHandle Context { get; }

    /// <summary>Delivers what there is by now, then ends; throws what a receiver threw.</summary>
    internal void Finish()
    {
      finishing = true;
      thread.Join();
      Context.Dispose();
      failure?.Throw();
    }

    /// <summary>Ends at once; waits for the delivery that is going on, unless that is the caller.</summary>
    internal void Stop()
    {
      Context.Dispose();
      if (Thread.CurrentThread != thread) thread.Join();
    }

    private void Run()
    {
      while (NativeMethods.chipid_next_event(contextNumber, waitMs, out EventHandle happened) == 0)
      {
        using (happened)
        {
          if (!happened.IsInvalid) Deliver(happened);
          else if (finishing) return;
        }
      }
    }

    private void Deliver(EventHandle happened)
    {
      try
      {
        if (failure == null) deliver(happened);
      }
      catch (Exception thrown)
      {
        failure = ExceptionDispatchInfo.Capture(thrown);
      }
    }
  }
}
