// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Balances
/// @notice Sums of signed balances. Pure, so that it can be proved. The unit is 1/100 hour.
library Balances {
    /// @return What an account is owed: its balance, or 0 for one that owes.
    function above(int128 balance) internal pure returns (uint128) {
        // Safe: only what is above zero is converted.
        return balance > 0 ? uint128(balance) : 0;
    }

    /// @param sum Of all balances above zero, while one of them was `before`.
    /// @return The same sum once that one is `afterwards`.
    function outstanding(uint128 sum, int128 before, int128 afterwards) internal pure returns (uint128) {
        return sum + above(afterwards) - above(before);
    }
}
