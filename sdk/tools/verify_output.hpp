#pragma once

#include <chipid/receipt.hpp>
#include <chipid/verify.hpp>
#include <optional>

#include "output.hpp"

namespace chipid::tool {

/// What became of one input of `chipid verify`.
struct VerifyResult {
  EvidenceReport report = {};
  std::optional<ReceiptCheck> receipt = {};
};

/// How results are shown: {"results": [...]}; or text, whole for a single input, a line each for many.
class VerifyOutput {
 public:
  VerifyOutput(const OutputOptions& output, std::size_t count) : output_(output), count_(count) {}

  [[nodiscard]] std::string begin() const;
  /// The entry of input number `at`, with what stands between it and the one before. Any thread.
  [[nodiscard]] std::string entry(std::size_t at, const std::string& name, const Result<VerifyResult>& result) const;
  [[nodiscard]] std::string end() const;

 private:
  const OutputOptions& output_;
  std::size_t count_;
};

}  // namespace chipid::tool
