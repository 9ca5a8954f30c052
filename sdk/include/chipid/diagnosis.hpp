#pragma once

#include <chipid/readers.hpp>
#include <chipid/trust.hpp>
#include <chipid/version.hpp>
#include <chrono>
#include <utility>

/// What keeps cards from being read on this computer, and how to repair it: what `chipid doctor` prints.
namespace chipid {

/// One thing that was looked at: what was found and, unless all is well, what to do.
struct DiagnosisRow {
  /// How bad it is.
  enum class Level { ok, warning, problem };
  std::string id =
      {};  ///< stable: "service", "permission", "reader", "driver", "card", "clock", "trust", "version", ...
  Level level = Level::ok;
  std::string subject = {};  ///< the reader or component it is about; may be empty
  Sentence text = {};
  Sentence repair = {};      ///< empty where nothing is to be done
  bool names_files = false;  ///< the text quotes names of files: a bundle leaves it out
};

/// "ok", "warning", "problem"
[[nodiscard]] CHIPID_API std::string_view diagnosis_level_name(DiagnosisRow::Level level) noexcept;

/// What a diagnosis is made of. Where something could not be had, the reason stands in its place.
struct Surroundings {
  std::chrono::sys_seconds now = {};  ///< the computer's clock
  std::string system = {};            ///< operating system, its version, the processor; never the computer's name
  Result<std::vector<ReaderInfo>> readers = {};
  Result<TrustStore> trust = {};
  Result<> picture_decoder = {};
  Result<std::string> face_model = {};  ///< the name of the model that compares faces
  std::vector<ComponentVersion> versions = {};
};

/// Asks the smart-card service, loads the trust store (of these folders; none: the user's own) and the face matcher.
/// Takes up to some seconds; sends nothing to a card. Any thread.
[[nodiscard]] CHIPID_API Surroundings look_around(std::span<const std::filesystem::path> trust = {});

/// All that was found about this computer.
struct Diagnosis {
  Surroundings surroundings = {};
  std::vector<DiagnosisRow> rows = {};
};

/// The rows that follow, in the order in which a person should go through them. Looks at nothing else.
[[nodiscard]] CHIPID_API Diagnosis diagnose(Surroundings surroundings);
/// Whether something has to be repaired before cards can be read.
[[nodiscard]] CHIPID_API bool has_problem(const Diagnosis& diagnosis) noexcept;

/// One JSON document, UTF-8, indented: what `chipid doctor --json` prints.
[[nodiscard]] CHIPID_API std::string to_json(const Diagnosis& diagnosis);

/// The same to hand to those who help, as one JSON document: with the system, readers, trust list and `notes` (name,
/// value) of the program that asks. Holds no personal data: no answer of a card, no name of a file, of the user or of
/// the computer; numbers as long as a document's are masked wherever they turn up.
[[nodiscard]] CHIPID_API std::string diagnosis_bundle(
    const Diagnosis& diagnosis, const std::vector<std::pair<std::string, std::string>>& notes = {});

}  // namespace chipid
