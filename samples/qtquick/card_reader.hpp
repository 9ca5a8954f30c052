#pragma once

#include <QObject>
#include <QString>
#include <QVariantList>
#include <chipid/read.hpp>
#include <thread>

/// Reads one card after the other for a QML view. The work is done on a thread of its own; properties change and
/// signals come on the thread of the view.
class CardReader : public QObject {
  Q_OBJECT
  Q_PROPERTY(bool reading READ reading NOTIFY readingChanged)
  Q_PROPERTY(QString step READ step NOTIFY progressChanged)
  Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
  Q_PROPERTY(QString symbol READ symbol NOTIFY finished)
  Q_PROPERTY(QString verdictVi READ verdictVi NOTIFY finished)
  Q_PROPERTY(QString verdictEn READ verdictEn NOTIFY finished)
  Q_PROPERTY(QVariantList fields READ fields NOTIFY finished)
  Q_PROPERTY(QVariantList attention READ attention NOTIFY finished)

 public:
  /// What to read in place of the card on a reader (the name of a virtual card; empty: none), and whom to trust.
  CardReader(QString specimen, chipid::TrustStore trust);
  /// Stops a read that is going on, and waits for it.
  ~CardReader() override;

  /// Begins to read; `can`: the six digits printed on the card. Nothing happens while another read is going on.
  Q_INVOKABLE void read(const QString& can);
  Q_INVOKABLE void cancel();

  [[nodiscard]] bool reading() const { return reading_; }
  /// What the chip is doing, and how far it is with the present file, from 0 to 1.
  [[nodiscard]] QString step() const { return step_; }
  [[nodiscard]] double progress() const { return progress_; }
  /// The shape of the verdict, so that it does not rest on colour: "filled_tick", ...; empty where the read failed.
  [[nodiscard]] QString symbol() const { return symbol_; }
  /// What the verdict means and what to do; or why the read failed.
  [[nodiscard]] QString verdictVi() const { return verdict_vi_; }
  [[nodiscard]] QString verdictEn() const { return verdict_en_; }
  /// Objects of `label`, `value`.
  [[nodiscard]] QVariantList fields() const { return fields_; }
  /// Objects of `vi`, `en`: every check that is not as it should be.
  [[nodiscard]] QVariantList attention() const { return attention_; }

 signals:
  void readingChanged();
  void progressChanged();
  /// The outcome, or the failure, is there.
  void finished();

 private:
  [[nodiscard]] chipid::Result<chipid::ReadReport> work(const std::string& can, const std::stop_token& stop);
  void showProgress(const chipid::ReadEvent& event);
  void show(const chipid::Result<chipid::ReadReport>& report);
  void showReport(const chipid::ReadReport& report);
  void showError(const chipid::Error& error);

  std::string specimen_;
  chipid::TrustStore trust_;
  bool reading_ = false;
  QString step_;
  double progress_ = 0;
  QString symbol_;
  QString verdict_vi_;
  QString verdict_en_;
  QVariantList fields_;
  QVariantList attention_;
  /// Last, so that it ends before what it works with.
  std::jthread worker_;
};
