#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace chipid::trust {

/// One certificate or list inside of a file, unread.
struct Item {
  enum class Kind {
    certificate,
    crl,
    signed_list,  ///< ContentInfo with a master list
    bare_list,    ///< CscaMasterList that nobody signed
  };
  Kind kind = Kind::certificate;
  Bytes der = {};
  std::size_t place = 0;  ///< block, line or number in the file, counted from 1
};

/// What a file is, found by its content, never by its name.
enum class Form { certificate, crl, master_list, bare_list, bundle, pem, ldif };

/// "certificate", "crl", "master_list", "bare_list", "bundle", "pem", "ldif"
[[nodiscard]] std::string_view form_name(Form form) noexcept;

struct FileContents {
  Form form = Form::certificate;
  std::vector<Item> items = {};
  std::vector<std::size_t> unreadable = {};  ///< places of what could not be taken out of the file
};

/// Takes a file apart: CMS master list, bare CscaMasterList, certs-only CMS or PKCS#7, certificate, CRL (DER or any
/// number as PEM), LDIF of the ICAO PKD. data.malformed where it is none of them.
[[nodiscard]] Result<FileContents> parse_file(BytesView file);

}  // namespace chipid::trust
