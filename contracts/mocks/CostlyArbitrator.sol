// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ManualArbitrator} from "./ManualArbitrator.sol";

/// @title CostlyArbitrator
/// @notice For tests: an honest arbitrator that spends about 110,000 gas on a withdrawal.
contract CostlyArbitrator is ManualArbitrator {
    uint256 private constant ENTRIES = 5;

    mapping(uint256 number => uint256 disputeID) private _book;

    function disputeWithdrawn(uint256 disputeID) external override {
        for (uint256 i = 0; i < ENTRIES; ++i) _book[i] = disputeID + 1;
        isWithdrawn[disputeID] = true;
    }
}
