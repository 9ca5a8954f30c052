#include "trust/admission.hpp"

#include <algorithm>

#include "parallel.hpp"
#include "trust/authority.hpp"
#include "trust/master_list.hpp"

namespace chipid::trust {
namespace {

struct Candidate {
  CertificatePtr certificate;
  std::size_t place = 0;
  std::size_t member = 0;  // of a master list
  std::optional<SkipReason> flaw = {};
};

CertificatePtr parse(BytesView der) {
  auto certificate = pki::parse_certificate(der);
  return certificate ? std::make_shared<const pki::Certificate>(*std::move(certificate)) : nullptr;
}

SkipReason reason_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::trust_list_signer_unknown:
      return SkipReason::list_signer_unknown;
    case ErrorCode::trust_list_older:
      return SkipReason::list_older;
    case ErrorCode::trust_unsigned:
      return SkipReason::unsigned_list;
    default:
      return SkipReason::list_refused;
  }
}

class Admission {
 public:
  Admission(const FileContents& contents, const std::string& name, const pki::Sha256& sha256, LoadedStore& store,
            const AdmissionOptions& options)
      : contents_(contents), name_(name), sha256_(sha256), store_(store), options_(options) {}

  Admitted run() {
    for (const auto place : contents_.unreadable) skip(place, {}, SkipReason::unreadable);
    collect_lists();
    auto pending = take_certificates();
    take_lists(false);
    follow_links(std::move(pending));
    take_lists(true);
    for (const auto& item : contents_.items) {
      if (item.kind == Item::Kind::crl) take_crl(item);
    }
    return std::move(admitted_);
  }

 private:
  void skip(std::size_t place, std::string subject, SkipReason reason, std::size_t member = 0) {
    admitted_.skipped.push_back({.place = place, .member = member, .subject = std::move(subject), .reason = reason});
  }
  void skip(const Candidate& candidate, SkipReason reason) {
    skip(candidate.place, candidate.certificate ? candidate.certificate->subject.text : std::string(), reason,
         candidate.member);
  }

  Source file_source() const {
    return {.kind = Source::Kind::file,
            .scope = options_.scope,
            .sha256 = sha256_,
            .imported = options_.list.now,
            .name = name_};
  }

  void add_anchor(const CertificatePtr& certificate, const Source& source) {
    store_.add(Anchor{.certificate = *certificate, .scope = source.scope, .origin = origin_text(source)});
  }

  // ---- master lists

  void collect_lists() {
    for (const auto& item : contents_.items) {
      if (item.kind == Item::Kind::bare_list) take_bare_list(item);
      if (item.kind == Item::Kind::signed_list) lists_.push_back(&item);
    }
  }

  // A list's signer may be under an authority that another list of the same file brings. `last`: nothing else can help
  // any more.
  void take_lists(bool last) {
    for (bool progress = true; progress && !lists_.empty();) {
      const auto before = lists_.size();
      lists_.erase(std::remove_if(lists_.begin(), lists_.end(),
                                  [&](const Item* item) { return take_signed_list(*item, false); }),
                   lists_.end());
      progress = lists_.size() < before;
    }
    if (!last) return;
    for (const auto* item : lists_) (void)take_signed_list(*item, true);
  }

  void refuse_list(const Item& item, const Error& error) {
    skip(item.place, {}, reason_of(error));
    if (!admitted_.list_error) admitted_.list_error = error;
  }

  void take_bare_list(const Item& item) {
    if (!options_.unsigned_allowed) return refuse_list(item, Error{.code = ErrorCode::trust_unsigned});
    const auto members = parse_csca_master_list(item.der);
    if (!members) return refuse_list(item, members.error());
    take_members(item, *members, file_source());
  }

  // Whether nothing more is to be done with it.
  bool take_signed_list(const Item& item, bool last) {
    const auto taken = try_signed_list(item, last);
    if (taken) return true;
    if (!last && taken.error().code == ErrorCode::trust_list_signer_unknown) return false;
    refuse_list(item, taken.error());
    return true;
  }

  Result<> try_signed_list(const Item& item, bool last) {
    CHIPID_TRY(const auto data, lds::parse_signed_data(item.der));
    auto signer = verify_master_list(data, store_, options_.list);
    const auto unknown = !signer && signer.error().code == ErrorCode::trust_list_signer_unknown;
    if (!signer && !(unknown && last && options_.unknown_lists_allowed)) return tl::unexpected(signer.error());
    const auto source = unknown ? file_source() : list_source(*signer, item);
    if (!unknown && options_.accept_list) CHIPID_CHECK(options_.accept_list(source));
    CHIPID_TRY(const auto members, parse_csca_master_list(data.content));
    if (unknown) ++admitted_.unknown_lists;
    if (source.signed_at) store_.add_list(*source.signed_at);
    take_members(item, members, source);
    return {};
  }

  Source list_source(const ListSigner& signer, const Item& item) const {
    return {.kind = Source::Kind::master_list,
            .scope = options_.scope,
            .sha256 = digest_of(item.der),
            .imported = options_.list.now,
            .signed_at = signer.signed_at,
            .signer_country = signer.country,
            .signer = signer.name,
            .name = name_,
            .policy_reason = signer.digest_info_without_null ? options_.policy_reason : std::string()};
  }

  // The signer of the list vouches for the keys, link certificates' as well.
  void take_members(const Item& item, const std::vector<Bytes>& members, const Source& source) {
    std::vector<Candidate> candidates(members.size());
    for_each_index(members.size(), [&](std::size_t i) {
      auto& candidate = candidates[i];
      candidate = {.certificate = parse(members[i]), .place = item.place, .member = i + 1};
      candidate.flaw = candidate.certificate ? judge_authority(*candidate.certificate) : SkipReason::unreadable;
    });
    Taken taken{.source = source};
    for (auto& candidate : candidates) {
      if (candidate.flaw) {
        skip(candidate, *candidate.flaw);
      } else {
        add_anchor(candidate.certificate, source);
        taken.anchors.push_back(std::move(candidate.certificate));
      }
    }
    admitted_.taken.push_back(std::move(taken));
  }

