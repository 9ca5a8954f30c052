using ChipId.Interop;

namespace ChipId
{
  /// <summary>What a Vietnamese personal number says.</summary>
  public sealed class PersonalNumber : NamedValues
  {
    private PersonalNumber(FieldsHandle fields) : base(fields)
    {
    }

    /// <summary>The twelve digits.</summary>
    public string Number => this["number"];

    /// <summary>Code of the province.</summary>
    public string Province => this["province"];

    /// <summary>The province where the birth was registered.</summary>
    public string ProvinceName => this["province_name"];

    /// <summary>The holder's sex.</summary>
    public string Sex => this["sex"];

    /// <summary>Four digits.</summary>
    public string BirthYear => this["birth_year"];

    /// <summary>All that in words.</summary>
    public Words Text => new Words(this["en"], this["vi"]);

    /// <summary>Takes a number apart.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static PersonalNumber Parse(string number)
    {
      Failure.ThrowIf(NativeMethods.chipid_personal_number_parse(Utf8.Encode(number), out FieldsHandle parts));
      return new PersonalNumber(parts);
    }
  }
}
