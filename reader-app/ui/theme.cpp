#include "ui/theme.hpp"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>

#include "ui/resources.hpp"
#include "ui/spacing.hpp"

namespace chipid::counter {
namespace {

Look current;

QColor c(const char* name) {
  return QColor(QLatin1String(name));
}

Tone tone(const char* fill, const char* ink = "#ffffff") {
  return {c(fill), c(ink)};
}

Palette light() {
  return {.id = QStringLiteral("light"),
          .background = c("#f3f5f8"),
          .surface = c("#ffffff"),
          .soft = c("#e8edf3"),
          .border = c("#cfd8e3"),
          .text = c("#14202e"),
          .muted = c("#526070"),
          .accent = c("#0f5ea8"),
          .on_accent = c("#ffffff"),
          .focus = c("#0f5ea8"),
          .good = c("#0b6e5e"),
          .bad = c("#b3261e"),
          .doubt = c("#6b3fa0"),
          .verdicts = {tone("#0b6e5e"), tone("#1d64ad"), tone("#f2b632", "#1f1600"), tone("#566473"), tone("#6b3fa0"),
                       tone("#b3261e")},
          .neutral = tone("#dfe9f4", "#12334f"),
          .caution = tone("#f2b632", "#1f1600"),
          .practice = tone("#fff4d6", "#4a3700")};
}

Palette dark() {
  return {.id = QStringLiteral("dark"),
          .background = c("#10161d"),
          .surface = c("#19222c"),
          .soft = c("#243140"),
          .border = c("#35465a"),
          .text = c("#eef3f8"),
          .muted = c("#a9b8c8"),
          .accent = c("#7db8f2"),
          .on_accent = c("#0a1d30"),
          .focus = c("#9ccbff"),
          .good = c("#4fc3ab"),
          .bad = c("#ff8a7e"),
          .doubt = c("#c3a2f0"),
          .verdicts = {tone("#0d7565"), tone("#2269b3"), tone("#e5ab2b", "#1f1600"), tone("#566473"), tone("#7247ab"),
                       tone("#bd2f26")},
          .neutral = tone("#22364a", "#dcecfb"),
          .caution = tone("#e5ab2b", "#1f1600"),
          .practice = tone("#3a3016", "#ffe6a6")};
}

Palette contrast() {
  return {.id = QStringLiteral("contrast"),
          .background = c("#000000"),
          .surface = c("#000000"),
          .soft = c("#1c1c1c"),
          .border = c("#ffffff"),
          .text = c("#ffffff"),
          .muted = c("#ffffff"),
          .accent = c("#ffe94d"),
          .on_accent = c("#000000"),
          .focus = c("#00e5ff"),
          .good = c("#4dffd2"),
          .bad = c("#ff9d94"),
          .doubt = c("#dcb8ff"),
          .verdicts = {tone("#4dffd2", "#000000"), tone("#7cc4ff", "#000000"), tone("#ffd23d", "#000000"),
                       tone("#e6e6e6", "#000000"), tone("#dcb8ff", "#000000"), tone("#ff8378", "#000000")},
          .neutral = tone("#ffffff", "#000000"),
          .caution = tone("#ffd23d", "#000000"),
          .practice = tone("#000000", "#ffe94d")};
}

QString put_colours(QString text, const Palette& p) {
  const std::pair<const char*, QColor> colours[] = {{"$background", p.background},
                                                    {"$surface", p.surface},
                                                    {"$soft", p.soft},
                                                    {"$border", p.border},
                                                    {"$text", p.text},
                                                    {"$muted", p.muted},
                                                    {"$on_accent", p.on_accent},
                                                    {"$accent", p.accent},
                                                    {"$focus", p.focus},
                                                    {"$good", p.good},
                                                    {"$bad", p.bad},
                                                    {"$doubt", p.doubt},
                                                    {"$practice_fill", p.practice.fill},
                                                    {"$practice_ink", p.practice.ink}};
  // Pictures in the style sheet have colours of their own.
  text.replace(QStringLiteral("$tick"),
               p.on_accent.lightness() > 127 ? QStringLiteral("tick_light") : QStringLiteral("tick_dark"));
  for (const auto& [name, colour] : colours) text.replace(QLatin1String(name), colour.name());
  return text;
}

int at(double pixels, int percent) {
  return qRound(pixels * percent / 100);
}

int gap_at(double pixels, int percent) {
  return qRound(pixels * (300 + percent) / 400);
}

}  // namespace

QString put_sizes(QString text, int percent) {
  static const QRegularExpression size(QStringLiteral("\\$(px|gap)\\(([0-9.]+)\\)"));
  for (auto match = size.match(text); match.hasMatch(); match = size.match(text, match.capturedStart())) {
    const double length = match.captured(2).toDouble();
    const int pixels = match.captured(1) == QStringLiteral("px") ? at(length, percent) : gap_at(length, percent);
    text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("%1px").arg(pixels));
  }
  return text;
}

const std::array<Palette, 3>& palettes() {
  static const std::array<Palette, 3> all = {light(), dark(), contrast()};
  return all;
}

const Palette* palette_named(const QString& id) {
  for (const auto& palette : palettes()) {
    if (palette.id == id) return &palette;
  }
  return nullptr;
}

const Look& look() {
  if (current.palette == nullptr) current.palette = &palettes()[0];
  return current;
}

int scaled(double pixels) {
  return at(pixels, look().text_percent);
}

int scaled_gap(double pixels) {
  return gap_at(pixels, look().text_percent);
}

bool large_text() {
  return look().text_percent >= 150;
}

QString style_sheet(const Look& look) {
  load_resources();
  QFile file(QStringLiteral(":/style.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return put_sizes(put_colours(QString::fromUtf8(file.readAll()), *look.palette), look.text_percent);
}

void apply_look(const Palette& palette, int text_percent) {
  static bool applied = false;
  const Look wanted{&palette, qBound(100, text_percent, 200)};
  // Every widget is polished anew, which takes long.
  if (applied && current.palette == wanted.palette && current.text_percent == wanted.text_percent) return;
  applied = true;
  current = wanted;
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Segoe UI"), QStringLiteral("Noto Sans"),
                    QStringLiteral("DejaVu Sans")});
  font.setPixelSize(scaled(15));
  QApplication::setFont(font);
  QPalette colours(palette.text, palette.surface, palette.border, palette.border, palette.border, palette.text,
                   palette.on_accent, palette.surface, palette.background);
  colours.setColor(QPalette::Highlight, palette.accent);
  colours.setColor(QPalette::HighlightedText, palette.on_accent);
  colours.setColor(QPalette::PlaceholderText, palette.muted);
  QApplication::setPalette(colours);
  qApp->setStyleSheet(style_sheet(current));
  follow_text_size();
}

}  // namespace chipid::counter
