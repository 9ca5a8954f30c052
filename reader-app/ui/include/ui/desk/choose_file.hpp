#pragma once

#include <QString>
#include <QWidget>
#include <filesystem>
#include <functional>

namespace chipid::counter {

struct FileQuestion {
  QString title = {};
  QString filter = {};   ///< "Tables (*.csv)"; empty: every file
  QString save_as = {};  ///< a name: the file is to be written; empty: it is there already
  bool folder = false;   ///< a folder is asked for, no file
};

/// Asks for a file over the window, whose work goes on meanwhile. `chosen` is called in the window's thread, never
/// where nothing was chosen or `parent` is gone.
void choose_file(QWidget* parent, const FileQuestion& question,
                 const std::function<void(const std::filesystem::path& file)>& chosen);

}  // namespace chipid::counter
