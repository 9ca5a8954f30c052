#include "outlets/exchange.hpp"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>
#include <cstring>

#include "tls_parts.hpp"

namespace chipid::counter::outlets {
namespace {

using End = HttpAnswer::End;

/// Can be read once: Qt sends a request again by itself after a lost connection, where it can.
class OnceReadable final : public QIODevice {
 public:
  explicit OnceReadable(BytesView bytes) : left_(bytes) { open(QIODevice::ReadOnly); }
  [[nodiscard]] bool isSequential() const override { return true; }
  bool reset() override { return false; }
  [[nodiscard]] qint64 bytesAvailable() const override {
    return static_cast<qint64>(left_.size()) + QIODevice::bytesAvailable();
  }

 protected:
  qint64 readData(char* data, qint64 most) override {
    if (left_.empty()) return -1;
    const auto size = std::min(static_cast<std::size_t>(most), left_.size());
    std::memcpy(data, left_.data(), size);
    left_ = left_.subspan(size);
    return static_cast<qint64>(size);
  }
  qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

 private:
  BytesView left_;
};

QByteArray bytes_of(const SecretBytes& secret) {
  return {reinterpret_cast<const char*>(secret.view().data()), static_cast<qsizetype>(secret.size())};
}

QSslConfiguration tls_of(const Receiver& receiver) {
  auto tls = QSslConfiguration::defaultConfiguration();
  tls.setProtocol(QSsl::TlsV1_2OrLater);
  tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
  if (!receiver.authorities.empty()) {
    tls.setCaCertificates(certificates_of(QByteArray::fromStdString(receiver.authorities)));
  }
  if (!receiver.client_certificate.empty()) {
    tls.setLocalCertificateChain(certificates_of(QByteArray::fromStdString(receiver.client_certificate)));
    tls.setPrivateKey(key_of(receiver.client_key));
  }
  return tls;
}

QNetworkRequest request_of(const Message& message, const Receiver& receiver) {
  QNetworkRequest request(QUrl(QString::fromStdString(message.url), QUrl::StrictMode));
  request.setSslConfiguration(tls_of(receiver));
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
  request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qint64>(message.body.size()));
  request.setRawHeader("Content-Type", "application/fhir+json; charset=utf-8");
  request.setRawHeader("Accept", "application/fhir+json");
  request.setRawHeader("Accept-Encoding", "identity");
  request.setRawHeader("Connection", "close");
  request.setRawHeader("Prefer", "return=minimal");
  if (!message.if_none_exist.empty()) {
    request.setRawHeader("If-None-Exist", QByteArray::fromStdString(message.if_none_exist));
  }
  for (const auto& [name, value] : receiver.headers)
    request.setRawHeader(QByteArray::fromStdString(name), bytes_of(value));
  return request;
}

HttpAnswer answer_of(QNetworkReply& reply) {
  const auto header = [&](const char* name) { return reply.rawHeader(name).toStdString(); };
  return {.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
          .content_type = QString::fromLatin1(reply.rawHeader("Content-Type")).toLower().toStdString(),
          .names_a_resource =
              reply.hasRawHeader("Location") || reply.hasRawHeader("Content-Location") || reply.hasRawHeader("ETag"),
          .retry_after = header("Retry-After"),
          .body = reply.readAll().toStdString()};
}

// A name that is not certified and an unknown authority end the handshake. Qt wants the body once more after a broken
// connection, and at 307 and 308 even where it does not follow them.
End end_of(QNetworkReply::NetworkError error) {
  if (error == QNetworkReply::ContentReSendError) return End::broken_off;
  return error == QNetworkReply::SslHandshakeFailedError ? End::untrusted : End::unreachable;
}

// Half an answer is none; a status that Qt calls an error is one.
bool is_whole(const QNetworkReply& reply) {
  const auto error = reply.error();
  if (error == QNetworkReply::NoError) return true;
  return error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ContentReSendError;
}

}  // namespace

Exchange::Exchange(const Message& message, const Receiver& receiver, QObject* parent)
    : QObject(parent),
      largest_answer_(receiver.profile.largest_answer),
      body_(std::make_unique<OnceReadable>(message.body.view())) {
  network_.setProxy(QNetworkProxy::NoProxy);
  const auto request = request_of(message, receiver);
  reply_ = message.method == "PUT" ? network_.put(request, body_.get()) : network_.post(request, body_.get());
  connect(reply_, &QNetworkReply::downloadProgress, this, &Exchange::on_progress);
  connect(reply_, &QNetworkReply::finished, this, &Exchange::on_finished);
  limit_.setSingleShot(true);
  connect(&limit_, &QTimer::timeout, this, [this] { give_up(End::timed_out, "no answer in time"); });
  limit_.start(receiver.profile.whole_limit);
}

// Before the body that it reads.
Exchange::~Exchange() {
  reply_->disconnect(this);
  delete reply_;
}

void Exchange::on_progress() {
  if (static_cast<std::size_t>(reply_->bytesAvailable()) > largest_answer_) give_up(End::too_large, "answer too large");
}

void Exchange::give_up(HttpAnswer::End end, std::string detail) {
  reply_->disconnect(this);
  reply_->abort();
  tell({.end = end, .detail = std::move(detail)});
}

void Exchange::on_finished() {
  if (static_cast<std::size_t>(reply_->bytesAvailable()) > largest_answer_) {
    return give_up(End::too_large, "answer too large");
  }
  if (is_whole(*reply_)) return tell(answer_of(*reply_));
  // Qt's words are in the language of its own translations, and name the address.
  tell({.end = end_of(reply_->error()), .detail = "network error " + std::to_string(reply_->error())});
}

void Exchange::tell(const HttpAnswer& answer) {
  limit_.stop();
  emit answered(answer);
}

}  // namespace chipid::counter::outlets
