#include "records/register.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <fstream>
#include <string_view>
#include <system_error>
#include <thread>

namespace chipid::counter {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A descriptor that is closed, and with it the lock on its file let go.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

// A spreadsheet calculates what begins like this, also behind blanks.
bool starts_formula(std::string_view cell) {
  const auto first = cell.find_first_not_of(' ');
  return first != std::string_view::npos && std::string_view("=+-@\t\r\n").find(cell[first]) != std::string_view::npos;
}

std::string as_cell(std::string_view cell) {
  std::string text = "\"";
  if (starts_formula(cell)) text += '\'';
  for (const char c : cell) {
    if (c == '"') text += '"';
    if (c != '\0') text += c;
  }
  return text + '"';
}

std::string line_of(const CsvRow& row) {
  std::string line;
  for (const auto& cell : row) line += (line.empty() ? "" : ",") + as_cell(cell);
  return line + "\r\n";
}

tl::unexpected<Error> file_error(const std::filesystem::path& file) {
  return fail(ErrorCode::usage_file, file.string(), std::generic_category().message(errno));
}

// Another counter is done in no time; who holds it longer is no counter.
bool lock(int descriptor) {
  constexpr auto patience = std::chrono::seconds(5);
  constexpr auto pause = std::chrono::milliseconds(20);
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if ((errno != EWOULDBLOCK && errno != EINTR) || std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(pause);
  }
  return true;
}

// A row of which the disk took a part is taken back.
bool append(int descriptor, off_t end, std::string_view text) {
  const bool whole = ::pwrite(descriptor, text.data(), text.size(), end) == static_cast<ssize_t>(text.size());
  if (whole && ::fsync(descriptor) == 0) return true;
  const int why = errno;
  // Nothing more can be done where even this fails; the caller is told of the first trouble.
  [[maybe_unused]] const int taken_back = ::ftruncate(descriptor, end);
  errno = why;
  return false;
}

}  // namespace

Result<bool> add_to_register(const std::filesystem::path& file, const CsvRow& head, const CsvRow& row,
                             const IsThere& is_there) {
  // Not waiting for the other end of a pipe of that name.
  const OpenFile open(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, S_IRUSR | S_IWUSR));
  struct stat state = {};
  if (open.get() < 0 || !lock(open.get()) || ::fstat(open.get(), &state) != 0) return file_error(file);
  if (!S_ISREG(state.st_mode)) return fail(ErrorCode::usage_file, file.string(), "not a plain file");
  if (is_there && state.st_size != 0) {
    std::ifstream table(file, std::ios::binary);
    CHIPID_TRY(const bool there, is_there(table));
    if (there) return false;
  }
  const auto text = (state.st_size == 0 ? std::string(byte_order_mark) + line_of(head) : std::string()) + line_of(row);
  if (!append(open.get(), state.st_size, text)) return file_error(file);
  return true;
}

}  // namespace chipid::counter
