using System;
using System.Runtime.InteropServices;
using System.Threading;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// Stands between the library and an <see cref="ITransport"/>. The library holds the functions, which live for ever,
  /// and a GCHandle, which keeps this object (and so the transport) from being collected until the library closes it:
  /// finalisers may run in any order.
  /// </summary>
  internal sealed unsafe class TransportAdapter
  {
    private static readonly TransmitFunction OnTransmit = Transmit;
    private static readonly ResetFunction OnReset = Reset;
    private static readonly CloseFunction OnClose = Close;

    private readonly ITransport transport;
    private Exception failure;

    internal TransportAdapter(ITransport transport)
    {
      this.transport = transport;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int TransmitFunction(IntPtr user, IntPtr command, UIntPtr commandSize, IntPtr answer, UIntPtr* answerSize);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int ResetFunction(IntPtr user);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void CloseFunction(IntPtr user);

    /// <summary>What the transport threw last, once.</summary>
    internal Exception TakeFailure() => Interlocked.Exchange(ref failure, null);

    internal CardHandle Open(NativeCardOptions options)
    {
      using (var arguments = new Arguments())
      {
        var self = GCHandle.Alloc(this);
        var native = Native(arguments, self);
        int code = NativeMethods.chipid_card_open_transport(ref native, ref options, out CardHandle card);
        if (code != 0) self.Free();
        Failure.ThrowIf(code);
        return card;
      }
    }

    private NativeTransport Native(Arguments arguments, GCHandle self) => new NativeTransport
    {
      Size = SizeOf<NativeTransport>.Value,
      User = GCHandle.ToIntPtr(self),
      Transmit = Marshal.GetFunctionPointerForDelegate(OnTransmit),
      Reset = Marshal.GetFunctionPointerForDelegate(OnReset),
      Close = Marshal.GetFunctionPointerForDelegate(OnClose),
      ReaderName = arguments.Text(transport.ReaderName),
      Atr = arguments.Bytes(transport.Atr),
      AtrSize = transport.Atr.Size(),
      MaxCommandSize = (UIntPtr)transport.MaxCommandSize,
    };

    private static TransportAdapter Of(IntPtr user) => (TransportAdapter)GCHandle.FromIntPtr(user).Target;

    private static int Transmit(IntPtr user, IntPtr command, UIntPtr commandSize, IntPtr answer, UIntPtr* answerSize) =>
      Of(user).Guarded(transport =>
      {
        var received = transport.Transmit(Borrowed.Bytes(command, commandSize));
        if ((ulong)received.Length > (ulong)*answerSize) return ErrorCode.CardTooMuchData;
        Marshal.Copy(received, 0, answer, received.Length);
        *answerSize = received.Size();
        return ErrorCode.Ok;
      });

    private static int Reset(IntPtr user) => Of(user).Guarded(transport =>
    {
      transport.Reset();
      return ErrorCode.Ok;
    });

    private static void Close(IntPtr user)
    {
      Of(user).Guarded(transport =>
      {
        transport.Dispose();
        return ErrorCode.Ok;
      });
      GCHandle.FromIntPtr(user).Free();
    }

    /// <summary>No exception may pass through the library.</summary>
    private int Guarded(Func<ITransport, ErrorCode> call)
    {
      try
      {
        return (int)call(transport);
      }
      catch (Exception thrown)
      {
        failure = thrown;
        return (int)((thrown as ChipIdException)?.Code ?? ErrorCode.PcscFailure);
      }
    }
  }
}
