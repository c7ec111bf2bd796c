// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ManualArbitrator} from "./ManualArbitrator.sol";

/// @title ReturnBombingArbitrator
/// @notice For tests: answers a withdrawal with as much data as its gas allows, for the caller to copy.
contract ReturnBombingArbitrator is ManualArbitrator {
    uint256 private constant BOMB_BYTES = 200_000;

    function disputeWithdrawn(uint256) external pure override {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            return(0, BOMB_BYTES)
        }
    }
}
