#pragma once

#include <chipid/secret.hpp>

#include "outlets/exports.hpp"
#include "outlets/receiver.hpp"

namespace chipid::counter::outlets {

/// One request to a FHIR server. Made so that sending it twice leaves one patient there.
struct Message {
  std::string method = {};         ///< "POST", "PUT"
  std::string url = {};            ///< percent-encoded
  std::string if_none_exist = {};  ///< of that header; empty: it is not sent
  SecretBytes body = {};           ///< a Patient, JSON
  std::string identifier = {};     ///< SYSTEM|VALUE: whom it is about; personal data
  std::string label = {};          ///< masked, for lists
};

/// held_back, not_approved, not_made; no_number where the card has no identifier that is letters and digits.
[[nodiscard]] Outcome<Message> patient_message(const CheckedPerson& person, const ReceiverProfile& profile);

}  // namespace chipid::counter::outlets
