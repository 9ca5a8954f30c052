#include "ui/side_pages.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "history/history.hpp"
#include "ui/agent/agent_page.hpp"
#include "ui/compare/compare_page.hpp"
#include "ui/desk/diagnosis_page.hpp"
#include "ui/desk/first_run_page.hpp"
#include "ui/desk/settings_page.hpp"
#include "ui/desk/trust_page.hpp"
#include "ui/faces/face_page.hpp"
#include "ui/faces/finger_page.hpp"
#include "ui/guide/guide_page.hpp"
#include "ui/ledger/approve_page.hpp"
#include "ui/ledger/history_page.hpp"
#include "ui/ledger/people_page.hpp"
#include "ui/list/list_page.hpp"
#include "ui/outlets/export_page.hpp"
#include "ui/outlets/send_page.hpp"
#include "ui/papers/make_print_page.hpp"
#include "ui/queue/queue_page.hpp"
#include "ui/scan/scan_page.hpp"
#include "ui/typing/type_page.hpp"

namespace chipid::counter {
namespace {

/// Gives these texts a name among the translations.
struct Texts {
  Q_DECLARE_TR_FUNCTIONS(SidePages)
};

template <typename PageType>
SidePage* make(const Services& services, QWidget* parent) {
  return new PageType(services, parent);
}

}  // namespace

std::string Services::operator_name() const {
  return history == nullptr ? std::string() : history->operator_name();
}

const std::vector<SideEntry>& side_entries() {
  static const std::vector<SideEntry> entries = {
      // One line a page: id, name of its pictures, how it is made, key, whether it needs a verdict.
      {SideId::compare, "compare", make<ComparePage>, Qt::Key_F4, true},
      {SideId::scan, "scan", make<ScanPage>, Qt::Key_F3, false},
      {SideId::face, "face", make<FacePage>, Qt::Key_F5, true},
      {SideId::finger, "finger", make<FingerPage>, (Qt::SHIFT | Qt::Key_F5).toCombined(), true},
      {SideId::type, "type", make<TypePage>, Qt::Key_F7, false},
      {SideId::print, "print", make_print_page, Qt::Key_F8, true},
      {SideId::approve, "approve", make<ApprovePage>, Qt::Key_F12, true},
      {SideId::send, "send", make<SendPage>, Qt::Key_F6, false},
      {SideId::export_data, "export", make<ExportPage>, Qt::Key_F9, true},
      {SideId::list, "list", make<ListPage>, 0, false},
      {SideId::agent, "agent", make<AgentPage>, 0, false},
      {SideId::queue, "queue", make<QueuePage>, 0, false},
      {SideId::history, "history", make<HistoryPage>, 0, false},
      {SideId::people, "people", make<PeoplePage>, 0, false},
      {SideId::trust, "trust", make<TrustPage>, 0, false},
      {SideId::diagnosis, "diagnosis", make<DiagnosisPage>, 0, false},
      {SideId::settings, "settings", make<SettingsPage>, 0, false},
      {SideId::guide, "guide", make<GuidePage>, (Qt::SHIFT | Qt::Key_F1).toCombined(), false},
      {SideId::first_run, "first_run", make<FirstRunPage>, 0, false},
  };
  return entries;
}

const SideEntry* side_entry(SideId id) {
  const auto& all = side_entries();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.id == id; });
  return found == all.end() ? nullptr : &*found;
}

QString side_title(SideId id) {
  switch (id) {
    case SideId::scan:
      return Texts::tr("Scan with the camera or a picture");
    case SideId::compare:
      return Texts::tr("Compare");
    case SideId::face:
      return Texts::tr("Compare the face");
    case SideId::finger:
      return Texts::tr("Compare a finger");
    case SideId::agent:
      return Texts::tr("Pages and programs that may ask");
    case SideId::queue:
      return Texts::tr("Queue");
    case SideId::trust:
      return Texts::tr("Trust list");
    case SideId::diagnosis:
      return Texts::tr("Diagnosis");
    case SideId::settings:
      return Texts::tr("Settings");
    case SideId::send:
      return Texts::tr("Send to the server");
    case SideId::type:
      return Texts::tr("Type into another program");
    case SideId::print:
      return Texts::tr("Print");
    case SideId::export_data:
      return Texts::tr("Export");
    case SideId::approve:
      return Texts::tr("Supervisor");
    case SideId::list:
      return Texts::tr("List of people");
    case SideId::history:
      return Texts::tr("History");
    case SideId::people:
      return Texts::tr("Staff");
    case SideId::guide:
      return Texts::tr("User guide");
    case SideId::first_run:
      return Texts::tr("Set up this counter");
  }
  return {};
}

}  // namespace chipid::counter
