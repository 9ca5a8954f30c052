#include <chipid/deadline.hpp>
#include <utility>

#include "core/bytes.hpp"
#include "worker.hpp"

namespace chipid {
namespace {

using deadline::Worker;

class DeadlineConnection final : public CardConnection {
 public:
  DeadlineConnection(std::unique_ptr<CardConnection> connection, std::chrono::milliseconds deadline,
                     std::stop_token cancel)
      : deadline_(deadline),
        cancel_(std::move(cancel)),
        atr_(connection->atr()),
        reader_name_(connection->reader_name()),
        max_command_size_(connection->max_command_size()),
        worker_(Worker::start(std::move(connection))) {}

  // What was left behind is not waited for.
  ~DeadlineConnection() override { worker_->close(failed_ ? Worker::Clock::now() : end_of_patience()); }

  Result<Bytes> transmit(BytesView command) override {
    return run([sent = core::to_bytes(command)](CardConnection& connection) { return connection.transmit(sent); });
  }
  Result<> reset() override {
    CHIPID_TRY(atr_, run([](CardConnection& connection) -> Result<Bytes> {
                 CHIPID_CHECK(connection.reset());
                 return connection.atr();
               }));
    return {};
  }
  Bytes atr() const override { return atr_; }
  std::string reader_name() const override { return reader_name_; }
  std::size_t max_command_size() const override { return max_command_size_; }

 private:
  Worker::Clock::time_point end_of_patience() const { return Worker::Clock::now() + deadline_; }

  Result<Bytes> run(Worker::Task task) {
    if (failed_) return fail(*failed_);
    if (cancel_.stop_requested()) return fail(ErrorCode::cancelled);
    if (auto answer = worker_->run(std::move(task), end_of_patience(), cancel_)) return *std::move(answer);
    failed_ = cancel_.stop_requested() ? Error{.code = ErrorCode::cancelled}
                                       : Error{.code = ErrorCode::pcsc_card_mute, .detail = "no answer in time"};
    return fail(*failed_);
  }

  std::chrono::milliseconds deadline_;
  std::stop_token cancel_;
  Bytes atr_;
  std::string reader_name_;
  std::size_t max_command_size_;
  std::shared_ptr<Worker> worker_;
  std::optional<Error> failed_;
};

}  // namespace

std::unique_ptr<CardConnection> with_deadline(std::unique_ptr<CardConnection> connection,
                                              std::chrono::milliseconds deadline, std::stop_token cancel) {
  return std::make_unique<DeadlineConnection>(std::move(connection), deadline, std::move(cancel));
}

}  // namespace chipid
