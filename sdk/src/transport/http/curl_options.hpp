#pragma once

#include "curl_library.hpp"
#include "incoming.hpp"

namespace chipid::http {

/// Header lines as libcurl keeps them, wiped at the end.
class HeaderList {
 public:
  explicit HeaderList(const CurlLibrary& curl) : curl_(curl) {}
  HeaderList(const HeaderList&) = delete;
  HeaderList& operator=(const HeaderList&) = delete;
  ~HeaderList() {
    for (auto* entry = list_; entry != nullptr; entry = entry->next)
      wipe(entry->data, std::string_view(entry->data).size());
    curl_.free_list(list_);
  }
  void add(const core::WipedText& line) { list_ = curl_.append(list_, line.c_str()); }
  [[nodiscard]] curl_slist* get() const noexcept { return list_; }

 private:
  const CurlLibrary& curl_;
  curl_slist* list_ = nullptr;
};

/// Everything that a request asks of a handle; all three have to outlive the transfer.
void set_options(const CurlLibrary& curl, CURL* handle, const Request& request, HeaderList& headers,
                 Incoming& incoming);

}  // namespace chipid::http
