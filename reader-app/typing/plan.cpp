#include "typing/plan.hpp"

#include <algorithm>
#include <chipid/document_fields.hpp>

#include "words/in.hpp"

namespace chipid::counter::typing {
namespace {

std::string label_of(const std::string& id, Language language) {
  for (const auto& field : document_fields()) {
    if (field.id == id) return std::string(language == Language::vi ? field.vi : field.en);
  }
  return id;
}

struct Line {
  const Stroke& stroke;
  Language language;

  std::string operator()(const FieldStep& step) const {
    const auto label = label_of(step.field, language) + ": ";
    if (!stroke.absent) return label + stroke.text;
    return label + in(language, "(not on this card, nothing is typed)", "(thẻ không có mục này, không gõ gì)");
  }
  std::string operator()(const TextStep&) const { return in(language, "text: ", "chữ: ") + stroke.text; }
  std::string operator()(const KeyStep& step) const { return in(language, "key ", "phím ") + key_text(step); }
  std::string operator()(const PauseStep& step) const {
    return in(language, "wait ", "chờ ") + std::to_string(step.time.count()) + " ms";
  }
  std::string operator()(const WindowStep& step) const {
    return in(language, "wait for the window ", "chờ cửa sổ ") +
           (step.window.title.empty() ? step.window.program : step.window.title);
  }
};

Stroke stroke_of(const Step& step, const Document& document) {
  Stroke stroke{.step = step};
  if (const auto* text = std::get_if<TextStep>(&step)) stroke.text = text->text;
  if (const auto* field = std::get_if<FieldStep>(&step)) {
    const auto text = typed_text(*field, document);
    stroke.absent = !text;
    stroke.text = text.value_or(std::string());
  }
  return stroke;
}

}  // namespace

Script plan(const Profile& profile, const Document& document) {
  Script script{.window = profile.window, .between_keys = profile.between_keys};
  for (const auto& step : profile.steps) script.strokes.push_back(stroke_of(step, document));
  return script;
}

std::string stroke_line(const Stroke& stroke, Language language) {
  return std::visit(Line{stroke, language}, stroke.step);
}

const Document& practice_document() {
  static const Document document = {.number = "001185012345",
                                    .document_number = "185012345",
                                    .name = "Trần Thị Mỹ Duyên",
                                    .birth_date = "1985-11-23",
                                    .sex = "female",
                                    .nationality = "Việt Nam",
                                    .expiry_date = "2045-11-23",
                                    .issue_date = "2022-03-17",
                                    .ethnicity = "Kinh",
                                    .religion = "Không",
                                    .place_of_origin = "Quảng Phú, Lương Tài, Bắc Ninh",
                                    .residence = "Số 8 Ngõ 46 Đường Láng, Phường Đống Đa, Thành phố Hà Nội",
                                    .father = "Trần Văn Khải",
                                    .mother = "Lê Thị Hường",
                                    .old_number = "012987654"};
  return document;
}

}  // namespace chipid::counter::typing
