#pragma once

#include <algorithm>

#include "core/bytes.hpp"
#include "support/vectors.hpp"
#include "trust/authority.hpp"
#include "trust/store.hpp"

namespace chipid::test {

/// A trust store of what a test puts into it.
class FakeStore : public trust::Store {
 public:
  void add_anchor(BytesView der, trust::Scope scope = {}) {
    anchors_.push_back(std::make_shared<const trust::Anchor>(
        trust::Anchor{.certificate = ok(pki::parse_certificate(der)), .scope = scope, .origin = "test"}));
  }
  void add_crl(BytesView der) { crls_.push_back(std::make_shared<const pki::Crl>(ok(pki::parse_crl(der)))); }
  void add_signer(BytesView der) {
    signers_.push_back(std::make_shared<const pki::Certificate>(ok(pki::parse_certificate(der))));
  }

  std::vector<trust::AnchorPtr> anchors_named(BytesView name) const override {
    return select(anchors_,
                  [&](const auto& anchor) { return core::equal(anchor.certificate.subject.canonical, name); });
  }
  std::vector<trust::AnchorPtr> anchors_with_key(BytesView key) const override {
    return select(anchors_, [&](const auto& anchor) {
      return core::equal(anchor.certificate.extensions.subject_key_identifier, key);
    });
  }
  std::vector<trust::CrlPtr> crls_of(BytesView name) const override {
    return select(crls_, [&](const auto& crl) { return core::equal(crl.issuer.canonical, name); });
  }
  bool is_signed(const trust::CrlPtr& list) const override {
    return trust::is_signed_by_any(*list, anchors_named(list->issuer.canonical));
  }
  trust::CertificatePtr signer(BytesView issuer, BytesView serial) const override {
    return first(select(signers_, [&](const auto& one) {
      return core::equal(one.issuer.canonical, issuer) && core::equal(one.serial_number, serial);
    }));
  }
  trust::CertificatePtr signer_with_key(BytesView key) const override {
    return first(
        select(signers_, [&](const auto& one) { return core::equal(one.extensions.subject_key_identifier, key); }));
  }

  TrustSummary summary() const override { return {.anchors = anchors_.size(), .newest_list = {}}; }
  std::optional<pki::Time> newest_list() const override { return newest; }
  std::optional<pki::Time> last_expiry() const override { return last; }
  const std::vector<Note>& problems() const override { return notes; }

  std::optional<pki::Time> newest = {};
  std::optional<pki::Time> last = {};
  std::vector<Note> notes = {};

 private:
  template <typename T, typename Wanted>
  static std::vector<std::shared_ptr<const T>> select(const std::vector<std::shared_ptr<const T>>& all, Wanted wanted) {
    std::vector<std::shared_ptr<const T>> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const auto& one) { return wanted(*one); });
    return found;
  }
  static trust::CertificatePtr first(const std::vector<trust::CertificatePtr>& found) {
    return found.empty() ? nullptr : found.front();
  }

  std::vector<trust::AnchorPtr> anchors_;
  std::vector<trust::CrlPtr> crls_;
  std::vector<trust::CertificatePtr> signers_;
};

}  // namespace chipid::test
