#include "camera/picture_reader.hpp"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QUrl>
#include <chipid/qr_picture.hpp>

#include "camera/background.hpp"

namespace chipid::counter {
namespace {

/// The texts of all codes.
using Texts = Result<std::vector<std::string>>;

Texts texts_in(const QByteArray& bytes) {
  const BytesView file(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                       static_cast<std::size_t>(bytes.size()));
  CHIPID_TRY(const auto codes, codes_in_picture(file));
  if (codes.empty()) return fail(ErrorCode::qr_no_code);
  std::vector<std::string> texts;
  for (const auto& code : codes) texts.push_back(code.text);
  return texts;
}

Texts texts_in_file(const QString& path) {
  QFile file(path);
  if (!file.open(QFile::ReadOnly)) {
    return fail(ErrorCode::usage_file, path.toStdString(), file.errorString().toStdString());
  }
  // A byte too much is refused by the decoder.
  return texts_in(file.read(static_cast<qint64>(max_picture_size) + 1));
}

// Of several pictures one without a code takes nothing from the others.
Texts texts_in_all(const GivenPictures& pictures) {
  if (pictures.files.isEmpty()) return texts_in(pictures.bytes);
  std::vector<std::string> texts;
  std::optional<Error> trouble;
  for (const auto& path : pictures.files) {
    if (auto more = texts_in_file(path)) {
      texts.insert(texts.end(), more->begin(), more->end());
    } else if (!trouble) {
      trouble = more.error();
    }
  }
  if (texts.empty() && trouble) return tl::unexpected(*trouble);
  return texts;
}

// What a program offers that does not name a picture format, such as a screenshot.
QByteArray as_png(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QBuffer::WriteOnly);
  if (!image.isNull()) image.save(&buffer, "PNG");
  return bytes;
}

}  // namespace

GivenPictures pictures_in(const QMimeData& data) {
  constexpr qsizetype most_files = 8;
  GivenPictures pictures;
  for (const auto& url : data.urls()) {
    if (url.isLocalFile() && pictures.files.size() < most_files) pictures.files << url.toLocalFile();
  }
  if (!pictures.files.isEmpty()) return pictures;
  for (const auto* format : {"image/png", "image/jpeg"}) {
    if (pictures.bytes.isEmpty()) pictures.bytes = data.data(QLatin1String(format));
  }
  if (pictures.bytes.isEmpty() && data.hasImage()) pictures.bytes = as_png(data.imageData().value<QImage>());
  return pictures;
}

void PictureReader::read(const GivenPictures& pictures) {
  ++round_;
  const auto work = [pictures] { return texts_in_all(pictures); };
  in_background(work, this, [this, round = round_](const Texts& texts) {
    if (round != round_) return;
    if (!texts) {
      emit failed(texts.error());
    } else {
      emit found(judge_codes(*texts));
    }
  });
}

}  // namespace chipid::counter
