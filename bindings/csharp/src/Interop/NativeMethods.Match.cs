using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_face_matcher_open(ref NativeFaceOptions options, out FaceMatcherHandle matcher);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_face_match(FaceMatcherHandle matcher, byte[] reference, UIntPtr referenceSize, byte[] probe, UIntPtr probeSize, out MatchHandle match);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_face_match_report(FaceMatcherHandle matcher, ReportHandle report, byte[] probe, UIntPtr probeSize, out MatchHandle match);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_match_get(MatchHandle match, ref NativeMatch info);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_match_json(MatchHandle match, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_match_at(ReportHandle report, UIntPtr index, out MatchHandle match);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_with_match(ReportHandle report, MatchHandle match, byte[] purpose, out ReportHandle withMatch);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_match_provider_load(byte[] path, out MatchProviderHandle provider);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern IntPtr chipid_match_provider_name(MatchProviderHandle provider);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_match_ask(MatchProviderHandle provider, ref NativeMatchRequest request, out MatchHandle match);
  }
}
