using System;
using System.IO;

namespace ChipId.Tests
{
  internal static class EvidenceTests
  {
    [Test("evidence: made, signed, judged again")]
    private static void Verify()
    {
      using (var key = NewKey("site.pem"))
      using (var report = Fixture.Read())
      {
        var evidence = Evidence.Make(report, key);
        Expect.Equal(64, evidence.Digest.Length);
        using (var enrolled = EnrolledKeys.Load(Fixture.File("site.pub")))
        using (var verifier = new Verifier(new VerifyOptions { Trust = Fixture.Trust, Enrolled = enrolled }))
        using (var again = verifier.Verify(evidence.File))
        {
          Expect.Equal(1, enrolled.Count);
          Expect.Equal(SignatureStatus.Valid, again.Signature);
          Expect.Equal(evidence.Digest, again.EvidenceDigest);
          Expect.Equal("Nguyễn Văn A", again[FieldIds.Name]);
          Expect.True(Math.Abs((DateTimeOffset.UtcNow - again.ReadAt.Value).TotalMinutes) < 5, "read just now");
          Expect.True(again.Accepted, again.VerdictText.En);
          Expect.Throws<UsageException>(ErrorCode.UsageBadValue, () => Evidence.Make(again));
        }
      }
    }

    [Test("evidence without enrolled keys: the signature does not count")]
    private static void UnknownKey()
    {
      using (var key = NewKey("other.pem"))
      using (var report = Fixture.Read())
      using (var verifier = new Verifier(new VerifyOptions { Trust = Fixture.Trust }))
      {
        using (var signed = verifier.Verify(Evidence.Make(report, key).File)) Expect.Equal(SignatureStatus.UnknownKey, signed.Signature);
        using (var unsigned = verifier.Verify(Evidence.Make(report).File)) Expect.Equal(SignatureStatus.None, unsigned.Signature);
      }
    }

    [Test("damaged, cut and other files are typed errors")]
    private static void Damaged()
    {
      using (var report = Fixture.Read())
      using (var verifier = new Verifier(new VerifyOptions { Trust = Fixture.Trust }))
      {
        byte[] file = Evidence.Make(report).File;
        var cut = new byte[file.Length / 2];
        Array.Copy(file, cut, cut.Length);
        Expect.Throws<UsageException>(ErrorCode.EvidenceTruncated, () => verifier.Verify(cut));
        Expect.Throws<UsageException>(ErrorCode.EvidenceNotEvidence, () => verifier.Verify(new byte[] { 1, 2, 3 }));
        Expect.Throws<UsageException>(() => verifier.Verify(new byte[0]));
        Expect.Throws<UsageException>(() => verifier.VerifyFolder("/nonexistent"));
      }
    }

    [Test("the raw files of a chip in a folder are judged too")]
    private static void Folder()
    {
      string folder = Directory.CreateDirectory(Fixture.File("raw")).FullName;
      using (var report = Fixture.Read())
      using (var verifier = new Verifier(new VerifyOptions { Trust = Fixture.Trust }))
      {
        foreach (var file in report.Files)
        {
          if (file.Bytes.Length > 0) File.WriteAllBytes(Path.Combine(folder, file.Name + ".bin"), file.Bytes);
        }
        using (var again = verifier.VerifyFolder(folder)) Expect.Equal("Nguyễn Văn A", again[FieldIds.Name]);
      }
    }

    [Test("receipts: made, checked, held against their evidence")]
    private static void Receipts()
    {
      using (var key = NewKey("receipts.pem"))
      using (var enrolled = EnrolledKeys.Load(Fixture.File("receipts.pub")))
      using (var report = Fixture.Read())
      {
        var evidence = Evidence.Make(report, key);
        string text = Receipt.Make(report, evidence.Digest, key, "mở tài khoản", "số 7");
        var receipt = Receipt.Check(text, enrolled, evidence.File);
        Expect.Equal(SignatureStatus.Valid, receipt.Signature);
        Expect.Equal(true, receipt.EvidenceMatches);
        Expect.Equal("authentic", receipt.VerdictId);
        Expect.Equal("mở tài khoản", receipt["purpose"]);
        Expect.True(Math.Abs((DateTimeOffset.UtcNow - receipt.Issued.Value).TotalMinutes) < 5, "issued just now");
        Expect.Equal(SignatureStatus.UnknownKey, Receipt.Check(text).Signature);
        Expect.Equal(null, Receipt.Check(text).EvidenceMatches);
        Expect.Throws<UsageException>(ErrorCode.ReceiptMalformed, () => Receipt.Check("no receipt"));
      }
    }

    [Test("site keys: made once, loaded, parsed")]
    private static void Keys()
    {
      using (var made = NewKey("again.pem"))
      using (var loaded = SiteKey.Load(Fixture.File("again.pem")))
      using (var parsed = SiteKey.Parse(File.ReadAllText(Fixture.File("again.pem"))))
      using (var enrolled = EnrolledKeys.Parse("Quầy 1", File.ReadAllText(Fixture.File("again.pub"))))
      {
        Expect.Equal(43, made.Id.Length);
        Expect.Equal(made.Id, loaded.Id);
        Expect.Equal(made.Id, parsed.Id);
        Expect.Equal(1, enrolled.Count);
      }
      Expect.Throws<UsageException>(ErrorCode.UsageFile, () => NewKey("again.pem"));
      Expect.Throws<UsageException>(ErrorCode.SignatureBadKey, () => SiteKey.Parse("no key"));
    }

    private static SiteKey NewKey(string name) => SiteKey.Create(Fixture.File(name));
  }
}
