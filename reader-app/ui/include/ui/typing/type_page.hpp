#pragma once

#include <QLabel>
#include <QPushButton>

#include "engine/checked_person.hpp"
#include "typing/type_view.hpp"
#include "typing/typist.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class LineList;
class ProfileRow;

/// Types a person into another program's form: what would be typed is shown before. Also where a profile is recorded
/// and tried, for which no card is needed.
class TypePage final : public SidePage {
  Q_OBJECT

 public:
  TypePage(const Services& services, QWidget* parent);

  [[nodiscard]] bool is_personal() const override { return person_.has_value(); }
  [[nodiscard]] bool is_busy() const override { return facts_.work != typing::Work::none || facts_.recorded; }
  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  void begin_at_once() override;
  /// Writes the recorded profile and uses it from now on.
  void save(const std::filesystem::path& file);

 private:
  void lay_out();
  void connect_parts();
  void type(typing::Work work);
  void record();
  void stop();
  void choose_place();
  void on_typed(const typing::Typed& typed);
  void on_recorded(const typing::Outcome<typing::Recorded>& recorded);
  void show_state();
  void show_buttons(const typing::TypeView& view);
  [[nodiscard]] QStringList lines() const;
  [[nodiscard]] const typing::Profile* profile() const;
  [[nodiscard]] const Document& document() const;

  Services services_;
  Typist typist_;
  typing::TypeFacts facts_;
  std::optional<CheckedPerson> person_;
  std::optional<typing::Recorded> recorded_;
  Language language_ = Language::vi;

  ProfileRow* row_;
  QLabel* heading_;
  QLabel* hint_;
  QLabel* saving_;  ///< why the profile could not be written
  LineList* list_;
  QPushButton* stop_;
  QPushButton* record_;
  QPushButton* try_;
  QPushButton* save_;
  QPushButton* type_;
};

}  // namespace chipid::counter
