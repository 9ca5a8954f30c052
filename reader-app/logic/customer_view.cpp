#include "logic/customer_view.hpp"

#include <algorithm>
#include <chipid/document_fields.hpp>

#include "logic/masked.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

bool may_go_on(const ReadReport* report, const Workflow& workflow) {
  if (report == nullptr) return false;
  const auto admission = workflow.admission(report->verification);
  return admission == Admission::admit || admission == Admission::warn;
}

CustomerMessage message_of(const Situation& situation, const ReadReport* report, const Workflow& workflow) {
  switch (situation.state) {
    case State::no_service:
    case State::no_reader:
    case State::idle:
    case State::key_ready:
      return CustomerMessage::none;
    case State::card_lost:
      return CustomerMessage::put_back;
    case State::result:
    case State::clearing:
      return may_go_on(report, workflow) ? CustomerMessage::thank_you : CustomerMessage::see_clerk;
    case State::unsupported:
    case State::failed:
    case State::reader_lost:
      return CustomerMessage::see_clerk;
    default:
      return CustomerMessage::please_wait;
  }
}

Sentence title_of(CustomerMessage message) {
  switch (message) {
    case CustomerMessage::please_wait:
      return {"Please wait", "Xin vui lòng chờ"};
    case CustomerMessage::put_back:
      return {"Please put your card back", "Xin đặt lại thẻ lên đầu đọc"};
    case CustomerMessage::thank_you:
      return {"Thank you", "Xin cảm ơn"};
    case CustomerMessage::see_clerk:
      return {"Please speak with the clerk", "Xin liên hệ nhân viên tại quầy"};
    case CustomerMessage::none:
      break;
  }
  return {};
}

Sentence sentence_of(CustomerMessage message, State state) {
  if (state == State::clearing) {
    return {"Please take your card with you. Your data leaves this counter in a moment.",
            "Xin nhớ cầm theo thẻ. Dữ liệu của quý khách sẽ được xóa khỏi quầy ngay sau đây."};
  }
  switch (message) {
    case CustomerMessage::please_wait:
      return {"Your card is being read. Please leave it on the reader.",
              "Thẻ của quý khách đang được đọc. Xin để yên thẻ trên đầu đọc."};
    case CustomerMessage::put_back:
      return {"It slipped off the reader. The reading goes on at once.",
              "Thẻ bị lệch khỏi đầu đọc. Việc đọc sẽ tiếp tục ngay."};
    case CustomerMessage::thank_you:
      return {"Your card has been read. The clerk goes on from here.",
              "Đã đọc xong thẻ của quý khách. Nhân viên sẽ tiếp tục phục vụ."};
    case CustomerMessage::see_clerk:
      return {"The clerk will tell you how to go on.", "Nhân viên sẽ hướng dẫn bước tiếp theo."};
    case CustomerMessage::none:
      break;
  }
  return {};
}

// What the counter's own screen shows, no more: the workflow's fields as far as this card has them.
std::vector<std::string> labels(const Document& document, const Workflow& workflow, Language language) {
  std::vector<std::string> labels;
  for (const auto& id : workflow.shows) {
    const auto all = document_fields();
    const auto field = std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.id == id; });
    if (field != all.end() && shown_field(document, *field, language)) {
      labels.push_back(in(language, field->en, field->vi));
    }
  }
  if (!labels.empty()) labels.push_back(in(language, "Portrait", "Ảnh chân dung"));
  return labels;
}

}  // namespace

CustomerView make_customer_view(const Situation& situation, const Document& document, const ReadReport* report,
                                const Workflow& workflow, Language language) {
  CustomerView view{.message = message_of(situation, report, workflow)};
  if (view.message == CustomerMessage::none) return view;
  const auto other = language == Language::vi ? Language::en : Language::vi;
  view.title = in(language, title_of(view.message));
  view.title_other = in(other, title_of(view.message));
  view.sentence = in(language, sentence_of(view.message, situation.state));
  view.purpose = in(language, workflow.purpose);
  if (!shows_data(situation.state) || situation.state == State::clearing) return view;
  view.shared = labels(document, workflow, language);
  if (document.name) view.name = masked_name(*document.name);
  if (document.number) view.number = masked_number(*document.number);
  return view;
}

}  // namespace chipid::counter
