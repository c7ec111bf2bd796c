// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Balances
/// @notice Steps of a transfer. In a file of its own, for the model checker takes each
/// function of a file that it proves for one that anyone may call.
library Balances {
    /// @dev Beyond what 2^27 transfers of the highest amount could make.
    int128 internal constant LOWEST = -(2 ** 124);
    int128 internal constant HIGHEST = 2 ** 124;

    function isPossible(int128 balance) internal pure returns (bool) {
        return balance >= LOWEST && balance <= HIGHEST;
    }

    function transferred(int128 from, int128 to, uint96 value) internal pure returns (int128, int128) {
        return (from - int128(uint128(value)), to + int128(uint128(value)));
    }

    function above(int128 balance) internal pure returns (uint128) {
        return balance > 0 ? uint128(balance) : 0;
    }
}
