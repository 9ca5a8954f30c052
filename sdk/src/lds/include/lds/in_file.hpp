#pragma once

#include <chipid/file.hpp>
#include <chipid/result.hpp>
#include <string>

namespace chipid::lds {

/// What a parser gave, its failure told as the file's: file.malformed, with the file's name.
template <typename T>
[[nodiscard]] Result<T> in_file(File file, Result<T> result) {
  if (result) return result;
  auto error = std::move(result).error();
  error.code = ErrorCode::file_malformed;
  error.where = std::string(file_name(file));
  return fail(std::move(error));
}

}  // namespace chipid::lds
