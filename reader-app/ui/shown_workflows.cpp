#include "ui/shown_workflows.hpp"

#include <QFile>
#include <algorithm>

#include "ui/resources.hpp"

namespace chipid::counter {

Result<std::vector<Workflow>> all_workflows(const std::filesystem::path& site) {
  load_resources();
  std::map<std::string, Workflow> by_id;
  for (const auto* id : {"clinic", "bank", "post_office", "lodging", "exam", "payout", "kiosk"}) {
    QFile file(QStringLiteral(":/workflows/%1.json").arg(QLatin1String(id)));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::usage_file, id);
    CHIPID_TRY(auto workflow, parse_workflow(file.readAll().toStdString()));
    by_id[workflow.id] = std::move(workflow);
  }
  std::error_code ignored;
  if (!site.empty() && std::filesystem::is_directory(site, ignored)) {
    CHIPID_TRY(auto own, load_workflows(site));
    for (auto& workflow : own) by_id[workflow.id] = std::move(workflow);
  }
  std::vector<Workflow> all;
  for (auto& entry : by_id) all.push_back(std::move(entry.second));
  // The clinic first, the kiosk last: it closes the way back to the list.
  const auto clinic = std::find_if(all.begin(), all.end(), [](const auto& entry) { return entry.id == "clinic"; });
  std::rotate(all.begin(), clinic, clinic + 1);
  std::stable_partition(all.begin(), all.end(), [](const auto& entry) { return !entry.kiosk; });
  return all;
}

}  // namespace chipid::counter
