namespace ChipId
{
  /// <summary>The same in English and in Vietnamese.</summary>
  public struct Words
  {
    /// <summary>Puts the two together.</summary>
    public Words(string en, string vi)
    {
      En = en ?? "";
      Vi = vi ?? "";
    }

    /// <summary>In English; never null.</summary>
    public string En { get; }

    /// <summary>In Vietnamese; never null.</summary>
    public string Vi { get; }

    /// <summary>Vietnamese, then English.</summary>
    public override string ToString() => Vi == En ? En : $"{Vi} / {En}";
  }
}
