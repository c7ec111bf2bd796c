// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @title ContractParty
/// @notice For tests: an account made of code, that does what it is told and takes what it is sent.
contract ContractParty {
    receive() external payable virtual {}

    function execute(address target, bytes calldata data) external payable returns (bytes memory) {
        return Address.functionCallWithValue(target, data, msg.value);
    }
}
