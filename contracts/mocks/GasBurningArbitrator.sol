// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ManualArbitrator} from "./ManualArbitrator.sol";

/// @title GasBurningArbitrator
/// @notice For tests: burns all gas that it is given when its dispute is withdrawn.
contract GasBurningArbitrator is ManualArbitrator {
    function disputeWithdrawn(uint256) external pure override {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            invalid()
        }
    }
}
