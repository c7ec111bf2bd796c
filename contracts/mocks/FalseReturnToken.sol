// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {PermitToken} from "./PermitToken.sol";

/// @title FalseReturnToken
/// @notice For tests: says false where others revert, and moves nothing when it is told to stop.
contract FalseReturnToken is PermitToken {
    bool private _stopped;

    function stop(bool stopped) external {
        _stopped = stopped;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return !_stopped && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !_stopped && super.transferFrom(from, to, amount);
    }
}
