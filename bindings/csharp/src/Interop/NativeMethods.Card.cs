using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  internal static partial class NativeMethods
  {
    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_card_open(byte[] reader, ref NativeCardOptions options, out CardHandle card);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_card_open_transport(ref NativeTransport transport, ref NativeCardOptions options, out CardHandle card);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_card_open_recorded(byte[] path, out CardHandle card);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_card_get(CardHandle card, ref NativeCardInfo info);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_card_transmit(CardHandle card, byte[] command, UIntPtr commandSize, out Owned answer, out UIntPtr answerSize);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_card_reset(CardHandle card);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_new(out KeysHandle keys);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern UIntPtr chipid_keys_count(KeysHandle keys);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_add_can(KeysHandle keys, byte[] digits);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_add_mrz(KeysHandle keys, byte[] lines);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_add_document(KeysHandle keys, byte[] number, byte[] birthDate, byte[] expiryDate);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_add_personal_number(KeysHandle keys, byte[] number, byte[] birthDate, byte[] expiryDate);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_add_qr(KeysHandle keys, byte[] text);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_add_pin(KeysHandle keys, byte[] digits);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_keys_add_puk(KeysHandle keys, byte[] digits);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_read(CardHandle card, IntPtr keys, ref NativeReadOptions options, out ReportHandle report);

    [DllImport(Library, CallingConvention = C, ExactSpelling = true)]
    internal static extern int chipid_resume(CardHandle card, IntPtr keys, ReportHandle earlier, ref NativeReadOptions options, out ReportHandle report);
  }
}
