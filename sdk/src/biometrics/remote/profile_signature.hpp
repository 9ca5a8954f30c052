#pragma once

#include <chipid/result.hpp>
#include <chipid/site_key.hpp>
#include <filesystem>
#include <span>

namespace chipid::remote {

/// A profile as it stands; usage.file, data.over_limit.
[[nodiscard]] Result<Bytes> read_profile_file(const std::filesystem::path& path);

/// match.provider unless PATH.jws is the signature of one of these keys over the file.
[[nodiscard]] Result<> check_profile_signature(const std::filesystem::path& path, BytesView file,
                                               std::span<const EnrolledKey> signers);

}  // namespace chipid::remote
