// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IReputationGroups} from "../interfaces/IReputationGroups.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title Tiers
/// @notice What each level of the groups asks for.
library Tiers {
    /// @dev Of scores and of weights: 1, in their units.
    uint256 private constant ONE = 1e18;

    /// @param level From 1.
    /// @return score The least, in units of 1e-18.
    /// @return reviews How many at least.
    function thresholdsOf(uint8 level) internal pure returns (uint256 score, uint256 reviews) {
        if (level == 1) return _thresholds(Limits.TIER_1_SCORE_TENTHS, Limits.TIER_1_REVIEWS);
        if (level == 2) return _thresholds(Limits.TIER_2_SCORE_TENTHS, Limits.TIER_2_REVIEWS);
        if (level == 3) return _thresholds(Limits.TIER_3_SCORE_TENTHS, Limits.TIER_3_REVIEWS);
        if (level == 4) return _thresholds(Limits.TIER_4_SCORE_TENTHS, Limits.TIER_4_REVIEWS);
        revert IReputationGroups.ReputationGroups_LevelOutOfRange(level, Limits.TIERS);
    }

    /// @return The weight that takes more than `reviews − 1` reviews, none of which weighs more than 1.
    function weightBelow(uint256 reviews) internal pure returns (uint256) {
        return (reviews - 1) * ONE;
    }

    function _thresholds(uint256 tenths, uint256 reviews) private pure returns (uint256, uint256) {
        return ((tenths * ONE) / 10, reviews);
    }
}
