// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Shares} from "../../../contracts/agreements/Shares.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title SharesTest
/// @notice Whatever the numbers: both parts add up, and a higher ruling never gives the provider less.
contract SharesTest {
    function testFuzz_RuledPartsAddUp(uint96 remaining, uint16 ruling, uint16 choices) external pure {
        VM.assume(choices >= 2 && ruling <= choices);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(remaining, ruling, choices);
        assert(toProvider + toPayer == remaining);
    }

    function testFuzz_AHigherRulingNeverGivesLess(
        uint96 remaining,
        uint16 low,
        uint16 high,
        uint16 choices
    ) external pure {
        VM.assume(choices >= 2 && low >= 1 && low <= high && high <= choices);
        (uint256 toLow, ) = Shares.ruled(remaining, low, choices);
        (uint256 toHigh, ) = Shares.ruled(remaining, high, choices);
        assert(toLow <= toHigh);
    }

    function testFuzz_TheFirstChoiceGivesNothingAndTheLastAll(uint96 remaining, uint16 choices) external pure {
        VM.assume(choices >= 2);
        (uint256 byFirst, ) = Shares.ruled(remaining, 1, choices);
        (uint256 byLast, ) = Shares.ruled(remaining, choices, choices);
        assert(byFirst == 0 && byLast == remaining);
    }

    function testFuzz_RefusedIsSplitEvenly(uint96 remaining, uint16 choices) external pure {
        VM.assume(choices >= 2);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(remaining, 0, choices);
        (uint256 half, uint256 otherHalf) = Shares.evenly(remaining);
        assert(toProvider == half && toPayer == otherHalf);
    }

    function testFuzz_HalvesDifferByNoMoreThanTheOddUnit(uint96 remaining) external pure {
        (uint256 toProvider, uint256 toPayer) = Shares.evenly(remaining);
        assert(toProvider + toPayer == remaining);
        assert(toPayer == toProvider || toPayer == toProvider + 1);
    }

    function testFuzz_SettledPartsAddUp(uint96 remaining, uint96 agreed) external pure {
        VM.assume(agreed <= remaining);
        (uint256 toProvider, uint256 toPayer) = Shares.settled(remaining, agreed);
        assert(toProvider == agreed && toProvider + toPayer == remaining);
    }
}
