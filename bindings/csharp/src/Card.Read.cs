using System;
using System.Threading;
using System.Threading.Tasks;
using ChipId.Interop;

namespace ChipId
{
  public sealed partial class Card
  {
    /// <summary>
    /// Opens the chip with the first of the keys that fits (PACE where the chip offers it, else BAC), reads it and judges
    /// it. Blocks until done.
    /// </summary>
    /// <param name="keys">Null for a chip that asks for none.</param>
    /// <param name="options">Null for none.</param>
    /// <param name="progress">Told the steps of the read; null: nobody.</param>
    /// <param name="cancellation">Stops the read, from any thread; the card has to be opened anew then.</param>
    /// <exception cref="ChipIdException">The read ended early; what was read is in its Report.</exception>
    /// <exception cref="ReadCanceledException">It was stopped.</exception>
    public Report Read(Keys keys, ReadOptions options = null, IProgress<ReadProgress> progress = null,
                       CancellationToken cancellation = default(CancellationToken)) =>
      Run(Begin(keys), options, progress, cancellation);

    /// <summary>As <see cref="Read"/>, on a thread of its own.</summary>
    public Task<Report> ReadAsync(Keys keys, ReadOptions options = null, IProgress<ReadProgress> progress = null,
                                  CancellationToken cancellation = default(CancellationToken)) =>
      InBackground(() => Read(keys, options, progress, cancellation), cancellation);

    /// <summary>
    /// Goes on with a read that the card's leaving cut short: access is redone, complete files are kept, provided that it
    /// is the same card (else card.swapped). Offer it for seconds, not minutes.
    /// </summary>
    /// <param name="keys">As for <see cref="Read"/>.</param>
    /// <param name="earlier">The Report of the exception that ended the read.</param>
    /// <param name="options">As for <see cref="Read"/>.</param>
    /// <param name="progress">As for <see cref="Read"/>.</param>
    /// <param name="cancellation">As for <see cref="Read"/>.</param>
    public Report Resume(Keys keys, Report earlier, ReadOptions options = null, IProgress<ReadProgress> progress = null,
                         CancellationToken cancellation = default(CancellationToken)) =>
      Run(Continue(keys, earlier), options, progress, cancellation);

    /// <summary>As <see cref="Resume"/>, on a thread of its own.</summary>
    public Task<Report> ResumeAsync(Keys keys, Report earlier, ReadOptions options = null,
                                    IProgress<ReadProgress> progress = null,
                                    CancellationToken cancellation = default(CancellationToken)) =>
      InBackground(() => Resume(keys, earlier, options, progress, cancellation), cancellation);

    // A read takes seconds: it must not hold a thread of the pool.
    private static Task<Report> InBackground(Func<Report> read, CancellationToken cancellation) =>
      Task.Factory.StartNew(read, cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
                            TaskScheduler.Default);

    private Report Run(NativeRead read, ReadOptions options, IProgress<ReadProgress> progress, CancellationToken token)
    {
      using (var reading = new Reading(options ?? new ReadOptions(), progress, token))
      {
        return reading.Run(read, adapter);
      }
    }

    private NativeRead Begin(Keys keys) =>
      (Arguments arguments, ref NativeReadOptions options, out ReportHandle report) =>
        NativeMethods.chipid_read(Handle, arguments.Handle(keys?.Handle), ref options, out report);

    private NativeRead Continue(Keys keys, Report earlier) =>
      (Arguments arguments, ref NativeReadOptions options, out ReportHandle report) =>
        NativeMethods.chipid_resume(Handle, arguments.Handle(keys?.Handle), earlier.Handle, ref options, out report);
  }
}
