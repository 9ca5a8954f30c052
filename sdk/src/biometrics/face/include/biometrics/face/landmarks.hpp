#pragma once

#include "biometrics/face/geometry.hpp"

/// The 68 points of a face, numbered as iBUG 300-W does (from 0): jaw 0-16, brows 17-26, nose 27-35, eyes 36-47,
/// outer lip 48-59, inner lip 60-67. Left and right are the picture's.
namespace chipid::biometrics {

inline constexpr std::size_t landmark_count = 68;
using Landmarks = std::array<Point, landmark_count>;

[[nodiscard]] Point left_eye(const Landmarks& points) noexcept;
[[nodiscard]] Point right_eye(const Landmarks& points) noexcept;

/// Middles of the eyes, tip of the nose, corners of the mouth: what faces are aligned by.
[[nodiscard]] std::array<Point, 5> five_points(const Landmarks& points) noexcept;

[[nodiscard]] Landmarks mapped(const Landmarks& points, const Similarity& map) noexcept;

/// Where the five points of an aligned face lie.
using FivePoints = std::array<Point, 5>;
/// In the 112 x 112 chips that MobileFaceNet was trained on (InsightFace's, from ArcFace, Deng and others 2019).
extern const FivePoints five_points_112;
/// In dlib's 150 x 150 chips: its mean face with a border of a quarter.
extern const FivePoints five_points_150;

/// From the aligned chip to the picture; nothing where the points fix no face.
[[nodiscard]] std::optional<Similarity> alignment(const Landmarks& points, const FivePoints& chip) noexcept;

}  // namespace chipid::biometrics
