using System;
using System.IO;

namespace ChipId.Tests
{
  /// <summary>What most tests stand on: a folder of their own, the virtual cards' trust, a citizen card that was read.</summary>
  internal static class Fixture
  {
    internal const string Citizen = "vn-citizen-2021";

    private static readonly Lazy<string> LazyFolder = new Lazy<string>(() =>
      Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "chipid-csharp-" + Guid.NewGuid().ToString("N"))).FullName);

    private static readonly Lazy<Trust> LazyTrust = new Lazy<Trust>(() => Trust.Load(TrustFolder()));

    internal static Trust Trust => LazyTrust.Value;

    internal static string Can => Specimen.Find(Citizen).Can;

    internal static ReadOptions Trusting => new ReadOptions { Trust = Trust };

    internal static string File(string name) => Path.Combine(LazyFolder.Value, name);

    internal static string TrustFolder()
    {
      string folder = File("trust");
      if (!Directory.Exists(folder)) VirtualCard.WriteTrust(folder);
      return folder;
    }

    internal static Report Read(string specimen = Citizen, ReadOptions options = null)
    {
      using (var card = VirtualCard.Open(specimen))
      using (var keys = KeysOf(specimen))
      {
        return card.Read(keys, options ?? Trusting);
      }
    }

    internal static Keys KeysOf(string specimen)
    {
      var printed = Specimen.Find(specimen.Split(',')[0]);
      return printed.Can == "" ? new Keys().AddMrz(printed.Mrz) : new Keys().AddCan(printed.Can);
    }

    internal static void End()
    {
      if (LazyTrust.IsValueCreated) Trust.Dispose();
      if (LazyFolder.IsValueCreated) Directory.Delete(LazyFolder.Value, true);
    }
  }
}
