#pragma once

#include <QString>
#include <QStringView>
#include <chipid/error.hpp>
#include <vector>

namespace chipid::counter {

/// The user guide as scripts/guide builds it: one HTML file a language, its pictures inside.
class GuideBook {
 public:
  struct Chapter {
    QString name = {};  ///< what links to it say after '#'
    QString html = {};
  };

  /// Path of the file, beside the program or in a folder of shared data; empty where there is none. The PDF has the
  /// same name.
  [[nodiscard]] static QString file_for(Language language);
  /// Reads a file of scripts/guide; no chapters where it cannot be read or is something else.
  [[nodiscard]] static GuideBook load(const QString& path);

  /// Title and contents first, then the chapters in their order.
  [[nodiscard]] const std::vector<Chapter>& chapters() const { return chapters_; }
  /// HTML of the chapter of that name; of the contents where there is none.
  [[nodiscard]] QString html_of(QStringView name) const;

 private:
  std::vector<Chapter> chapters_;
};

}  // namespace chipid::counter
