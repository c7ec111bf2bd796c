// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Decay} from "./Decay.sol";

/// @title DecayedMean
/// @notice The mean of ratings that count less the older they are, in one storage slot, without the ratings.
/// @dev All weights halve alike, so the mean of what is there doesn't move with time, only its weight does: it is kept as of
/// the last rating and brought to the present by whoever reads it.
///
/// The mean never leaves the range of the ratings. The new one is (mean·w + rating)/(w + 1) with w ≥ 0: of two numbers
/// within [1, 5], or of the rating alone while w is 0, a mean with weights that aren't negative. So the exact quotient is
/// within [1, 5], and rounding it down stops at 1, which is a whole number of units. Nothing is subtracted, so no rounding
/// of w, and no error of {Decay}, can matter to that.
///
/// Rounding makes a mean low by less than one unit of 1e-18 a rating, of which the share w/(w + 1) stays with the next:
/// by less than w + 1 units at any time.
library DecayedMean {
    /// @dev Slot: mean, weight, time (232 bits).
    struct Record {
        // In units of `Decay.ONE`: at most 5e18, which is less than 2^63.
        uint64 mean;
        // Number of ratings after decay until `time`, in units of `Decay.ONE`. A rating adds one: 3e20 of them fit.
        uint128 weight;
        // Unix seconds of the last rating; 0 before the first.
        uint40 time;
    }

    /// @param record As of the last rating.
    /// @param rating From 1 to 5, whole.
    /// @param time Unix seconds, not before the last rating.
    /// @param halfLife Seconds.
    /// @return The record with the rating in it.
    function add(
        Record memory record,
        uint256 rating,
        uint256 time,
        uint256 halfLife
    ) internal pure returns (Record memory) {
        uint256 before = weightAt(record, time, halfLife);
        uint256 mean = next(record.mean, before, rating);
        // Safe: see the bounds beside the fields.
        return Record({mean: uint64(mean), weight: uint128(before + Decay.ONE), time: uint40(time)});
    }

    /// @param mean In units of `Decay.ONE`.
    /// @param weight Of the mean, in units of `Decay.ONE`.
    /// @param rating From 1 to 5, whole; its weight is one.
    /// @return The mean with the rating in it, in units of `Decay.ONE`.
    function next(uint256 mean, uint256 weight, uint256 rating) internal pure returns (uint256) {
        return (mean * weight + rating * Decay.ONE * Decay.ONE) / (weight + Decay.ONE);
    }

    /// @param time Unix seconds, not before the last rating.
    /// @param halfLife Seconds.
    /// @return Number of ratings after decay until `time`, in units of `Decay.ONE`.
    function weightAt(Record memory record, uint256 time, uint256 halfLife) internal pure returns (uint256) {
        return (record.weight * Decay.factor(time - record.time, halfLife)) / Decay.ONE;
    }
}
