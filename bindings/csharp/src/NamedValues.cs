using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>Names and their values, in a fixed order. A name that is not there has the value null.</summary>
  public class NamedValues : IReadOnlyList<KeyValuePair<string, string>>
  {
    private readonly IReadOnlyList<KeyValuePair<string, string>> pairs;
    private readonly string json;

    internal NamedValues(FieldsHandle fields)
    {
      using (fields)
      {
        pairs = Rows.Read(NativeMethods.chipid_fields_count(fields), index =>
        {
          var pair = new NativePair { Size = SizeOf<NativePair>.Value };
          Failure.ThrowIf(NativeMethods.chipid_fields_at(fields, index, ref pair));
          return new KeyValuePair<string, string>(Borrowed.Text(pair.Name), Borrowed.Text(pair.Value));
        });
        Failure.ThrowIf(NativeMethods.chipid_fields_json(fields, out Owned owned));
        json = owned.TakeText();
      }
    }

    /// <summary>How many there are.</summary>
    public int Count => pairs.Count;

    /// <summary>By place, from 0.</summary>
    public KeyValuePair<string, string> this[int index] => pairs[index];

    /// <summary>By name; null where there is none.</summary>
    public string this[string name] => pairs.FirstOrDefault(pair => pair.Key == name).Value;

    /// <summary>One JSON object of strings.</summary>
    public string ToJson() => json;

    /// <summary>In their order.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
  }
}
