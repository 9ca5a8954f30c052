using ChipId;

/// <summary>Reads the card on a reader, or a virtual one, and says what it is worth.</summary>
internal static class ReadCard
{
  private const string Usage = "read_card [--reader NAME | --virtual SPECIMEN] [--trust FOLDER] KEY";

  private static int Main(string[] arguments)
  {
    Output.UseUtf8();
    var line = CommandLine.Parse(arguments, Usage);
    if (line == null) return 2;
    try
    {
      return Read(line);
    }
    catch (ChipIdException thrown)
    {
      return Output.PrintError(thrown);
    }
  }

  private static int Read(CommandLine line)
  {
    using (var keys = Keys.FromTyped(line.Word))
    using (var card = line["--virtual"] != null ? VirtualCard.Open(line["--virtual"]) : Card.Open(line["--reader"]))
    using (var trust = line["--trust"] != null ? Trust.Load(line["--trust"]) : Trust.LoadDefault())
    using (var report = card.Read(keys, new ReadOptions { Trust = trust, Qr = line.Word.Contains("|") ? line.Word : null }))
    {
      Output.PrintFields(report);
      return Output.PrintVerdict(report);
    }
  }
}
