#pragma once

#include <chipid/site_key.hpp>

#include "papers/paper_fields.hpp"
#include "papers/sheet.hpp"
#include "papers/site_paper.hpp"

namespace chipid::counter::papers {

struct PaperOrder {
  PaperKind kind = PaperKind::slip;
  Language language = Language::vi;
  std::string site = {};               ///< name of the site
  std::string reference = {};          ///< the site's own number of the case; may be empty
  std::filesystem::path config = {};   ///< folder of the site's templates and key
  std::chrono::sys_seconds time = {};  ///< of now
  bool practice = false;
};

/// A paper that is ready to be printed. Personal data.
struct Paper {
  Sheet sheet;
  QString title = {};                  ///< tells no person
  std::string receipt = {};            ///< the signed receipt (chipid/receipt.hpp); empty: none, or not signed
  std::vector<Trouble> warnings = {};  ///< it can be printed all the same

  /// The PDF, with the receipt in it as receipt.jws.
  [[nodiscard]] QByteArray pdf() const;
};

/// Makes the paper. held_back where may_leave() says so; nothing else stops it: what is missing is a dotted line, a
/// receipt that cannot be signed says that it is not. Thread of the window.
[[nodiscard]] Outcome<Paper> make_paper(const CheckedPerson& person, const PaperOrder& order);

/// The receipt alone, in one line. not_signed.
[[nodiscard]] Outcome<std::string> sign_receipt(const CheckedPerson& person, const PaperOrder& order,
                                                const SiteKey& key, const std::string& evidence);

}  // namespace chipid::counter::papers
