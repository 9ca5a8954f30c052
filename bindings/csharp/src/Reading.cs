using System;
using System.Threading;
using ChipId.Interop;

namespace ChipId
{
  internal delegate int NativeRead(Arguments arguments, ref NativeReadOptions options, out ReportHandle report);

  /// <summary>One read: what it needs while it goes on, and what comes of it.</summary>
  internal sealed class Reading : IDisposable
  {
    private readonly Arguments arguments = new Arguments();
    private readonly CancellationToken token;
    private readonly Cancellation cancellation;
    private readonly EventPump progress;
    private NativeReadOptions options;

    internal Reading(ReadOptions options, IProgress<ReadProgress> progress, CancellationToken token)
    {
      token.ThrowIfCancellationRequested();
      this.token = token;
      try
      {
        this.options = options.Native(arguments);
        cancellation = Cancellation.For(token);
        this.progress = progress == null ? null : ReadProgress.Pump(progress);
      }
      catch
      {
        Dispose();
        throw;
      }
      this.options.Cancel = arguments.Handle(cancellation?.Handle);
      this.options.Context = arguments.Handle(this.progress?.Context);
    }

    internal Report Run(NativeRead read, TransportAdapter adapter)
    {
      int code = read(arguments, ref options, out ReportHandle handle);
      var error = code == 0 ? null : Error.Last();
      var report = handle.IsInvalid ? null : new Report(handle);
      Finish(report);
      if (error == null) return report;
      if (error.Code == ErrorCode.SessionCancelled && token.IsCancellationRequested)
      {
        throw new ReadCanceledException(error, report, token);
      }
      throw ChipIdException.From(error, report, adapter?.TakeFailure());
    }

    public void Dispose()
    {
      progress?.Stop();
      cancellation?.Dispose();
      arguments.Dispose();
    }

    private void Finish(Report report)
    {
      arguments.Dispose();
      try
      {
        progress?.Finish();
      }
      catch
      {
        report?.Dispose();
        throw;
      }
    }
  }
}
