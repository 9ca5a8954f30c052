#pragma once

#include <QObject>
#include <QThreadPool>
#include <chipid/diagnosis.hpp>
#include <string>
#include <utility>
#include <vector>

#include "logic/diagnosis_view.hpp"

namespace chipid::counter {

/// Files that this counter was told to use; empty: none.
struct FilesInUse {
  std::filesystem::path records = {};
  std::filesystem::path match_provider = {};
};

struct SaveAnswer {
  Result<> outcome = {};
};

/// Looks for what keeps this counter from reading cards, on a thread of its own; answers come in the thread of the
/// window, where this lives.
class Doctor : public QObject {
  Q_OBJECT

 public:
  using Notes = std::vector<std::pair<std::string, std::string>>;

  explicit Doctor(std::filesystem::path trust_folder, QObject* parent = nullptr);
  ~Doctor() override;

  [[nodiscard]] bool is_working() const { return working_; }
  /// Leads to examined(). Nothing where it is at it already.
  void examine(const FilesInUse& files);
  /// Looks at these files alone. Leads to checked().
  void check(const FilesInUse& files);
  /// Writes a bundle (chipid/diagnosis.hpp) anew. Leads to saved().
  void save(const Diagnosis& diagnosis, const Notes& notes, const std::filesystem::path& file);

 signals:
  void examined(const chipid::Diagnosis& diagnosis);
  void checked(const chipid::counter::SiteFiles& files);
  void saved(const chipid::counter::SaveAnswer& answer);

 private:
  std::filesystem::path trust_folder_;
  bool working_ = false;
  QThreadPool pool_;  ///< of one thread; ends first
};

}  // namespace chipid::counter
