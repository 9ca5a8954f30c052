#include "ui/desk/choose_file.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace chipid::counter {
namespace {

/// Gives these texts a name among the translations.
struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ChooseFile)
};

// Qt's own dialog speaks no Vietnamese by itself.
void name_parts(QFileDialog& dialog, bool saves) {
  dialog.setLabelText(QFileDialog::LookIn, Texts::tr("Folder"));
  dialog.setLabelText(QFileDialog::FileName, Texts::tr("File name"));
  dialog.setLabelText(QFileDialog::FileType, Texts::tr("Kind of file"));
  dialog.setLabelText(QFileDialog::Accept, saves ? Texts::tr("Save") : Texts::tr("Open"));
  dialog.setLabelText(QFileDialog::Reject, Texts::tr("Cancel"));
}

// A folder that is not there would be taken for the name of a file.
QString first_folder() {
  const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QDir(documents).exists() ? documents : QDir::homePath();
}

}  // namespace

void choose_file(QWidget* parent, const FileQuestion& question,
                 const std::function<void(const std::filesystem::path& file)>& chosen) {
  const bool saves = !question.save_as.isEmpty();
  auto* dialog = new QFileDialog(parent, question.title, first_folder(), question.filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(saves ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
  dialog->setFileMode(saves ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
  if (question.folder) {
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
  }
  if (saves) dialog->selectFile(question.save_as);
  name_parts(*dialog, saves);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                   [chosen](const QString& file) { chosen(std::filesystem::path(file.toStdString())); });
  dialog->open();
}

}  // namespace chipid::counter
