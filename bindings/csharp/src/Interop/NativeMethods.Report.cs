using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_get(ReportHandle report, ref NativeReport info);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_json(ReportHandle report, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_field_at(ReportHandle report, UIntPtr index, ref NativeField field);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern IntPtr chipid_report_field(ReportHandle report, byte[] id);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_check_at(ReportHandle report, UIntPtr index, ref NativeCheck check);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_check(ReportHandle report, byte[] id, ref NativeCheck check);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_check_detail(ReportHandle report, UIntPtr check, UIntPtr detail, ref NativePair pair);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_note_at(ReportHandle report, UIntPtr index, ref NativeNote note);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_file_at(ReportHandle report, UIntPtr index, ref NativeFile file);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_report_file(ReportHandle report, byte[] name, ref NativeFile file);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_export(IntPtr[] reports, UIntPtr count, int form, out Owned text);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_portrait_decode(ReportHandle report, out PortraitHandle portrait);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_portrait_get(PortraitHandle portrait, ref NativePortrait info);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_portrait_png(PortraitHandle portrait, out Owned file, out UIntPtr fileSize);
  }
}
