using System;
using System.Collections.Generic;
using System.Linq;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>How far a read is.</summary>
  public sealed class ReadProgress
  {
    // Between the end of the read and that of its events at most this long.
    private const int WaitMs = 5;

    private ReadProgress(NativeEvent native, IReadOnlyDictionary<string, string> fields)
    {
      Kind = (EventKind)native.Kind;
      Step = Borrowed.Text(native.Step);
      Done = (long)native.Done;
      Total = (long)native.Total;
      Fields = fields;
    }

    /// <summary>StepStarted, Progress or TextReady.</summary>
    public EventKind Kind { get; }

    /// <summary>Such as "read DG2".</summary>
    public string Step { get; }

    /// <summary>Bytes of the file that came.</summary>
    public long Done { get; }

    /// <summary>Bytes of the file.</summary>
    public long Total { get; }

    /// <summary>Of TextReady: what is known of the holder by now, by <see cref="FieldIds"/>. Nothing of it is verified
    /// yet.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    internal static EventPump Pump(IProgress<ReadProgress> receiver) =>
      new EventPump("ChipId.Progress", WaitMs, happened => receiver.Report(Of(happened)));

    private static ReadProgress Of(EventHandle happened)
    {
      var native = new NativeEvent { Size = SizeOf<NativeEvent>.Value };
      Failure.ThrowIf(NativeMethods.chipid_event_get(happened, ref native));
      bool text = native.Kind == (int)EventKind.TextReady;
      return new ReadProgress(native, (text ? FieldIds.All : new string[0]).Select(id => Pair(happened, id))
                                        .Where(pair => pair.Value != null).ToDictionary(pair => pair.Key, pair => pair.Value));
    }

    private static KeyValuePair<string, string> Pair(EventHandle happened, string id) =>
      new KeyValuePair<string, string>(id, Borrowed.Text(NativeMethods.chipid_event_field(happened, Utf8.Encode(id))));
  }
}
