// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {ManualArbitrator} from "./ManualArbitrator.sol";

/// @title ReenteringArbitrator
/// @notice For tests: when it is asked to rule, first calls what it was told.
contract ReenteringArbitrator is ManualArbitrator {
    address private _target;
    bytes private _data;

    function callBack(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    function createDispute(uint256 choices, bytes calldata extraData) public payable override returns (uint256) {
        if (_target != address(0)) Address.functionCall(_target, _data);
        return super.createDispute(choices, extraData);
    }
}
