#pragma once

#include <chipid/consistency.hpp>
#include <string>
#include <vector>

#include "citizen/citizen_card.hpp"
#include "citizen/dg13.hpp"

namespace chipid::citizen {

[[nodiscard]] Claims claims_of(const Dg13& dg13);

/// The fields in which the MRZ of a citizen card and its DG13 contradict each other, by their names in the document:
/// "number", "name", "birth_date", "sex", "expiry_date". A field that one of them lacks or writes in a way that is not
/// understood contradicts nothing; a name cut short by the MRZ's width does not either.
[[nodiscard]] std::vector<std::string> differing_fields(const Mrz& mrz, const Dg13& dg13);

/// What the QR code of a card and its chip say, field by field: held against DG13, and against the MRZ where that one
/// says more against it. nullptr: not read, or not understood.
[[nodiscard]] std::vector<FieldAgreement> compare_with_chip(const QrPayload& payload, const Mrz* mrz, const Dg13* dg13);

}  // namespace chipid::citizen
