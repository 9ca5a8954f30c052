#include "papers/sheet.hpp"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>
#include <utility>

namespace chipid::counter::papers {
namespace {

constexpr double units_of_inch = 96;  // CSS pixels, in which templates give their lengths
constexpr double millimetres_of_inch = 25.4;
constexpr int resolution_of_pdf = 1200;

struct Geometry {
  double width;   ///< mm
  double height;  ///< mm; 0: as long as it needs to be
  double margin;  ///< mm
};

Geometry geometry_of(PageSize page) {
  switch (page) {
    case PageSize::a4:
      return {.width = 210, .height = 297, .margin = 15};
    case PageSize::a5:
      return {.width = 148, .height = 210, .margin = 11};
    case PageSize::roll80:
      break;
  }
  return {.width = 80, .height = 0, .margin = 4};
}

double units(double millimetres) {
  return millimetres / millimetres_of_inch * units_of_inch;
}

// Holds a layout to 96 units an inch, whatever the screen is.
QImage* paper_device() {
  static QImage device = [] {
    QImage image(1, 1, QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(units_of_inch / millimetres_of_inch * 1000));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
  }();
  return &device;
}

// A template names pictures; it opens no file and no address.
class PaperDocument final : public QTextDocument {
 public:
  explicit PaperDocument(std::map<QString, QImage> pictures) : pictures_(std::move(pictures)) {}

 protected:
  QVariant loadResource(int type, const QUrl& name) override {
    const auto found = pictures_.find(name.toString());
    if (type != ImageResource || found == pictures_.end()) return QImage(1, 1, QImage::Format_Mono);
    return found->second;
  }

 private:
  std::map<QString, QImage> pictures_;
};

QFont paper_font() {
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Segoe UI"), QStringLiteral("Noto Sans"),
                    QStringLiteral("DejaVu Sans")});
  font.setPointSizeF(9.5);
  font.setHintingPreference(QFont::PreferNoHinting);
  // Shaping puts other glyphs for "-", ":", "=" beside digits, of which a PDF no longer knows the characters: they
  // could not be found or copied. Vietnamese in NFC has nothing to shape.
  font.setStyleStrategy(QFont::PreferNoShaping);
  return font;
}

}  // namespace

Sheet::Sheet(const QString& html, PageSize page, std::map<QString, QImage> pictures)
    : page_(page), document_(std::make_unique<PaperDocument>(std::move(pictures))) {
  const auto geometry = geometry_of(page);
  document_->setUndoRedoEnabled(false);
  document_->documentLayout()->setPaintDevice(paper_device());
  document_->setUseDesignMetrics(true);
  document_->setDefaultFont(paper_font());
  document_->setDocumentMargin(0);
  document_->setHtml(html);
  const double width = units(geometry.width - 2 * geometry.margin);
  if (geometry.height == 0) {
    document_->setTextWidth(width);
  } else {
    document_->setPageSize({width, units(geometry.height - 2 * geometry.margin)});
  }
}

Sheet::~Sheet() = default;
Sheet::Sheet(Sheet&&) noexcept = default;
Sheet& Sheet::operator=(Sheet&&) noexcept = default;

int Sheet::pages() const {
  return geometry_of(page_).height == 0 ? 1 : document_->pageCount();
}

QSizeF Sheet::millimetres() const {
  const auto geometry = geometry_of(page_);
  if (geometry.height != 0) return {geometry.width, geometry.height};
  const double height = document_->size().height() / units_of_inch * millimetres_of_inch;
  return {geometry.width, height + 2 * geometry.margin};
}

// In units, from the corner of the paper. The text is black whatever colours the app has.
void Sheet::draw(QPainter& painter, int page) const {
  const auto geometry = geometry_of(page_);
  const double margin = units(geometry.margin);
  const double height = units(millimetres().height() - 2 * geometry.margin);
  QAbstractTextDocumentLayout::PaintContext context;
  context.palette.setColor(QPalette::Text, Qt::black);
  context.clip = QRectF(0, page * height, units(geometry.width), height);
  painter.save();
  painter.translate(margin, margin - page * height);
  painter.setClipRect(context.clip);
  document_->documentLayout()->draw(&painter, context);
  painter.restore();
}

QImage Sheet::picture(int page, int width) const {
  const auto size = millimetres();
  QImage image(width, qRound(width * size.height() / size.width()), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(width / units(size.width()), width / units(size.width()));
  draw(painter, page);
  return image;
}

QString Sheet::text() const {
  return document_->toPlainText();
}

QByteArray Sheet::pdf(const QString& title, const std::vector<Attachment>& attachments) const {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(title);
  writer.setCreator(QStringLiteral("ChipID"));
  writer.setResolution(resolution_of_pdf);
  writer.setPageSize(QPageSize(millimetres(), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
  writer.setPageMargins({0, 0, 0, 0});
  for (const auto& file : attachments) writer.addFileAttachment(file.name, file.content, file.media_type);
  QPainter painter(&writer);
  // Without it pictures are JPEGs, and a code is read the worse.
  painter.setRenderHint(QPainter::LosslessImageRendering);
  painter.scale(resolution_of_pdf / units_of_inch, resolution_of_pdf / units_of_inch);
  for (int page = 0; page < pages(); ++page) {
    if (page != 0) writer.newPage();
    draw(painter, page);
  }
  painter.end();
  return bytes;
}

}  // namespace chipid::counter::papers
