using System.Threading;

namespace ChipId.Tests
{
  /// <summary>Run where no smart-card service is.</summary>
  internal static class ServicelessTests
  {
    [Test("no service: a typed error that says what to do, told to the watcher too")]
    private static void NoService()
    {
      var thrown = Expect.Throws<DeviceException>(ErrorCode.PcscNoService, () => Reader.List());
      Expect.BothLanguages(thrown.Error.Hint, "what to do");
      Expect.Throws<DeviceException>(ErrorCode.PcscNoService, () => Card.Open());
      using (var lost = new ManualResetEvent(false))
      using (var watcher = new Watcher())
      {
        ErrorCode why = ErrorCode.Ok;
        watcher.ServiceLost += (sender, happened) =>
        {
          why = happened.Error.Code;
          lost.Set();
        };
        watcher.Start();
        Expect.True(lost.WaitOne(10000), "told");
        Expect.Equal(ErrorCode.PcscNoService, why);
      }
    }

    [Test("the diagnosis says so; its bundle holds no personal data")]
    private static void Diagnoses()
    {
      var diagnosis = Diagnosis.Run(Fixture.TrustFolder());
      Expect.True(diagnosis.HasProblem, "a problem");
      Expect.True(diagnosis.Json.StartsWith("{"), diagnosis.Json);
      Expect.True(Diagnosis.Bundle().StartsWith("{"), "the bundle");
    }
  }
}
