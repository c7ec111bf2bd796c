// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {PermitToken} from "./PermitToken.sol";

/// @title RebasingToken
/// @notice For tests: anyone may change how much each share of it is worth, and so every balance.
contract RebasingToken is PermitToken {
    uint256 private constant WHOLE = 100;

    uint256 private _percent = WHOLE;

    function rebase(uint256 percent) external {
        _percent = percent;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return (super.balanceOf(account) * _percent) / WHOLE;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, (value * WHOLE) / _percent);
    }
}
