using System;
using System.Runtime.InteropServices;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// A thing that the library keeps. Dispose it when done, as often as you like; the finaliser does where you forgot.
  /// Used afterwards it throws ObjectDisposedException. Disposing while another thread uses it is safe: the thing ends
  /// with that use.
  /// </summary>
  public abstract class ChipIdObject : IDisposable
  {
    private readonly SafeHandle handle;

    internal ChipIdObject(SafeHandle handle)
    {
      this.handle = handle;
    }

    /// <summary>Whether it was disposed.</summary>
    public bool IsDisposed => handle.IsClosed;

    /// <summary>Gives the thing back to the library.</summary>
    public virtual void Dispose()
    {
      handle.Dispose();
      GC.SuppressFinalize(this);
    }

    internal T Live<T>() where T : SafeHandle
    {
      if (IsDisposed) throw Disposed();
      return (T)handle;
    }

    /// <summary>Keeps what is borrowed from the thing in place while it is copied, whoever disposes it meanwhile.</summary>
    internal Arguments Hold()
    {
      var hold = new Arguments();
      hold.Handle(Live<SafeHandle>());
      return hold;
    }

    private ObjectDisposedException Disposed() =>
      new ObjectDisposedException(GetType().Name, "Đối tượng này đã được đóng; hãy tạo đối tượng mới. / " +
                                                  "This object was disposed before; make a new one.");
  }
}
