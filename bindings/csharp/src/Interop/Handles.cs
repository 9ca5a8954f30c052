using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  /// <summary>
  /// What the library gave and wants back by chipid_free(). As a SafeHandle it outlives every call that uses it, even
  /// where another thread disposes it meanwhile, and is given back by the finaliser where nobody did.
  /// </summary>
  internal abstract class LibraryHandle : SafeHandle
  {
    protected LibraryHandle() : base(IntPtr.Zero, true)
    {
    }

    public override bool IsInvalid => handle == IntPtr.Zero;

    protected override bool ReleaseHandle() => NativeMethods.chipid_free(handle) == 0;
  }

  internal sealed class CancelHandle : LibraryHandle { }

  internal sealed class CardHandle : LibraryHandle { }

  internal sealed class CodesHandle : LibraryHandle { }

  internal sealed class ContextHandle : LibraryHandle { }

  internal sealed class EnrolledHandle : LibraryHandle { }

  internal sealed class EventHandle : LibraryHandle { }

  internal sealed class FaceMatcherHandle : LibraryHandle { }

  internal sealed class FieldsHandle : LibraryHandle { }

  internal sealed class FrameReaderHandle : LibraryHandle { }

  internal sealed class KeysHandle : LibraryHandle { }

  internal sealed class MatchHandle : LibraryHandle { }

  internal sealed class MatchProviderHandle : LibraryHandle { }

  internal sealed class PolicyHandle : LibraryHandle { }

  internal sealed class PortraitHandle : LibraryHandle { }

  internal sealed class ReadersHandle : LibraryHandle { }

  internal sealed class ReportHandle : LibraryHandle { }

  internal sealed class SiteKeyHandle : LibraryHandle { }

  internal sealed class TerminalHandle : LibraryHandle { }

  internal sealed class TrustHandle : LibraryHandle { }

  internal sealed class VerifierHandle : LibraryHandle { }

  internal sealed class WatchHandle : LibraryHandle { }
}
