using System;

namespace ChipId
{
  /// <summary>
  /// Your own channel to a card. Its methods are called one at a time, by the thread that uses the card (by one of the
  /// library where a deadline was asked for). What they throw ends the read; a <see cref="ChipIdException"/> does so with
  /// its own code, all else as pcsc.failure, with what was thrown as InnerException. Dispose is called once, at the end
  /// of the card.
  /// </summary>
  public interface ITransport : IDisposable
  {
    /// <summary>As people know the reader.</summary>
    string ReaderName { get; }

    /// <summary>The card's answer to reset.</summary>
    byte[] Atr { get; }

    /// <summary>Longest command in bytes that the channel carries; 0: not known.</summary>
    int MaxCommandSize { get; }

    /// <summary>Sends one command APDU (ISO/IEC 7816-4, 5.2) as it is and gives the raw answer, status word included;
    /// 61xx and 6Cxx are not followed.</summary>
    byte[] Transmit(byte[] command);

    /// <summary>Warm reset: the card forgets every state.</summary>
    void Reset();
  }
}
