using System.Threading;

namespace ChipId.Tests
{
  /// <summary>What a careless program leaves behind: its process has to end all the same, with status 0.</summary>
  internal static class EndingTests
  {
    private static readonly object[] Left = new object[3];

    [Test("a process that disposed of nothing ends")]
    private static void Careless()
    {
      var watcher = new Watcher();
      watcher.Start();
      var keys = Fixture.KeysOf(Fixture.Citizen);
      var card = Card.Open(new Channel());
      Left[0] = watcher;
      Left[1] = card;
      Left[2] = card.Read(keys, Fixture.Trusting);
      Thread.Sleep(200);
    }
  }
}
