#pragma once

#include <httplib.h>

#include <condition_variable>
#include <mutex>

#include "access.hpp"
#include "comparer.hpp"
#include "osia.hpp"
#include "transactions.hpp"

namespace match_server {

/// POST /v1/verify and GET /v1/tasks/ID.
class Service {
 public:
  Service(const Options& options, Access access, std::unique_ptr<Comparer> comparer,
          std::optional<chipid::SiteKey> answer_key);

  void attach(httplib::Server& server);
  /// Ends the handlers that wait on purpose.
  void stop();

 private:
  void verify(const httplib::Request& request, httplib::Response& response);
  void tell_task(const httplib::Request& request, httplib::Response& response);
  void compare(const Verification& verification, const Transaction& transaction);
  void answer(const httplib::Request& request, httplib::Response& response, const std::string& id,
              const Transaction& transaction);
  void record(const std::string& id, const std::string& body) const;
  void say_pending(const httplib::Request& request, httplib::Response& response, const std::string& id);
  [[nodiscard]] bool misbehave(httplib::Response& response, int attempt);
  void say_error(httplib::Response& response, int status, const std::string& code, const std::string& message);
  void wait(std::chrono::milliseconds time);

  const Options& options_;
  Access access_;
  std::unique_ptr<Comparer> comparer_;
  std::optional<chipid::SiteKey> answer_key_;
  Transactions transactions_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool stopped_ = false;
};

}  // namespace match_server
