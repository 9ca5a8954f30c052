#pragma once

#include <QWidget>

#include "engine/lane.hpp"
#include "logic/result_view.hpp"

namespace chipid::counter {

/// What a page needs to show a lane.
struct Shown {
  const Lane& lane;
  const Workflow& workflow;
  Language language = Language::vi;
};

/// A page of the window's frame: shows what the lane says, anew at each change of lane, language or look.
class Page : public QWidget {
  Q_OBJECT

 public:
  explicit Page(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
  }
  virtual void refresh(const Shown& shown) = 0;
  /// Another page is shown: nothing personal stays in this one.
  virtual void forget() {}
};

}  // namespace chipid::counter
