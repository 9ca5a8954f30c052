#include <algorithm>
#include <chipid/face.hpp>
#include <cstdio>
#include <mutex>

#include "comparer.hpp"

namespace match_server {
namespace {

/// The face matcher of this machine; one comparison at a time. Cosines below 0 count as 0.
class FaceComparer : public Comparer {
 public:
  explicit FaceComparer(std::unique_ptr<chipid::FaceMatcher> matcher) : matcher_(std::move(matcher)) {}

  std::optional<double> compare(const Item& reference, const Item& probe) override {
    if (reference.type != "FACE") return std::nullopt;
    const std::lock_guard lock(mutex_);
    const auto result = chipid::match_faces(*matcher_, reference.bytes, probe.bytes);
    if (!result.score) return std::nullopt;
    return std::clamp(*result.score, 0.0, 1.0);
  }

 private:
  std::mutex mutex_;
  std::unique_ptr<chipid::FaceMatcher> matcher_;
};

}  // namespace

std::unique_ptr<Comparer> make_face_comparer(const std::filesystem::path& models) {
  auto matcher = chipid::open_face_matcher({.models = models});
  if (matcher) return std::make_unique<FaceComparer>(*std::move(matcher));
  const auto code = matcher.error().code;
  std::fprintf(stderr, "%s %s (or give --table)\n", std::string(error_message(code, chipid::Language::en)).c_str(),
               std::string(error_hint(code, chipid::Language::en)).c_str());
  return nullptr;
}

}  // namespace match_server
