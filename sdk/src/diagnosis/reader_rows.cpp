#include <fmt/format.h>

#include <algorithm>

#include "diagnosis/rows.hpp"

namespace chipid::diagnosis {
namespace {

DiagnosisRow card_row(const ReaderInfo& reader) {
  if (reader.mute) return row_of("card", Level::warning, ErrorCode::pcsc_card_mute);
  if (reader.in_use) return row_of("card", Level::warning, ErrorCode::pcsc_busy);
  if (reader.card_present) return {.id = "card", .text = {"There is a card.", "Có thẻ trên đầu đọc."}};
  return {.id = "card",
          .text = {"There is no card; lay one on to have it looked at too.",
                   "Chưa có thẻ; hãy đặt thẻ lên nếu muốn kiểm tra thẻ."}};
}

DiagnosisRow driver_row(const ReaderInfo& reader) {
  if (!reader.driver.empty()) {
    return {.id = "driver",
            .text = {fmt::format("The driver is {}.", reader.driver),
                     fmt::format("Trình điều khiển là {}.", reader.driver)}};
  }
  return {.id = "driver",
          .text = {"The driver works but does not tell its name and version.",
                   "Trình điều khiển hoạt động nhưng không cho biết tên và phiên bản."}};
}

DiagnosisRow extended_length_row(const ReaderInfo& reader) {
  if (!reader.extended_length) {
    return {.id = "extended_length",
            .text = {"The card does not say whether it takes long commands; short ones are used until it does.",
                     "Thẻ không cho biết có nhận lệnh dài không; sẽ dùng lệnh ngắn cho đến khi thẻ cho biết."}};
  }
  if (*reader.extended_length) {
    return {.id = "extended_length",
            .text = {"The card announces long commands: reading is faster.", "Thẻ hỗ trợ lệnh dài: đọc nhanh hơn."}};
  }
  return {.id = "extended_length",
          .text = {"The card takes short commands only: reading is slower.", "Thẻ chỉ nhận lệnh ngắn: đọc chậm hơn."}};
}

void add_rows_of(const ReaderInfo& reader, Rows& rows) {
  const auto add = [&](DiagnosisRow row) {
    row.subject = reader.name;
    rows.push_back(std::move(row));
  };
  add({.id = "reader", .text = {"The reader is connected.", "Đầu đọc đã kết nối."}});
  add(driver_row(reader));
  add(card_row(reader));
  if (reader.card_present && !reader.mute) add(extended_length_row(reader));
}

// PC/SC finds a reader by its name alone, so the second of two is out of reach.
void add_twin_rows(const std::vector<ReaderInfo>& readers, Rows& rows) {
  for (auto reader = readers.begin(); reader != readers.end(); ++reader) {
    const auto earlier = std::count_if(readers.begin(), reader, [&](const auto& r) { return r.name == reader->name; });
    if (earlier != 1) continue;
    rows.push_back({.id = "reader_names",
                    .level = Level::warning,
                    .subject = reader->name,
                    .text = {"Several readers have this name, and only the first can be reached.",
                             "Nhiều đầu đọc trùng tên này, chỉ dùng được đầu đọc thứ nhất."},
                    .repair = {"Unplug one of them, or give them different names in /etc/reader.conf.d.",
                               "Hãy rút bớt một đầu đọc, hoặc đặt tên khác nhau trong /etc/reader.conf.d."}});
  }
}

}  // namespace

DiagnosisRow row_of(std::string id, Level level, ErrorCode code) {
  const auto both = [code](auto text) {
    return Sentence{std::string(text(code, Language::en)), std::string(text(code, Language::vi))};
  };
  return {.id = std::move(id), .level = level, .text = both(error_message), .repair = both(error_hint)};
}

// A service that refuses us does run.
void add_service_rows(const Result<std::vector<ReaderInfo>>& readers, Rows& rows) {
  const auto refused = !readers && readers.error().code == ErrorCode::pcsc_no_permission;
  if (!readers && !refused) return rows.push_back(row_of("service", Level::problem, readers.error().code));
  rows.push_back({.id = "service", .text = {"The smart-card service is running.", "Dịch vụ thẻ đang chạy."}});
  if (refused) return rows.push_back(row_of("permission", Level::problem, readers.error().code));
  rows.push_back({.id = "permission",
                  .text = {"This user may use the smart-card service.", "Người dùng này được phép dùng dịch vụ thẻ."}});
}

void add_reader_rows(const std::vector<ReaderInfo>& readers, Rows& rows) {
  if (readers.empty()) return rows.push_back(row_of("reader", Level::problem, ErrorCode::pcsc_no_reader));
  for (const auto& reader : readers) add_rows_of(reader, rows);
  add_twin_rows(readers, rows);
}

}  // namespace chipid::diagnosis
