using System;
using System.IO;
using System.Linq;

namespace ChipId.Tests
{
  internal static class MatchingTests
  {
    private const string FingerCard = "icao-moc";

    [Test("the card compares a finger: a match of its own, in the report")]
    private static void Finger()
    {
      Expect.Equal(MatchDecision.Match, FingerOf(true).Decision);
      var other = FingerOf(false);
      Expect.Equal(MatchDecision.NoMatch, other.Decision);
      Expect.Equal(MatchMethod.OnCard, other.Method);
      Expect.Equal(MatchModality.Finger, other.Modality);
      Expect.True(other.TriesLeft > 0, "tries are left");
      Expect.BothLanguages(other.Text, "the outcome");
    }

    [Test("faces: a comparison, taken into a new report; without a matcher a typed error")]
    private static void Faces()
    {
      using (var matcher = Matcher())
      using (var report = Fixture.Read())
      using (var portrait = report.DecodePortrait())
      {
        if (matcher == null) return;
        using (var match = matcher.Compare(report, portrait.ToPng()))
        using (var with = report.With(match, "mở tài khoản"))
        {
          Expect.Equal(MatchMethod.Local, match.Method);
          Expect.BothLanguages(match.Text, "the outcome");
          Expect.Equal(match.Decision, with.GetMatches().Single().Decision);
          Expect.Equal(0, report.GetMatches().Count);
          Expect.True(match.ToJson().StartsWith("{"), match.ToJson());
        }
        using (var nothing = matcher.Compare(portrait.ToPng(), new byte[] { 1, 2, 3 }))
        {
          Expect.Equal(MatchDecision.Unavailable, nothing.Decision);
          Expect.True(nothing.Trouble != ErrorCode.Ok, "why");
        }
      }
    }

    private static FaceMatcher Matcher()
    {
      Expect.Throws<ChipIdException>(ErrorCode.FaceNoMatcher, () => new FaceMatcher("/nonexistent/models"));
      try
      {
        return new FaceMatcher();
      }
      catch (ChipIdException thrown)
      {
        Expect.Equal(ErrorCode.FaceNoMatcher, thrown.Code);
        Console.WriteLine("        " + thrown.Error.Message.En);
        return null;
      }
    }

    private static Match FingerOf(bool own)
    {
      string file = Fixture.File("finger-" + own);
      VirtualCard.WriteFinger(FingerCard, file, own);
      using (var report = Fixture.Read(FingerCard, new ReadOptions { Trust = Fixture.Trust, Finger = File.ReadAllBytes(file) }))
      {
        return report.GetMatches().Single();
      }
    }
  }
}
