#pragma once

#include <CLI/CLI.hpp>
#include <chipid/face.hpp>
#include <chipid/match_service.hpp>
#include <chipid/portrait.hpp>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace chipid::tool {

/// What the picture just taken is compared with.
struct FaceReference {
  Bytes encoded = {};  ///< a picture file, or the portrait as the chip holds it
  /// The portrait decoded; nothing for a picture file.
  std::optional<Portrait> portrait = {};
  std::map<File, Bytes> files = {};  ///< of the chip; empty for a picture file
  std::string personal_number = {};
};

/// The portrait of a card as a reference; the errors of decode_portrait().
[[nodiscard]] Result<FaceReference> reference_of(const ReadReport& report);

/// The picture just taken, and whoever is to compare it: ready before the card is, as far as that is possible.
class LiveFace {
 public:
  /// Nothing is compared yet, but on this machine the models are being loaded and the probe looked at.
  LiveFace(Bytes probe, std::optional<MatchProvider> provider, FaceMatcherOptions matcher, PadLevel pad_level);
  LiveFace(const LiveFace&) = delete;
  LiveFace& operator=(const LiveFace&) = delete;
  ~LiveFace();

  /// Compares once. `cancel` ends the asking of a service.
  [[nodiscard]] MatchResult compare(const FaceReference& reference, const std::stop_token& cancel);

  [[nodiscard]] const Bytes& probe() const noexcept { return probe_; }
  /// Pictures leave this computer.
  [[nodiscard]] bool asks_a_service() const noexcept { return provider_.has_value(); }

 private:
  struct Local {
    Result<std::unique_ptr<FaceMatcher>> matcher = fail(ErrorCode::internal);
    Result<FaceTemplate> probe = fail(ErrorCode::internal);
    double milliseconds = 0;
  };
  [[nodiscard]] Local look() const;
  [[nodiscard]] MatchResult compare_here(const FaceReference& reference);
  [[nodiscard]] MatchResult ask(const FaceReference& reference, const std::stop_token& cancel) const;

  Bytes probe_;
  std::optional<MatchProvider> provider_;
  FaceMatcherOptions matcher_;
  PadLevel pad_level_;
  std::future<Local> local_;
};

/// --provider, --signed-by, --models, --calibration, --attended.
class LiveFaceOptions {
 public:
  void add_to(CLI::App& command);
  /// The first of these options that was given; empty: none.
  [[nodiscard]] std::string first_given() const;
  /// `probe`: the picture's file. What is wrong with the options is told here.
  [[nodiscard]] Result<std::unique_ptr<LiveFace>> open(const std::string& probe) const;

 private:
  [[nodiscard]] bool is_local() const { return provider_.empty() || provider_ == "local"; }
  [[nodiscard]] Result<> check() const;
  [[nodiscard]] Result<std::optional<MatchProvider>> provider() const;

  std::string provider_;
  std::vector<std::filesystem::path> signers_;
  std::string models_;
  std::string calibration_;
  bool attended_ = false;
};

}  // namespace chipid::tool
