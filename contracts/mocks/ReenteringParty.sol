// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ContractParty} from "./ContractParty.sol";

/// @title ReenteringParty
/// @notice For tests: when it is paid, calls back what it was told, and remembers how that went.
contract ReenteringParty is ContractParty {
    address private _target;
    bytes private _data;

    event CalledBack(bool success, bytes result);

    function callBack(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    // solhint-disable-next-line no-complex-fallback
    receive() external payable override {
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory result) = _target.call(_data);
        emit CalledBack(success, result);
    }
}
