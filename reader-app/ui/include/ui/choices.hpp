#pragma once

#include <QString>
#include <chipid/error.hpp>

namespace chipid::counter {

/// What a clerk chose, kept from one day to the next. Never anything of a person.
struct Choices {
  Language language = Language::vi;
  QString theme = QStringLiteral("light");
  int text_percent = 100;
  QString workflow = {};  ///< an id
  bool sounds = true;
  bool come_forward = true;      ///< the window, when a card is laid down
  bool tray = false;             ///< closing the window leaves the program in the tray
  QString camera = {};           ///< an id; empty: the first there is
  QString customer_screen = {};  ///< a screen's name; empty: no customer display
  QString match_provider = {};   ///< path of a match service's profile; empty: this computer compares
  QString records_file = {};     ///< path of the site's own records (CSV); empty: none
  QString site_name = {};        ///< as it stands on paper
  QString printer = {};          ///< a printer's name; "pdf": into a file; empty: asked each time
  QString export_folder = {};    ///< where files are written; empty: asked each time
  QString export_kind = {};      ///< of file, as export_kind_name() has it; empty: what the workflow keeps
  QString receiver = {};         ///< path of a FHIR server's profile; empty: nothing is sent
  QString typing_profile = {};   ///< path of the form that is typed into; empty: none
  QString list_file = {};        ///< path of the list (CSV) of candidates or recipients; empty: none
  QString history_place = {};    ///< as store::parse_place() has it; empty: nothing is recorded
  int history_days = 365;        ///< that records are kept
  bool agent = false;            ///< paired pages and programs may ask for cards
  int agent_port = 17870;        ///< at which they do
  QString agent_token = {};      ///< `pkcs11:` URI of the agent's key; empty: this computer keeps one
  QString kiosk_lock = {};       ///< what is kept of the code that unlocks a kiosk; empty: none is chosen
  bool first_run_done = false;

  friend bool operator==(const Choices&, const Choices&) = default;
};

}  // namespace chipid::counter
