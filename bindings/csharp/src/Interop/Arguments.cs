using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  /// <summary>
  /// What the structs given to one call point to: memory that may not move and handles that may not be freed until the
  /// call is done. (Parameters that are SafeHandles themselves get this from the runtime; members of structs do not.)
  /// </summary>
  internal sealed class Arguments : IDisposable
  {
    private readonly List<GCHandle> pins = new List<GCHandle>();
    private readonly List<SafeHandle> handles = new List<SafeHandle>();

    internal IntPtr Bytes(byte[] bytes) => bytes == null || bytes.Length == 0 ? IntPtr.Zero : Pin(bytes);

    internal IntPtr Text(string text) => text == null ? IntPtr.Zero : Pin(Utf8.Encode(text));

    internal IntPtr[] Texts(IEnumerable<string> texts) => texts.Select(Text).ToArray();

    internal IntPtr Pointers(IntPtr[] pointers) => pointers.Length == 0 ? IntPtr.Zero : Pin(pointers);

    /// <summary>Null is the handle that stands for none.</summary>
    internal IntPtr Handle(SafeHandle handle)
    {
      if (handle == null) return IntPtr.Zero;
      bool added = false;
      handle.DangerousAddRef(ref added);
      handles.Add(handle);
      return handle.DangerousGetHandle();
    }

    public void Dispose()
    {
      foreach (var pin in pins) pin.Free();
      foreach (var handle in handles) handle.DangerousRelease();
      pins.Clear();
      handles.Clear();
    }

    private IntPtr Pin(object memory)
    {
      var pin = GCHandle.Alloc(memory, GCHandleType.Pinned);
      pins.Add(pin);
      return pin.AddrOfPinnedObject();
    }
  }
}
