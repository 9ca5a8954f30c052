#pragma once

#include <QByteArray>
#include <QMimeData>
#include <QObject>
#include <QStringList>
#include <chipid/error.hpp>
#include <optional>

#include "logic/card_codes.hpp"

namespace chipid::counter {

/// Pictures that a clerk gives: files, or one picture without a file.
struct GivenPictures {
  QStringList files = {};
  QByteArray bytes = {};  ///< of a PNG, JPEG or JPEG 2000 file

  [[nodiscard]] bool empty() const { return files.isEmpty() && bytes.isEmpty(); }
};

/// Of what is dropped or pasted: the files of this computer, else the picture; empty where there is neither.
[[nodiscard]] GivenPictures pictures_in(const QMimeData& data);

/// Reads the codes in pictures on a thread of its own; the pictures are decoded in a process apart. Lives in the thread
/// of the window.
class PictureReader : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// What was asked for before counts for nothing any more.
  void read(const GivenPictures& pictures);
  void forget() { ++round_; }

 signals:
  /// One or more cards, or another code.
  void found(const chipid::counter::CodesInView& codes);
  /// No code: usage.file, picture.*, qr.no_code.
  void failed(const chipid::Error& error);

 private:
  int round_ = 0;
};

}  // namespace chipid::counter
