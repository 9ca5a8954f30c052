using System.Collections.Generic;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>What a site shows to chips so that they give fingerprints (ICAO 9303-11, 7.1).</summary>
  public sealed class Terminal : ChipIdObject
  {
    private Terminal(TerminalHandle handle) : base(handle)
    {
    }

    internal TerminalHandle Handle => Live<TerminalHandle>();

    /// <summary>Loads certificates and key.</summary>
    /// <param name="certificates">Files or folders of terminal certificates.</param>
    /// <param name="key">The private key of the last of them: a PEM file or a "pkcs11:" URI.</param>
    public static Terminal Load(IEnumerable<string> certificates, string key)
    {
      using (var arguments = new Arguments())
      {
        var texts = arguments.Texts(certificates);
        Failure.ThrowIf(NativeMethods.chipid_terminal_load(texts, texts.Count(), Utf8.Encode(key), out TerminalHandle terminal));
        return new Terminal(terminal);
      }
    }
  }
}
