#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <memory>

#include "outlets/answer.hpp"
#include "outlets/message.hpp"

namespace chipid::counter::outlets {

/// One request over a connection of its own, without blocking: TLS 1.2 or later, certificate and name of the server
/// checked; redirects, cookies and proxies are not followed; the answer's size and the time are limited; never sent
/// twice by itself, whatever becomes of the connection. Ends with answered(), or unheard with its own end.
class Exchange : public QObject {
  Q_OBJECT

 public:
  /// Both outlive it.
  Exchange(const Message& message, const Receiver& receiver, QObject* parent);
  ~Exchange() override;

 signals:
  void answered(const chipid::counter::outlets::HttpAnswer& answer);

 private:
  void on_progress();
  void on_finished();
  void give_up(HttpAnswer::End end, std::string detail);
  void tell(const HttpAnswer& answer);

  std::size_t largest_answer_;
  QNetworkAccessManager network_;
  std::unique_ptr<QIODevice> body_;
  QNetworkReply* reply_ = nullptr;
  QTimer limit_;
};

}  // namespace chipid::counter::outlets
