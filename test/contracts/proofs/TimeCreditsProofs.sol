// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Balances} from "./models/Balances.sol";

/// @title TimeCreditsProofs
/// @notice The arithmetic of a transfer of time credits: two signed balances, and the sum of those above zero.
contract TimeCreditsProofs {
    /// @notice A transfer moves the sum of the two balances by nothing, so that all balances go on summing to zero.
    function proveTransferKeepsTheSum(int128 from, int128 to, uint96 value) external pure {
        require(Balances.isPossible(from) && Balances.isPossible(to));
        (int128 payer, int128 receiver) = Balances.transferred(from, to, value);
        assert(int256(payer) + receiver == int256(from) + to);
    }

    /// @notice Who could pay owes no more than the limit, unless it paid nothing.
    function proveLimitHolds(int128 from, uint96 value, uint32 limit) external pure {
        require(Balances.isPossible(from) && value > 0);
        int128 payer = from - int128(uint128(value));
        require(payer >= 0 || payer >= -int128(uint128(limit)));
        assert(payer >= -int128(uint128(limit)));
    }

    /// @notice The sum of the balances above zero never is less than two of them, before and after a transfer.
    function proveOutstandingCoversBoth(int128 from, int128 to, uint96 value, uint128 outstanding) external pure {
        require(Balances.isPossible(from) && Balances.isPossible(to));
        require(outstanding <= uint128(Balances.HIGHEST) && outstanding >= Balances.above(from) + Balances.above(to));
        (int128 payer, int128 receiver) = Balances.transferred(from, to, value);
        uint128 between = outstanding + Balances.above(payer) - Balances.above(from);
        uint128 afterwards = between + Balances.above(receiver) - Balances.above(to);
        assert(afterwards >= Balances.above(payer) + Balances.above(receiver));
        assert(
            afterwards - Balances.above(payer) - Balances.above(receiver) ==
                outstanding - Balances.above(from) - Balances.above(to)
        );
    }
}
