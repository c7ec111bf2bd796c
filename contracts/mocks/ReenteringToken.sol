// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {PermitToken} from "./PermitToken.sol";

/// @title ReenteringToken
/// @notice For tests: in the midst of a transfer, calls what it was told, and remembers how that went.
contract ReenteringToken is PermitToken {
    address private _target;
    bytes private _data;

    event CalledBack(bool success, bytes result);

    function callBack(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (_target != address(0)) {
            // solhint-disable-next-line avoid-low-level-calls
            (bool success, bytes memory result) = _target.call(_data);
            emit CalledBack(success, result);
        }
        super._update(from, to, value);
    }
}
