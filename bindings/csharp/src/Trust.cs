using System;
using System.Collections.Generic;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// What cards are judged by: certificates of authorities, revocation lists, document signers. Never changes once
  /// loaded; shared by threads.
  /// </summary>
  public sealed class Trust : ChipIdObject
  {
    private Trust(TrustHandle handle) : base(handle)
    {
      var native = new NativeTrust { Size = SizeOf<NativeTrust>.Value };
      Failure.ThrowIf(NativeMethods.chipid_trust_get(handle, ref native));
      Anchors = (int)native.Anchors;
      NewestList = Borrowed.Text(native.NewestList);
      Problems = Rows.Read(native.ProblemCount, index => Problem(handle, index));
    }

    /// <summary>How many authorities there are.</summary>
    public int Anchors { get; }

    /// <summary>Signing date of the newest master list; empty where there is none.</summary>
    public string NewestList { get; }

    /// <summary>What could not be used and was skipped, a sentence each.</summary>
    public IReadOnlyList<Words> Problems { get; }

    internal TrustHandle Handle => Live<TrustHandle>();

    /// <summary>The store of this user; empty where there is none.</summary>
    public static Trust LoadDefault()
    {
      Failure.ThrowIf(NativeMethods.chipid_trust_load_default(out TrustHandle trust));
      return new Trust(trust);
    }

    /// <summary>All that these folders and files hold.</summary>
    public static Trust Load(params string[] paths)
    {
      using (var arguments = new Arguments())
      {
        var texts = arguments.Texts(paths);
        Failure.ThrowIf(NativeMethods.chipid_trust_load(texts, texts.Count(), out TrustHandle trust));
        return new Trust(trust);
      }
    }

    private static Words Problem(TrustHandle trust, UIntPtr index)
    {
      Failure.ThrowIf(NativeMethods.chipid_trust_problem_at(trust, index, out IntPtr en, out IntPtr vi));
      return Borrowed.Words(en, vi);
    }
  }
}
