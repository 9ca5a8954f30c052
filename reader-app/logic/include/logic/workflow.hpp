#pragma once

#include <chipid/report.hpp>
#include <chipid/result.hpp>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// How a counter works: a file that a site may edit (reader-app/workflows).
namespace chipid::counter {

/// What may be done for the holder of a card, from the freest to the strictest.
enum class Admission {
  admit,
  warn,        ///< admitted, with a warning that stays in sight
  supervisor,  ///< only a supervisor may go on, and says why
  stop,
};
/// "admit", "warn", "supervisor", "stop"
[[nodiscard]] std::string_view admission_name(Admission admission) noexcept;

/// The list of people that a workflow works by (Choices::list_file).
struct ListRule {
  Sentence name = {};                      ///< "List of candidates"
  Admission not_listed = Admission::stop;  ///< what somebody gets who is not on it
  Admission again = Admission::stop;       ///< what somebody gets who was noted before
};

struct Workflow {
  std::string id = {};
  Sentence name = {};
  Sentence purpose = {};  ///< why the card is read, shown to staff and citizen
  std::map<Verdict, Admission> admits = {};
  /// What an inconclusive card on which a check failed gets; the same as `admits` where the file says nothing.
  Admission inconclusive_with_failure = Admission::stop;
  std::vector<std::string> shows = {};  ///< names of the document's fields; the first four are shown large
  bool portrait_zoom = false;
  bool face_match = false;
  bool face_auto_shot = false;            ///< the first good picture is taken, without the clerk's key
  std::chrono::seconds clear_after = {};  ///< from the removal of the card on
  std::vector<std::string> then = {};     ///< names of the steps that follow, such as "compare"
  std::optional<ListRule> list = {};
  bool kiosk = false;  ///< the citizen is alone with it: big steps, masked data, nothing recorded, staff unlock it

  /// What this site does on a verification; stop where there is no verdict.
  [[nodiscard]] Admission admission(const Verification& verification) const;
};

/// From the JSON text of a workflow file. usage.bad_value, whose `where` is the field and whose `detail` says what is
/// wrong. Every verdict has to be named, and `invalid` may never be admitted.
[[nodiscard]] Result<Workflow> parse_workflow(std::string_view json);

/// All files (*.json) of a folder, by their ids; one that cannot be used is an error that names the file.
[[nodiscard]] Result<std::vector<Workflow>> load_workflows(const std::filesystem::path& folder);

}  // namespace chipid::counter
