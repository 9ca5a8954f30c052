using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>What an import may take into a trust store.</summary>
  public sealed class TrustImportOptions
  {
    /// <summary>Certificate files of authorities that sign master lists.</summary>
    public string[] Roots { get; set; } = new string[0];

    /// <summary>Authorities of citizen cards; else of passports.</summary>
    public bool Citizen { get; set; }

    /// <summary>Also authorities that nobody vouches for.</summary>
    public bool AllowUnsigned { get; set; }

    /// <summary>Also a list older than the one of the same state that is there.</summary>
    public bool AllowOlder { get; set; }

    /// <summary>Only say what would change.</summary>
    public bool Preview { get; set; }

    /// <summary>The moment to judge for; null: now.</summary>
    public DateTimeOffset? Now { get; set; }

    /// <summary>Nothing unsigned, not even one certificate: for what came over a network.</summary>
    public bool SignedOnly { get; set; }

    internal NativeImportOptions Native(Arguments arguments) => new NativeImportOptions
    {
      Size = SizeOf<NativeImportOptions>.Value,
      Roots = arguments.Pointers(arguments.Texts(Roots)),
      RootCount = Roots.Count(),
      Citizen = Citizen ? 1 : 0,
      AllowUnsigned = AllowUnsigned ? 1 : 0,
      AllowOlder = AllowOlder ? 1 : 0,
      Preview = Preview ? 1 : 0,
      Now = Now?.ToUnixTimeSeconds() ?? 0,
      SignedOnly = SignedOnly ? 1 : 0,
    };
  }
}
