using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ChipId.Tests
{
  internal static class TrustTests
  {
    [Test("loads a folder; what cannot be used is told in both languages")]
    private static void Loads()
    {
      Expect.True(Fixture.Trust.Anchors > 0, "anchors");
      string folder = Directory.CreateDirectory(Fixture.File("damaged")).FullName;
      File.WriteAllText(Path.Combine(folder, "damaged.cer"), "no certificate");
      using (var trust = Trust.Load(folder))
      {
        Expect.Equal(0, trust.Anchors);
        foreach (var problem in trust.Problems) Expect.BothLanguages(problem, "a problem");
        Expect.True(trust.Problems.Count > 0, "the damaged file is told");
      }
    }

    [Test("the user's own store may be empty")]
    private static void Default()
    {
      using (var trust = Trust.LoadDefault()) Expect.Equal(0, trust.Anchors);
      using (var report = Fixture.Read(options: new ReadOptions()))
      {
        Expect.Equal(Verdict.Inconclusive, report.Verdict);
      }
    }

    [Test("a store on disk: import, contents, audit, remove, undo")]
    private static void Folder()
    {
      var store = new TrustFolder(Fixture.File("store"));
      var options = new TrustImportOptions { AllowUnsigned = true, Citizen = true };
      Fixture.TrustFolder();
      string preview = store.Import(Fixture.TrustFolder(), new TrustImportOptions { AllowUnsigned = true, Preview = true });
      Expect.True(preview.StartsWith("{"), preview);
      Expect.True(store.Import(Fixture.TrustFolder(), options).StartsWith("{"), "what was imported");
      string contents = store.Contents();
      string id = Regex.Match(contents, "\"id\": ?\"([0-9a-f]{8,})\"").Groups[1].Value;
      Expect.NotEmpty(id, "an id in " + contents);
      Expect.True(store.Audit().Contains("\"vi\"") || store.Audit().StartsWith("{"), "the audit");
      store.Remove(id);
      Expect.True(!store.Contents().Contains(id), "removed");
      store.Undo();
      Expect.True(store.Contents().Contains(id), "undone");
    }

    [Test("import from memory; what is no list is a typed error and changes nothing")]
    private static void Memory()
    {
      var store = new TrustFolder(Fixture.File("memory"));
      string certificate = Directory.GetFiles(Fixture.TrustFolder(), "*", SearchOption.AllDirectories).First(IsCertificate);
      store.Import(File.ReadAllBytes(certificate), "from memory", new TrustImportOptions { AllowUnsigned = true });
      string before = store.Contents();
      Expect.Throws<UsageException>(() => store.Import(new byte[] { 1, 2, 3 }, "nothing"));
      Expect.Equal(before, store.Contents());
      Expect.Throws<UsageException>(ErrorCode.UsageFile, () => store.Import("/nonexistent/list.ml"));
    }

    [Test("a policy decides what is accepted; one that is wrong says where")]
    private static void Policies()
    {
      using (var strict = Policy.Parse("{\"name\": \"quầy\", \"accepted\": [\"review\"]}"))
      using (var report = Fixture.Read(options: new ReadOptions { Trust = Fixture.Trust, Policy = strict }))
      {
        Expect.Equal(Verdict.Authentic, report.Verdict);
        Expect.True(!report.Accepted, "this policy accepts another verdict only");
        Expect.Equal("quầy", report.PolicyName);
      }
      var wrong = Expect.Throws<UsageException>(ErrorCode.UsageBadValue, () => Policy.Parse("{\"no_such_rule\": 1}"));
      Expect.True((wrong.Error.Step + wrong.Error.Detail).Contains("no_such_rule"), wrong.Error.Step + "; " + wrong.Error.Detail);
      Expect.Throws<UsageException>(ErrorCode.UsageFile, () => Policy.Load("/nonexistent/policy.json"));
    }

    [Test("a terminal without its files is a typed error")]
    private static void Terminals()
    {
      Expect.Throws<UsageException>(() => Terminal.Load(new[] { "/nonexistent/cv" }, "/nonexistent/key.pem"));
    }

    private static bool IsCertificate(string path) => path.EndsWith(".cer") || path.EndsWith(".pem") || path.EndsWith(".der") || path.EndsWith(".crt");
  }
}
