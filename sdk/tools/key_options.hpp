#pragma once

#include <CLI/CLI.hpp>
#include <chipid/access_key.hpp>
#include <string>
#include <vector>

namespace chipid::tool {

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
  bool from_stdin = false;

  void add_to(CLI::App& command);
  /// The keys in the order to try them; none where no option was given. usage.* errors name what is wrong.
  [[nodiscard]] Result<std::vector<AccessKey>> keys() const;
};

}  // namespace chipid::tool
