using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern UIntPtr chipid_fields_count(FieldsHandle fields);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_fields_at(FieldsHandle fields, UIntPtr index, ref NativePair pair);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern IntPtr chipid_fields_find(FieldsHandle fields, byte[] name);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_fields_json(FieldsHandle fields, out Owned json);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_qr_parse(byte[] text, int scanned, out FieldsHandle qr);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_qr_explain_other(byte[] text, out FieldsHandle explanation);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_mrz_parse(byte[] lines, out FieldsHandle mrz);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_personal_number_parse(byte[] number, out FieldsHandle parts);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_codes_in_picture(byte[] file, UIntPtr fileSize, out CodesHandle codes);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_frame_reader_new(out FrameReaderHandle reader);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_frame_reader_read(FrameReaderHandle reader, ref NativePixels frame, out CodesHandle codes);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_codes_in_pixels(ref NativePixels pixels, out CodesHandle codes);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern UIntPtr chipid_codes_count(CodesHandle codes);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_codes_at(CodesHandle codes, UIntPtr index, ref NativeCode code);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_codes_pick_card(CodesHandle codes, byte[] number, out Owned text);
  }
}
