using System;
using System.Threading;
using System.Threading.Tasks;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>A match service with its secrets and keys loaded; shared by threads; wiped when disposed.</summary>
  public sealed class MatchProvider : ChipIdObject
  {
    private MatchProvider(MatchProviderHandle handle) : base(handle)
    {
      Name = Borrowed.Text(NativeMethods.chipid_match_provider_name(handle));
    }

    /// <summary>As its profile names it.</summary>
    public string Name { get; }

    /// <summary>From a profile file (docs/match-providers.md).</summary>
    public static MatchProvider Load(string path)
    {
      Failure.ThrowIf(NativeMethods.chipid_match_provider_load(Utf8.Encode(path), out MatchProviderHandle provider));
      return new MatchProvider(provider);
    }

    /// <summary>
    /// Asks the service; blocks, at most for the profile's limit. Whatever goes wrong is the decision Unavailable with its
    /// trouble. The holder has to be told and to agree before.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Match Ask(MatchRequest request, CancellationToken cancellation = default(CancellationToken))
    {
      if (request == null) throw new ArgumentNullException(nameof(request));
      cancellation.ThrowIfCancellationRequested();
      using (var stop = Cancellation.For(cancellation))
      using (var arguments = new Arguments())
      {
        var native = request.Native(arguments);
        native.Cancel = arguments.Handle(stop?.Handle);
        int code = NativeMethods.chipid_match_ask(Live<MatchProviderHandle>(), ref native, out MatchHandle match);
        Failure.ThrowIf(code);
        return new Match(match).UnlessCancelled(cancellation);
      }
    }

    /// <summary>As <see cref="Ask"/>, on a thread of its own.</summary>
    public Task<Match> AskAsync(MatchRequest request, CancellationToken cancellation = default(CancellationToken)) =>
      Task.Factory.StartNew(() => Ask(request, cancellation), cancellation,
                            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
  }
}
