#pragma once

#include <chipid/read.hpp>
#include <memory>
#include <optional>

#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"
#include "iso7816/read_file.hpp"
#include "lds/ef_com.hpp"
#include "lds/ef_sod.hpp"
#include "secure_messaging/secure_channel.hpp"

namespace chipid::session {

/// One read of one card: the named steps of `read_card`, each small, over one growing report. Does not own the card
/// and the options, which outlive it.
class ReadSession {
 public:
  ReadSession(CardConnection& card, const ReadOptions& options);

  /// The steps in their order. Each fails only with what ends the whole read (transport, secure messaging, cancel).
  [[nodiscard]] Result<> read_master_file();
  [[nodiscard]] Result<> select_application();
  [[nodiscard]] Result<> open_chip(std::span<const AccessKey> keys);
  [[nodiscard]] Result<> read_files();

  /// Goes on over a channel that is secured already.
  void use_session(sm::Protection protection);

  [[nodiscard]] ReadReport finish(const Result<>& outcome);

 private:
  [[nodiscard]] Result<> begin_step(const std::string& name);
  /// False where the card refuses: it is not at its master file.
  [[nodiscard]] Result<bool> read_card_access();
  [[nodiscard]] Result<bool> read_atr_info();
  void use_buffer_sizes(BytesView ef_atr_info);
  [[nodiscard]] Result<> open_with(const AccessKey& key);
  [[nodiscard]] Result<> open_without_key();
  [[nodiscard]] Result<> read_wanted(File file);
  [[nodiscard]] Result<FileReport> read(File file);
  void take(FileReport report);
  void interpret(FileReport& report);
  [[nodiscard]] bool wanted(File file) const;
  [[nodiscard]] std::vector<File> data_groups_to_read() const;
  [[nodiscard]] double elapsed_ms() const;

  CardConnection& card_;
  const ReadOptions& options_;
  iso7816::RawChannel raw_;
  iso7816::PlainChannel plain_;
  std::optional<sm::SecureChannel> secure_;
  std::optional<iso7816::FileReader> reader_;
  std::optional<lds::EfCom> com_;
  std::optional<lds::EfSod> sod_;
  ReadReport report_;
};

}  // namespace chipid::session
