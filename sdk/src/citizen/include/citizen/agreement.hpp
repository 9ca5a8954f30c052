#pragma once

#include <string>
#include <vector>

#include "citizen/citizen_card.hpp"
#include "citizen/dg13.hpp"

namespace chipid::citizen {

/// The fields in which the MRZ of a citizen card and its DG13 contradict each other, by their names in the document:
/// "number", "name", "birth_date", "sex", "expiry_date". A field that one of them lacks or writes in a way that is not
/// understood contradicts nothing; a name cut short by the MRZ's width does not either.
[[nodiscard]] std::vector<std::string> differing_fields(const Mrz& mrz, const Dg13& dg13);

}  // namespace chipid::citizen
