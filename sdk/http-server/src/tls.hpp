#pragma once

#include "transport.hpp"

namespace chipid::http {

[[nodiscard]] std::variant<TlsContext, StartFailure> load_tls(const Tls& files);
[[nodiscard]] std::optional<std::string> subject_of_peer(const SSL* connection);

}  // namespace chipid::http
