using System;
using System.Runtime.InteropServices;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// The software chip (libchipid-virtual): cards of fictional people for tests and demonstrations, in this process. Their
  /// issuer is a test authority that nobody should trust.
  /// </summary>
  public static class VirtualCard
  {
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void CloseFunction(IntPtr user);

    /// <summary>A virtual card in no reader.</summary>
    /// <param name="specimen">A name, or "dir:FOLDER" of raw files, each also with ",fault=NAME", ",timing=NAME", ... as
    /// "chipid card list" tells.</param>
    /// <param name="options">Null for none.</param>
    public static Card Open(string specimen, CardOptions options = null)
    {
      var transport = new NativeTransport { Size = SizeOf<NativeTransport>.Value };
      Failure.ThrowIfCode(NativeMethods.chipid_virtual_open(Utf8.Encode(specimen), ref transport));
      var native = CardOptions.Native(options);
      int code = NativeMethods.chipid_card_open_transport(ref transport, ref native, out CardHandle card);
      var error = code == 0 ? null : Error.Last();
      if (error == null) return new Card(card);
      Marshal.GetDelegateForFunctionPointer<CloseFunction>(transport.Close)(transport.User);
      throw ChipIdException.From(error);
    }

    /// <summary>Writes the trust folder under which the virtual cards are authentic.</summary>
    public static void WriteTrust(string folder) =>
      Failure.ThrowIfCode(NativeMethods.chipid_virtual_write_trust(Utf8.Encode(folder)));

    /// <summary>Draws the card with its QR code as a PNG file.</summary>
    public static void Draw(string specimen, string file) =>
      Failure.ThrowIfCode(NativeMethods.chipid_virtual_draw(Utf8.Encode(specimen), Utf8.Encode(file)));

    /// <summary>Writes what a scanner makes of the card's own finger or of another one, for <see cref="ReadOptions.Finger"/>.</summary>
    public static void WriteFinger(string specimen, string file, bool own) =>
      Failure.ThrowIfCode(NativeMethods.chipid_virtual_write_finger(Utf8.Encode(specimen), Utf8.Encode(file), own ? 1 : 0));
  }
}
