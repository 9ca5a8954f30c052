using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    private const string VirtualLibrary = "chipid-virtual";

    [DllImport(VirtualLibrary, CallingConvention = C, ExactSpelling = true)]
    internal static extern UIntPtr chipid_virtual_count();

    [DllImport(VirtualLibrary, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_virtual_at(UIntPtr index, ref NativeSpecimen specimen);

    [DllImport(VirtualLibrary, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_virtual_find(byte[] name, ref NativeSpecimen specimen);

    [DllImport(VirtualLibrary, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_virtual_open(byte[] specimen, ref NativeTransport transport);

    [DllImport(VirtualLibrary, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_virtual_write_trust(byte[] folder);

    [DllImport(VirtualLibrary, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_virtual_draw(byte[] specimen, byte[] file);

    [DllImport(VirtualLibrary, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_virtual_write_finger(byte[] specimen, byte[] file, int own);
  }
}
