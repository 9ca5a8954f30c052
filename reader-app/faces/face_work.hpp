#pragma once

#include <chipid/match_service.hpp>
#include <chipid/portrait.hpp>

#include "faces/face_comparer.hpp"

namespace chipid::counter {

/// A picture of the person at the counter.
struct Probe {
  QImage pixels = {};
  Bytes file = {};  ///< as it was given; empty: pixels of a camera
  PadLevel pad_level = PadLevel::none;
};

/// What a FaceComparer does on its thread. One call at a time.
class FaceWork {
 public:
  FaceWork() = default;
  FaceWork(const FaceWork&) = delete;
  FaceWork& operator=(const FaceWork&) = delete;
  ~FaceWork() { close(); }

  [[nodiscard]] FaceReadiness open(const FaceSetup& setup, ReadReport report);
  /// The template of the portrait, so that it is there when the picture is taken.
  void prepare_reference();
  void forget_reference() { reference_.reset(); }
  [[nodiscard]] Glance look(const QImage& frame);
  /// Reads and decodes; the pixels and the file.
  [[nodiscard]] static Result<Probe> load(const std::filesystem::path& path);
  [[nodiscard]] MatchResult compare(Probe probe, const std::stop_token& cancel);
  /// Everything of the person is wiped; the models leave memory.
  void close();

 private:
  [[nodiscard]] Result<Portrait> portrait() const;
  [[nodiscard]] MatchResult compare_here(const Probe& probe);
  [[nodiscard]] MatchResult ask_service(Probe& probe, const std::stop_token& cancel) const;

  Result<std::unique_ptr<FaceMatcher>> matcher_ = fail(ErrorCode::face_no_matcher);
  std::optional<MatchProvider> provider_;
  std::optional<ReadReport> report_;
  std::optional<Result<FaceTemplate>> reference_;
};

}  // namespace chipid::counter
