#pragma once

#include <chipid/export.hpp>
#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <memory>

namespace chipid {

/// A finger for the card to compare with the one it holds (ISO/IEC 24787). Cheap to copy.
struct FingerMatchRequest {
  /// A scanner's finger minutiae record, wiped with its last holder. None: only the tries left are asked for, at no
  /// cost.
  std::shared_ptr<const SecretBytes> record = {};
  /// The card is asked even where one more refusal blocks it for good: the holder agreed.
  bool last_try = false;
};

/// The largest record there may be, in bytes; no more need be read of one.
inline constexpr std::size_t max_finger_record_size = std::size_t{64} << 10U;

/// `record`: ISO/IEC 19794-2:2005, record format. finger.record where it is none.
[[nodiscard]] CHIPID_API Result<FingerMatchRequest> finger_match_request(SecretBytes record);

}  // namespace chipid
