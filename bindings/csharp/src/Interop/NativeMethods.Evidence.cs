using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_site_key_load(byte[] path, out SiteKeyHandle key);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_site_key_parse(byte[] pem, out SiteKeyHandle key);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_site_key_create(byte[] path, out SiteKeyHandle key);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern IntPtr chipid_site_key_id(SiteKeyHandle key);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_enrolled_load(IntPtr[] paths, UIntPtr count, out EnrolledHandle enrolled);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_enrolled_parse(byte[] name, byte[] pem, out EnrolledHandle enrolled);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern UIntPtr chipid_enrolled_count(EnrolledHandle enrolled);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_evidence_make(ReportHandle report, IntPtr key, out Owned file, out UIntPtr fileSize, out Owned digest);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_verifier_new(ref NativeVerifyOptions options, out VerifierHandle verifier);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_verify_evidence(VerifierHandle verifier, byte[] file, UIntPtr fileSize, byte[] challenge, UIntPtr challengeSize, out ReportHandle report);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_verify_folder(VerifierHandle verifier, byte[] folder, out ReportHandle report);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_receipt_make(ReportHandle report, byte[] digest, SiteKeyHandle key, byte[] purpose, byte[] reference, out Owned text);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_receipt_check(byte[] text, IntPtr enrolled, byte[] evidence, UIntPtr evidenceSize, out FieldsHandle receipt);
  }
}
