// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Limits} from "../../../contracts/libraries/Limits.sol";

/// @title MilestonesProofs
/// @notice The total of an agreement's milestones, by induction over them, for the model checker follows no loop to its end.
contract MilestonesProofs {
    /// @notice A sum of milestones, and one more, is at most so many times the highest amount, and lost nothing.
    function proveOneMoreAddsUp(uint256 sum, uint96 amount, uint256 count) external pure {
        require(count < Limits.MILESTONES && sum <= count * Limits.AMOUNT);
        uint256 total = sum + amount;
        assert(total - sum == amount);
        assert(total <= (count + 1) * Limits.AMOUNT);
    }

    /// @notice What was checked against the highest amount, or remains of that, fits into the 96 bits that hold it.
    function proveTotalFits(uint256 total) external pure {
        require(total <= Limits.AMOUNT);
        assert(uint96(total) == total);
    }

    /// @notice A release in part and what remains then are what remained before, and that fits as what remained did.
    function proveReleaseAddsUp(uint96 remaining, uint256 amount) external pure {
        require(amount < remaining);
        uint256 rest = remaining - amount;
        assert(rest + amount == remaining);
        assert(rest > 0 && rest <= remaining);
    }
}
