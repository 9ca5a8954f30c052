#pragma once

#include <CLI/CLI.hpp>
#include <chipid/access_key.hpp>
#include <optional>
#include <string>
#include <vector>

namespace chipid::tool {

/// What the options give.
struct GivenKeys {
  std::vector<AccessKey> keys = {};  ///< in the order to try them, none twice
  /// The text of the card's QR code, where that was among them: the chip is held against it.
  std::optional<std::string> qr = {};
};

/// The options that name the chip's key, as given on the command line or as JSON on standard input.
struct KeyOptions {
  std::string number;
  std::string can;
  std::string pin;
  std::string puk;
  std::string mrz;
  std::string document_number;
  std::string birth;
  std::string expiry;
  std::string qr;
  std::string qr_image;
  bool from_stdin = false;

  void add_to(CLI::App& command);
  /// No keys where no option was given. usage.* and qr.* errors name what is wrong.
  [[nodiscard]] Result<GivenKeys> given() const;
};

}  // namespace chipid::tool
