#pragma once

#include <chipid/file.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json_fields.hpp"

namespace chipid::remote {

/// What a ${...} stands for.
enum class Source {
  reference_image,
  reference_mime,
  reference_sha256,
  probe_image,
  probe_mime,
  probe_sha256,
  personal_number,
  signer_certificate,
  transaction_id,
  threshold,
  timestamp,
  timestamp_ms,
  nonce,
  modality,
  subtype,
  file,    ///< ${file:DG13}
  secret,  ///< ${secret:NAME}
  value,   ///< ${value:NAME}: a constant of the profile, such as the device's id
  step,    ///< ${step:NAME}: taken from an earlier answer
};

/// How it is written.
enum class Form { plain, base64, base64url, hex, data_url, number };

/// ${source:argument|form}
struct Placeholder {
  Source source = Source::nonce;
  std::string argument = {};
  Form form = Form::plain;
};

/// Bytes, which are written in base64 wherever no form is given; else text.
[[nodiscard]] bool is_binary(Source source) noexcept;
/// Different from one sending to the next, so that it can name no capture.
[[nodiscard]] bool is_new_each_time(Source source) noexcept;
/// "reference_image"
[[nodiscard]] std::string_view source_name(Source source) noexcept;

/// A stretch of text as it stands, or a placeholder.
struct Piece {
  std::string_view literal = {};
  std::optional<Placeholder> placeholder = {};
};

/// The text taken apart; the literals point into it. match.provider at `pointer` for a placeholder that is not closed
/// or not known.
[[nodiscard]] Result<std::vector<Piece>> parse_template(std::string_view text, std::string_view pointer);

}  // namespace chipid::remote
