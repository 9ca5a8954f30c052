#include "rules/sites_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "disk/files.hpp"

namespace chipid::counter::agent {
namespace {

class Descriptor {
 public:
  // A pipe of that name would be waited for, a link would lead elsewhere.
  explicit Descriptor(const std::filesystem::path& file)
      : number_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// Asked of the open file: a name may lead elsewhere a moment later.
Outcome<> check_private(int file) {
  struct stat state {};
  if (::fstat(file, &state) != 0 || !S_ISREG(state.st_mode)) return trouble(TroubleCode::sites_damaged, "no file");
  if (state.st_uid != ::geteuid() || (state.st_mode & 077U) != 0)
    return trouble(TroubleCode::sites_open_to_others, "agent/sites.json");
  return {};
}

Outcome<std::string> content_of(int file) {
  std::string text(largest_sites_file + 1, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const auto got = ::read(file, text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return trouble(TroubleCode::sites_damaged, std::strerror(errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  text.resize(size);
  return text;
}

}  // namespace

Outcome<std::vector<Site>> load_sites(const std::filesystem::path& path) {
  const Descriptor file(path);
  if (file.number() < 0 && errno == ENOENT) return std::vector<Site>();
  if (file.number() < 0) return trouble(TroubleCode::sites_damaged, std::strerror(errno));
  if (auto is_private = check_private(file.number()); !is_private) return tl::unexpected(is_private.error());
  const auto text = content_of(file.number());
  if (!text) return tl::unexpected(text.error());
  return parse_sites(*text);
}

Outcome<> save_sites(const std::filesystem::path& path, const std::vector<Site>& sites) {
  const auto text = sites_json(sites);
  const BytesView bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  auto saved = store::make_private_folder(path.parent_path());
  if (saved) saved = store::replace_file(path, bytes);
  if (!saved) return trouble(TroubleCode::sites_not_written, saved.error().detail);
  return {};
}

}  // namespace chipid::counter::agent
