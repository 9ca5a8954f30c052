using System;
using System.Runtime.InteropServices;
using System.Security;

namespace ChipId.Interop
{
  /// <summary>The functions of chipid.h by their own names; a file a group of headers.</summary>
  [SuppressUnmanagedCodeSecurity]
  internal static partial class NativeMethods
  {
    private const string Library = "chipid";
    private const CallingConvention C = CallingConvention.Cdecl;

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern IntPtr chipid_version();

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_abi_version();

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_last_error(ref NativeError error);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_error_info(int code, ref NativeError error);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_last_error_json(out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_free(IntPtr owned);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern UIntPtr chipid_owned_count();

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_cancel_new(out CancelHandle cancel);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_cancel_request(CancelHandle cancel);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_list_readers(out ReadersHandle readers);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern UIntPtr chipid_readers_count(ReadersHandle readers);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_readers_get(ReadersHandle readers, UIntPtr index, ref NativeReader reader);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_diagnose(IntPtr[] trust, UIntPtr count, out int problem, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_diagnosis_bundle(IntPtr[] trust, UIntPtr count, out Owned json);
  }
}
