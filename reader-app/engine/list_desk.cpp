#include "engine/list_desk.hpp"

#include <QDateTime>
#include <chipid/document_fields.hpp>
#include <utility>

#include "logic/result_view.hpp"
#include "records/register.hpp"

namespace chipid::counter {
namespace {

bool is_judged(const Lane& lane) {
  return shows_verdict(lane.state()) && lane.data().report;
}

RecordKeys keys_of(const Document& document) {
  return {.number = document.number.value_or(""), .old_number = document.old_number.value_or("")};
}

// Nothing was noted yet where there is no register.
RecordSearch in_register(const std::filesystem::path& list, const RecordKeys& keys, const std::stop_token& stop) {
  std::error_code problem;
  const auto file = ListDesk::register_of(list);
  if (!std::filesystem::exists(file, problem) && !problem) return {.state = RecordState::not_found};
  return find_record(file, keys, stop);
}

// A register that cannot be read might hold anybody.
Result<bool> is_noted(std::istream& table, const RecordKeys& keys) {
  const auto search = find_record(table, keys);
  if (was_found(search)) return true;
  if (search.state == RecordState::not_found) return false;
  return fail(ErrorCode::data_malformed, "line " + std::to_string(search.line));
}

CsvRow register_head(Language language) {
  if (language == Language::vi)
    return {"Thời gian", "Số CCCD", "Họ và tên", "Ngày sinh", "Kết luận", "Nhân viên", "Dòng"};
  return {"Time", "Personal number", "Name", "Birth date", "Verdict", "Operator", "Line"};
}

CsvRow register_row(const CheckedPerson& person, Language language) {
  const auto& document = person.report.document;
  const auto verdict = verdict_title(person.report.verification.verdict.value_or(Verdict::inconclusive));
  const auto now = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
  const auto line = person.listing && person.listing->search.record ? person.listing->search.record->line : 0;
  return {now.toStdString(),
          document.number.value_or(""),
          document.name.value_or(""),
          document.birth_date.value_or(""),
          language == Language::vi ? verdict.vi : verdict.en,
          person.operator_name,
          line == 0 ? std::string() : std::to_string(line)};
}

}  // namespace

ListDesk::ListDesk(Counter& counter, QObject* parent) : QObject(parent), counter_(counter) {
  // One after the other: who is noted twice in a row is found noted the second time.
  pool_.setMaxThreadCount(1);
  connect(&counter_, &Counter::changed, this, &ListDesk::look_at_lanes);
  connect(&counter_, &Counter::lanes_changed, this, &ListDesk::look_at_lanes);
}

ListDesk::~ListDesk() {
  stop_.request_stop();
  pool_.waitForDone();
}

std::filesystem::path ListDesk::register_of(const std::filesystem::path& list) {
  return list.parent_path() / (list.stem().string() + "-noted.csv");
}

void ListDesk::set_list(const std::filesystem::path& list) {
  if (std::exchange(list_, list) == list) return;
  asked_.clear();
  look_at_lanes();
}

void ListDesk::look_at_lanes() {
  const bool wanted = counter_.workflow().list.has_value();
  for (auto* lane : counter_.lanes()) {
    if (wanted && is_judged(*lane)) {
      search(*lane);
    } else {
      asked_.erase(lane);
    }
  }
}

void ListDesk::search(Lane& lane) {
  const auto visit = lane.data().visit;
  if (std::exchange(asked_[&lane], visit) == visit) return;
  pool_.start([this, lane = &lane, visit, keys = keys_of(lane.data().report->document), list = list_,
               stop = stop_.get_token()] {
    const auto outcome = find_record(list, keys, stop);
    const auto noted = in_register(list, keys, stop);
    const auto tell = [this, lane, visit, list, outcome, noted] {
      if (list == list_) found(*lane, visit, outcome, noted);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
  });
}

// The lane may show another person by now, or nobody.
void ListDesk::found(Lane& lane, std::uint64_t visit, const RecordSearch& search, const RecordSearch& noted) {
  if (!is_judged(lane) || lane.data().visit != visit) return;
  lane.set_listing(make_listing(lane.data().report->document, search, noted));
}

void ListDesk::note(const CheckedPerson& person, Language language) {
  pool_.start([this, row = register_row(person, language), head = register_head(language), file = register_of(list_),
               keys = keys_of(person.report.document)] {
    const auto written = add_to_register(file, head, row, [&](std::istream& table) { return is_noted(table, keys); });
    const auto error = written ? std::optional<Error>() : written.error();
    QMetaObject::invokeMethod(
        this, [this, error] { emit noted(error); }, Qt::QueuedConnection);
  });
}

}  // namespace chipid::counter
