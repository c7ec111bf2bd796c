// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Balances} from "../../../contracts/communities/Balances.sol";

/// @title TimeCreditsProofs
/// @notice The arithmetic of a transfer of time credits: two signed balances, and the sum of those above zero. Balances are
/// taken to stay within 2^124, beyond what 2^27 transfers of the highest amount could make. The bound is written out in each
/// function, for the model checker takes a constant of the contract for anything.
contract TimeCreditsProofs {
    /// @notice A transfer moves the sum of the two balances by nothing, so that all balances go on summing to zero.
    function proveTransferKeepsTheSum(int128 from, int128 to, uint96 value) external pure {
        int128 highest = 2 ** 124;
        require(from >= -highest && from <= highest && to >= -highest && to <= highest);
        int128 payer = from + -int128(uint128(value));
        int128 receiver = to + int128(uint128(value));
        assert(int256(payer) + receiver == int256(from) + to);
    }

    /// @notice The sum of the balances above zero changes by what that of the two does, and never is less.
    function proveOutstandingFollows(int128 from, int128 to, uint96 value, uint128 sum) external pure {
        int128 highest = 2 ** 124;
        require(from >= -highest && from <= highest && to >= -highest && to <= highest);
        require(sum <= uint128(highest) && sum >= Balances.above(from) + Balances.above(to));
        int128 payer = from + -int128(uint128(value));
        int128 receiver = to + int128(uint128(value));
        uint128 afterwards = Balances.outstanding(Balances.outstanding(sum, from, payer), to, receiver);
        assert(afterwards >= Balances.above(payer) + Balances.above(receiver));
        assert(
            afterwards - Balances.above(payer) - Balances.above(receiver) ==
                sum - Balances.above(from) - Balances.above(to)
        );
    }

    /// @notice What an account is owed is never more than its balance says, and nothing where it owes.
    function proveAboveIsTheBalanceOrNothing(int128 balance) external pure {
        uint128 above = Balances.above(balance);
        assert(balance > 0 ? int256(uint256(above)) == balance : above == 0);
    }
}
