#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <chipid/secret.hpp>

namespace chipid::counter::outlets {

/// Those of a PEM text; empty where there is none.
[[nodiscard]] inline QList<QSslCertificate> certificates_of(const QByteArray& pem) {
  return QSslCertificate::fromData(pem, QSsl::Pem);
}

/// A private key without password, RSA or elliptic; null where it is none.
[[nodiscard]] inline QSslKey key_of(const SecretBytes& pem) {
  const auto text =
      QByteArray::fromRawData(reinterpret_cast<const char*>(pem.view().data()), static_cast<qsizetype>(pem.size()));
  const QSslKey elliptic(text, QSsl::Ec);
  return elliptic.isNull() ? QSslKey(text, QSsl::Rsa) : elliptic;
}

}  // namespace chipid::counter::outlets
