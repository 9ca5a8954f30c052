using System.Collections.Generic;

namespace ChipId
{
  /// <summary>The ids of a document's fields, in the order in which they are shown.</summary>
  public static class FieldIds
  {
    /// <summary>Full name.</summary>
    public const string Name = "name";

    /// <summary>Personal number.</summary>
    public const string Number = "number";

    /// <summary>Document number.</summary>
    public const string DocumentNumber = "document_number";

    /// <summary>Birth date.</summary>
    public const string BirthDate = "birth_date";

    /// <summary>Sex.</summary>
    public const string Sex = "sex";

    /// <summary>Nationality.</summary>
    public const string Nationality = "nationality";

    /// <summary>Ethnicity.</summary>
    public const string Ethnicity = "ethnicity";

    /// <summary>Religion.</summary>
    public const string Religion = "religion";

    /// <summary>Place of origin.</summary>
    public const string PlaceOfOrigin = "place_of_origin";

    /// <summary>Residence.</summary>
    public const string Residence = "residence";

    /// <summary>Identifying marks.</summary>
    public const string IdentifyingMarks = "identifying_marks";

    /// <summary>Issue date.</summary>
    public const string IssueDate = "issue_date";

    /// <summary>Expiry date.</summary>
    public const string ExpiryDate = "expiry_date";

    /// <summary>Father.</summary>
    public const string Father = "father";

    /// <summary>Mother.</summary>
    public const string Mother = "mother";

    /// <summary>Spouse.</summary>
    public const string Spouse = "spouse";

    /// <summary>Number of the card of nine digits before.</summary>
    public const string OldNumber = "old_number";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = System.Array.AsReadOnly(new[]
    {
      Name, Number, DocumentNumber, BirthDate, Sex, Nationality, Ethnicity, Religion, PlaceOfOrigin,
      Residence, IdentifyingMarks, IssueDate, ExpiryDate, Father, Mother, Spouse, OldNumber,
    });
  }
}
