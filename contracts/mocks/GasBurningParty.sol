// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ContractParty} from "./ContractParty.sol";

/// @title GasBurningParty
/// @notice For tests: burns all gas that it is given.
contract GasBurningParty is ContractParty {
    receive() external payable override {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            invalid()
        }
    }
}
