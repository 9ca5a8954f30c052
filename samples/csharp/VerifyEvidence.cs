using System;
using System.IO;
using ChipId;

/// <summary>Verifies an evidence file without the card.</summary>
internal static class VerifyEvidence
{
  private const string Usage = "verify_evidence [--trust FOLDER] [--enrolled FILE] FILE";

  private static int Main(string[] arguments)
  {
    Output.UseUtf8();
    var line = CommandLine.Parse(arguments, Usage);
    if (line == null) return 2;
    try
    {
      return Verify(line, File.ReadAllBytes(line.Word));
    }
    catch (ChipIdException thrown)
    {
      return Output.PrintError(thrown);
    }
    catch (Exception thrown) when (thrown is IOException || thrown is UnauthorizedAccessException)
    {
      return Output.PrintError(ChipIdException.Of(ErrorCode.UsageFile));
    }
  }

  private static int Verify(CommandLine line, byte[] file)
  {
    using (var trust = line["--trust"] != null ? Trust.Load(line["--trust"]) : Trust.LoadDefault())
    using (var enrolled = line["--enrolled"] != null ? EnrolledKeys.Load(line["--enrolled"]) : EnrolledKeys.Load())
    using (var verifier = new Verifier(new VerifyOptions { Trust = trust, Enrolled = enrolled }))
    using (var report = verifier.Verify(file))
    {
      string by = report.SignatureKey == "" ? "" : $" ({report.SignatureKey})";
      Console.WriteLine($"Chữ ký / Signature: {report.Signature}{by}");
      return Output.PrintVerdict(report);
    }
  }
}
