using ChipId.Interop;

namespace ChipId
{
  /// <summary>The machine-readable lines of a document.</summary>
  public sealed class Mrz : NamedValues
  {
    private Mrz(FieldsHandle fields) : base(fields)
    {
    }

    /// <summary>"td1", "td2", "td3".</summary>
    public string Format => this["format"];

    /// <summary>Such as "ID".</summary>
    public string DocumentCode => this["document_code"];

    /// <summary>Three letters.</summary>
    public string IssuingState => this["issuing_state"];

    /// <summary>As printed.</summary>
    public string DocumentNumber => this["document_number"];

    /// <summary>YYMMDD as printed.</summary>
    public string BirthDate => this["birth_date"];

    /// <summary>"M", "F" or "&lt;".</summary>
    public string Sex => this["sex"];

    /// <summary>YYMMDD as printed.</summary>
    public string ExpiryDate => this["expiry_date"];

    /// <summary>Three letters.</summary>
    public string Nationality => this["nationality"];

    /// <summary>The name's first part: the family name.</summary>
    public string PrimaryIdentifier => this["primary_identifier"];

    /// <summary>The name's other part.</summary>
    public string SecondaryIdentifier => this["secondary_identifier"];

    /// <summary>Whether all check digits hold.</summary>
    public bool CheckDigitsHold => this["check_digits"] == "yes";

    /// <summary>Reads the lines.</summary>
    /// <exception cref="UsageException">They are no machine-readable lines.</exception>
    public static Mrz Parse(string lines)
    {
      Failure.ThrowIf(NativeMethods.chipid_mrz_parse(Utf8.Encode(lines), out FieldsHandle mrz));
      return new Mrz(mrz);
    }
  }
}
