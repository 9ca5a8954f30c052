#pragma once

#include <QLabel>
#include <QPushButton>

#include "ui/guide/guide_book.hpp"
#include "ui/side_page.hpp"
#include "ui/theme.hpp"

namespace chipid::counter {

class GuideView;

/// The user guide, a chapter at a time. Its key opens it in the browser as well; where no browser answers it is here.
class GuidePage final : public SidePage {
  Q_OBJECT

 public:
  GuidePage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  void begin_at_once() override;

 private:
  void load(Language language);
  void show(const QString& chapter);
  void open_outside(const QString& path);

  GuideView* view_;
  QLabel* missing_;
  QPushButton* contents_;
  QPushButton* browser_;
  QPushButton* pdf_;
  QString path_;
  QString chapter_;
  GuideBook book_;
  std::optional<Language> language_;  ///< of what is shown
  QString theme_;
  int text_percent_ = 0;
};

}  // namespace chipid::counter
