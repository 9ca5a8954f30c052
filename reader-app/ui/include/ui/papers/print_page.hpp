#pragma once

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include "papers/print_service.hpp"
#include "ui/papers/key_box.hpp"
#include "ui/papers/paper_preview.hpp"
#include "ui/papers/printer_box.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// Which paper, where to, how it will look; Enter prints.
class PrintPage final : public SidePage {
  Q_OBJECT

 public:
  PrintPage(const Services& services, QWidget* parent);

  [[nodiscard]] bool is_personal() const override { return true; }
  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  void begin_at_once() override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// For whom a paper is on its way.
  struct Ticket {
    std::uint64_t visit = 0;
    std::string step = {};
  };

  void build();
  void connect_parts();
  [[nodiscard]] papers::PaperKind usual_paper() const;
  [[nodiscard]] std::optional<CheckedPerson> person() const;
  void show_words();
  void make_paper();
  void show_paper();
  [[nodiscard]] papers::PaperOrder order() const;
  void print();
  void ask_where_to(const Ticket& ticket);
  void save(const Ticket& ticket, const std::filesystem::path& path, const QByteArray& pdf);
  void on_printed(const QString& where);
  void on_failed(const papers::Trouble& trouble);
  /// The name of a paper in a workflow's `then`.
  [[nodiscard]] static std::string step_of(papers::PaperKind kind);

  Services services_;
  papers::PrintService service_;
  Language language_ = Language::vi;
  std::optional<papers::PaperKind> kind_;  ///< nothing: none was chosen for this person yet
  std::optional<papers::Paper> paper_;
  std::optional<Ticket> ticket_;
  std::uint64_t visit_ = 0;  ///< of whom it shows
  QStringList printers_;
  QTimer typing_pause_;

  QLabel* held_back_ = nullptr;
  QLabel *kind_label_ = nullptr, *printer_label_ = nullptr, *reference_label_ = nullptr;
  ChoiceBox* kind_box_ = nullptr;
  PrinterBox* printer_box_ = nullptr;
  QLineEdit* reference_ = nullptr;
  KeyBox* key_ = nullptr;
  QLabel* hint_ = nullptr;
  QLabel* warnings_ = nullptr;
  QLabel* trouble_ = nullptr;
  QLabel* pages_ = nullptr;
  PaperPreview* preview_ = nullptr;
  QPushButton* print_ = nullptr;
};

}  // namespace chipid::counter
