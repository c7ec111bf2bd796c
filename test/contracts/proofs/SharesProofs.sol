// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Shares} from "../../../contracts/agreements/Shares.sol";

/// @title SharesProofs
/// @notice How what remains in an agreement is divided. Each function holds for all of its arguments, as the compiler's
/// model checker proves.
contract SharesProofs {
    /// @notice A ruling gives out what remains, all of it and no more.
    function proveRulingAddsUp(uint96 remaining, uint16 ruling, uint16 choices) external pure {
        require(choices >= 2 && ruling <= choices);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(remaining, ruling, choices);
        assert(toProvider + toPayer == remaining);
    }

    /// @notice No ruling gives a party more than remains.
    function proveRulingIsWithinWhatRemains(uint96 remaining, uint16 ruling, uint16 choices) external pure {
        require(choices >= 2 && ruling <= choices);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(remaining, ruling, choices);
        assert(toProvider <= remaining);
        assert(toPayer <= remaining);
    }

    /// @notice A refused ruling is an even split, in which the odd unit is the payer's.
    function proveRefusedIsEven(uint96 remaining, uint16 choices) external pure {
        require(choices >= 2);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(remaining, 0, choices);
        (uint256 half, uint256 rest) = Shares.evenly(remaining);
        assert(toProvider == half && toPayer == rest);
        assert(toPayer - toProvider <= 1);
    }

    /// @notice The lowest ruling gives the provider nothing.
    function proveLowestIsNothing(uint96 remaining, uint16 choices) external pure {
        require(choices >= 2);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(remaining, 1, choices);
        assert(toProvider == 0 && toPayer == remaining);
    }

    /// @notice The highest ruling gives the provider all that remains.
    function proveHighestIsAll(uint96 remaining, uint16 choices) external pure {
        require(choices >= 2);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(remaining, choices, choices);
        assert(toProvider == remaining && toPayer == 0);
    }

    /// @notice A higher ruling never gives the provider less.
    function proveRulingIsMonotone(uint96 remaining, uint16 ruling, uint16 choices) external pure {
        require(choices >= 2 && ruling >= 1 && ruling < choices);
        (uint256 lower, ) = Shares.ruled(remaining, ruling, choices);
        (uint256 higher, ) = Shares.ruled(remaining, uint256(ruling) + 1, choices);
        assert(lower <= higher);
    }

    /// @notice An even split gives out what remains.
    function proveEvenAddsUp(uint96 remaining) external pure {
        (uint256 toProvider, uint256 toPayer) = Shares.evenly(remaining);
        assert(toProvider + toPayer == remaining);
    }

    /// @notice A settlement gives out what remains, and the provider what was agreed.
    function proveSettlementAddsUp(uint96 remaining, uint96 agreed) external pure {
        require(agreed <= remaining);
        (uint256 toProvider, uint256 toPayer) = Shares.settled(remaining, agreed);
        assert(toProvider == agreed);
        assert(toProvider + toPayer == remaining);
    }
}
