#pragma once

#include <QByteArray>
#include <QImage>
#include <QTextDocument>
#include <map>
#include <memory>

#include "papers/template.hpp"

namespace chipid::counter::papers {

/// A file inside a PDF.
struct Attachment {
  QString name = {};
  QString media_type = {};
  QByteArray content = {};
};

/// Filled HTML laid out on its paper, always black on white. The preview and the PDF are the same layout. Thread of the
/// window.
class Sheet {
 public:
  /// `pictures`: what <img src="name"> shows; nothing else is loaded from anywhere.
  Sheet(const QString& html, PageSize page, std::map<QString, QImage> pictures);
  ~Sheet();
  Sheet(Sheet&&) noexcept;
  Sheet& operator=(Sheet&&) noexcept;

  [[nodiscard]] int pages() const;
  [[nodiscard]] QSizeF millimetres() const;  ///< of a page
  [[nodiscard]] PageSize page() const { return page_; }
  /// A page, counted from 0, that many pixels wide.
  [[nodiscard]] QImage picture(int page, int width) const;
  /// The plain text on it, for who cannot see the picture.
  [[nodiscard]] QString text() const;
  [[nodiscard]] QByteArray pdf(const QString& title, const std::vector<Attachment>& attachments) const;

 private:
  void draw(QPainter& painter, int page) const;

  PageSize page_;
  std::unique_ptr<QTextDocument> document_;
};

}  // namespace chipid::counter::papers
