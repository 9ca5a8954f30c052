using System;
using System.Text.RegularExpressions;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// What opens a chip, in the order in which it is tried: each key once, three at most. Wiped when disposed. The methods
  /// return the object itself: <c>new Keys().AddCan("000123")</c>.
  /// </summary>
  public sealed class Keys : ChipIdObject
  {
    /// <summary>No keys yet.</summary>
    public Keys() : base(New())
    {
    }

    /// <summary>How many keys there are.</summary>
    public int Count => (int)NativeMethods.chipid_keys_count(Handle);

    internal KeysHandle Handle => Live<KeysHandle>();

    /// <summary>
    /// What a person or a scanner types: six digits are a CAN, twelve a personal number, a text with '|' a QR code, all
    /// else the machine-readable lines.
    /// </summary>
    public static Keys FromTyped(string typed)
    {
      var keys = new Keys();
      try
      {
        return keys.AddTyped(typed.Trim());
      }
      catch
      {
        keys.Dispose();
        throw;
      }
    }

    /// <summary>The six-digit card access number.</summary>
    public Keys AddCan(string digits) => Added(NativeMethods.chipid_keys_add_can(Handle, Utf8.Encode(digits)));

    /// <summary>The two or three machine-readable lines, separated by white space or not at all.</summary>
    public Keys AddMrz(string lines) => Added(NativeMethods.chipid_keys_add_mrz(Handle, Utf8.Encode(lines)));

    /// <summary>Document number and dates ("YYYY-MM-DD" or "YYMMDD").</summary>
    public Keys AddDocument(string number, string birthDate, string expiryDate) =>
      Added(NativeMethods.chipid_keys_add_document(Handle, Utf8.Encode(number), Utf8.Encode(birthDate), Utf8.Encode(expiryDate)));

    /// <summary>A Vietnamese personal number (12 digits); with both dates the MRZ key too.</summary>
    public Keys AddPersonalNumber(string number, string birthDate = null, string expiryDate = null) =>
      Added(NativeMethods.chipid_keys_add_personal_number(Handle, Utf8.Encode(number), Utf8.Encode(birthDate),
                                                          Utf8.Encode(expiryDate)));

    /// <summary>All keys that the text of a citizen card's QR code gives.</summary>
    public Keys AddQr(string text) => Added(NativeMethods.chipid_keys_add_qr(Handle, Utf8.Encode(text)));

    /// <summary>The holder's secret number, 4 to 16 digits; not tried where only one try is left.</summary>
    public Keys AddPin(string digits) => Added(NativeMethods.chipid_keys_add_pin(Handle, Utf8.Encode(digits)));

    /// <summary>The number that frees a blocked PIN.</summary>
    public Keys AddPuk(string digits) => Added(NativeMethods.chipid_keys_add_puk(Handle, Utf8.Encode(digits)));

    private static KeysHandle New()
    {
      Failure.ThrowIf(NativeMethods.chipid_keys_new(out KeysHandle keys));
      return keys;
    }

    private Keys AddTyped(string typed)
    {
      if (typed.Contains("|")) return AddQr(typed);
      if (Regex.IsMatch(typed, "^[0-9]{6}$")) return AddCan(typed);
      if (Regex.IsMatch(typed, "^[0-9]{12}$")) return AddPersonalNumber(typed);
      return AddMrz(typed);
    }

    private Keys Added(int code)
    {
      Failure.ThrowIf(code);
      return this;
    }
  }
}
