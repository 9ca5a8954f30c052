// Reads virtual cards in the view, without a screen, and looks at what it shows: card_view_test TRUST_FOLDER
// PICTURE_FOLDER
#include <QEventLoop>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlContext>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>
#include <chipid/virtual_card.hpp>

#include "../card_reader.hpp"

namespace {

constexpr int longest_read_ms = 60000;
constexpr int settle_ms = 300;

/// The view with a reader of one card.
class View {
 public:
  View(const QString& specimen, const chipid::TrustStore& trust) : reader_(specimen, trust) {
    engine_.rootContext()->setContextProperty("reader", &reader_);
    engine_.load(QUrl("qrc:/card_view/Main.qml"));
  }

  /// False where the read does not end.
  bool read(const QString& can) {
    QEventLoop loop;
    QObject::connect(&reader_, &CardReader::finished, &loop, [&loop] { loop.exit(0); });
    QTimer::singleShot(longest_read_ms, &loop, [&loop] { loop.exit(1); });
    reader_.read(can);
    if (loop.exec() != 0) return false;
    QTimer::singleShot(settle_ms, &loop, [&loop] { loop.exit(0); });
    return loop.exec() == 0;
  }

  [[nodiscard]] QQuickWindow* window() const { return qobject_cast<QQuickWindow*>(engine_.rootObjects().value(0)); }
  [[nodiscard]] QQuickItem* item(const char* name) const { return window()->findChild<QQuickItem*>(name); }
  [[nodiscard]] QString text(const char* name) const { return item(name)->property("text").toString(); }

 private:
  CardReader reader_;
  QQmlApplicationEngine engine_;
};

// Whether something is drawn where the item is: letters are dark on light, so there are pixels of many kinds.
bool is_drawn(const QImage& picture, const QQuickItem& item) {
  const auto place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).toAlignedRect();
  int dark = 0;
  for (int y = place.top(); y <= place.bottom(); ++y) {
    for (int x = place.left(); x <= place.right(); ++x) {
      if (picture.valid(x, y) && qGray(picture.pixel(x, y)) < 160) ++dark;
    }
  }
  return item.isVisible() && dark > 50;
}

bool holds(bool condition, const QString& what) {
  QTextStream(stdout) << (condition ? "ok      " : "FAILED  ") << what << '\n';
  return condition;
}

struct Expected {
  QString specimen;
  QString can;
  QString symbol;
  QString vi;
  QString en;
  bool fields;
};

bool check(const Expected& expected, const chipid::TrustStore& trust, const QString& picture_file) {
  View view(expected.specimen, trust);
  if (!holds(view.window() != nullptr, "the view is there")) return false;
  if (!holds(view.read(expected.can), expected.specimen + " is read")) return false;
  const auto picture = view.window()->grabWindow();
  bool good = holds(picture.save(picture_file), picture_file);
  good &= holds(view.text("symbol") == expected.symbol, "symbol " + expected.symbol);
  good &= holds(view.text("verdictVi") == expected.vi, expected.vi);
  good &= holds(view.text("verdictEn") == expected.en, expected.en);
  for (const auto* name : {"symbol", "verdictVi", "verdictEn"}) {
    good &= holds(is_drawn(picture, *view.item(name)), QString(name) + " can be seen");
  }
  return holds(is_drawn(picture, *view.item("fields")) == expected.fields, "fields") && good;
}

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Expected expect_verdict(const QString& specimen, const QString& symbol, chipid::Verdict verdict) {
  const auto sentence = chipid::verdict_sentence(verdict);
  return {specimen, "000123", symbol, text(sentence.vi), text(sentence.en), true};
}

Expected expect_error(const QString& can, chipid::ErrorCode code) {
  const auto both = [code](chipid::Language language) {
    return text(chipid::error_message(code, language)) + ' ' + text(chipid::error_hint(code, language));
  };
  return {"vn-citizen-2021", can, "!", both(chipid::Language::vi), both(chipid::Language::en), false};
}

}  // namespace

int main(int count, char** arguments) {
  const QGuiApplication application(count, arguments);
  if (count != 3) return 2;
  const std::filesystem::path folder(arguments[1]);
  if (!chipid::virtual_card::write_trust(folder)) return 2;
  const auto trust = chipid::TrustStore::load({&folder, 1}).value();
  const QString pictures(arguments[2]);
  bool good = check(expect_verdict("vn-citizen-2021", "✔", chipid::Verdict::authentic), trust,
                    pictures + "/card_view_authentic.png");
  good &= check(expect_verdict("vn-citizen-2021,fault=dg2-bit", "■✕", chipid::Verdict::invalid), trust,
                pictures + "/card_view_invalid.png");
  good &=
      check(expect_error("999999", chipid::ErrorCode::access_wrong_key), trust, pictures + "/card_view_wrong_key.png");
  return good ? 0 : 1;
}
