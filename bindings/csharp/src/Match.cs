using System;
using System.Threading;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>What came of a comparison with the holder, whoever made it: this machine, a service, the card.</summary>
  public sealed class Match : ChipIdObject
  {
    private readonly NativeMatch native;

    internal Match(MatchHandle handle) : base(handle)
    {
      native.Size = SizeOf<NativeMatch>.Value;
      Failure.ThrowIf(NativeMethods.chipid_match_get(handle, ref native));
      Model = Borrowed.Text(native.Model);
      Calibration = Borrowed.Text(native.Calibration);
      TransactionId = Borrowed.Text(native.TransactionId);
      Text = Borrowed.Words(native.TextEn, native.TextVi);
    }

    /// <summary>What was compared.</summary>
    public MatchModality Modality => (MatchModality)native.Modality;

    /// <summary>The outcome. Unavailable is never a "no".</summary>
    public MatchDecision Decision => (MatchDecision)native.Decision;

    /// <summary>Who compared.</summary>
    public MatchMethod Method => (MatchMethod)native.Method;

    /// <summary>What was done against pictures and masks held before the camera.</summary>
    public PadLevel PadLevel => (PadLevel)native.PadLevel;

    /// <summary>In the matcher's own scale; null: it gives none.</summary>
    public double? Score => native.HasScore != 0 ? native.Score : (double?)null;

    /// <summary>From which score on it is a match; null: it says none.</summary>
    public double? Threshold => native.HasThreshold != 0 ? native.Threshold : (double?)null;

    /// <summary>Name of the model.</summary>
    public string Model { get; }

    /// <summary>Empty: not calibrated for this site's people.</summary>
    public string Calibration { get; }

    /// <summary>Of a service.</summary>
    public string TransactionId { get; }

    /// <summary>Of the card's own comparison; null: it does not say.</summary>
    public int? TriesLeft => native.TriesLeft < 0 ? (int?)null : native.TriesLeft;

    /// <summary>Why it is unavailable, or Ok.</summary>
    public ErrorCode Trouble => (ErrorCode)native.Trouble;

    /// <summary>The outcome and what to do next.</summary>
    public Words Text { get; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration => TimeSpan.FromMilliseconds(native.Milliseconds);

    internal MatchHandle Handle => Live<MatchHandle>();

    internal Match UnlessCancelled(CancellationToken cancellation)
    {
      if (Trouble != ErrorCode.SessionCancelled || !cancellation.IsCancellationRequested) return this;
      Dispose();
      throw new OperationCanceledException(cancellation);
    }

    /// <summary>The object that "chipid match --json" prints.</summary>
    public string ToJson()
    {
      Failure.ThrowIf(NativeMethods.chipid_match_json(Handle, out Owned json));
      return json.TakeText();
    }
  }
}
