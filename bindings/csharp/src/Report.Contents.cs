using System;
using System.Collections.Generic;
using System.Linq;
using ChipId.Interop;

namespace ChipId
{
  // Read when first asked for, then kept: what a report holds never changes, so that two threads that ask at once get
  // the same twice.
  public sealed partial class Report
  {
    private IReadOnlyList<Field> fields;
    private IReadOnlyList<Check> checks;
    private IReadOnlyList<Note> notes;
    private IReadOnlyList<CardFile> files;

    /// <summary>The document's fields, in the order in which they are shown; only those that it has.</summary>
    public IReadOnlyList<Field> Fields => fields ?? (fields = All(native.FieldCount, Field.At));

    /// <summary>All checks.</summary>
    public IReadOnlyList<Check> Checks => checks ?? (checks = All(native.CheckCount, Check.At));

    /// <summary>The checks that failed or are inconclusive: show them beside any verdict.</summary>
    public IEnumerable<Check> Attention => Checks.Where(check => check.NeedsAttention);

    /// <summary>What is worth saying but changes no check.</summary>
    public IReadOnlyList<Note> Notes => notes ?? (notes = All(native.NoteCount, Note.At));

    /// <summary>The files of the card.</summary>
    public IReadOnlyList<CardFile> Files => files ?? (files = All(native.FileCount, CardFile.At));

    /// <summary>The value of a field (<see cref="FieldIds"/>), or null where the document does not have it.</summary>
    public string this[string fieldId]
    {
      get
      {
        using (Hold())
        {
          return Borrowed.Text(NativeMethods.chipid_report_field(Handle, Utf8.Encode(fieldId)));
        }
      }
    }

    /// <summary>The check of an id, such as "ds.chain".</summary>
    /// <exception cref="UsageException">The report has none of that id.</exception>
    public Check FindCheck(string id) => Check.Find(this, id);

    /// <summary>The file of a name, such as "DG1".</summary>
    /// <exception cref="UsageException">The report has none of that name.</exception>
    public CardFile FindFile(string name)
    {
      using (Hold())
      {
        return CardFile.Find(Handle, name);
      }
    }

    /// <summary>The comparisons with the holder, in the order in which they were made. Dispose each.</summary>
    public IReadOnlyList<Match> GetMatches() => Rows.Read(native.MatchCount, index =>
    {
      Failure.ThrowIf(NativeMethods.chipid_report_match_at(Handle, index, out MatchHandle match));
      return new Match(match);
    });

    /// <summary>
    /// A new report, with a comparison taken in and the verdict made anew; this one stays as it is. Only for reads.
    /// </summary>
    /// <param name="match">The comparison.</param>
    /// <param name="purpose">What the holder agreed to, recorded with the time; or null.</param>
    public Report With(Match match, string purpose = null)
    {
      if (match == null) throw new ArgumentNullException(nameof(match));
      Failure.ThrowIf(NativeMethods.chipid_report_with_match(Handle, match.Handle, Utf8.Encode(purpose), out ReportHandle with));
      return new Report(with);
    }

    /// <summary>The holder's picture, decoded in a process of its own: it cannot harm this one.</summary>
    /// <exception cref="UsageException">DG2 was not read, or its picture cannot be shown.</exception>
    public Portrait DecodePortrait()
    {
      Failure.ThrowIf(NativeMethods.chipid_portrait_decode(Handle, out PortraitHandle portrait));
      return new Portrait(portrait);
    }

    /// <summary>Records for other systems. Nothing of a card with the verdict Invalid is handed on.</summary>
    public static string Export(IEnumerable<Report> reports, ExportForm form)
    {
      using (var arguments = new Arguments())
      {
        var handles = reports.Select(report => arguments.Handle(report.Handle)).ToArray();
        Failure.ThrowIf(NativeMethods.chipid_export(handles, Sizes.Count(handles), (int)form, out Owned text));
        return text.TakeText();
      }
    }

    private IReadOnlyList<T> All<T>(UIntPtr count, Func<ReportHandle, UIntPtr, T> at)
    {
      using (Hold())
      {
        return Rows.Read(count, index => at(Handle, index));
      }
    }
  }
}
