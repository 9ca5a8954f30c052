using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ChipId.Tests
{
  internal static class ReadingTests
  {
    [Test("reads a card: authentic, accepted, said in both languages")]
    private static void Authentic()
    {
      using (var report = Fixture.Read())
      {
        Expect.Equal(Verdict.Authentic, report.Verdict);
        Expect.Equal(VerdictSymbol.FilledTick, report.Symbol);
        Expect.Equal("authentic", report.VerdictId);
        Expect.BothLanguages(report.VerdictText, "the verdict");
        Expect.True(report.Accepted, "accepted");
        Expect.Equal(ErrorCode.Ok, report.FailureCode);
        Expect.Equal("can", report.AccessKey);
        Expect.True(report.AccessProtocol.StartsWith("PACE-"), report.AccessProtocol);
        Expect.True(report.TrustAnchors > 0, "anchors");
        Expect.True(report.Duration > TimeSpan.Zero, "it took time");
      }
    }

    [Test("fields: Vietnamese letters, labels, dates as people read them")]
    private static void Fields()
    {
      using (var report = Fixture.Read())
      {
        Expect.Equal("Nguyễn Văn A", report[FieldIds.Name]);
        Expect.Equal("1990-01-15", report["birth_date"]);
        Expect.Equal(null, report["no_such_field"]);
        var birth = report.Fields.Single(field => field.Id == FieldIds.BirthDate);
        Expect.Equal("Ngày sinh / Birth date", birth.Label.ToString());
        Expect.Equal("15/01/1990", birth.Shown.Vi);
        Expect.Equal("", string.Join(" ", report.Fields.Select(field => field.Id).Except(FieldIds.All)));
      }
    }

    [Test("checks: status, question and reason in both languages, particulars")]
    private static void Checks()
    {
      using (var report = Fixture.Read())
      {
        foreach (var check in report.Checks)
        {
          Expect.BothLanguages(check.Question, check.Id + "'s question");
          Expect.BothLanguages(check.Reason, check.Id + "'s reason");
        }
        Expect.Equal(CheckStatus.Passed, report.FindCheck("ds.chain").Status);
        Expect.True(report.Checks.Any(check => check.Details.Count > 0), "some check has particulars");
        Expect.Throws<UsageException>(ErrorCode.UsageBadValue, () => report.FindCheck("no.such.check"));
      }
    }

    [Test("files, notes and the JSON of the command")]
    private static void FilesAndJson()
    {
      using (var report = Fixture.Read())
      {
        var file = report.FindFile("DG1");
        Expect.Equal((byte)0x61, file.Bytes[0]);
        Expect.Equal(64, file.Sha256.Length);
        Expect.True(file.Authenticated, "over secure messaging");
        Expect.True(report.Files.Any(each => each.Name == "SOD"), "SOD is listed");
        foreach (var note in report.Notes) Expect.BothLanguages(note.Text, note.Id);
        Expect.True(report.ToJson().Contains("Nguyễn Văn A"), "the name is in the JSON");
      }
    }

    [Test("an altered card is invalid: data, no exception")]
    private static void Altered()
    {
      using (var report = Fixture.Read(Fixture.Citizen + ",fault=dg1-altered"))
      {
        Expect.Equal(Verdict.Invalid, report.Verdict);
        Expect.True(!report.Accepted, "not accepted");
        Expect.True(report.Attention.Any(check => check.Status == CheckStatus.Failed), "a check that failed");
        Expect.Throws<UsageException>(ErrorCode.ExportInvalidCard, () => Report.Export(new[] { report }, ExportForm.Csv));
      }
    }

    [Test("hands records on as JSON, CSV and FHIR")]
    private static void Export()
    {
      using (var one = Fixture.Read())
      using (var other = Fixture.Read("vn-citizen-2024"))
      {
        string csv = Report.Export(new[] { one, other }, ExportForm.Csv);
        Expect.True(csv.Contains("Nguyễn Văn A") && csv.Contains("Đặng Quốc Bảo"), csv);
        Expect.True(Report.Export(new[] { one }, ExportForm.Fhir).Contains("resourceType"), "FHIR");
        Expect.True(Report.Export(new[] { one }, ExportForm.Json).Contains("Nguyễn Văn A"), "JSON");
      }
    }

    [Test("a wrong key is a typed error with what to do, and carries the report")]
    private static void WrongKey()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen))
      using (var keys = new Keys().AddCan("999999"))
      {
        var thrown = Expect.Throws<DeviceException>(ErrorCode.AccessWrongKey, () => card.Read(keys, Fixture.Trusting));
        Expect.Equal("access.wrong_key", thrown.Error.Id);
        Expect.BothLanguages(thrown.Error.Hint, "the hint");
        Expect.True(thrown.Message.Contains(thrown.Error.Hint.Vi) && thrown.Message.Contains(thrown.Error.Hint.En), thrown.Message);
        Expect.NotEmpty(thrown.Error.Step, "the step");
        Expect.True(thrown.Error.Json.Contains("access.wrong_key"), thrown.Error.Json);
        Expect.Equal(Verdict.None, thrown.Report.Verdict);
        Expect.Equal(ErrorCode.AccessWrongKey, thrown.Report.FailureCode);
        thrown.Report.Dispose();
      }
    }

    [Test("options: chosen files, no portrait, a policy, a moment, the QR text")]
    private static void Options()
    {
      using (var report = Fixture.Read(options: new ReadOptions { Trust = Fixture.Trust, Files = new[] { "COM", "SOD", "DG1" } }))
      {
        Expect.True(report.Files.All(file => file.Name != "DG2" || file.Bytes.Length == 0), "DG2 was not read");
      }
      using (var report = Fixture.Read(options: new ReadOptions { Trust = Fixture.Trust, NoPortrait = true }))
      {
        Expect.Equal(Verdict.Inconclusive, report.Verdict);
      }
      using (var other = Fixture.Read(options: new ReadOptions { Trust = Fixture.Trust, Qr = Specimen.Find("vn-citizen-2024").Qr }))
      {
        Expect.True(other.Verdict != Verdict.Authentic, "another card's code is noticed");
      }
      using (var late = Fixture.Read(options: new ReadOptions { Trust = Fixture.Trust, At = new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero) }))
      {
        Expect.Equal("ds.validity.expired_since", late.FindCheck("ds.validity").ReasonId);
      }
    }

    [Test("a card that is in use in another thread refuses with usage.in_use")]
    private static void InUse()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen + ",fault=card-hangs"))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      using (var stop = new CancellationTokenSource())
      {
        var reading = card.ReadAsync(keys, Fixture.Trusting, null, stop.Token);
        Expect.Soon(() => Refused(card), "usage.in_use");
        stop.Cancel();
        Expect.Throws<AggregateException>(() => reading.Wait());
      }
    }

    private static bool Refused(Card card)
    {
      try
      {
        card.Transmit(new byte[] { 0x00, 0xB0, 0x00, 0x00, 0x00 });
        return false;
      }
      catch (ChipIdException thrown)
      {
        return thrown.Code == ErrorCode.UsageInUse;
      }
    }
  }
}
