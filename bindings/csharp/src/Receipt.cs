using System;
using System.Globalization;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>What a receipt says: that a site checked a card. Rely on it only where the signature is Valid.</summary>
  public sealed class Receipt : NamedValues
  {
    private Receipt(FieldsHandle fields) : base(fields)
    {
    }

    /// <summary>Who made it.</summary>
    public string Issuer => this["issuer"];

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Issued => Time("issued");

    /// <summary>When the card was read.</summary>
    public DateTimeOffset? Read => Time("read");

    /// <summary>The verdict's stable name.</summary>
    public string VerdictId => this["verdict"];

    /// <summary>What its signature is worth.</summary>
    public SignatureStatus Signature =>
      (SignatureStatus)Enum.Parse(typeof(SignatureStatus), (this["signature"] ?? "none").Replace("_", ""), true);

    /// <summary>Whether the evidence that was given is the one it speaks of; null where none was given.</summary>
    public bool? EvidenceMatches => this["evidence_matches"] == null ? (bool?)null : this["evidence_matches"] == "yes";

    /// <summary>A receipt: one line of text (a JWS, RFC 7515) that names no person.</summary>
    /// <param name="report">A report with a verdict.</param>
    /// <param name="digest">Of the evidence.</param>
    /// <param name="key">Signs it.</param>
    /// <param name="purpose">In the site's own words; or null.</param>
    /// <param name="reference">In the site's own words; or null.</param>
    public static string Make(Report report, string digest, SiteKey key, string purpose = null, string reference = null)
    {
      Failure.ThrowIf(NativeMethods.chipid_receipt_make(report.Handle, Utf8.Encode(digest), key.Handle, Utf8.Encode(purpose),
                                                        Utf8.Encode(reference), out Owned text));
      return text.TakeText();
    }

    /// <summary>Reads a receipt and checks its signature.</summary>
    /// <param name="text">The line.</param>
    /// <param name="enrolled">The keys that count; null: none.</param>
    /// <param name="evidence">The file that it should speak of; null: it is not compared.</param>
    public static Receipt Check(string text, EnrolledKeys enrolled = null, byte[] evidence = null)
    {
      using (var arguments = new Arguments())
      {
        Failure.ThrowIf(NativeMethods.chipid_receipt_check(Utf8.Encode(text), arguments.Handle(enrolled?.Handle), evidence,
                                                           evidence.Size(), out FieldsHandle receipt));
        return new Receipt(receipt);
      }
    }

    private DateTimeOffset? Time(string name)
    {
      string seconds = this[name];
      return string.IsNullOrEmpty(seconds) ? null : Borrowed.Time(long.Parse(seconds, CultureInfo.InvariantCulture));
    }
  }
}
