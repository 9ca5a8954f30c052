using System;
using System.Threading;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>Hands a CancellationToken's request on to the library for the time of one call.</summary>
  internal sealed class Cancellation : IDisposable
  {
    private readonly CancellationTokenRegistration registration;

    private Cancellation(CancellationToken token)
    {
      Failure.ThrowIf(NativeMethods.chipid_cancel_new(out CancelHandle handle));
      Handle = handle;
      registration = token.Register(() => NativeMethods.chipid_cancel_request(handle));
    }

    internal CancelHandle Handle { get; }

    internal static Cancellation For(CancellationToken token) => token.CanBeCanceled ? new Cancellation(token) : null;

    public void Dispose()
    {
      registration.Dispose();
      Handle.Dispose();
    }
  }
}
