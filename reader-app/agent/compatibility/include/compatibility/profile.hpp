#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

/// Shapes of other reader bridges (docs/compatibility.md): what an old page hears, told in a file. Pure: no sockets, no
/// clock, no card.
namespace chipid::counter::agent {

enum class OldDoor { http, websocket, socket_io };

/// One shape. Copies share what was parsed.
class CompatibilityProfile {
 public:
  struct Body;
  explicit CompatibilityProfile(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

  /// At most 64 KiB. The error is one line in English with the place, for whoever wrote the file.
  [[nodiscard]] static tl::expected<CompatibilityProfile, std::string> parse(std::string_view json);

  /// This shape answers there. `path` without query.
  [[nodiscard]] bool owns(std::string_view method, std::string_view path, bool is_socket) const;
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] const std::string& title(bool vietnamese) const;
  [[nodiscard]] const std::string& source() const;  ///< the public document; empty for a site's own
  [[nodiscard]] OldDoor door() const;
  [[nodiscard]] const std::vector<std::string>& scopes() const;
  [[nodiscard]] const Body& body() const { return *body_; }

 private:
  std::shared_ptr<const Body> body_;
};

/// Those that are built in.
[[nodiscard]] const std::vector<CompatibilityProfile>& documented_profiles();

}  // namespace chipid::counter::agent
