#include "trust/master_list.hpp"

#include "fuzz.hpp"
#include "trust/admission.hpp"
#include "trust/signed_data_check.hpp"

namespace {

using namespace chipid;

// A signed list: every signer is checked, whatever the outcome.
void check_signers(BytesView file) {
  const auto data = lds::parse_signed_data(file);
  if (!data) return;
  const auto embedded = trust::embedded_certificates(*data);
  for (const auto& signer : data->signer_infos) (void)trust::check_signer(*data, signer, embedded);
  (void)trust::parse_csca_master_list(data->content);
}

}  // namespace

// Whatever the file is, no list in it counts, as no signer of lists is trusted here.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_signers({data, size});
  (void)trust::parse_csca_master_list({data, size});
  const auto contents = trust::parse_file({data, size});
  if (!contents) return 0;
  trust::LoadedStore store;
  const auto admitted = trust::admit(*contents, "fuzz", {}, store, {});
  for (const auto& taken : admitted.taken) {
    require(taken.source.kind != trust::Source::Kind::master_list);
    for (const auto& anchor : taken.anchors) require(store.has_anchor(anchor->sha256));
  }
  return 0;
}