  // ---- single certificates

  std::vector<Candidate> read_certificates() const {
    std::vector<const Item*> items;
    for (const auto& item : contents_.items) {
      if (item.kind == Item::Kind::certificate) items.push_back(&item);
    }
    std::vector<Candidate> candidates(items.size());
    for_each_index(items.size(), [&](std::size_t i) {
      candidates[i] = {.certificate = parse(items[i]->der), .place = items[i]->place};
      if (!candidates[i].certificate) candidates[i].flaw = SkipReason::unreadable;
    });
    return candidates;
  }

  // Gives those that only a link certificate can admit.
  std::vector<Candidate> take_certificates() {
    auto candidates = read_certificates();
    // One certificate in a file of its own was meant by who named the file.
    const auto named = options_.single_allowed && contents_.items.size() == 1 &&
                       (contents_.form == Form::certificate || contents_.form == Form::pem);
    Taken from_file{.source = file_source()};
    std::vector<Candidate> pending;
    for (auto& candidate : candidates) {
      if (sort_out(candidate)) continue;
      if ((named || options_.unsigned_allowed) && is_self_signed(*candidate.certificate)) {
        add_anchor(candidate.certificate, from_file.source);
        from_file.anchors.push_back(std::move(candidate.certificate));
      } else {
        pending.push_back(std::move(candidate));
      }
    }
    if (!from_file.anchors.empty()) admitted_.taken.push_back(std::move(from_file));
    return pending;
  }

  // Whether the candidate is none for an anchor: unreadable, flawed, or a document signer, which is kept as such.
  bool sort_out(Candidate& candidate) {
    if (!candidate.flaw && !is_authority(*candidate.certificate) && !candidate.certificate->self_issued()) {
      store_.add_signer(candidate.certificate);
      admitted_.signers.push_back(std::move(candidate.certificate));
      return true;
    }
    if (!candidate.flaw) candidate.flaw = judge_authority(*candidate.certificate);
    if (candidate.flaw) skip(candidate, *candidate.flaw);
    return candidate.flaw.has_value();
  }

  // Link certificates: whatever an anchor's key signed under the anchor's name, and so on from there.
  void follow_links(std::vector<Candidate> pending) {
    for (bool progress = true; progress && !pending.empty();) {
      const auto before = pending.size();
      pending.erase(std::remove_if(pending.begin(), pending.end(), [&](auto& candidate) { return link(candidate); }),
                    pending.end());
      progress = pending.size() < before;
    }
    for (const auto& candidate : pending) skip(candidate, SkipReason::not_vouched);
  }

  // Adverse row 63: the name may change and path length 0 does not count, as the new key is an anchor of its own and no
  // part of a path. Nobody speaks for another state.
  bool link(Candidate& candidate) {
    const auto& certificate = *candidate.certificate;
    const auto issuer = find_issuer(certificate, store_);
    if (!issuer) return false;
    if (issuer->certificate.subject.country != certificate.subject.country) {
      skip(candidate, SkipReason::foreign_link);
      return true;
    }
    const Source source{.kind = Source::Kind::link,
                        .scope = issuer->scope,
                        .sha256 = certificate.sha256,
                        .imported = options_.list.now,
                        .signer = issuer->certificate.subject.text,
                        .name = name_};
    add_anchor(candidate.certificate, source);
    admitted_.taken.push_back({.source = source, .anchors = {candidate.certificate}});
    return true;
  }

  // ---- revocation lists

  void take_crl(const Item& item) {
    auto parsed = pki::parse_crl(item.der);
    if (!parsed) return skip(item.place, {}, SkipReason::unreadable);
    const auto crl = std::make_shared<const pki::Crl>(*std::move(parsed));
    if (const auto flaw = judge_crl(*crl)) return skip(item.place, crl->issuer.text, *flaw);
    store_.add_crl(crl);
    admitted_.crls.push_back(crl);
  }

  // Adverse row 57: any key of the authority will do, the new one for signers of the old one too; row 58: its name
  // alone will not.
  std::optional<SkipReason> judge_crl(const pki::Crl& crl) const {
    const auto issuers = store_.anchors_named(crl.issuer.canonical);
    if (issuers.empty()) return SkipReason::crl_no_issuer;
    if (!crl.unknown_critical.empty()) return SkipReason::crl_extensions;
    if (!is_signed_by_any(crl, issuers)) return SkipReason::crl_signature;
    const auto known = store_.crls_of(crl.issuer.canonical);
    const auto newer = [&](const CrlPtr& other) {
      return other->authority_key_identifier == crl.authority_key_identifier && other->this_update > crl.this_update;
    };
    if (std::any_of(known.begin(), known.end(), newer)) return SkipReason::crl_older;
    return std::nullopt;
  }

  const FileContents& contents_;
  const std::string& name_;
  const pki::Sha256& sha256_;
  LoadedStore& store_;
  const AdmissionOptions& options_;
  std::vector<const Item*> lists_ = {};  // whose signer is not known yet
  Admitted admitted_ = {};
};

}  // namespace

Admitted admit(const FileContents& contents, const std::string& name, const pki::Sha256& sha256, LoadedStore& store,
               const AdmissionOptions& options) {
  return Admission(contents, name, sha256, store, options).run();
}

}  // namespace chipid::trust
