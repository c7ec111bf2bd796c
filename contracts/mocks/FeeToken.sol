// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {PermitToken} from "./PermitToken.sol";

/// @title FeeToken
/// @notice For tests: keeps a hundredth of every transfer.
contract FeeToken is PermitToken {
    uint256 private constant PARTS = 100;

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (from != address(0) && to != address(0)) super._update(to, address(0), value / PARTS);
    }
}
