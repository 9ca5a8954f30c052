// The least that judging evidence can cost with OpenSSL: the same CMS parsed, the same bytes hashed, the same
// public-key operations done, nothing else. No name, date, extension, list or consistency is looked at.
//
// bench_verify_floor JOBS AUTHORITIES FILE...
// AUTHORITIES: DER certificates one after the other. FILE: objects of a 4-byte big-endian length and as many bytes: the
// CMS, then the data groups.
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using Bytes = std::vector<unsigned char>;

[[noreturn]] void die(const std::string& what) {
  std::fprintf(stderr, "bench_verify_floor: %s\n", what.c_str());
  std::exit(1);
}

Bytes read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) die("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <typename T, void (*release)(T*)>
struct Release {
  void operator()(T* object) const { release(object); }
};
using Cms = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo, CMS_ContentInfo_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>>;

const EVP_MD* sha256() {
  static EVP_MD* md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return md;
}

void hash(const unsigned char* bytes, std::size_t size) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  if (EVP_Digest(bytes, size, digest, nullptr, sha256(), nullptr) != 1) die("hash");
}

std::vector<X509*> read_authorities(const std::string& path) {
  const auto der = read_file(path);
  std::vector<X509*> all;
  const unsigned char* at = der.data();
  while (at < der.data() + der.size()) {
    auto* certificate = d2i_X509(nullptr, &at, static_cast<long>(der.data() + der.size() - at));
    if (certificate == nullptr) die("authority");
    all.push_back(certificate);
  }
  return all;
}

// The keys of signers whose certificates have been verified: each certificate's signature is checked once.
class Signers {
 public:
  explicit Signers(std::vector<X509*> authorities) : authorities_(std::move(authorities)) {}

  EVP_PKEY* key_of(X509* signer) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    X509_digest(signer, sha256(), digest, &size);
    const std::lock_guard lock(mutex_);
    auto& key = keys_[std::string(digest, digest + size)];
    if (key == nullptr) key = verified(signer);
    return key;
  }

 private:
  EVP_PKEY* verified(X509* signer) const {
    for (auto* authority : authorities_) {
      if (X509_NAME_cmp(X509_get_issuer_name(signer), X509_get_subject_name(authority)) != 0) continue;
      if (X509_verify(signer, X509_get0_pubkey(authority)) == 1) return X509_get_pubkey(signer);
    }
    die("no authority");
  }

  std::vector<X509*> authorities_;
  std::mutex mutex_;
  std::map<std::string, EVP_PKEY*> keys_;
};

// The signature over the attributes, in their DER form as they are in these files.
void verify_signer(CMS_ContentInfo* cms, Signers& signers) {
  auto* certificates = CMS_get1_certs(cms);
  auto* signer = sk_X509_value(certificates, 0);
  auto* info = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
  CMS_SignerInfo_set1_signer_cert(info, signer);
  if (signers.key_of(signer) == nullptr || CMS_SignerInfo_verify(info) != 1) die("signature");
  sk_X509_pop_free(certificates, X509_free);
}

void judge(const std::string& path, Signers& signers) {
  const auto file = read_file(path);
  hash(file.data(), file.size());
  bool first = true;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t size = std::size_t{file[at]} << 24 | std::size_t{file[at + 1]} << 16 |
                             std::size_t{file[at + 2]} << 8 | std::size_t{file[at + 3]};
    const unsigned char* object = file.data() + at + 4;
    at += 4 + size;
    if (!first) {
      hash(object, size);
      continue;
    }
    first = false;
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &object, static_cast<long>(size)));
    if (!cms) die("CMS of " + path);
    auto** content = CMS_get0_content(cms.get());
    hash((*content)->data, static_cast<std::size_t>((*content)->length));
    verify_signer(cms.get(), signers);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) die("JOBS AUTHORITIES FILE...");
  const int jobs = std::atoi(argv[1]);
  Signers signers(read_authorities(argv[2]));
  const std::vector<std::string> files(argv + 3, argv + argc);
  const auto start = std::chrono::steady_clock::now();
  std::atomic<std::size_t> next{0};
  std::vector<std::thread> workers;
  for (int i = 0; i < jobs; ++i) {
    workers.emplace_back([&] {
      for (std::size_t at = next++; at < files.size(); at = next++) judge(files[at], signers);
    });
  }
  for (auto& worker : workers) worker.join();
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  std::printf("{\"files\": %zu, \"in_process_ms\": %.3f}\n", files.size(), spent.count());
}
