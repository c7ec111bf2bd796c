// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ContractParty} from "./ContractParty.sol";

/// @title RefusingParty
/// @notice For tests: takes no money.
contract RefusingParty is ContractParty {
    error RefusingParty_NoThanks();

    receive() external payable override {
        revert RefusingParty_NoThanks();
    }
}
