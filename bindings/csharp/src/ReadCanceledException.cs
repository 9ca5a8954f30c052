using System;
using System.Threading;

namespace ChipId
{
  /// <summary>A read that was stopped by its CancellationToken; a task of it is in the state Canceled.</summary>
  public sealed class ReadCanceledException : OperationCanceledException
  {
    internal ReadCanceledException(Error error, Report report, CancellationToken token) : base(error.ToString(), token)
    {
      Error = error;
      Report = report;
    }

    /// <summary>All that is known of it.</summary>
    public Error Error { get; }

    /// <summary>What was read until then, without a verdict; may be null. Dispose it when done.</summary>
    public Report Report { get; }
  }
}
