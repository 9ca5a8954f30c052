using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Text;
using ChipId;

/// <summary>Waits for cards, reads each and posts its report to an HTTP end point. What opens a card is typed, or scanned,
/// as a line on standard input once the card is there.</summary>
internal static class PostCards
{
  private const string Usage = "post_cards [--trust FOLDER] [--count N] URL";

  private static int Main(string[] arguments)
  {
    Output.UseUtf8();
    var line = CommandLine.Parse(arguments, Usage);
    if (line == null) return 2;
    try
    {
      Serve(line);
      return 0;
    }
    catch (ChipIdException thrown)
    {
      return Output.PrintError(thrown);
    }
  }

  private static void Serve(CommandLine line)
  {
    using (var trust = line["--trust"] != null ? Trust.Load(line["--trust"]) : Trust.LoadDefault())
    using (var http = new HttpClient())
    using (var cards = new BlockingCollection<string>())
    using (var watcher = new Watcher())
    {
      watcher.CardInserted += (sender, card) => cards.Add(card.Reader);
      watcher.Start();
      for (long left = line.Number("--count", long.MaxValue); left > 0; --left)
      {
        string reader = cards.Take(), typed = Console.ReadLine();
        if (typed == null) return;
        Console.WriteLine(reader + ": " + OutcomeOf(reader, typed, trust, http, line.Word));
      }
    }
  }

  // One line on the card, whatever came of it: the next one has to be served too.
  private static string OutcomeOf(string reader, string typed, Trust trust, HttpClient http, string url)
  {
    try
    {
      using (var keys = Keys.FromTyped(typed))
      using (var card = Card.Open(reader))
      using (var report = card.Read(keys, new ReadOptions { Trust = trust, Qr = typed.Contains("|") ? typed : null }))
      {
        return Post(http, url, report.ToJson()) ?? "đã gửi / posted: " + report.VerdictId;
      }
    }
    catch (ChipIdException thrown)
    {
      return thrown.Error.Message.ToString();
    }
  }

  /// <summary>What went wrong, or null.</summary>
  private static string Post(HttpClient http, string url, string json)
  {
    try
    {
      using (var answer = http.PostAsync(url, new StringContent(json, Encoding.UTF8, "application/json")).Result)
      {
        return answer.IsSuccessStatusCode ? null : "chưa gửi được / not posted: HTTP " + (int)answer.StatusCode;
      }
    }
    catch (AggregateException thrown)
    {
      return "chưa gửi được / not posted: " + thrown.InnerException.Message;
    }
  }
}
