// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {PermitToken} from "./PermitToken.sol";

/// @title BlocklistToken
/// @notice For tests: sends nothing to accounts on its list.
contract BlocklistToken is PermitToken {
    error BlocklistToken_Blocked(address account);

    mapping(address account => bool blocked) private _blocked;

    function setBlocked(address account, bool blocked) external {
        _blocked[account] = blocked;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (_blocked[to]) revert BlocklistToken_Blocked(to);
        super._update(from, to, value);
    }
}
