#include "logic/shot_hint.hpp"

#include <algorithm>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

Sentence hint_of(const Error& trouble) {
  switch (trouble.code) {
    case ErrorCode::face_none:
      return {"No face in view. Ask the person to stand before the camera and look into it.",
              "Chưa thấy khuôn mặt. Hãy mời người đó đứng trước camera và nhìn vào ống kính."};
    case ErrorCode::face_several:
      return {"Several faces in view. Only the holder of the card may be before the camera.",
              "Có nhiều khuôn mặt. Chỉ để người mang thẻ đứng trước camera."};
    default:
      return {std::string(error_message(trouble.code, Language::en)),
              std::string(error_message(trouble.code, Language::vi))};
  }
}

}  // namespace

bool Glance::fit() const {
  return !trouble && std::none_of(quality.begin(), quality.end(), [](const auto& issue) { return issue.refused; });
}

std::string shot_hint(const Glance& glance, bool alone, Language language) {
  if (glance.trouble) return in(language, hint_of(*glance.trouble));
  if (!glance.quality.empty()) return in(language, glance.quality.front().text);
  if (alone) return in(language, "Good. Hold still.", "Tốt. Giữ yên.");
  return in(language, "Good. Press Space to take the picture.", "Tốt. Nhấn phím cách để chụp.");
}

}  // namespace chipid::counter
