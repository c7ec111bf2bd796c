// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Shares
/// @notice How what remains is divided, each time an agreement closes with a part for both. Pure, so that it can be
/// proved: both parts add up to what remains, whatever the numbers.
library Shares {
    /// @param remaining In the token's smallest unit, below 2^96.
    /// @param ruling 1 to `choices`, or 0 for refused to rule.
    /// @param choices At least 2.
    /// @return toProvider (ruling − 1)/(choices − 1) of what remains, rounded down; half where the ruling was refused.
    /// @return toPayer The rest.
    function ruled(
        uint256 remaining,
        uint256 ruling,
        uint256 choices
    ) internal pure returns (uint256 toProvider, uint256 toPayer) {
        if (ruling == 0) return evenly(remaining);
        toProvider = (remaining * (ruling - 1)) / (choices - 1);
        toPayer = remaining - toProvider;
    }

    /// @return toProvider Half of what remains, rounded down.
    /// @return toPayer The rest.
    function evenly(uint256 remaining) internal pure returns (uint256 toProvider, uint256 toPayer) {
        toProvider = remaining / 2;
        toPayer = remaining - toProvider;
    }

    /// @param agreed What both sides want the provider to get, at most what remains.
    /// @return toProvider As agreed.
    /// @return toPayer The rest.
    function settled(uint256 remaining, uint256 agreed) internal pure returns (uint256 toProvider, uint256 toPayer) {
        toProvider = agreed;
        toPayer = remaining - agreed;
    }
}
