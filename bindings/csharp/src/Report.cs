using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// What a card said, what was checked, and what follows: the outcome of a read or of evidence that was judged again.
  /// Never changes; may be shared by threads.
  /// </summary>
  public sealed partial class Report : ChipIdObject
  {
    private readonly NativeReport native;

    internal Report(ReportHandle handle) : base(handle)
    {
      native.Size = SizeOf<NativeReport>.Value;
      Failure.ThrowIf(NativeMethods.chipid_report_get(handle, ref native));
      VerdictId = Borrowed.Text(native.VerdictId);
      VerdictText = Borrowed.Words(native.VerdictEn, native.VerdictVi);
      PolicyName = Borrowed.Text(native.Policy);
      Reader = Borrowed.Text(native.Reader);
      CardType = Borrowed.Text(native.CardType);
      Atr = Borrowed.Bytes(native.Atr, native.AtrSize);
      AccessProtocol = Borrowed.Text(native.AccessProtocol);
      AccessKey = Borrowed.Text(native.AccessKey);
      TrustNewest = Borrowed.Text(native.TrustNewest);
      EvidenceDigest = Borrowed.Text(native.EvidenceDigest);
      SignatureKey = Borrowed.Text(native.SignatureKey);
    }

    /// <summary>What may be said of the card as a whole; None where the read ended early.</summary>
    public Verdict Verdict => (Verdict)native.Verdict;

    /// <summary>The shape to show the verdict by, not by colour alone.</summary>
    public VerdictSymbol Symbol => (VerdictSymbol)native.Symbol;

    /// <summary>The stable name of the verdict, "authentic", "review", ...; empty for none.</summary>
    public string VerdictId { get; }

    /// <summary>What the verdict means at a counter, and what to do.</summary>
    public Words VerdictText { get; }

    /// <summary>The policy in force admits this verdict.</summary>
    public bool Accepted => native.Accepted != 0;

    /// <summary>Why the read ended early; Ok: it did not.</summary>
    public ErrorCode FailureCode => (ErrorCode)native.Failure;

    /// <summary>Name of the policy in force.</summary>
    public string PolicyName { get; }

    /// <summary>The reader's name.</summary>
    public string Reader { get; }

    /// <summary>The type of card, as far as its answer to reset tells.</summary>
    public string CardType { get; }

    /// <summary>The card's answer to reset.</summary>
    public byte[] Atr { get; }

    /// <summary>How the chip was opened: "PACE-ECDH-GM-AES-CBC-CMAC-128", "BAC", "none"; empty where it was not.</summary>
    public string AccessProtocol { get; }

    /// <summary>The key that opened it: "mrz", "can", "pin", "puk".</summary>
    public string AccessKey { get; }

    /// <summary>Authorities in the trust store that was used.</summary>
    public int TrustAnchors => (int)native.TrustAnchors;

    /// <summary>Signing date of that store's newest master list; empty: none.</summary>
    public string TrustNewest { get; }

    /// <summary>How long the read took.</summary>
    public TimeSpan Duration => TimeSpan.FromMilliseconds(native.TotalMs);

    /// <summary>Of evidence judged again: the SHA-256 that names it.</summary>
    public string EvidenceDigest { get; }

    /// <summary>Of evidence judged again: when the card was read; null: not known.</summary>
    public DateTimeOffset? ReadAt => Borrowed.Time(native.ReadAt);

    /// <summary>Of evidence judged again: what its signature is worth.</summary>
    public SignatureStatus Signature => (SignatureStatus)native.Signature;

    /// <summary>Of evidence judged again: the enrolled name of the signing key, else its id.</summary>
    public string SignatureKey { get; }

    internal ReportHandle Handle => Live<ReportHandle>();

    /// <summary>The document that "chipid read --json" or "chipid verify --json" prints.</summary>
    public string ToJson()
    {
      Failure.ThrowIf(NativeMethods.chipid_report_json(Handle, out Owned json));
      return json.TakeText();
    }
  }
}
