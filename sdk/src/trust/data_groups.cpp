#include <algorithm>

#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "judgement.hpp"
#include "lds/ef_com.hpp"
#include "lds/files.hpp"

// The data groups against the signed list (ICAO 9303-11, 5.1; 9303-10, 4.6).
namespace chipid::trust {
namespace {

using enum CheckStatus;

std::string name_of(std::uint32_t group) {
  return "DG" + std::to_string(group);
}

std::string names_of(const std::vector<std::uint32_t>& groups) {
  std::string names;
  for (const auto group : groups) names += (names.empty() ? "" : ", ") + name_of(group);
  return names;
}

// Only a protected answer may say that a group does not exist or may not be read.
Check without_bytes(std::string_view id, std::string_view name, const FileReport& file) {
  const auto code = file.error ? file.error->code : ErrorCode::file_incomplete;
  if (code == ErrorCode::file_incomplete) return report::check(id, failed, Reason::hash_incomplete, {name});
  if (code == ErrorCode::file_absent && file.authenticated) {
    return report::check(id, failed, Reason::hash_absent, {name});
  }
  if (code == ErrorCode::file_no_rights) return report::check(id, not_performed, Reason::hash_no_rights, {name});
  return report::check(id, inconclusive, Reason::hash_not_read, {name}, {{"error", std::string(error_id(code))}});
}

Check without_digest(std::string_view id, const SodExamination& sod) {
  if (sod.hash.strength == pki::Strength::forbidden) {
    return report::check(id, inconclusive, Reason::earlier_step, {report::ids::crypto_forbidden});
  }
  return report::check(id, inconclusive, Reason::unknown_algorithm, {sod.object->hash_algorithm.algorithm.to_string()});
}

/// What EF.COM and the card lack or have too much, by the signed list.
struct Differences {
  std::vector<std::uint32_t> hidden = {};
  std::vector<std::uint32_t> unsigned_groups = {};
};

bool was_read(std::span<const FileReport> files, std::uint32_t group) {
  return std::any_of(files.begin(), files.end(), [group](const auto& file) {
    return lds::data_group_number(file.file) == group && !file.bytes.empty();
  });
}

Differences compare(const SodExamination& sod, const lds::EfCom* com, std::span<const FileReport> files) {
  constexpr std::uint32_t last_group = 16;
  Differences differences;
  for (std::uint32_t group = 1; group <= last_group; ++group) {
    const bool is_signed = sod.hash_of(group) != nullptr;
    const bool listed = com != nullptr && std::find(com->data_groups.begin(), com->data_groups.end(),
                                                    lds::data_group(group)) != com->data_groups.end();
    if (is_signed && com != nullptr && !listed) differences.hidden.push_back(group);
    if (!is_signed && (listed || was_read(files, group))) differences.unsigned_groups.push_back(group);
  }
  return differences;
}

const FileReport* find(std::span<const FileReport> files, File wanted) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.file == wanted; });
  return found == files.end() ? nullptr : &*found;
}

// The groups agree as far as they can be compared; it is EF.COM that is missing.
Check without_com(const FileReport* com) {
  constexpr auto id = report::ids::com_consistency;
  if (com == nullptr) return report::check(id, not_performed, Reason::not_read_by_choice, {"EF.COM"});
  if (com->bytes.empty()) return report::check(id, inconclusive, Reason::com_not_read);
  return report::check(id, failed, Reason::com_malformed);
}

}  // namespace

Check sod_coverage(const SodExamination& sod) {
  constexpr auto id = report::ids::sod_coverage;
  if (!sod.object) return impossible(id, report::ids::sod_structure);
  if (sod.hash_of(1) == nullptr) return report::check(id, failed, Reason::coverage_no_dg1);
  return report::check(id, passed, Reason::coverage_good);
}

Check sod_portrait(const SodExamination& sod, const FileReport* portrait) {
  constexpr auto id = report::ids::sod_portrait;
  if (!sod.object) return impossible(id, report::ids::sod_structure);
  if (sod.hash_of(2) == nullptr) return report::check(id, failed, Reason::portrait_not_listed);
  if (portrait == nullptr) return report::check(id, not_performed, Reason::not_read_by_choice, {"DG2"});
  if (!portrait->bytes.empty()) return report::check(id, passed, Reason::portrait_good);
  const bool absent = portrait->error && portrait->error->code == ErrorCode::file_absent && portrait->authenticated;
  return absent ? report::check(id, failed, Reason::portrait_absent)
                : report::check(id, inconclusive, Reason::portrait_not_read);
}

Check group_hash(const SodExamination& sod, std::uint32_t group, const FileReport* file, BytesView digest) {
  const auto id = report::hash_check_id(group);
  const auto name = name_of(group);
  const auto* expected = sod.hash_of(group);
  if (expected == nullptr) return impossible(id, report::ids::sod_structure);
  if (file == nullptr) return report::check(id, not_performed, Reason::not_read_by_choice, {name});
  if (file->bytes.empty()) return without_bytes(id, name, *file);
  if (file->error && file->error->code == ErrorCode::file_incomplete) {
    return report::check(id, failed, Reason::hash_incomplete, {name});
  }
  if (digest.empty()) return without_digest(id, sod);
  if (core::equal(*expected, digest)) return report::check(id, passed, Reason::hash_good, {name});
  return report::check(id, failed, Reason::hash_differs, {name},
                       {{"signed", core::to_hex(*expected)}, {"read", core::to_hex(digest)}});
}

Check com_consistency(const SodExamination& sod, std::span<const FileReport> files) {
  constexpr auto id = report::ids::com_consistency;
  if (!sod.object) return impossible(id, report::ids::sod_structure);
  const auto* file = find(files, File::com);
  const auto com = file == nullptr ? Result<lds::EfCom>() : lds::parse_ef_com(file->bytes);
  const bool has_com = file != nullptr && com.has_value();
  const auto [hidden, unsigned_groups] = compare(sod, has_com ? &*com : nullptr, files);
  if (!unsigned_groups.empty()) {
    return report::check(id, failed, Reason::com_unsigned, {names_of(unsigned_groups)}, {{"hidden", names_of(hidden)}});
  }
  if (!has_com) return without_com(file);
  if (!hidden.empty()) return report::check(id, failed, Reason::com_hidden, {names_of(hidden)});
  return report::check(id, passed, Reason::com_good);
}

}  // namespace chipid::trust
