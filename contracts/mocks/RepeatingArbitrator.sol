// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ManualArbitrator} from "./ManualArbitrator.sol";

/// @title RepeatingArbitrator
/// @notice For tests: gives every dispute the same id.
contract RepeatingArbitrator is ManualArbitrator {
    function createDispute(uint256 choices, bytes calldata extraData) public payable override returns (uint256) {
        super.createDispute(choices, extraData);
        return 0;
    }
}
