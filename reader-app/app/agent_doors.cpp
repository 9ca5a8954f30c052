#include "agent_doors.hpp"

#include "doors/agent_conversations.hpp"
#include "doors/socket_door.hpp"
#include "server/agent_server.hpp"

namespace chipid::counter {
namespace {

using namespace agent;

Complaint complaint_of(const ServerTrouble& trouble) {
  const auto at = [&](const char* text) { return std::string(text) + trouble.address + ". "; };
  if (trouble.why == ServerTrouble::Why::port_taken) {
    return {{at("Another program sits at ") + "Pages do not reach this counter, and may talk to that program instead.",
             at("Một chương trình khác đang chiếm ") +
                 "Các trang không tới được quầy này và có thể đang nói chuyện với chương trình đó."},
            {"Close that program, or choose another port here and in the pages.",
             "Hãy đóng chương trình đó, hoặc chọn cổng khác ở đây và ở các trang."},
            trouble.detail};
  }
  return {{at("Nobody can listen at "), at("Không mở được cổng tại ")},
          {"Choose another port; if it stays so, tell those who look after the computer.",
           "Hãy chọn cổng khác; nếu vẫn vậy, hãy báo người quản trị máy."},
          trouble.detail};
}

Complaint complaint_of(DoorFailure failure) {
  if (failure == DoorFailure::another_agent) {
    return {{"Programs of this user reach another agent that runs already.",
             "Chương trình của người dùng này đang dùng một dịch vụ khác đã chạy."},
            {"End the other one: chipid-counter --agent, or the service chipid-agent.",
             "Hãy kết thúc dịch vụ kia: chipid-counter --agent, hoặc dịch vụ chipid-agent."},
            {}};
  }
  return {{"The socket for programs of this user cannot be opened; pages are answered.",
           "Không mở được ổ cắm cho chương trình của người dùng này; các trang vẫn được trả lời."},
          {"Check that the folder of the session (XDG_RUNTIME_DIR) is yours alone, then switch the agent off and on.",
           "Hãy kiểm tra thư mục phiên (XDG_RUNTIME_DIR) chỉ thuộc về bạn, rồi tắt và bật lại dịch vụ."},
          SocketDoor::default_path().toStdString()};
}

}  // namespace

struct AgentDoors::Doors {
  AgentServer server;
  SocketDoor socket;

  Doors(AgentHost& host, ChosenProfiles old)
      : server(*host.agent(), host.log(), std::move(old)),
        socket(conversations_with(*host.agent(), now),
               [&log = host.log()](const std::string& line) { log.say(line, now().steady); }) {}
};

AgentDoors::AgentDoors(AgentHost& host, QObject* parent) : QObject(parent), host_(host) {
  connect(&host_, &AgentHost::opened, this, &AgentDoors::open);
  connect(&host_, &AgentHost::closing, this, [this] { doors_.reset(); });
}

AgentDoors::~AgentDoors() = default;

// One door that cannot be opened keeps nobody from the other.
void AgentDoors::open() {
  doors_ = std::make_unique<Doors>(host_, old_);
  const auto trouble = doors_->server.start(port_);
  if (!trouble) host_.set_addresses(doors_->server.addresses());
  const auto failure = doors_->socket.listen();
  if (trouble) return host_.set_complaint(complaint_of(*trouble));
  if (failure) host_.set_complaint(complaint_of(*failure));
}

}  // namespace chipid::counter
