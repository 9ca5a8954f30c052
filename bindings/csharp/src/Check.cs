using System;
using System.Collections.Generic;
using System.Linq;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>One check of a card, and what was found.</summary>
  public sealed class Check
  {
    private Check(NativeCheck native, IReadOnlyList<KeyValuePair<string, string>> details)
    {
      Id = Borrowed.Text(native.Id);
      Status = (CheckStatus)native.Status;
      Question = Borrowed.Words(native.QuestionEn, native.QuestionVi);
      ReasonId = Borrowed.Text(native.ReasonId);
      Reason = Borrowed.Words(native.ReasonEn, native.ReasonVi);
      NeedsAttention = native.Attention != 0;
      Details = details;
    }

    /// <summary>Stable, such as "ds.chain".</summary>
    public string Id { get; }

    /// <summary>Its outcome.</summary>
    public CheckStatus Status { get; }

    /// <summary>What it asks.</summary>
    public Words Question { get; }

    /// <summary>Stable, such as "ds.chain.no_anchor".</summary>
    public string ReasonId { get; }

    /// <summary>What was found and, where something is amiss, what to do.</summary>
    public Words Reason { get; }

    /// <summary>It failed or is inconclusive: show it beside any verdict.</summary>
    public bool NeedsAttention { get; }

    /// <summary>Technical particulars, names and values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; }

    internal static Check At(ReportHandle report, UIntPtr index)
    {
      var native = new NativeCheck { Size = SizeOf<NativeCheck>.Value };
      Failure.ThrowIf(NativeMethods.chipid_report_check_at(report, index, ref native));
      return new Check(native, Rows.Read(native.DetailCount, detail => Detail(report, index, detail)));
    }

    /// <summary>The library tells particulars by the place in the list: so the id is looked for first, to be refused in
    /// the library's own words.</summary>
    internal static Check Find(Report report, string id)
    {
      var native = new NativeCheck { Size = SizeOf<NativeCheck>.Value };
      Failure.ThrowIf(NativeMethods.chipid_report_check(report.Handle, Utf8.Encode(id), ref native));
      return report.Checks.First(check => check.Id == id);
    }

    private static KeyValuePair<string, string> Detail(ReportHandle report, UIntPtr check, UIntPtr detail)
    {
      var pair = new NativePair { Size = SizeOf<NativePair>.Value };
      Failure.ThrowIf(NativeMethods.chipid_report_check_detail(report, check, detail, ref pair));
      return new KeyValuePair<string, string>(Borrowed.Text(pair.Name), Borrowed.Text(pair.Value));
    }
  }
}
