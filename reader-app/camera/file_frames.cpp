#include "file_frames.hpp"

#include <QFile>
#include <QThreadPool>
#include <algorithm>
#include <chipid/picture.hpp>
#include <chipid/qr_picture.hpp>
#include <condition_variable>
#include <mutex>

#include "camera/background.hpp"
#include "frame_mailbox.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds period{100};
constexpr std::size_t most_files = 1000;

std::vector<fs::path> pictures_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code trouble;
  for (fs::directory_iterator entry(folder, trouble), end; !trouble && entry != end; entry.increment(trouble)) {
    const auto kind = entry->path().extension();
    if (kind == ".png" || kind == ".jpg" || kind == ".jpeg") files.push_back(entry->path());
    if (files.size() == most_files) break;
  }
  std::sort(files.begin(), files.end());
  return files;
}

QImage read_picture(const fs::path& path) {
  QFile file(path);
  if (!file.open(QFile::ReadOnly)) return {};
  // A byte too much is refused by the decoder.
  const auto bytes = file.read(static_cast<qint64>(max_picture_size) + 1);
  const auto picture =
      decode_picture({reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
  if (!picture) return {};
  const QImage view(picture->rgb.data(), static_cast<int>(picture->width), static_cast<int>(picture->height),
                    static_cast<qsizetype>(picture->width * 3), QImage::Format_RGB888);
  return view.copy();
}

// False once `stop` was asked for.
bool wait_for_next(const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any nobody_calls;
  nobody_calls.wait_for(lock, stop, period, [] { return false; });
  return !stop.stop_requested();
}

void play(const fs::path& folder, FrameMailbox& mailbox, const std::stop_token& stop) {
  const auto files = pictures_in(folder);
  for (bool any = true; any;) {
    any = false;
    for (const auto& file : files) {
      auto frame = read_picture(file);
      if (frame.isNull()) continue;
      any = true;
      mailbox.post(std::move(frame));
      if (!wait_for_next(stop)) return;
    }
  }
  mailbox.report(CameraTrouble::no_files);
}

}  // namespace

FileFrames::FileFrames(fs::path folder) : folder_(std::move(folder)) {
  connect(this, &FrameSource::trouble, this, &FileFrames::stop);
}

void FileFrames::start() {
  if (mailbox_) return;
  mailbox_ = std::make_shared<FrameMailbox>(*this);
  stop_ = {};
  background().start(
      [folder = folder_, mailbox = mailbox_, stop = stop_.get_token()] { play(folder, *mailbox, stop); });
}

void FileFrames::stop() {
  if (!mailbox_) return;
  stop_.request_stop();
  std::exchange(mailbox_, {})->close();
}

}  // namespace chipid::counter
