using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_context_new(ref NativeContextOptions options, out ContextHandle context);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_next_event(IntPtr context, int timeoutMs, out EventHandle happened);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_event_get(EventHandle happened, ref NativeEvent info);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern IntPtr chipid_event_field(EventHandle happened, byte[] id);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_watch_start(ContextHandle context, out WatchHandle watch);
  }
}
