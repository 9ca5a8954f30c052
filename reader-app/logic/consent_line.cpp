#include "logic/consent_line.hpp"

#include <chipid/text.hpp>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

struct Wording {
  const char* id;
  Sentence text;
};

Wording wording_of(ConsentKind wanted) {
  switch (wanted) {
#define CONSENT_LINE(kind, id, en, vi) \
  case ConsentKind::kind:              \
    return {id, {en, vi}};
#include "consent_lines.def"
#undef CONSENT_LINE
  }
  return {};
}

void put(std::string& text, std::string_view name, const std::string& value) {
  const auto at = text.find(name);
  if (at != std::string::npos) text.replace(at, name.size(), value);
}

}  // namespace

ConsentLine consent_line(ConsentKind kind, const Workflow& workflow, const std::string& service, Language language) {
  const auto wording = wording_of(kind);
  auto text = in(language, wording.text);
  put(text, "{service}", displayable(service));
  put(text, "{purpose}", in(language, workflow.purpose));
  return {.kind = kind, .id = wording.id, .text = std::move(text)};
}

Consent consent_to(const ConsentLine& line, const Workflow& workflow, std::chrono::sys_seconds now) {
  const bool finger = line.kind == ConsentKind::finger;
  return {.modality = finger ? MatchModality::finger : MatchModality::face,
          .wording = line.id,
          .purpose = workflow.id,
          .time = now};
}

}  // namespace chipid::counter
