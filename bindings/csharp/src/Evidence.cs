using ChipId.Interop;

namespace ChipId
{
  /// <summary>An evidence file (.chipid) that was just made. Holds personal data.</summary>
  public sealed class Evidence
  {
    private Evidence(byte[] file, string digest)
    {
      File = file;
      Digest = digest;
    }

    /// <summary>The file's bytes.</summary>
    public byte[] File { get; }

    /// <summary>The SHA-256 that names it, 64 hex digits, for receipts.</summary>
    public string Digest { get; }

    /// <summary>The evidence of a read that was just made (not of evidence judged again).</summary>
    /// <param name="report">The read.</param>
    /// <param name="key">Signs it; null: nobody does.</param>
    public static Evidence Make(Report report, SiteKey key = null)
    {
      using (var arguments = new Arguments())
      {
        Failure.ThrowIf(NativeMethods.chipid_evidence_make(report.Handle, arguments.Handle(key?.Handle), out Owned file,
                                                           out var size, out Owned digest));
        return new Evidence(file.TakeBytes(size), digest.TakeText());
      }
    }
  }
}
