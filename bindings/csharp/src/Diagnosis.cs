using ChipId.Interop;

namespace ChipId
{
  /// <summary>What keeps cards from being read on this computer. Sends nothing to a card; takes up to some seconds.</summary>
  public sealed class Diagnosis
  {
    private Diagnosis(bool problem, string json)
    {
      HasProblem = problem;
      Json = json;
    }

    /// <summary>Something has to be repaired.</summary>
    public bool HasProblem { get; }

    /// <summary>What "chipid doctor --json" prints: what was found and what to do, in both languages.</summary>
    public string Json { get; }

    /// <summary>Looks at this computer; with no trust folders given, at the user's own.</summary>
    public static Diagnosis Run(params string[] trustFolders)
    {
      using (var arguments = new Arguments())
      {
        var texts = arguments.Texts(trustFolders);
        Failure.ThrowIf(NativeMethods.chipid_diagnose(texts, texts.Count(), out int problem, out Owned json));
        return new Diagnosis(problem != 0, json.TakeText());
      }
    }

    /// <summary>The same to hand to those who help, as JSON without any personal data.</summary>
    public static string Bundle(params string[] trustFolders)
    {
      using (var arguments = new Arguments())
      {
        var texts = arguments.Texts(trustFolders);
        Failure.ThrowIf(NativeMethods.chipid_diagnosis_bundle(texts, texts.Count(), out Owned json));
        return json.TakeText();
      }
    }
  }
}
