// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {PermitToken} from "./PermitToken.sol";

/// @title ReturnBombingToken
/// @notice For tests: fails to send with as much data as its gas allows, for the caller to copy.
contract ReturnBombingToken is PermitToken {
    uint256 private constant BOMB_BYTES = 100_000;

    function transfer(address, uint256) public pure override returns (bool) {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            revert(0, BOMB_BYTES)
        }
    }
}
