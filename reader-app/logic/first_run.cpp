#include "logic/first_run.hpp"

namespace chipid::counter {

std::optional<SetupStep> next_step(SetupStep step) noexcept {
  if (step == SetupStep::practice) return std::nullopt;
  return static_cast<SetupStep>(static_cast<int>(step) + 1);
}

std::optional<SetupStep> step_before(SetupStep step) noexcept {
  if (step == SetupStep::language) return std::nullopt;
  return static_cast<SetupStep>(static_cast<int>(step) - 1);
}

// Any card will do, also one that this program cannot read: it is the reader that is tested.
ReaderTest reader_test(ReaderTest before, State state) noexcept {
  if (before == ReaderTest::card_seen) return before;
  switch (state) {
    case State::no_service:
      return ReaderTest::no_service;
    case State::no_reader:
    case State::reader_lost:
      return ReaderTest::no_reader;
    case State::idle:
    case State::key_ready:
      return ReaderTest::waiting;
    default:
      return ReaderTest::card_seen;
  }
}

ReaderTestText reader_test_text(ReaderTest test) {
  switch (test) {
    case ReaderTest::no_service:
      return {{"The smart-card service of this computer is not running.", "Dịch vụ thẻ của máy này chưa chạy."},
              {"Ask whoever looks after the computer to start it; the page Diagnosis says how.",
               "Hãy nhờ người quản trị máy khởi động dịch vụ; trang Chẩn đoán có hướng dẫn."}};
    case ReaderTest::no_reader:
      return {
          {"No reader is connected.", "Chưa kết nối đầu đọc."},
          {"Plug the reader in; this page notices by itself.", "Hãy cắm đầu đọc vào máy; trang này sẽ tự nhận ra."}};
    case ReaderTest::waiting:
      return {{"The reader is connected.", "Đã kết nối đầu đọc."},
              {"Lay any chip card on it, a bank card will do.",
               "Hãy đặt một thẻ có chip bất kỳ lên, thẻ ngân hàng cũng được."}};
    case ReaderTest::card_seen:
      break;
  }
  return {{"A card was seen: the reader works.", "Đã nhận ra thẻ: đầu đọc hoạt động tốt."},
          {"Take the card away and go on.", "Hãy lấy thẻ ra và tiếp tục."}};
}

}  // namespace chipid::counter
