// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {PermitToken} from "./PermitToken.sol";

/// @title GasBurningToken
/// @notice For tests: burns all gas that it is given when it should send.
contract GasBurningToken is PermitToken {
    function transfer(address, uint256) public pure override returns (bool) {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            invalid()
        }
    }
}
