// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

import {ContractParty} from "./ContractParty.sol";

/// @title SigningParty
/// @notice For tests: an account made of code that has signed what it was told to (ERC-1271).
contract SigningParty is ContractParty, IERC1271 {
    mapping(bytes32 digest => bool signed) private _signed;

    function sign(bytes32 digest) external {
        _signed[digest] = true;
    }

    function isValidSignature(bytes32 digest, bytes calldata) external view override returns (bytes4) {
        return _signed[digest] ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
