#pragma once

#include <chipid/report.hpp>

/// How far a comparison with the holder has come, and what is to be done next.
namespace chipid::counter {

/// What is known, as far as the order of things goes.
struct FaceFacts {
  bool judged = false;      ///< there is a verdict
  bool portrait = false;    ///< and a portrait to compare with
  bool proven = false;      ///< which is the signed one, on a card that was not found false
  bool opening = false;     ///< whoever compares is being made ready
  bool available = false;   ///< and can compare
  bool by_service = false;  ///< pictures leave this computer
  bool agreed = false;      ///< to the consent line
  bool comparing = false;
  bool compared = false;
};

enum class FaceStage {
  no_person,    ///< no card was judged
  no_portrait,  ///< the card gave none
  opening,
  no_matcher,  ///< nothing here can compare
  not_proven,  ///< nothing is sent of a portrait that is not proven to be the signed one
  consent,
  aim,  ///< the picture is to be taken
  comparing,
  done,
};

[[nodiscard]] FaceStage face_stage(const FaceFacts& facts);
/// What to do at that stage; empty where the page's own parts say it.
[[nodiscard]] Sentence stage_sentence(FaceStage stage);

/// Whether a match with this card's portrait says anything of its holder.
[[nodiscard]] bool is_portrait_proven(const Verification& verification);

}  // namespace chipid::counter
