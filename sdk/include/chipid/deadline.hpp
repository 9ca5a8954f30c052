#pragma once

#include <chipid/card_connection.hpp>
#include <chipid/export.hpp>
#include <chrono>
#include <memory>
#include <stop_token>

namespace chipid {

/// The same card, but no command takes longer than `deadline` and none outlasts a stop requested through `cancel`,
/// from any thread.
///
/// A card or reader that hangs cannot be interrupted from outside, so the connection works in a thread of its own.
/// A command that is not answered in time fails with pcsc.card_mute; one during which a stop is requested fails with
/// session.cancelled at once. In both cases, if the command is still running, it is left behind together with the
/// connection, which is closed whenever the command comes back; every later command fails at once in the same way.
/// After a stop no further command is sent. The end of the object waits for the connection to close, but no longer
/// than `deadline`.
///
/// `connection` must not refer to anything that may end before it, such as an object of the caller's. The card given
/// back is used by one thread at a time, as any other.
[[nodiscard]] CHIPID_API std::unique_ptr<CardConnection> with_deadline(std::unique_ptr<CardConnection> connection,
                                                                       std::chrono::milliseconds deadline,
                                                                       std::stop_token cancel = {});

}  // namespace chipid
