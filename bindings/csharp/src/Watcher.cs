using System;
using System.IO;
using System.Threading;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// Tells when readers and cards come and go. Subscribe, then <see cref="Start"/>: the first events tell what is there
  /// already. Events come one at a time, on the SynchronizationContext that made the watcher (the window's thread) where
  /// there is one, else on the watcher's own thread. It watches until it is disposed.
  /// </summary>
  public sealed class Watcher : IDisposable
  {
    private readonly SynchronizationContext home = SynchronizationContext.Current;
    private readonly object starting = new object();
    private EventPump pump;
    private WatchHandle watch;
    private volatile bool disposed;

    /// <summary>Everything that happens.</summary>
    public event EventHandler<ReaderEventArgs> Changed;

    /// <summary>A card is there.</summary>
    public event EventHandler<ReaderEventArgs> CardInserted;

    /// <summary>A card left.</summary>
    public event EventHandler<ReaderEventArgs> CardRemoved;

    /// <summary>A reader is there.</summary>
    public event EventHandler<ReaderEventArgs> ReaderAdded;

    /// <summary>A reader left.</summary>
    public event EventHandler<ReaderEventArgs> ReaderRemoved;

    /// <summary>The smart-card service went away; it is tried again until it is back.</summary>
    public event EventHandler<ReaderEventArgs> ServiceLost;

    /// <summary>The smart-card service is there again.</summary>
    public event EventHandler<ReaderEventArgs> ServiceBack;

    /// <summary>A handler of the events above threw; the watch goes on.</summary>
    public event EventHandler<ErrorEventArgs> HandlerFailed;

    /// <summary>Begins to watch; once.</summary>
    public void Start()
    {
      lock (starting)
      {
        if (disposed) throw new ObjectDisposedException(nameof(Watcher));
        if (pump != null) return;
        pump = new EventPump("ChipId.Watcher", -1, Receive);
        Failure.ThrowIf(NativeMethods.chipid_watch_start(pump.Context, out watch));
      }
    }

    /// <summary>Ends the watch; no event is raised afterwards. May be called by a handler.</summary>
    public void Dispose()
    {
      disposed = true;
      EventPump ended;
      lock (starting)
      {
        ended = pump;
        watch?.Dispose();
      }
      ended?.Stop();
    }

    private void Receive(EventHandle happened)
    {
      var native = new NativeEvent { Size = SizeOf<NativeEvent>.Value };
      if (NativeMethods.chipid_event_get(happened, ref native) != 0) return;
      var args = new ReaderEventArgs(native);
      if (home == null) Raise(args);
      else home.Post(_ => Raise(args), null);
    }

    private void Raise(ReaderEventArgs args)
    {
      if (disposed) return;
      try
      {
        Changed?.Invoke(this, args);
        HandlerOf(args.Kind)?.Invoke(this, args);
      }
      catch (Exception thrown)
      {
        HandlerFailed?.Invoke(this, new ErrorEventArgs(thrown));
      }
    }

    private EventHandler<ReaderEventArgs> HandlerOf(EventKind kind)
    {
      switch (kind)
      {
        case EventKind.CardInserted: return CardInserted;
        case EventKind.CardRemoved: return CardRemoved;
        case EventKind.ReaderAdded: return ReaderAdded;
        case EventKind.ReaderRemoved: return ReaderRemoved;
        case EventKind.ServiceLost: return ServiceLost;
        case EventKind.ServiceBack: return ServiceBack;
        default: return null;
      }
    }
  }
}
