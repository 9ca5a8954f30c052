#include "supply.hpp"

#include <QTemporaryDir>

namespace chipid::counter {
namespace {

TrustStore practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) return {};
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value_or(TrustStore{});
}

}  // namespace

Supply make_supply(const Options& options) {
  if (!options.practice) return {std::make_unique<ReaderSupply>()};
  auto made = std::make_unique<PracticeSupply>(options.readers);
  auto* practice = made.get();
  return {std::move(made), practice};
}

std::filesystem::path trust_folder(const Options& options) {
  return options.trust ? std::filesystem::path(options.trust->toStdString()) : TrustStore::default_path();
}

void start_counter(Counter& counter, const Options& options) {
  if (options.trust) return counter.start({trust_folder(options)});
  if (options.practice) return counter.start(practice_trust());
  counter.start(std::vector<std::filesystem::path>{});
}

}  // namespace chipid::counter
