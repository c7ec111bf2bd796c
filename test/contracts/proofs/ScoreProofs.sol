// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {DecayedMean} from "../../../contracts/reputation/DecayedMean.sol";

/// @title ScoreProofs
/// @notice The decayed mean of ratings, whatever the decay made of the weight before.
contract ScoreProofs {
    uint256 private constant ONE = 1e18;

    /// @dev More ratings than there will be: 2^128 in units of `ONE`.
    uint256 private constant WEIGHT = 2 ** 128;

    /// @notice A mean within [1, 5] stays there with any rating from 1 to 5.
    function proveMeanStaysWithin(uint256 mean, uint256 weight, uint256 rating) external pure {
        require(mean >= ONE && mean <= 5 * ONE && weight <= WEIGHT && rating >= 1 && rating <= 5);
        uint256 next = DecayedMean.next(mean, weight, rating);
        assert(next >= ONE);
        assert(next <= 5 * ONE);
    }

    /// @notice The first rating is the mean.
    function proveFirstRatingIsTheMean(uint256 mean, uint256 rating) external pure {
        require(mean <= 5 * ONE && rating >= 1 && rating <= 5);
        assert(DecayedMean.next(mean, 0, rating) == rating * ONE);
    }
}
