using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>How evidence is judged.</summary>
  public sealed class VerifyOptions
  {
    /// <summary>Null: the user's own store.</summary>
    public Trust Trust { get; set; }

    /// <summary>Null: the default policy.</summary>
    public Policy Policy { get; set; }

    /// <summary>The moment to judge for; null: now.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Null: none, so that no signature counts.</summary>
    public EnrolledKeys Enrolled { get; set; }

    internal NativeVerifyOptions Native(Arguments arguments) => new NativeVerifyOptions
    {
      Size = SizeOf<NativeVerifyOptions>.Value,
      Trust = arguments.Handle(Trust?.Handle),
      Policy = arguments.Handle(Policy?.Handle),
      At = At?.ToUnixTimeSeconds() ?? 0,
      Enrolled = arguments.Handle(Enrolled?.Handle),
    };
  }

  /// <summary>
  /// Judges evidence without a card. Keeps what it learns about signers: use one for many files, from any thread.
  /// </summary>
  public sealed class Verifier : ChipIdObject
  {
    /// <summary>Ready to verify; the options may be null.</summary>
    public Verifier(VerifyOptions options = null) : base(New(options ?? new VerifyOptions()))
    {
    }

    private VerifierHandle Handle => Live<VerifierHandle>();

    /// <summary>An evidence file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="challenge">The 8 bytes that you had the chip sign, which makes that answer prove the chip; or null.</param>
    public Report Verify(byte[] file, byte[] challenge = null)
    {
      Failure.ThrowIf(NativeMethods.chipid_verify_evidence(Handle, file, file.Size(), challenge, challenge.Size(),
                                                           out ReportHandle report));
      return new Report(report);
    }

    /// <summary>The raw files of a chip in a folder, named by what they are ("EF_SOD.bin", "DG1").</summary>
    public Report VerifyFolder(string folder)
    {
      Failure.ThrowIf(NativeMethods.chipid_verify_folder(Handle, Utf8.Encode(folder), out ReportHandle report));
      return new Report(report);
    }

    private static VerifierHandle New(VerifyOptions options)
    {
      using (var arguments = new Arguments())
      {
        var native = options.Native(arguments);
        Failure.ThrowIf(NativeMethods.chipid_verifier_new(ref native, out VerifierHandle verifier));
        return verifier;
      }
    }
  }
}
