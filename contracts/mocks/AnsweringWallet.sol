// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ContractParty} from "./ContractParty.sol";

/// @title AnsweringWallet
/// @notice For tests: a smart account that answers whatever it was told when asked whether it signed.
contract AnsweringWallet is ContractParty, IERC1271 {
    bytes private _answer;
    bool private _fails;

    function answer(bytes calldata data, bool fails) external {
        _answer = data;
        _fails = fails;
    }

    function isValidSignature(bytes32, bytes calldata) external view override returns (bytes4) {
        bytes memory data = _answer;
        bool fails = _fails;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            if fails {
                revert(add(data, 0x20), mload(data))
            }
            return(add(data, 0x20), mload(data))
        }
    }
}
