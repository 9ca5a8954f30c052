using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_load_default(out TrustHandle trust);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_load(IntPtr[] paths, UIntPtr count, out TrustHandle trust);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_get(TrustHandle trust, ref NativeTrust info);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_problem_at(TrustHandle trust, UIntPtr index, out IntPtr textEn, out IntPtr textVi);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_policy_parse(byte[] json, out PolicyHandle policy);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_policy_load(byte[] path, out PolicyHandle policy);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_terminal_load(IntPtr[] certificates, UIntPtr count, byte[] key, out TerminalHandle terminal);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_import(byte[] folder, byte[] path, ref NativeImportOptions options, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_import_bytes(byte[] folder, byte[] file, UIntPtr fileSize, byte[] name, ref NativeImportOptions options, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_remove(byte[] folder, byte[] id, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_undo(byte[] folder, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_contents(byte[] folder, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_trust_audit(byte[] folder, out Owned json);
  }
}
