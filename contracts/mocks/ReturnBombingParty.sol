// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ContractParty} from "./ContractParty.sol";

/// @title ReturnBombingParty
/// @notice For tests: fails with as much data as its gas allows, for the caller to copy.
contract ReturnBombingParty is ContractParty {
    uint256 private constant BOMB_BYTES = 100_000;

    receive() external payable override {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            revert(0, BOMB_BYTES)
        }
    }
}
