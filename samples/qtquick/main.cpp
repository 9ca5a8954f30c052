// A window that reads cards: how an application with Qt Quick embeds the SDK.
//   card_view [--virtual SPECIMEN] [--trust FOLDER]
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlContext>

#include "card_reader.hpp"

namespace {

const QCommandLineOption virtual_option("virtual", "A virtual card in place of one on a reader.", "specimen");
const QCommandLineOption trust_option("trust", "Whom to trust, in place of the user's own store.", "folder");

chipid::TrustStore trust_store(const QCommandLineParser& line) {
  if (!line.isSet(trust_option)) return chipid::TrustStore::load_default().value_or(chipid::TrustStore());
  const std::filesystem::path folder(line.value(trust_option).toStdString());
  return chipid::TrustStore::load({&folder, 1}).value_or(chipid::TrustStore());
}

}  // namespace

int main(int count, char** arguments) {
  const QGuiApplication application(count, arguments);
  QCommandLineParser line;
  line.addOptions({virtual_option, trust_option});
  line.addHelpOption();
  line.process(application);
  CardReader reader(line.value(virtual_option), trust_store(line));
  QQmlApplicationEngine engine;
  engine.rootContext()->setContextProperty("reader", &reader);
  engine.load(QUrl("qrc:/card_view/Main.qml"));
  return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
