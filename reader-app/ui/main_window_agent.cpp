#include "agent_host/agent_host.hpp"
#include "history/history.hpp"
#include "ui/agent/agent_banner.hpp"
#include "ui/header_bar.hpp"
#include "ui/main_window.hpp"
#include "ui/side_frame.hpp"

// What the window does for a page of another program that asks for a card.
namespace chipid::counter {

void MainWindow::connect_agent() {
  connect(agent_, &agent::AgentHost::changed, this, &MainWindow::refresh_agent);
  connect(agent_, &agent::AgentHost::ticked, this, &MainWindow::refresh_agent);
  // Whoever showed the code waits for who comes by it.
  connect(agent_, &agent::AgentHost::pairing_asked, this, [this] {
    const auto* page = side_->page();
    if (page == nullptr || !page->is_busy()) open_side(SideId::agent);
  });
  auto& desk = agent_->desk();
  connect(&desk, &agent::CounterDesk::face_wanted, this, [this, &desk] {
    open_side(SideId::face);
    if (side_->opened() != SideId::face) desk.note_face_closed();
  });
  connect(side_, &SideFrame::came_to, &desk, [&desk](const QString& stage) { desk.note_face(stage.toStdString()); });
  connect(side_, &SideFrame::closed, &desk, &agent::CounterDesk::note_face_closed);
  desk.set_operator_name([this] { return history_ != nullptr ? history_->operator_name() : std::string(); });
}

// Alone with a citizen, nobody is there who could agree to anything.
void MainWindow::refresh_agent() {
  if (agent_ == nullptr) return;
  agent_banner_->refresh(choices_.language);
  if (is_kiosk()) agent_banner_->hide();
  header_->show_page(agent_->desk().view());
}

}  // namespace chipid::counter
