#include "chip_auth/cv_chain.hpp"

#include <algorithm>
#include <set>

#include "core/bytes.hpp"

namespace chipid::chip_auth {
namespace {

// Terminal, verifier, and as many link certificates as an authority has had keys since the chip was made.
constexpr std::size_t longest_chain = 16;

bool longer_valid(const CvCertificate* a, const CvCertificate* b) {
  return a->expires > b->expires;
}

std::vector<const CvCertificate*> sorted(std::span<const CvCertificate> certificates) {
  std::vector<const CvCertificate*> all;
  for (const auto& certificate : certificates) all.push_back(&certificate);
  std::stable_sort(all.begin(), all.end(), longer_valid);
  return all;
}

class Search {
 public:
  Search(std::span<const CvCertificate> certificates, std::span<const std::string> authorities)
      : all_(sorted(certificates)), authorities_(authorities) {}

  // Upwards from the terminal. What led nowhere once is not tried again, nor what leads to itself.
  bool climb(const CvCertificate& from) {
    chain_.push_back(&from);
    if (is_known(from.authority_reference)) return true;
    for (const auto* issuer : all_) {
      const bool fits = issuer->holder_reference == from.authority_reference && issuer->role != CvRole::terminal &&
                        issuer->authority_reference != issuer->holder_reference;
      if (fits && chain_.size() < longest_chain && tried_.insert(issuer).second && climb(*issuer)) return true;
    }
    chain_.pop_back();
    return false;
  }

  [[nodiscard]] const std::vector<const CvCertificate*>& all() const { return all_; }
  [[nodiscard]] CvChain downwards() const { return {chain_.rbegin(), chain_.rend()}; }

 private:
  [[nodiscard]] bool is_known(const std::string& reference) const {
    return std::find(authorities_.begin(), authorities_.end(), reference) != authorities_.end();
  }

  std::vector<const CvCertificate*> all_;
  std::span<const std::string> authorities_;
  CvChain chain_;
  std::set<const CvCertificate*> tried_;
};

}  // namespace

bool belongs_to(const CvCertificate& certificate, BytesView own_key) {
  if (certificate.role != CvRole::terminal) return false;
  const auto& key = certificate.public_key;
  return own_key.empty() || core::equal(key.point.empty() ? key.modulus : key.point, own_key);
}

CvChain find_chain(std::span<const CvCertificate> certificates, std::span<const std::string> authorities,
                   BytesView own_key) {
  Search search(certificates, authorities);
  for (const auto* terminal : search.all()) {
    if (belongs_to(*terminal, own_key) && search.climb(*terminal)) return search.downwards();
  }
  return {};
}

}  // namespace chipid::chip_auth
