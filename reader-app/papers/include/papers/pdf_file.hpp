#pragma once

#include <QByteArray>
#include <chrono>
#include <filesystem>

#include "papers/site_paper.hpp"

namespace chipid::counter::papers {

/// "slip-20261128-173015.pdf": tells when, and of nobody.
[[nodiscard]] std::string pdf_name(PaperKind kind, std::chrono::sys_seconds time);

/// Writes a PDF that only its owner may open; it is there wholly or not at all. file_not_written.
[[nodiscard]] Outcome<> save_pdf(const std::filesystem::path& path, const QByteArray& pdf);
/// Under that name in the folder, or name-2, name-3 ... where that is taken.
[[nodiscard]] std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& name);

}  // namespace chipid::counter::papers
