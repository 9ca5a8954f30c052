using ChipId.Interop;

namespace ChipId
{
  /// <summary>The text of a citizen card's QR code. The code is unsigned: nothing is verified by it.</summary>
  public sealed class QrText : NamedValues
  {
    private QrText(FieldsHandle fields) : base(fields)
    {
    }

    /// <summary>Personal number.</summary>
    public string Number => this["number"];

    /// <summary>Number of the older card.</summary>
    public string OldNumber => this["old_number"];

    /// <summary>Full name.</summary>
    public string Name => this["name"];

    /// <summary>"YYYY-MM-DD", or null where only <see cref="BirthYear"/> is known.</summary>
    public string BirthDate => this["birth_date"];

    /// <summary>Where the day is not known.</summary>
    public string BirthYear => this["birth_year"];

    /// <summary>The holder's sex.</summary>
    public string Sex => this["sex"];

    /// <summary>Where the holder lives.</summary>
    public string Residence => this["residence"];

    /// <summary>"YYYY-MM-DD".</summary>
    public string IssueDate => this["issue_date"];

    /// <summary>"card_2021", "card_2024".</summary>
    public string Generation => this["generation"];

    /// <summary>What a scanner had damaged and was made good: "none", "accents", ...</summary>
    public string Repair => this["repair"];

    /// <summary>That in words.</summary>
    public Words RepairText => new Words(this["repair_en"], this["repair_vi"]);

    /// <summary>Reads the text of a code.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="scanned">A scanner typed it: its usual damage is made good.</param>
    /// <exception cref="UsageException">It is another text; see <see cref="ExplainOther"/>.</exception>
    public static QrText Parse(string text, bool scanned = false)
    {
      Failure.ThrowIf(NativeMethods.chipid_qr_parse(Utf8.Encode(text), scanned ? 1 : 0, out FieldsHandle qr));
      return new QrText(qr);
    }

    /// <summary>What a text that is of no citizen card seems to be, and what to do.</summary>
    public static Words ExplainOther(string text)
    {
      Failure.ThrowIf(NativeMethods.chipid_qr_explain_other(Utf8.Encode(text), out FieldsHandle fields));
      var explanation = new NamedValues(fields);
      return new Words(explanation["en"], explanation["vi"]);
    }
  }
}
