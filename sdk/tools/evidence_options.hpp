#pragma once

#include <CLI/CLI.hpp>
#include <chipid/read.hpp>
#include <chipid/site_key.hpp>
#include <optional>
#include <string>

namespace chipid::tool {

/// Writes the evidence of a read, where that was asked for.
class EvidenceWriter {
 public:
  EvidenceWriter() = default;
  EvidenceWriter(std::string path, std::optional<SiteKey> key) : path_(std::move(path)), key_(std::move(key)) {}

  /// usage.file where it cannot be written; a file that is there already is replaced only by a whole one.
  /// `probe`: a picture of the holder that is to be kept with it.
  [[nodiscard]] Result<> write(const ReadReport& report, std::optional<Bytes> probe = {}) const;

 private:
  std::string path_;
  std::optional<SiteKey> key_;
};

class EvidenceOptions {
 public:
  /// --evidence, --site-key.
  void add_to(CLI::App& command);

  /// Ready to write. What cannot work is better known before the card is asked: a place that cannot be written, a key
  /// that is none.
  [[nodiscard]] Result<EvidenceWriter> open() const;

  [[nodiscard]] bool asked() const noexcept { return !path_.empty(); }

 private:
  std::string path_;
  std::string key_;
};

}  // namespace chipid::tool
