#include "card_reader.hpp"

#include <QMetaObject>
#include <QVariantMap>
#include <chipid/document_fields.hpp>
#include <chipid/readers.hpp>
#include <chipid/text.hpp>
#include <chipid/virtual_card.hpp>

using chipid::Language;

namespace {

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QVariantList shown_fields(const chipid::Document& document) {
  QVariantList rows;
  for (const auto& field : chipid::document_fields()) {
    const auto shown = chipid::shown_field(document, field, Language::vi);
    if (!shown) continue;
    rows.append(
        QVariantMap{{"label", text(field.vi) + " / " + text(field.en)}, {"value", text(chipid::displayable(*shown))}});
  }
  return rows;
}

QVariantList attention_of(const chipid::Verification& verification) {
  QVariantList rows;
  for (const auto& id : verification.attention) {
    const auto& reason = verification.find(id)->reason;
    rows.append(QVariantMap{{"vi", text(reason.vi)}, {"en", text(reason.en)}});
  }
  return rows;
}

}  // namespace

CardReader::CardReader(QString specimen, chipid::TrustStore trust)
    : specimen_(specimen.toStdString()), trust_(std::move(trust)) {}

CardReader::~CardReader() = default;

void CardReader::read(const QString& can) {
  if (reading_) return;
  reading_ = true;
  emit readingChanged();
  worker_ = std::jthread([this, can = can.toStdString()](const std::stop_token& stop) {
    // The view lives on another thread: what it shows is changed there.
    QMetaObject::invokeMethod(this, [this, report = work(can, stop)] { show(report); });
  });
}

void CardReader::cancel() {
  worker_.request_stop();
}

chipid::Result<chipid::ReadReport> CardReader::work(const std::string& can, const std::stop_token& stop) {
  CHIPID_TRY(const auto key, chipid::AccessKey::from_can(can));
  CHIPID_TRY(const auto card,
             specimen_.empty() ? chipid::connect_reader() : chipid::virtual_card::open_card(specimen_));
  chipid::ReadOptions options;
  options.verify.trust = trust_;
  options.cancel = stop;
  options.on_event = [this](const chipid::ReadEvent& event) { showProgress(event); };
  auto report = chipid::read_card(*card, {&key, 1}, options);
  // What was read before an early end must not be taken for a complete read.
  if (report.failure) return chipid::fail(*report.failure);
  return report;
}

void CardReader::showProgress(const chipid::ReadEvent& event) {
  if (event.kind == chipid::ReadEvent::Kind::text_ready) return;
  const auto part = event.total > 0 ? static_cast<double>(event.done) / static_cast<double>(event.total) : 0.0;
  QMetaObject::invokeMethod(this, [this, step = text(event.step), part] {
    if (!step.isEmpty()) step_ = step;
    progress_ = part;
    emit progressChanged();
  });
}

void CardReader::show(const chipid::Result<chipid::ReadReport>& report) {
  if (report) {
    showReport(*report);
  } else {
    showError(report.error());
  }
  reading_ = false;
  emit readingChanged();
  emit finished();
}

void CardReader::showReport(const chipid::ReadReport& report) {
  const auto verdict = *report.verification.verdict;
  const auto sentence = chipid::verdict_sentence(verdict);
  symbol_ = text(chipid::verdict_symbol_name(chipid::verdict_symbol(verdict)));
  verdict_vi_ = text(sentence.vi);
  verdict_en_ = text(sentence.en);
  fields_ = shown_fields(report.document);
  attention_ = attention_of(report.verification);
}

void CardReader::showError(const chipid::Error& error) {
  const auto both = [&error](Language language) {
    return text(chipid::error_message(error.code, language)) + ' ' + text(chipid::error_hint(error.code, language));
  };
  symbol_.clear();
  verdict_vi_ = both(Language::vi);
  verdict_en_ = both(Language::en);
  fields_.clear();
  attention_.clear();
}
