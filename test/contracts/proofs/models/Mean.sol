// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Mean
/// @notice One step of the decayed mean. In a file of its own, for the model checker takes each
/// function of a file that it proves for one that anyone may call.
library Mean {
    uint256 internal constant ONE = 1e18;

    function next(uint256 mean, uint256 weight, uint256 rating) internal pure returns (uint256) {
        return (mean * weight + rating * ONE * ONE) / (weight + ONE);
    }
}
